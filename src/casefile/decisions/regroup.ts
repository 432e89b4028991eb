import { chosenByHand } from '../../linking/chosen.ts';
import { contentId } from '../identity.ts';
import { placesOfMatter, type WholeMatter } from '../whole-document.ts';
import { byHand } from './by-hand.ts';
import type { Decision } from './decision.ts';
import {
  closed,
  type Desk,
  discard,
  freeId,
  type Meant,
  meeting,
  type OpenEntry,
  open,
  openDesk,
  take,
} from './desk.ts';
import { type DecidedEvent, idOf, type Parts } from './entry.ts';
import { entryOf, reasonLost, sentence, tellingAt } from './find-entry.ts';
import { nameOf } from './find-proceeding.ts';
import { isUnsourced, type PlacedDecision, type PlacedEntry, type PlacedReport, placesOf } from './placed.ts';
import type { Reached } from './reached.ts';
import { reportByHand } from './report-by-hand.ts';

export interface Regrouped {
  /** As `WholeMatter.events`; then those that a person made, in order of their making. */
  readonly events: readonly DecidedEvent[];
  /** What became of each decision on an entry of these documents, by `PlacedDecision.key`. */
  readonly reached: ReadonlyMap<string, Reached>;
  /** No decision changes any entry. */
  readonly untouched: boolean;
}

/**
 * Carries out, in order of number, what changes the entries themselves: merging, splitting, moving, adding, another kind. What
 * is decided on an entry's values goes with the entry that the decision finds at its turn.
 */
export function regroup(
  linked: WholeMatter,
  placed: readonly PlacedDecision[],
  meant: Meant,
  here: ReadonlySet<string> = placesOfMatter(linked),
): Regrouped {
  const desk = openDesk(linked, meant);
  const isHere = ({ reports }: PlacedEntry) => placesOf(reports).some(({ document }) => desk.shelves.has(document));
  const own = placed.filter((one) => isHere(one.entry) || (isUnsourced(one) && one.home.some((id) => here.has(id))));
  const lost = new Map<string, string | null>();
  const standing = new Set(own.filter(({ undone }) => !undone));
  const giving = placed.filter(({ decision, undone }) => decision.what.act === 'add-proceeding' && !undone);
  for (const one of placed) {
    if (giving.includes(one)) giveToNew(desk, one);
    else if (standing.has(one)) lost.set(one.key, carryOut(desk, one));
  }
  const holding = new Map<string, string>();
  for (const { id, decisions } of desk.entries)
    for (const one of decisions) if (!holding.has(one.id)) holding.set(one.id, id);
  const reached = own.map(({ decision, key, entry }): [string, Reached] => [
    key,
    { lost: lost.get(key) ?? null, entry: holding.get(key) ?? entryIdOf(desk, decision, entry) },
  ]);
  const untouched = own.length === 0 && giving.length === 0;
  return { events: [...desk.entries].map(closed), reached: new Map(reached), untouched };
}

function entryIdOf(desk: Desk, { what }: Decision, entry: PlacedEntry): string | null {
  if (what.act === 'add' || what.act === 'add-unsourced') return null;
  const found = entryOf(desk, entry);
  return 'lost' in found ? null : found.entry.id;
}

/** Does what was decided; returns what was not found, `null` when all was. */
function carryOut(desk: Desk, one: PlacedDecision): string | null {
  const { decision } = one;
  const { what } = decision;
  if (what.act === 'add') return add(desk, one);
  if (what.act === 'add-unsourced') return addUnsourced(desk, one);
  const whole = entryOf(desk, one.entry);
  const found = 'lost' in whole && what.act === 'split' ? entryOf(desk, staying(one)) : whole;
  if ('lost' in found) return 'lost' in whole ? whole.lost : found.lost;
  const { entry } = found;
  switch (what.act) {
    case 'merge':
      return merge(desk, entry, one);
    case 'split':
      return split(desk, entry, one);
    case 'move': {
      const proceeding = proceedingOf(desk, one);
      if (proceeding === undefined) return `No one proceeding is called ${nameOf(what.proceeding)} now`;
      moveTo(entry, proceeding, decision, `placed by ${decision.who}`);
      break;
    }
    case 'correct':
      if (what.field === 'kind') {
        const value = entry.instead.kind?.value ?? entry.kind;
        entry.instead = { ...entry.instead, kind: { value, decision: decision.id } };
        entry.kind = what.value;
      }
      if (what.field === 'participants') {
        const { parts, lost } = partsOf(desk, one);
        if (parts.length === 0 && lost !== null) return lost;
        entry.parts = { value: parts, decision: decision.id };
        entry.decisions = [...entry.decisions, decision];
        return lost;
      }
      break;
  }
  entry.decisions = [...entry.decisions, decision];
  return null;
}

