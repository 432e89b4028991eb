import type { Span } from '../../document/document.ts';
import type { EventKindName } from '../../field/kinds/index.ts';
import { contentStems } from '../../language/stems.ts';
import type { EventGroup } from '../../linking/events.ts';
import type { LinkedMatter } from '../../linking/link.ts';
import type { LinkedProceeding } from '../../linking/proceedings.ts';
import { daysOf, type Telling } from '../../linking/telling.ts';
import type { ReadReport } from '../../reading/report.ts';
import { contentId } from '../identity.ts';
import type { DocumentSpan } from '../schema.ts';
import { quoted } from './anchor.ts';
import type { Decision, ProceedingKey } from './decision.ts';
import { type PlacedDecision, type PlacedReport, placesOf } from './placed.ts';

/** A group of reports with what persons made of it. */
export interface DecidedGroup {
  /** `CaseEvent.id`, which it keeps through merging, splitting and change of kind. */
  readonly id: string;
  readonly group: EventGroup;
  readonly placed: { readonly proceeding: number | null; readonly reason: string | null };
  /** What was decided on it, in the order in which it holds: of two on one field the later. */
  readonly decisions: readonly Decision[];
  /** What the program had, where a person changed what belongs together or where. */
  readonly instead: {
    readonly kind?: { readonly value: EventKindName; readonly decision: string };
    readonly proceeding?: { readonly value: number | null; readonly decision: string };
    /** Triggers of the reports; `null` for an entry that was not there. */
    readonly reports?: { readonly value: readonly DocumentSpan[] | null; readonly decision: string };
  };
}

export interface Regrouped {
  /** As `LinkedMatter.events`; then those that a person made, in order of their making. */
  readonly groups: readonly DecidedGroup[];
  /** What became of each decision on an entry of these documents. */
  readonly reached: ReadonlyMap<string, Reached>;
}

export interface Reached {
  /** What was not found; `null` where all was. */
  readonly lost: string | null;
  /** `CaseEvent.id` of the entry that it is about now, the decision taken back or not. */
  readonly entry: string | null;
}

/** A group while decisions are replayed on it. */
interface Entry {
  readonly id: string;
  /** Its kind; its reports' own may differ after a merge. */
  kind: EventKindName;
  readonly members: Map<number, Member>;
  placed: DecidedGroup['placed'];
  decisions: Decision[];
  instead: DecidedGroup['instead'];
  /** As it was before anybody decided. */
  readonly read: readonly DocumentSpan[] | null;
}

interface Member {
  readonly telling: Telling;
  /** Why it was joined; `null` for the one that opened a group. */
  readonly reason: string | null;
}

/**
 * Carries out, in order of number, what changes the entries themselves: merging, splitting, moving, adding, another kind. What
 * is decided on an entry's values goes with the entry that the decision finds at its turn.
 */
export function regroup(linked: LinkedMatter, placed: readonly PlacedDecision[]): Regrouped {
  const desk = openDesk(linked);
  const own = placed.filter(({ entry }) => placesOf(entry).some(({ document }) => desk.pieceOf.has(document)));
  const lost = new Map<string, string | null>();
  for (const one of own) if (!one.undone) lost.set(one.decision.id, carryOut(desk, one));
  const holding = new Map<string, string>();
  for (const { id, decisions } of desk.entries)
    for (const one of decisions) if (!holding.has(one.id)) holding.set(one.id, id);
  const reached = own.map(({ decision, entry }): [string, Reached] => [
    decision.id,
    { lost: lost.get(decision.id) ?? null, entry: holding.get(decision.id) ?? entryIdOf(desk, decision, entry) },
  ]);
  return { groups: [...desk.entries].map(closed), reached: new Map(reached) };
}

function entryIdOf(desk: Desk, { what }: Decision, reports: readonly PlacedReport[]): string | null {
  if (what.act === 'add') return null;
  const found = entryOf(desk, reports);
  return 'lost' in found ? null : found.entry.id;
}

