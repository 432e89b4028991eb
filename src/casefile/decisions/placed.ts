import type { DocumentSpan } from '../schema.ts';
import { findAnchor, type Library, libraryOf, type Shelved, type Whereabouts } from './anchor.ts';
import type { Act, Anchor, Decision, DocumentKey, EntryKey, PartyKey, ProceedingKey, ReportKey } from './decision.ts';
import { documentFinder } from './documents/find-document.ts';
import { type DecidedGroup, placesOfGroup } from './documents/groups.ts';
import { concernsDocuments } from './documents/replay.ts';
import { standing } from './in-force.ts';

/** A report as a decision knows it, and where its words stand now. */
export interface PlacedReport {
  readonly key: ReportKey;
  readonly at: Whereabouts;
}

/** An entry as a decision knows it, and where the words of its reports stand now. */
export interface PlacedEntry {
  readonly reports: readonly PlacedReport[];
  /** `Decision.id` of what made it, where no document tells it. */
  readonly madeBy: string | null;
}

/** A party as a decision knows it, and where the mentions of it stand now. */
export interface PlacedParty {
  readonly key: PartyKey;
  readonly at: readonly Whereabouts[];
}

/** A proceeding as a decision knows it, and where its steps stand now. */
export interface PlacedProceeding {
  readonly key: ProceedingKey;
  readonly steps: readonly PlacedReport[];
}

/** A decision with the places of all reports it speaks of. */
export interface PlacedDecision {
  /** One of each entry of a `bulk`. */
  readonly decision: Decision;
  /** `Decision.id`; for an entry of a `bulk`, with its place among them. */
  readonly key: string;
  /** Taken back: it changes nothing, and only where its entry is is asked. */
  readonly undone: boolean;
  /** For `add` the one report. */
  readonly entry: PlacedEntry;
  /** For `merge`, each other entry; for `add-proceeding`, each of its entries. */
  readonly others: readonly PlacedEntry[];
  /** For `split`, those that leave; for `add`, what was read beside it then. */
  readonly reports: readonly PlacedReport[];
  /** The parties it speaks of, in the order of `partiesIn`. */
  readonly parties: readonly PlacedParty[];
  /** The proceedings it speaks of, in the order of `proceedingsIn`. */
  readonly proceedings: readonly PlacedProceeding[];
  /** The other words it speaks of, in the order of `wordsIn`. */
  readonly words: readonly Whereabouts[];
  /**
   * By what its matter is found, of what no words lead to: ids of those of its documents that are there now, and of the decision that started it
   * without any.
   */
  readonly home: readonly string[];
}

const noEntry: PlacedEntry = { reports: [], madeBy: null };

/** The documents of the matter that something by hand belongs to. */
function homeIn(what: Act): readonly DocumentKey[] {
  if (!('home' in what)) return [];
  return 'documents' in what.home ? what.home.documents : [what.home];
}

/** The decision that started its matter without documents. */
function starterOf({ id, what }: Decision): readonly string[] {
  if (what.act === 'start-matter') return [id];
  return 'home' in what && 'documents' in what.home
    ? what.home.startedBy === undefined
      ? []
      : [what.home.startedBy]
    : [];
}

/** The parties that were decided on or with. */
function partiesIn(what: Act): readonly PartyKey[] {
  switch (what.act) {
    case 'correct-party':
    case 'drop-party':
    case 'role':
      return [what.party];
    case 'merge-parties':
      return [what.party, ...what.others];
    case 'reassign':
      return what.to === null ? [what.party] : [what.party, what.to];
    case 'speaker':
      return what.party === null ? [] : [what.party];
    case 'correct':
      return what.field === 'participants' ? what.value.map(({ party }) => party) : [];
    case 'add':
    case 'add-unsourced':
      return (what.participants ?? []).map(({ party }) => party);
    default:
      return [];
  }
}

/** The proceedings that were decided on or with. */
function proceedingsIn(what: Act): readonly ProceedingKey[] {
  switch (what.act) {
    case 'move':
    case 'add':
    case 'add-unsourced':
      return what.proceeding === null ? [] : [what.proceeding];
    case 'role':
    case 'correct-proceeding':
    case 'drop-proceeding':
      return [what.proceeding];
    case 'merge-proceedings':
      return [what.proceeding, ...what.others];
    case 'relate':
      return [what.proceeding, what.to];
    default:
      return [];
  }
}

