import type { Span } from '../../document/document.ts';
import { type EventKindName, eventKinds } from '../../field/kinds/index.ts';
import type { EventKind } from '../../field/kinds/kind.ts';
import type { Entity } from '../entity.ts';
import type { Participant } from '../report.ts';
import type { Act } from './acts.ts';

/** How sure it is that whom an entry names in so many words has the part: the record says it. */
const recorded = 0.95;
/** An entry that names more than these in one part tells of a group. */
const mostNamed = 12;

/** A name in the text with whom it means. */
export interface Naming extends Span {
  readonly entity: Entity;
}

/** Of those whom a caption does not know. */
const unknown = /^(?:(?:john |jane )?(?:does?|roes?)\b|unknown\b)/i;

/** The names of a docket's cast, in order of place. */
export const namingsOf = (cast: readonly Entity[]): readonly Naming[] =>
  cast
    .filter(({ name }) => !unknown.test(name))
    .flatMap((entity) =>
      entity.mentions.flatMap(({ form, start, end }) =>
        form === 'name' || form === 'title' ? [{ start, end, entity }] : [],
      ),
    )
    .sort((a, b) => a.start - b.start);

const by = /\b(?:by|on behalf of)(?=[ :])/gi;
const against = /\bagainst(?=[ :])/gi;
const asTo = /\b(?:as to|in favor of)(?=[ :])/gi;
/** Where a list of names ends. */
const stops =
  /[(;[]| {3}|\.(?= [A-Z][a-z])|\b(?:re|against|as|in support|in opposition|filed|signed|regarding|to|with|before|of docket|from|seeking|on \d)\b/i;
/** "by Attorney Leo Elm for Appellee Ann Oak": the paper is hers. */
const forWhom =
  /\b(?:on behalf of|for (?:appell(?:ant|ee)s?|plaintiffs?|defendants?|petitioners?|respondents?|debtors?|creditors?|movants?|intervenors?|mr\.|ms\.|mrs\.))(?= )/i;
/** So far behind the words a name may stand: "by Defendant and Counter-Claimant Ann Oak". */
const reach = 60;

/** An entry as it is asked who took part: its own words, with what it says of other entries blanked, and the names in it. */
export interface NamedEntry {
  readonly told: string;
  /** Where its words begin in the text. */
  readonly start: number;
  readonly names: readonly Naming[];
}

const has = (entity: Entity, role: string) => entity.designations.some((one) => one.role === role);

/**
 * Who did what an entry records, and to whom, as far as the entry itself names them: who filed it ("filed by"), whom it is against or as to,
 * the judge that it names.
 */
export function partsIn(act: Act, entry: NamedEntry): readonly Participant[] {
  const parties = { ...entry, names: entry.names.filter(({ entity }) => !has(entity, 'judge')) };
  const underwent = undergoes.has(act.kind);
  if (act.by === 'court') {
    const bench = new Set(entry.names.flatMap(({ entity }) => (has(entity, 'judge') ? [entity] : [])));
    return [
      ...(bench.size === 1 ? inRole('agent', [...bench]) : []),
      ...(underwent ? inRole('patient', named(asTo, parties)) : []),
    ];
  }
  if (act.by === 'subject') return inRole('agent', [...named(asTo, parties), ...named(by, parties)].slice(0, 1));
  const who = act.by === 'party' ? named(by, parties).filter((one) => !has(one, 'counsel')) : [];
  const whom = underwent ? [...named(against, parties), ...(ofOne.has(act.kind) ? named(asTo, parties) : [])] : [];
  return [
    ...inRole('agent', who),
    ...inRole(
      'patient',
      whom.filter((one) => !who.includes(one)),
    ),
  ];
}

/** Kinds that befall somebody. */
const undergoes = new Set<EventKindName>(
  eventKinds.flatMap(({ name, ...kind }: EventKind<EventKindName>) =>
    Object.values(kind.stands ?? {}).some(({ patient }) => patient !== undefined) || kind.decidesCase ? [name] : [],
  ),
);
/** Of these, those that are about one person: "INDICTMENT as to Leo Birch". */
const ofOne = new Set<EventKindName>(
  eventKinds.flatMap(({ name, ...kind }: EventKind<EventKindName>) => (kind.accuses || kind.courtOnly ? [name] : [])),
);

function inRole(role: Participant['role'], list: readonly Entity[]): readonly Participant[] {
  const distinct = [...new Set(list)];
  return distinct.length > mostNamed ? [] : distinct.map(({ id }) => ({ role, entity: id, certainty: recorded }));
}

/** Whoever is named right behind the words: "by Ann Oak, Leo Birch". */
function named(cue: RegExp, { told, start, names }: NamedEntry): readonly Entity[] {
  for (const match of told.matchAll(cue)) {
    const from = match.index + match[0].length;
    const rest = told.slice(from, from + 300);
    const here = names
      .map(({ entity, ...span }) => ({ entity, start: span.start - start, end: span.end - start }))
      .filter((one) => one.start >= from && one.start < from + rest.length && told[one.start] !== ' ');
    const [first] = here;
    if (first === undefined || first.start - from > reach) continue;
    const end = from + stopOf(rest, from, here);
    const list = here.filter((one) => one.start < end);
    const behalf = first.entity.kind === 'person' ? forWhom.exec(told.slice(from, end + 120)) : null;
    const after =
      behalf === null
        ? []
        : here.filter(
            (one) => one.start >= from + behalf.index && one.start < from + behalf.index + behalf[0].length + reach,
          );
    if (after.length > 0) return after.map(({ entity }) => entity);
    if (list.length > 0) return list.map(({ entity }) => entity);
  }
  return [];
}

/** Where the list of names ends: at the first word that stops it and is of no name. */
function stopOf(rest: string, from: number, names: readonly Naming[]): number {
  for (let at = 0; ; ) {
    const found = stops.exec(rest.slice(at));
    if (found === null) return rest.length;
    const place = from + at + found.index;
    const holding = names.find((one) => one.start <= place && place < one.end);
    if (holding === undefined) return at + found.index;
    at = holding.end - from;
  }
}