interface Desk {
  readonly linked: LinkedMatter;
  readonly entries: Set<Entry>;
  readonly ids: Set<string>;
  /** The entry that holds a telling, by `Telling.index`. */
  readonly holder: Map<number, Entry>;
  readonly pieceOf: ReadonlyMap<string, number>;
  /** Tellings of a piece in order of trigger, those added by hand last. */
  readonly inPiece: readonly Telling[][];
  /** How many of a piece's tellings the program read. */
  readonly readIn: number[];
  next: number;
}

function openDesk(linked: LinkedMatter): Desk {
  const { pieces, events, proceedings } = linked;
  const desk: Desk = {
    linked,
    entries: new Set(),
    ids: new Set(),
    holder: new Map(),
    pieceOf: new Map(pieces.map(({ document }, piece) => [document.id, piece])),
    inPiece: pieces.map(() => []),
    readIn: [],
    next: 0,
  };
  events.forEach(({ kind, tellings, reasons }, at) => {
    const entry: Entry = {
      id: idOf(linked, kind, tellings[0]!),
      kind,
      members: new Map(),
      placed: proceedings.of[at]!,
      decisions: [],
      instead: {},
      read: tellings.map((one) => triggerOf(linked, one)),
    };
    tellings.forEach((telling, place) => {
      take(desk, entry, { telling, reason: place === 0 ? null : (reasons[place - 1] ?? null) });
      desk.inPiece[telling.piece]!.push(telling);
      desk.next = Math.max(desk.next, telling.index + 1);
    });
    desk.entries.add(entry);
    desk.ids.add(entry.id);
  });
  for (const own of desk.inPiece)
    own.sort((a, b) => a.report.trigger.start - b.report.trigger.start || a.index - b.index);
  desk.readIn.push(...desk.inPiece.map((own) => own.length));
  return desk;
}

/** The id of an entry that this report opens. */
export const idOf = ({ pieces }: Pick<LinkedMatter, 'pieces'>, kind: EventKindName, first: Telling) =>
  contentId(kind, pieces[first.piece]!.document.id, first.report.trigger.start);

const triggerOf = ({ pieces }: LinkedMatter, { piece, report }: Telling): DocumentSpan => ({
  document: pieces[piece]!.document.id,
  start: report.trigger.start,
  end: report.trigger.end,
});

function take(desk: Desk, entry: Entry, member: Member): void {
  entry.members.set(member.telling.index, member);
  desk.holder.set(member.telling.index, entry);
}

function closed(entry: Entry): DecidedGroup {
  const members = [...entry.members.values()].sort((a, b) => a.telling.index - b.telling.index);
  return {
    id: entry.id,
    group: {
      kind: entry.kind,
      // What is asked of an entry's reports (whether they disagree on a sum, say) is asked of its kind.
      tellings: members.map(({ telling }) =>
        telling.report.kind === entry.kind ? telling : { ...telling, report: { ...telling.report, kind: entry.kind } },
      ),
      reasons: members.slice(1).map(({ reason }) => reason ?? 'told with it'),
    },
    placed: entry.placed,
    decisions: entry.decisions,
    instead: entry.instead,
  };
}

/** Does what was decided; returns what was not found, `null` when all was. */
function carryOut(desk: Desk, one: PlacedDecision): string | null {
  const { decision } = one;
  const { what } = decision;
  if (what.act === 'add') return add(desk, one);
  const found = entryOf(desk, one.entry);
  if ('lost' in found) return found.lost;
  const { entry } = found;
  switch (what.act) {
    case 'merge':
      return merge(desk, entry, one);
    case 'split':
      return split(desk, entry, one);
    case 'move': {
      const proceeding = proceedingOf(desk.linked.proceedings.list, what.proceeding);
      if (proceeding === undefined) return `No one proceeding is called ${nameOf(what.proceeding!)} now`;
      const value = entry.instead.proceeding ? entry.instead.proceeding.value : entry.placed.proceeding;
      entry.instead = { ...entry.instead, proceeding: { value, decision: decision.id } };
      entry.placed = { proceeding, reason: `placed by ${decision.who}` };
      break;
    }
    case 'correct':
      if (what.field === 'kind') {
        const value = entry.instead.kind?.value ?? entry.kind;
        entry.instead = { ...entry.instead, kind: { value, decision: decision.id } };
        entry.kind = what.value;
      }
      break;
  }
  entry.decisions.push(decision);
  return null;
}

