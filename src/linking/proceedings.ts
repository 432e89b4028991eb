import { traitsOf } from '../field/kinds/index.ts';
import type { ProceedingKind } from '../field/values.ts';
import type { DocketNumber } from '../reading/case-head.ts';
import { numberDay } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { judgesAccused, neverAccused } from './accused.ts';
import { labelOf, withOwnLabels } from './case-label.ts';
import {
  captionFits,
  giveNicknames,
  giveYears,
  joinCodefendants,
  newShape,
  rankTwins,
  type Shape,
  shapeCases,
} from './cases.ts';
import { withToldCases } from './cases-told.ts';
import type { Chosen } from './chosen.ts';
import { courtOf } from './court-of-case.ts';
import { type CaseCues, cuesOf, nicknamesIn } from './cues.ts';
import { writtenNumbers } from './dockets.ts';
import { forumKind } from './forum.ts';
import type { JoinedReports, PlacedEvent } from './linked-event.ts';
import { type Days, isStep, type LinkedReport } from './linked-report.ts';
import { mostOf } from './most-of.ts';
import {
  giveAppealNumbers,
  giveLoneNumbers,
  giveNamedNumbers,
  giveNumbersBelow,
  giveToldNumbers,
} from './numbers-of-cases.ts';
import { openingsOf } from './openings.ts';
import type { Parties } from './parties.ts';
import type { PartyProfile } from './party-profile.ts';
import { heaviest, placeEvents } from './placing.ts';
import type { ReadDocument } from './read-document.ts';
import { type ProceedingRelation, relationsOf } from './relations.ts';
import { type PartyInCase, type RoleEvidence, rolesOf } from './roles.ts';
import type { Sides } from './sides.ts';
import { casesBelow, shapeOf, statedCases } from './stated-cases.ts';
import type { LinksTold } from './told-links.ts';

export type { ProceedingRelation } from './relations.ts';

export interface LinkedProceeding {
  readonly index: number;
  readonly kind: ProceedingKind;
  readonly label: string;
  readonly caption: string | null;
  readonly court: string | null;
  readonly docketNumber: string | null;
  readonly dockets: readonly DocketNumber[];
  /** EDTF. */
  readonly filed: string | null;
  readonly claims: readonly string[];
  readonly parties: readonly PartyInCase[];
  /** Heads of papers or a docket state it: it rests on more than what its entries tell. */
  readonly stated: boolean;
  readonly relations: readonly ProceedingRelation[];
  readonly reasons: readonly string[];
}

/** The cases of a matter, and each of its events with the case it is a step of. */
export interface Proceedings {
  readonly proceedings: readonly LinkedProceeding[];
  readonly events: readonly PlacedEvent[];
}

/** Tells the cases of a matter apart, and gives each event its case. The order of work, read top to bottom. */
export function linkProceedings(
  documents: readonly ReadDocument[],
  parties: Parties,
  profiles: readonly PartyProfile[],
  sides: Sides,
  events: readonly JoinedReports[],
  told: LinksTold | null = null,
): Proceedings {
  const cues = cueReader(documents);
  const innocent = neverAccused(
    profiles,
    parties,
    events.flatMap(({ reports }) => reports),
  );
  const accused = judgesAccused(profiles, parties);
  const found = shapeCases(
    openingsOf(
      parties,
      events,
      cues,
      (telling) => sides[telling.inDocument]?.[telling.sentence] ?? [],
      innocent,
      accused,
    ),
    parties,
    statedCases(documents, parties).map(shapeOf),
  );
  joinCodefendants(found, accusedTogether(events));
  const likely = kindByEvents(events, sides);
  found.push(...casesBelow(found, likely));
  const [first = newShape(likely), ...others] = found;
  const shapes: [Shape, ...Shape[]] = [first, ...others];
  const spoken = events.flatMap((one) => one.reports).map(cues);
  giveYears(shapes, spoken);
  rankTwins(shapes);
  giveNicknames(shapes, spoken, parties.written);
  giveNamedNumbers(shapes, documents, parties);
  giveAppealNumbers(shapes, documents);
  giveNumbersBelow(shapes);
  const { caseOf: claimed, story } = placeEvents(documents, parties, events, cues, shapes);
  const caseOf = told === null ? claimed : withToldCases(claimed, told);
  giveToldNumbers(caseOf, shapes, cues);
  giveLoneNumbers(shapes, documents, story);
  const cases = shownCases(shapes, new Set([...caseOf.values()].map(({ value }) => value)));
  const number = new Map(cases.map((shape, index) => [shape, index]));
  const placed = events.map((event): PlacedEvent => ({ ...event, proceeding: numbered(caseOf.get(event), number) }));
  const own = cases.map((_, index) =>
    placed.filter(({ proceeding }) => proceeding.value === index).flatMap((event) => event.reports),
  );
  const evidence: RoleEvidence = {
    parties,
    sides,
    casesOf: casesBySentence(placed),
    story: story.map((shape) => number.get(shape) ?? 0),
    shapes: cases,
    reports: own,
    neverAccused: innocent,
    judgesAccused: accused,
  };
  const list = cases.map((shape, index) => describe(shape, index, evidence, own, documents, parties));
  return { proceedings: withOwnLabels(list), events: placed };
}