/** Moves the entries of a proceeding that a person made. */
function giveToNew(desk: Desk, { decision, others }: PlacedDecision): void {
  const { what, id, who } = decision;
  if (what.act !== 'add-proceeding') return;
  const { label } = what;
  const proceeding = desk.proceedingOf({ key: { docketNumber: null, caption: null, label, madeBy: id }, steps: [] });
  if (proceeding === undefined) return;
  for (const keys of others) {
    const found = entryOf(desk, keys);
    if ('entry' in found) moveTo(found.entry, proceeding, decision, `placed by ${who}`);
  }
}

function moveTo(entry: OpenEntry, proceeding: number | null, decision: Decision, reason: string): void {
  const value = entry.instead.proceeding ? entry.instead.proceeding.value : entry.proceeding.value;
  entry.instead = { ...entry.instead, proceeding: { value, decision: decision.id } };
  entry.proceeding = chosenByHand(proceeding, reason);
}

/** Who takes part as a person said, and what was not found of them. */
function partsOf(
  desk: Desk,
  { decision, parties }: PlacedDecision,
): { readonly parts: Parts['value']; readonly lost: string | null } {
  const { what } = decision;
  const given =
    what.act === 'correct' && what.field === 'participants'
      ? what.value
      : what.act === 'add' || what.act === 'add-unsourced'
        ? (what.participants ?? [])
        : [];
  const lost = parties.filter((one) => desk.partyOf(one) === null).map(({ key }) => `“${key.name}”`);
  const parts = given.flatMap(({ role }, at) => {
    const party = parties[at] === undefined ? null : desk.partyOf(parties[at]);
    return party === null ? [] : [{ party, role }];
  });
  const isNew = ({ party, role }: Parts['value'][number], at: number) =>
    parts.findIndex((one) => one.party === party && one.role === role) === at;
  return { parts: parts.filter(isNew), lost: lost.length === 0 ? null : `No party now: ${lost.join(', ')}` };
}

/** What the entry merged into takes over from one that had been worked on: its values where it has none by hand, and what was said on it. */
const takenOver: ReadonlySet<Decision['what']['act']> = new Set(['correct', 'settle', 'comment', 'mark', 'tag']);

function merge(desk: Desk, entry: OpenEntry, { decision, others }: PlacedDecision): string | null {
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
  entry.decisions = [...entry.decisions, decision];
  return missing === 0 ? null : `${missing} of the ${others.length} entries merged into it: ${lost}`;
}

function join(desk: Desk, entry: OpenEntry, other: OpenEntry, decision: Decision, reason: string): void {
  if (other === entry) return;
  entry.instead = { ...entry.instead, reports: { value: entry.read, decision: decision.id } };
  for (const { telling, reason: own } of other.members.values()) take(desk, entry, { telling, reason: own ?? reason });
  // The opener may no longer be the earliest report.
  for (const [index, member] of entry.members)
    if (member.reason === null) entry.members.set(index, { ...member, reason });
  entry.parts ??= other.parts;
  entry.decisions = [
    ...other.decisions.filter(
      ({ what }) => takenOver.has(what.act) && !(what.act === 'correct' && what.field === 'kind'),
    ),
    ...entry.decisions,
  ];
  for (const [made, holder] of desk.made) if (holder === other) desk.made.set(made, entry);
  discard(desk, other);
}

/** The entry that a split leaves, by the reports that stay: read anew, those that leave may be told apart by now. */
function staying({ entry, reports }: PlacedDecision): PlacedEntry {
  const leaves = ({ key }: PlacedReport) =>
    reports.some(
      ({ key: { document, start, end } }) => key.document === document && key.start === start && key.end === end,
    );
  return { ...entry, reports: entry.reports.filter((one) => !leaves(one)) };
}

