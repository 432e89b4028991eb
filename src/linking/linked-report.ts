import { postDayAt } from '../document/document.ts';
import { traitsOf } from '../field/kinds/index.ts';
import type { ParticipantRole } from '../field/values.ts';
import type { ReadReport } from '../reading/report.ts';
import type { EventTime } from '../reading/reported-time.ts';
import type { Day } from '../words/calendar.ts';
import { dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfDays, edtfInterval } from '../words/edtf.ts';
import { oneLine } from '../words/one-line.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import type { Sides } from './sides.ts';

/** The days a stated date covers, as day numbers; an open end is infinite. */
export interface Days {
  readonly first: number;
  readonly last: number;
  /** Days covered. */
  readonly width: number;
}

/** Somebody's part in an event, as one report has it. */
export interface CastMember {
  readonly role: ParticipantRole;
  /** Place among the matter's parties. */
  readonly party: number;
  /** 0 to 1. */
  readonly certainty: number;
}

/** One report of an event with what linking asks of it. */
export interface LinkedReport {
  /** Place in the matter's reports: by publication day, document id, place in the text. */
  readonly index: number;
  /** Place of its document in the matter's documents. */
  readonly inDocument: number;
  readonly report: ReadReport;
  readonly published: Day | null;
  readonly days: Days | null;
  /** Of an entry of a docket: the number of the case whose record it is. */
  readonly record: string | null;
  /** Number of its sentence in the document. */
  readonly sentence: number;
  /** Everybody who may have a part in it, with how sure that is; the surest first. */
  readonly cast: readonly CastMember[];
  /** Those of them who probably have. */
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  readonly beneficiaries: readonly number[];
  /** Whom its sentence puts on the side that is sued, charged or appealed against. */
  readonly against: readonly number[];
  /** Every party named in its sentence. */
  readonly named: readonly number[];
  /** Stems of its trigger words. */
  readonly trigger: ReadonlySet<string>;
  /** Sorts of conduct that its trigger speaks of. */
  readonly conductTypes: ReadonlySet<string>;
  /** Claims or charges its sentence names, in lower case. */
  readonly claims: ReadonlySet<string>;
  /** Those of them that it is itself about. */
  readonly claimsAtIssue: ReadonlySet<string>;
  /** Stems of its sentence. */
  readonly words: ReadonlySet<string>;
  /** Stems of its trigger and the few words on each side. */
  readonly near: ReadonlySet<string>;
  /** Stems of its sentence and of those right before and behind. */
  readonly around: ReadonlySet<string>;
  /** Every party named in these. */
  readonly namedAround: readonly number[];
  /** Where its sentence stands in the document, 0 to 1. */
  readonly depth: number;
}

export function daysOf(edtf: string): Days | null {
  const { first, last } = edtfInterval(edtf);
  if (first === null && last === null) return null;
  return {
    first: first === null ? -Infinity : dayNumber(first),
    last: last === null ? Infinity : dayNumber(last),
    width: edtfDays(edtf),
  };
}

/** A day that is less sure than this counts as none: with it, linking F1 on 44 piles 64.0 -> 64.1, chronology F1 47.7 -> 48.0. */
const likelyDay = 0.4;

const isStated = ({ from, certainty }: EventTime): boolean =>
  certainty >= likelyDay && (from === 'clause' || from === 'sentence');

/** Whether it states a date of its own for what happened: not the guess of its story's day, nor a day that is to come. */
export const statesDay = ({ report: { time, status } }: LinkedReport): boolean =>
  time !== null && status === 'occurred' && isStated(time);

/** A step of a case: not what somebody did or said, and what is looked into. */
export const isStep = ({ kind }: Pick<ReadReport, 'kind'>): boolean =>
  traitsOf(kind).family !== 'before' && traitsOf(kind).mood === undefined;

/** Who is less surely in a role than this counts as nobody when reports are compared. */
const likely = 0.5;