/** What the entry merged into takes over from one that had been worked on: its values where it has none by hand, and what was said on it. */
const takenOver: ReadonlySet<Decision['what']['act']> = new Set(['correct', 'settle', 'comment', 'mark', 'tag']);

function merge(desk: Desk, entry: Entry, { decision, others }: PlacedDecision): string | null {
  let lost: string | null = null;
  let missing = 0;
  for (const keys of others) {
    const found = entryOf(desk, keys);
    if ('lost' in found) {
      lost = found.lost;
      missing += 1;
      continue;
    }
    join(desk, entry, found.entry, decision, `merged by ${decision.who}`);
  }
  if (others.length > 0 && missing === others.length) return lost;
  entry.decisions.push(decision);
  return missing === 0 ? null : `${missing} of the ${others.length} entries merged into it: ${lost}`;
}

function join(desk: Desk, entry: Entry, other: Entry, decision: Decision, reason: string): void {
  if (other === entry) return;
  entry.instead = { ...entry.instead, reports: { value: entry.read, decision: decision.id } };
  for (const { telling, reason: own } of other.members.values()) take(desk, entry, { telling, reason: own ?? reason });
  // The opener may no longer be the earliest report.
  for (const [index, member] of entry.members)
    if (member.reason === null) entry.members.set(index, { ...member, reason });
  entry.decisions = [
    ...other.decisions.filter(
      ({ what }) => takenOver.has(what.act) && !(what.act === 'correct' && what.field === 'kind'),
    ),
    ...entry.decisions,
  ];
  desk.entries.delete(other);
  desk.ids.delete(other.id);
}

function split(desk: Desk, entry: Entry, { decision, reports }: PlacedDecision): string | null {
  const leaving = reports.flatMap((one) => {
    const telling = tellingAt(desk, one);
    return telling && entry.members.has(telling.index) ? [telling.index] : [];
  });
  const distinct = new Set(leaving);
  if (distinct.size === 0) return reasonLost(reports) ?? 'The reports split off are no longer among its reports';
  // A newer program may have told them apart by itself.
  if (distinct.size === entry.members.size) return 'All its reports were split off: nothing would be left';
  const members = [...distinct].sort((a, b) => a - b).map((index) => entry.members.get(index)!);
  const first = members[0]!.telling;
  const part: Entry = {
    id: freeId(desk, idOf(desk.linked, first.report.kind, first), entry.id),
    // What was merged in comes out as what it was read as.
    kind: entry.instead.kind ? entry.kind : first.report.kind,
    members: new Map(),
    placed: entry.placed,
    decisions: [decision],
    instead: {
      ...(entry.instead.kind && { kind: entry.instead.kind }),
      ...(entry.instead.proceeding && { proceeding: entry.instead.proceeding }),
      reports: { value: null, decision: decision.id },
    },
    read: null,
  };
  for (const member of members) {
    entry.members.delete(member.telling.index);
    take(desk, part, { ...member, reason: member.reason ?? `split off together by ${decision.who}` });
  }
  entry.instead = { ...entry.instead, reports: { value: entry.read, decision: decision.id } };
  entry.decisions.push(decision);
  desk.entries.add(part);
  desk.ids.add(part.id);
  return null;
}

function freeId(desk: Desk, id: string, from: string): string {
  let free = id;
  for (let number = 1; desk.ids.has(free); number += 1)
    free = contentId(id.slice(0, id.lastIndexOf('-')), id, from, number);
  return free;
}