/** The cases that have events, and the heaviest in any event: appeals last, the rest in order of time. */
function shownCases(shapes: readonly Shape[], withEvents: ReadonlySet<Shape | null>): readonly Shape[] {
  const main = heaviest(shapes);
  return shapes
    .filter((shape) => shape === main || withEvents.has(shape))
    .sort(
      (a, b) =>
        Number(a.kind === 'appeal') - Number(b.kind === 'appeal') ||
        compare(a.days?.first ?? Infinity, b.days?.first ?? Infinity) ||
        b.weight - a.weight,
    );
}

/** The same choice, of a case by its place among the matter's proceedings. */
function numbered(chosen: Chosen<Shape> | undefined, number: ReadonlyMap<Shape, number>): Chosen<number> {
  if (chosen === undefined) return { value: null, rule: 'none', reason: null, alternatives: [], confidence: 0 };
  const { value, alternatives, ...why } = chosen;
  return {
    ...why,
    value: value === null ? null : (number.get(value) ?? null),
    alternatives: alternatives.flatMap((one) => {
      const index = number.get(one.value);
      return index === undefined ? [] : [{ value: index, confidence: one.confidence }];
    }),
  };
}

/** The cases whose steps a sentence tells, one for each report. */
function casesBySentence(events: readonly PlacedEvent[]): (inDocument: number, sentence: number) => readonly number[] {
  const cases = new Map<string, number[]>();
  for (const { reports, proceeding } of events) {
    if (proceeding.value === null) continue;
    for (const { inDocument, sentence } of reports) {
      const key = `${inDocument} ${sentence}`;
      const known = cases.get(key);
      if (known) known.push(proceeding.value);
      else cases.set(key, [proceeding.value]);
    }
  }
  return (inDocument, sentence) => cases.get(`${inDocument} ${sentence}`) ?? [];
}

/** The accused of each report that a step of a prosecution befell together. */
function accusedTogether(events: readonly JoinedReports[]): readonly (readonly number[])[] {
  return events
    .flatMap(({ kind, reports }) => {
      const form = traitsOf(kind).opens;
      if (form?.proceeding !== 'criminal') return [];
      return reports.map((one) => (form.actor === 'second' ? one.agents : one.patients));
    })
    .filter((accused) => accused.length > 1);
}

/** Infinity stands beside itself. */
const compare = (one: number, other: number) => (one < other ? -1 : one > other ? 1 : 0);

/** Cues are asked several times of each telling; read once. */
function cueReader(documents: readonly ReadDocument[]): (telling: LinkedReport) => CaseCues {
  const nicknames = nicknamesIn(documents);
  const known = new Map<number, CaseCues>();
  return (telling) => {
    let cues = known.get(telling.index);
    if (cues === undefined) {
      cues = cuesOf(documents[telling.inDocument]!, telling, nicknames);
      known.set(telling.index, cues);
    }
    return cues;
  };
}

/** Nobody but an accused is found either. */
const ofGuilt: ReadonlySet<string | null> = new Set(['guilty', 'not guilty']);

/** What a case is by its steps, where none of them shows it begun: "a jury acquitted Ann Oak", "the trial of Ann Oak" are of a prosecution. */
function kindByEvents(events: readonly JoinedReports[], sides: Sides): ProceedingKind {
  const reports = (proceeding: ProceedingKind) =>
    events.filter(({ kind }) => traitsOf(kind).marks === proceeding).reduce((sum, one) => sum + one.reports.length, 0);
  const told = events.flatMap((one) => one.reports).filter(({ report }) => ofGuilt.has(report.outcome)).length;
  const [criminal, civil] = [reports('criminal') + told, reports('civil')];
  if (criminal + civil > 0) return criminal > civil ? 'criminal' : 'civil';
  const accused = sides.some((document) =>
    document.some((sentence) => sentence.some(({ role }) => role === 'accused')),
  );
  return accused ? 'criminal' : 'civil';
}