function split(desk: Desk, entry: OpenEntry, { decision, reports }: PlacedDecision): string | null {
  const found = reports.flatMap((one) => tellingAt(desk, one)?.index ?? []);
  const distinct = new Set(found.filter((index) => entry.members.has(index)));
  if (distinct.size === 0 && found.length > 0) {
    // They are told apart without it.
    entry.decisions = [...entry.decisions, decision];
    return null;
  }
  if (distinct.size === 0) return reasonLost(reports) ?? 'The reports split off are no longer among its reports';
  // A newer program may have told them apart by itself.
  if (distinct.size === entry.members.size) return 'All its reports were split off: nothing would be left';
  const members = [...distinct].sort((a, b) => a - b).flatMap((index) => entry.members.get(index) ?? []);
  const [{ telling: first } = { telling: undefined }] = members;
  const kind = first?.report.kind ?? entry.kind;
  const part: OpenEntry = {
    id: freeId(desk, idOf(desk.linked.documents, kind, first), entry.id),
    // What was merged in comes out as what it was read as.
    kind: entry.instead.kind ? entry.kind : kind,
    members: new Map(),
    proceeding: entry.proceeding,
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
  entry.decisions = [...entry.decisions, decision];
  open(desk, part);
  return null;
}

/** The proceeding that an entry is given to; `undefined` where none or several are meant. */
function proceedingOf(desk: Desk, { proceedings: [placed] }: PlacedDecision): number | null | undefined {
  return placed === undefined ? null : desk.proceedingOf(placed);
}

function add(desk: Desk, placed: PlacedDecision): string | null {
  const {
    decision,
    entry: {
      reports: [report],
    },
    reports: beside,
  } = placed;
  const { what } = decision;
  if (what.act !== 'add' || report === undefined) return null;
  if ('lost' in report.at) return sentence(report.at.lost);
  const { place } = report.at;
  const shelf = desk.shelves.get(place.document);
  if (shelf === undefined) return `No dispute is told of in ${what.report.path} now`;
  const proceeding = proceedingOf(desk, placed);
  const { kind } = what.report;
  const known = new Set(beside.flatMap((one) => tellingAt(desk, one)?.index ?? []));
  const readNow = new Set(
    meeting(shelf, place)
      .filter((one) => one.report.kind === kind && !known.has(one.index) && !one.report.rule.endsWith(byHand))
      .flatMap((one) => desk.holder.get(one.index) ?? []),
  );
  const telling = reportByHand(shelf, place, what, desk.next);
  desk.next += 1;
  const { document, start, end } = what.report;
  const who = givenWith(desk, placed);
  const entry: OpenEntry = {
    id: freeId(desk, contentId(kind, 'added', document, start, end), decision.id),
    kind,
    members: new Map(),
    proceeding: chosenByHand(proceeding ?? null, what.proceeding === null ? null : `placed by ${decision.who}`),
    decisions: [decision],
    instead: {},
    read: null,
    ...who.of,
  };
  take(desk, entry, { telling, reason: null });
  shelf.added.push(telling);
  open(desk, entry);
  const [only] = readNow;
  if (only !== undefined && readNow.size === 1)
    join(desk, entry, only, decision, 'the words in which it was found by hand');
  return proceeding === undefined ? `Added, but no one proceeding is called ${nameOf(what.proceeding)} now` : who.lost;
}

/** Who took part in an entry that a person adds, as it is put on the desk, and who of them was not found. */
function givenWith(
  desk: Desk,
  placed: PlacedDecision,
): { readonly of: Pick<OpenEntry, 'parts'>; readonly lost: string | null } {
  const { parts, lost } = partsOf(desk, placed);
  return { of: parts.length === 0 ? {} : { parts: { value: parts, decision: placed.decision.id } }, lost };
}

/** An entry that no document tells, known by the decision that made it. */
function addUnsourced(desk: Desk, placed: PlacedDecision): string | null {
  const { decision } = placed;
  const { what, id } = decision;
  if (what.act !== 'add-unsourced') return null;
  const who = givenWith(desk, placed);
  const proceeding = proceedingOf(desk, placed);
  const entry: OpenEntry = {
    id: freeId(desk, contentId(what.kind, 'added', id), id),
    kind: what.kind,
    members: new Map(),
    proceeding: chosenByHand(proceeding ?? null, what.proceeding === null ? null : `placed by ${decision.who}`),
    decisions: [decision],
    instead: {},
    read: null,
    ...who.of,
  };
  desk.made.set(id, entry);
  open(desk, entry);
  return proceeding === undefined ? `Added, but no one proceeding is called ${nameOf(what.proceeding)} now` : who.lost;
}