function add(desk: Desk, { decision, entry: [report], reports: beside }: PlacedDecision): string | null {
  const { what } = decision;
  if (what.act !== 'add' || report === undefined) return null;
  if ('lost' in report.at) return sentence(report.at.lost);
  const { place } = report.at;
  const piece = desk.pieceOf.get(place.document);
  if (piece === undefined) return `No dispute is told of in ${what.report.path} now`;
  const proceeding = proceedingOf(desk.linked.proceedings.list, what.proceeding);
  const { kind } = what.report;
  const known = new Set(beside.flatMap((one) => tellingAt(desk, one)?.index ?? []));
  const readNow = new Set(
    overlapping(desk, piece, place)
      .filter((one) => one.report.kind === kind && !known.has(one.index) && !one.report.rule.endsWith(byHand))
      .map((one) => desk.holder.get(one.index)!),
  );
  const telling = tellingOf(desk, piece, place, decision);
  const { document, start, end } = what.report;
  const entry: Entry = {
    id: freeId(desk, contentId(kind, 'added', document, start, end), decision.id),
    kind,
    members: new Map(),
    placed: {
      proceeding: proceeding ?? null,
      reason: what.proceeding === null ? null : `placed by ${decision.who}`,
    },
    decisions: [decision],
    instead: {},
    read: null,
  };
  take(desk, entry, { telling, reason: null });
  desk.inPiece[piece]!.push(telling);
  desk.entries.add(entry);
  desk.ids.add(entry.id);
  const [only] = readNow;
  if (only !== undefined && readNow.size === 1)
    join(desk, entry, only, decision, 'the words in which it was found by hand');
  return proceeding === undefined ? `Added, but no one proceeding is called ${nameOf(what.proceeding!)} now` : null;
}

/** End of the rule of a report that a person made. */
export const byHand = '/by-hand';

/** A report made of what a person said of the words selected. Who takes part is not read from them. */
function tellingOf(desk: Desk, piece: number, place: Span, { what }: Decision): Telling {
  if (what.act !== 'add') throw new Error('not an addition');
  const { document, reading } = desk.linked.pieces[piece]!;
  const around = reading.sentences.filter((one) => one.start < place.end && one.end > place.start);
  const start = Math.min(place.start, ...around.map((one) => one.start));
  const end = Math.max(place.end, ...around.map((one) => one.end));
  const index = desk.next;
  desk.next += 1;
  const stems = contentStems(document.text.slice(place.start, place.end));
  const sentence = Math.max(
    0,
    reading.sentences.findIndex((one) => one.end > place.start),
  );
  // What becomes of a step is told by its sentence, whoever found it.
  const others = reading.reports.filter((one) => one.start < end && one.end > start);
  const report: ReadReport = {
    start,
    end,
    kind: what.report.kind,
    trigger: { start: place.start, end: place.end },
    rule: `${what.report.kind}${byHand}`,
    confidence: 1,
    status: what.status,
    time: what.date === null ? null : { edtf: what.date, expression: null, from: 'clause' },
    outcome: what.outcome ?? null,
    alters: false,
    grounds: [],
    amount: null,
    count: null,
    participants: [],
    claims: [],
    case: null,
    court: null,
    source: null,
    sentence,
    reference: { properNames: [], rank: null, year: null, separate: false },
    forums: [],
    effects: [...new Set(others.flatMap((one) => one.effects))],
    stems: { trigger: stems, near: stems },
  };
  return {
    index,
    piece,
    report,
    published: document.published,
    days: what.date === null ? null : daysOf(what.date),
    sentence,
    agents: [],
    patients: [],
    beneficiaries: [],
    against: [],
    named: [],
    trigger: new Set(stems),
    deeds: new Set(),
    claims: new Set(),
    words: new Set(contentStems(document.text.slice(start, end))),
    near: new Set(stems),
  };
}