/** The words that were decided on, those of entries and parties left out. */
export function wordsIn(what: Act): readonly Anchor[] {
  switch (what.act) {
    case 'add-party':
      return what.mentions;
    case 'reassign':
      return what.mentions;
    case 'speaker':
      return what.said;
    default:
      return [];
  }
}

export interface PlacedDecisions {
  /** In order of number, without undoings and what is of no entry. */
  readonly list: readonly PlacedDecision[];
  /** Undoings of nothing. */
  readonly ofNothing: readonly Decision[];
}

/** What was decided, each with where its words stand in the documents now. */
export function placeDecisions(decisions: readonly Decision[], documents: readonly Shelved[]): PlacedDecisions {
  const { inOrder, undoneBy, ofNothing } = standing(decisions);
  const find = finder(libraryOf(decisions.length === 0 ? [] : documents));
  const documentOf = documentFinder(documents);
  const report = (key: ReportKey): PlacedReport => ({ key, at: find(key) });
  const entry = ({ reports, madeBy }: EntryKey): PlacedEntry => ({
    reports: reports.map(report),
    madeBy: madeBy ?? null,
  });
  const list = inOrder.flatMap((decision): PlacedDecision[] => {
    const { what } = decision;
    const placed = {
      decision,
      key: decision.id,
      undone: undoneBy.has(decision.id),
      entry: noEntry,
      others: [],
      reports: [],
      parties: partiesIn(what).map((key) => ({ key, at: key.mentions.map(find) })),
      proceedings: proceedingsIn(what).map((key) => ({ key, steps: (key.steps ?? []).map(report) })),
      words: wordsIn(what).map(find),
      home: [...homeIn(what).flatMap((key) => documentOf(key) ?? []), ...starterOf(decision)],
    };
    switch (what.act) {
      case 'add':
        return [
          {
            ...placed,
            entry: { reports: [report(what.report)], madeBy: null },
            reports: (what.beside ?? []).map(report),
          },
        ];
      case 'merge':
        return [{ ...placed, entry: entry(what.entry), others: what.others.map(entry) }];
      case 'split':
        return [{ ...placed, entry: entry(what.entry), reports: what.reports.map(report) }];
      case 'add-proceeding':
        return [{ ...placed, others: what.entries.map(entry) }];
      case 'undo':
      case 'view':
      case 'remove':
      case 'correct-document':
      case 'rename-publisher':
      case 'place':
        return [];
      case 'bulk':
        return what.entries.map((one, at) => ({
          ...placed,
          decision: { ...decision, what: { ...what.ruling, entry: one } },
          key: partKey(decision.id, at),
          entry: entry(one),
        }));
      default:
        return [{ ...placed, entry: 'entry' in what ? entry(what.entry) : noEntry }];
    }
  });
  return { list, ofNothing };
}

/** The key of a place among the entries of a `bulk`. */
export const partKey = (decision: string, at: number): string => `${decision} ${at}`;

/** Everything that decisions anchor to: for `textsNeeded`. */
export function* anchorsOf(decisions: readonly Decision[]): Generator<Anchor> {
  for (const { what } of decisions) {
    if (what.act === 'undo' || what.act === 'view' || what.act === 'remove') continue;
    if (concernsDocuments(what)) continue;
    if (what.act === 'bulk') for (const { reports } of what.entries) yield* reports;
    else if (what.act === 'add') {
      yield what.report;
      yield* what.beside ?? [];
    } else if ('entry' in what) yield* what.entry.reports;
    if (what.act === 'add-proceeding') for (const { reports } of what.entries) yield* reports;
    for (const { mentions } of partiesIn(what)) yield* mentions;
    for (const { steps = [] } of proceedingsIn(what)) yield* steps;
    yield* wordsIn(what);
    if (what.act === 'merge') for (const { reports } of what.others) yield* reports;
    if (what.act === 'split') yield* what.reports;
  }
}

/** Many decisions speak of one report: it is looked for once. */
function finder(library: Library): (anchor: Anchor) => Whereabouts {
  const known = new Map<string, Whereabouts>();
  return (anchor) => {
    const key = `${anchor.document} ${anchor.start} ${anchor.end} ${anchor.path} ${anchor.prefix} ${anchor.suffix} ${anchor.exact}`;
    let found = known.get(key);
    if (found === undefined) {
      found = findAnchor(anchor, library);
      known.set(key, found);
    }
    return found;
  };
}