export function linkedReports(
  documents: readonly ReadDocument[],
  parties: Parties,
  sides: Sides,
): readonly LinkedReport[] {
  const all = documents.flatMap(({ document, reading }, inDocument) => {
    const mentions = mentionsInOrder(inDocument, reading, parties);
    const neighbourhoodOf = neighbourhoods(reading, mentions);
    const record = recordOf(reading);
    return reading.reports
      .toSorted((a, b) => a.start - b.start || a.trigger.start - b.trigger.start || byCodeUnits(a.kind, b.kind))
      .map((report) => {
        const { sentence } = report;
        const trigger = new Set(report.stems.trigger);
        return {
          inDocument,
          report,
          published: postDayAt(document.blocks, report.start) ?? document.published,
          // The day of the story is a guess: it dates an entry that nothing else dates, and keeps no two reports apart.
          days: report.time !== null && isStated(report.time) ? daysOf(report.time.edtf) : null,
          record,
          sentence,
          ...partsIn(report, inDocument, parties),
          against: [
            ...new Set(
              (sides[inDocument]?.[sentence] ?? [])
                .filter((one) => one.role === 'defendant' || one.role === 'accused')
                .map((one) => one.party),
            ),
          ],
          trigger,
          conductTypes: new Set(report.conductTypes),
          claims: new Set(report.claims.map((claim) => claim.toLowerCase())),
          claimsAtIssue: new Set(report.claimsAtIssue.map((claim) => oneLine(claim.toLowerCase()))),
          near: new Set(report.stems.near),
          ...neighbourhoodOf(sentence),
          depth: sentence / reading.sentences.length,
          document: document.id,
        };
      });
  });
  all.sort(
    (a, b) =>
      byCodeUnits(a.published ?? '9999', b.published ?? '9999') ||
      byCodeUnits(a.document, b.document) ||
      a.report.start - b.report.start ||
      a.report.trigger.start - b.report.trigger.start ||
      byCodeUnits(a.report.kind, b.report.kind),
  );
  return all.map(({ document: _, ...telling }, index) => ({ index, ...telling }));
}

/** The number of the case whose docket a document is, with its office; `null` for what is no docket. */
function recordOf({ head, document }: ReadDocument['reading']): string | null {
  if (head?.form !== 'docket') return null;
  const [number] = head.dockets;
  return number === undefined ? document : `${number.office ?? ''} ${number.key}`;
}

/** Who takes part in what a report says, by the parties that there are. */
function partsIn(
  report: ReadReport,
  inDocument: number,
  parties: Parties,
): Pick<LinkedReport, 'cast' | 'agents' | 'patients' | 'beneficiaries'> {
  const cast = castOf(report, inDocument, parties);
  const inRole = (role: ParticipantRole) =>
    cast.flatMap((one) => (one.role === role && one.certainty >= likely ? one.party : []));
  return { cast, agents: inRole('agent'), patients: inRole('patient'), beneficiaries: inRole('beneficiary') };
}

/**
 * A report when a person has said otherwise who is who.
 *
 * @param now - the party that one of before is; `null` for one that is none any more
 */
export function recast(telling: LinkedReport, parties: Parties, now: (party: number) => number | null): LinkedReport {
  const still = (list: readonly number[]) => [...new Set(list.flatMap((party) => now(party) ?? []))];
  return {
    ...telling,
    ...partsIn(telling.report, telling.inDocument, parties),
    against: still(telling.against),
    named: still(telling.named),
    namedAround: still(telling.namedAround),
  };
}

/** Entities of one party are it all together. */
function castOf({ participants }: ReadReport, inDocument: number, parties: Parties): CastMember[] {
  const cast: CastMember[] = [];
  for (const { role, entity, certainty } of participants) {
    const party = partyOfEntity(parties, inDocument, entity);
    if (party === null) continue;
    const known = cast.findIndex((one) => one.role === role && one.party === party);
    if (known < 0) cast.push({ role, party, certainty });
    else cast[known] = { role, party, certainty: Math.min(1, cast[known]!.certainty + certainty) };
  }
  return cast.sort((a, b) => b.certainty - a.certainty || a.party - b.party);
}

type Neighbourhood = Pick<LinkedReport, 'words' | 'named' | 'around' | 'namedAround'>;

/** What stands in and around each sentence; reports of one sentence share it. */
function neighbourhoods(
  { sentences }: ReadDocument['reading'],
  mentions: readonly PlacedMention[],
): (sentence: number) => Neighbourhood {
  const known = new Map<number, Neighbourhood>();
  return (sentence) => {
    const before = known.get(sentence);
    if (before) return before;
    const own = sentences[sentence]!;
    const near = sentences.slice(Math.max(0, sentence - 1), sentence + 2);
    const found = {
      words: new Set(own.stems),
      named: namedBetween(mentions, own.start, own.end),
      around: new Set(near.flatMap(({ stems }) => stems)),
      namedAround: namedBetween(mentions, near[0]!.start, near.at(-1)!.end),
    };
    known.set(sentence, found);
    return found;
  };
}

interface PlacedMention {
  readonly start: number;
  readonly party: number;
}

function mentionsInOrder(
  inDocument: number,
  reading: ReadDocument['reading'],
  parties: Parties,
): readonly PlacedMention[] {
  return reading.cast
    .flatMap((entity) => {
      const party = partyOfEntity(parties, inDocument, entity.id);
      return party === null ? [] : entity.mentions.map((mention) => ({ start: mention.start, party }));
    })
    .sort((a, b) => a.start - b.start || a.party - b.party);
}

function namedBetween(mentions: readonly PlacedMention[], start: number, end: number): readonly number[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const named = new Set<number>();
  for (let at = low; at < mentions.length && mentions[at]!.start < end; at += 1) named.add(mentions[at]!.party);
  return [...named];
}