/** The entry that holds most of the reports, of those that are still read; none where they are spread evenly. */
function entryOf(desk: Desk, reports: readonly PlacedReport[]): { readonly entry: Entry } | { readonly lost: string } {
  const counts = new Map<Entry, number>();
  let counted = 0;
  for (const one of reports) {
    const telling = tellingAt(desk, one);
    if (telling === null) {
      // What is of another matter now speaks against this one.
      if ('place' in one.at && !desk.pieceOf.has(one.at.place.document)) counted += 1;
      continue;
    }
    const entry = desk.holder.get(telling.index)!;
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
    counted += 1;
  }
  for (const [entry, count] of counts) if (2 * count > counted) return { entry };
  if (counts.size > 0) return { lost: `Its ${counted} reports are in several entries now, most of them in none` };
  return { lost: reasonLost(reports) ?? nothingRead(reports) };
}

/** Why none of the reports is there; `null` where the words of some are. */
function reasonLost(reports: readonly PlacedReport[]): string | null {
  if (reports.length === 0) return 'It speaks of no report';
  if (placesOf(reports).length > 0) return null;
  const { at } = reports[0]!;
  return 'lost' in at ? sentence(at.lost) : null;
}

function nothingRead(reports: readonly PlacedReport[]): string {
  const { key } = reports.find(({ at }) => 'place' in at) ?? reports[0]!;
  return `No event is read at ${quoted(key.exact)} in ${key.path} now`;
}

const sentence = (line: string) => line.charAt(0).toUpperCase() + line.slice(1);

/**
 * The report at a place: of the kind that was decided on before one of another, the same words before others that overlap them; else the
 * only one of the kind in the sentence.
 */
function tellingAt(desk: Desk, { key, at }: PlacedReport): Telling | null {
  if (!('place' in at)) return null;
  const piece = desk.pieceOf.get(at.place.document);
  if (piece === undefined) return null;
  const { start, end } = at.place;
  const here = overlapping(desk, piece, at.place);
  const [best] = here
    .map((telling) => {
      const { trigger, kind } = telling.report;
      const common = Math.min(end, trigger.end) - Math.max(start, trigger.start);
      const all = Math.max(end, trigger.end) - Math.min(start, trigger.start);
      return { telling, fit: (kind === key.kind ? 1 : 0) + common / all };
    })
    .sort((a, b) => b.fit - a.fit || a.telling.index - b.telling.index);
  if (best !== undefined) return best.telling;
  const around = desk.linked.pieces[piece]!.reading.sentences.find((one) => one.start <= start && one.end >= end);
  if (around === undefined) return null;
  const ofKind = overlapping(desk, piece, around).filter((one) => one.report.kind === key.kind);
  return ofKind.length === 1 ? ofKind[0]! : null;
}

/** Triggers longer than this reach no further back in the list. */
const longestTrigger = 2000;

/** Tellings of a piece whose trigger meets the stretch. */
function overlapping(desk: Desk, piece: number, { start, end }: Span): readonly Telling[] {
  const own = desk.inPiece[piece]!;
  const meets = ({ report: { trigger } }: Telling) => trigger.start < end && trigger.end > start;
  const count = desk.readIn[piece]!;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (own[middle]!.report.trigger.start < start - longestTrigger) low = middle + 1;
    else high = middle;
  }
  const found: Telling[] = [];
  for (let at = low; at < count && own[at]!.report.trigger.start < end; at += 1)
    if (meets(own[at]!)) found.push(own[at]!);
  for (const one of own.slice(count)) if (meets(one)) found.push(one);
  return found;
}

/** The proceeding of that docket number, else caption, else label; `undefined` where none or several are. */
export function proceedingOf(list: readonly LinkedProceeding[], key: ProceedingKey | null): number | null | undefined {
  if (key === null) return null;
  for (const field of ['docketNumber', 'caption', 'label'] as const) {
    const value = key[field];
    if (value === null) continue;
    const found = list.filter((one) => one[field] === value);
    if (found.length > 0) return found.length === 1 ? found[0]!.index : undefined;
  }
  return undefined;
}

export const nameOf = ({ label }: ProceedingKey) => `“${label}”`;