/** The documents that a decision's words stand in now. */
export function documentsOf({
  entry,
  others,
  reports,
  parties,
  proceedings,
  words,
  home,
}: PlacedDecision): ReadonlySet<string> {
  const steps = proceedings.flatMap((one) => one.steps);
  const told = [entry, ...others].flatMap((one) => one.reports);
  const reported = [...told, ...reports, ...steps].map(({ at }) => at);
  const spoken = [...reported, ...parties.flatMap(({ at }) => at), ...words];
  return new Set([...spoken.flatMap((at) => ('place' in at ? [at.place.document] : [])), ...home]);
}

/**
 * Decisions each with the one matter that it is at home in: of the documents by which that is found, those of the matter that holds most of
 * them, of several the one that none of them left, then the first. What is decided on something that was made by hand is at home where that
 * was made.
 */
export function sentHome(
  placed: readonly PlacedDecision[],
  groups: readonly DecidedGroup[],
): readonly PlacedDecision[] {
  const groupOf = new Map(groups.flatMap((group) => placesOfGroup(group).map((id) => [id, group] as const)));
  const homes = new Map<string, readonly string[]>();
  return placed.map((one) => {
    const own = one.home.length > 0 ? ofMost(one.home, groupOf) : [];
    if (own.length > 0) homes.set(one.decision.id, own);
    if (one.home.length > 0) return { ...one, home: own };
    if (one.entry.madeBy === null && documentsOf(one).size > 0) return one;
    const home = makersOf(one).flatMap((id) => homes.get(id) ?? []);
    return home.length === 0 ? one : { ...one, home: ofMost(home, groupOf) };
  });
}

/** What made the entries, parties and proceedings that a decision speaks of, where persons did. */
const makersOf = ({ entry, others, parties, proceedings }: PlacedDecision): readonly string[] => [
  ...[entry, ...others].flatMap(({ madeBy }) => madeBy ?? []),
  ...[...parties, ...proceedings].flatMap(({ key }) => key.madeBy ?? []),
];

function ofMost(ids: readonly string[], groupOf: ReadonlyMap<string, DecidedGroup>): readonly string[] {
  const byGroup = Map.groupBy(ids, (id) => groupOf.get(id) ?? null);
  byGroup.delete(null);
  const isOld = (group: DecidedGroup | null) => Number(group !== null && ids.includes(group.seed));
  const started = [...byGroup].find(([group]) => group?.startedBy !== undefined && ids.includes(group.startedBy));
  if (started !== undefined) return started[1];
  const [most] = [...byGroup].sort(([a, one], [b, other]) => other.length - one.length || isOld(b) - isOld(a));
  return most?.[1] ?? [];
}

/** Whether a decision makes an entry that no document tells, or is on one. */
export const isUnsourced = ({ decision: { what }, entry }: PlacedDecision): boolean =>
  what.act === 'add-unsourced' || what.act === 'start-matter' || entry.madeBy !== null;

/** Decisions as a clock of knowledge that is turned back leaves them: what no document tells was known by no day. */
export const sourcedOnly = (placed: readonly PlacedDecision[]): readonly PlacedDecision[] =>
  placed.filter((one) => !isUnsourced(one));

/** Those decisions that a matter of these documents has to hear of. Its entries depend on no others. */
export function decisionsIn(
  placed: readonly PlacedDecision[],
  documents: ReadonlySet<string>,
): readonly PlacedDecision[] {
  return placed.filter((one) => [...documentsOf(one)].some((document) => documents.has(document)));
}

/** Decisions as the clock of knowledge leaves them: words of documents not out by then stand nowhere yet. */
export function knownOnly(placed: readonly PlacedDecision[], known: ReadonlySet<string>): readonly PlacedDecision[] {
  const spot = (at: Whereabouts): Whereabouts =>
    'place' in at && !known.has(at.place.document) ? { lost: 'it was not out yet' } : at;
  const report = (one: PlacedReport): PlacedReport => ({ key: one.key, at: spot(one.at) });
  const entry = ({ reports, madeBy }: PlacedEntry): PlacedEntry => ({ reports: reports.map(report), madeBy });
  return placed.map((one) => ({
    ...one,
    entry: entry(one.entry),
    others: one.others.map(entry),
    reports: one.reports.map(report),
    parties: one.parties.map(({ key, at }) => ({ key, at: at.map(spot) })),
    proceedings: one.proceedings.map(({ key, steps }) => ({ key, steps: steps.map(report) })),
    words: one.words.map(spot),
    home: one.home.filter((id) => known.has(id)),
  }));
}

export const placesOf = (reports: readonly PlacedReport[]): readonly DocumentSpan[] =>
  reports.flatMap(({ at }) => ('place' in at ? [at.place] : []));