function describe(
  shape: Shape,
  index: number,
  evidence: RoleEvidence,
  own: readonly (readonly LinkedReport[])[],
  documents: readonly ReadDocument[],
  parties: Parties,
): LinkedProceeding {
  const reports = own[index] ?? [];
  const captions = new Map(shape.captions);
  for (const telling of reports) {
    const { reading } = documents[telling.inDocument]!;
    const named = telling.report.case === null ? null : reading.cases[telling.report.case];
    if (named?.caption && !named.authority && captionFits(named.caption, shape, parties))
      captions.set(named.caption.text, (captions.get(named.caption.text) ?? 0) + 1);
  }
  const roles = rolesOf(index, evidence);
  // "The case is Oak v. Elm" tells no step of it.
  if (captions.size === 0 && shape.stated === null) {
    const sides = { kind: shape.kind, first: new Map(roles.map(({ party }) => [party, 1])), second: shape.second };
    for (const { reading } of ofStory(index, evidence, documents))
      for (const { caption, authority } of reading.cases)
        if (caption && !authority && captionFits(caption, sides, parties))
          captions.set(caption.text, (captions.get(caption.text) ?? 0) + 1);
  }
  const caption = shape.stated?.caption?.text ?? mostOf(captions);
  const nickname = [...shape.nicknames].sort(byCodeUnits)[0] ?? null;
  const relations = relationsOf(index, evidence.shapes, (at) => own[at] ?? []);
  const opening = shape.openings.flatMap((one) => one.reports);
  const kind = forumKind(shape.kind, opening, reports);
  return {
    index,
    kind,
    label: nickname ?? labelOf(kind, caption, roles, parties),
    caption,
    court: shape.stated?.court ?? courtOf(reports, parties, shape.kind) ?? shape.court,
    docketNumber: writtenNumbers([...shape.dockets, ...citationsOf(shape)]),
    dockets: shape.dockets,
    filed: shape.stated?.begun ?? (shape.days ? edtfOf(shape.days) : yearOfNumber(shape)),
    claims: claimsOf(shape, reports),
    parties: roles,
    stated: shape.stated !== null,
    relations,
    reasons: shape.reasons,
  };
}

/** The documents that are mostly about a case. */
const ofStory = (index: number, { story }: RoleEvidence, documents: readonly ReadDocument[]) =>
  documents.filter((_, at) => story[at] === index);

/** The number that a court gave its decision, beside that of the case. */
const citationsOf = (shape: Shape) => (shape.stated?.citations ?? []).map((written) => ({ written }));

/** The year that the number of a case says it was filed in. */
const yearOfNumber = ({ dockets }: Shape): string | null => {
  const years = new Set(dockets.map(({ year }) => year));
  const [year] = years;
  return years.size === 1 && year != null ? String(year) : null;
};

const edtfOf = (days: Days): string | null => {
  const first = Number.isFinite(days.first) ? numberDay(days.first) : '..';
  const last = Number.isFinite(days.last) ? numberDay(days.last) : '..';
  if (first === null || last === null) return null;
  if (first === last) return first;
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  if (first.endsWith('-01') && last.slice(0, 7) === first.slice(0, 7) && days.width >= 28) return first.slice(0, 7);
  return `${first}/${last}`;
};

/** What is brought, heard or decided has claims of its own. */
const bearsClaims = ({ report }: LinkedReport): boolean =>
  isStep(report) && report.status !== 'alleged' && report.status !== 'denied';

/** The claims or charges of a case, as the steps taken in it name them. */
function claimsOf(shape: Shape, reports: readonly LinkedReport[]): readonly string[] {
  const counts = new Map<string, number>();
  const opening = new Set(shape.openings.flatMap((one) => one.reports.map((telling) => telling.index)));
  for (const telling of reports) {
    if (!bearsClaims(telling)) continue;
    for (const claim of telling.claimsAtIssue)
      counts.set(claim, (counts.get(claim) ?? 0) + (opening.has(telling.index) ? 2 : 1));
  }
  const top = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => 4 * count >= top)
    .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
    .slice(0, 8)
    .map(([claim]) => claim);
}
