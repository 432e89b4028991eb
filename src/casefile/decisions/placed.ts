import type { DocumentSpan } from '../schema.ts';
import { findAnchor, type Library, libraryOf, type Shelved, type Whereabouts } from './anchor.ts';
import type { Anchor, Decision, EntryKey, ReportKey } from './decision.ts';
import { standing } from './in-force.ts';

/** A report as a decision knows it, and where its words stand now. */
export interface PlacedReport {
  readonly key: ReportKey;
  readonly at: Whereabouts;
}

/** A decision with the places of all reports it speaks of. */
export interface PlacedDecision {
  /** One of each entry of a `bulk`. */
  readonly decision: Decision;
  /** `Decision.id`; for an entry of a `bulk`, with its place among them. */
  readonly key: string;
  /** Taken back: it changes nothing, and only where its entry is is asked. */
  readonly undone: boolean;
  /** The entry's; for `add` the one report. */
  readonly entry: readonly PlacedReport[];
  /** For `merge`, those of each other entry. */
  readonly others: readonly (readonly PlacedReport[])[];
  /** For `split`, those that leave; for `add`, what was read beside it then. */
  readonly reports: readonly PlacedReport[];
}

export interface PlacedDecisions {
  /** In order of number, undoings left out. */
  readonly list: readonly PlacedDecision[];
  /** Undoings of nothing. */
  readonly ofNothing: readonly Decision[];
}

/** What was decided, each with where its words stand in the documents now. */
export function placeDecisions(decisions: readonly Decision[], documents: readonly Shelved[]): PlacedDecisions {
  const { inOrder, undoneBy, ofNothing } = standing(decisions);
  const find = finder(libraryOf(decisions.length === 0 ? [] : documents));
  const report = (key: ReportKey): PlacedReport => ({ key, at: find(key) });
  const entry = ({ reports }: EntryKey) => reports.map(report);
  const list = inOrder.flatMap((decision): PlacedDecision[] => {
    const { what } = decision;
    const placed = { decision, key: decision.id, undone: undoneBy.has(decision.id), others: [], reports: [] };
    switch (what.act) {
      case 'add':
        return [{ ...placed, entry: [report(what.report)], reports: (what.beside ?? []).map(report) }];
      case 'merge':
        return [{ ...placed, entry: entry(what.entry), others: what.others.map(entry) }];
      case 'split':
        return [{ ...placed, entry: entry(what.entry), reports: what.reports.map(report) }];
      case 'undo':
        return [];
      case 'bulk':
        return what.entries.map((one, at) => ({
          ...placed,
          decision: { ...decision, what: { ...what.ruling, entry: one } },
          key: partKey(decision.id, at),
          entry: entry(one),
        }));
      default:
        return [{ ...placed, entry: entry(what.entry) }];
    }
  });
  return { list, ofNothing };
}

/** The key of a place among the entries of a `bulk`. */
export const partKey = (decision: string, at: number): string => `${decision} ${at}`;

/** Everything that decisions anchor to: for `textsNeeded`. */
export function* anchorsOf(decisions: readonly Decision[]): Generator<Anchor> {
  for (const { what } of decisions) {
    if (what.act === 'undo') continue;
    if (what.act === 'bulk') for (const { reports } of what.entries) yield* reports;
    else if (what.act === 'add') {
      yield what.report;
      yield* what.beside ?? [];
    } else yield* what.entry.reports;
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
export function documentsOf({ entry, others, reports }: PlacedDecision): ReadonlySet<string> {
  return new Set(
    [...entry, ...others.flat(), ...reports].flatMap(({ at }) => ('place' in at ? [at.place.document] : [])),
  );
}

/** Those decisions that a matter of these documents has to hear of. Its entries depend on no others. */
export function decisionsIn(
  placed: readonly PlacedDecision[],
  documents: ReadonlySet<string>,
): readonly PlacedDecision[] {
  return placed.filter((one) => [...documentsOf(one)].some((document) => documents.has(document)));
}

/** Decisions as the clock of knowledge leaves them: words of documents not out by then stand nowhere yet. */
export function knownOnly(placed: readonly PlacedDecision[], known: ReadonlySet<string>): readonly PlacedDecision[] {
  const report = (one: PlacedReport): PlacedReport =>
    'place' in one.at && !known.has(one.at.place.document) ? { key: one.key, at: { lost: 'it was not out yet' } } : one;
  return placed.map((one) => ({
    ...one,
    entry: one.entry.map(report),
    others: one.others.map((keys) => keys.map(report)),
    reports: one.reports.map(report),
  }));
}

export const placesOf = (reports: readonly PlacedReport[]): readonly DocumentSpan[] =>
  reports.flatMap(({ at }) => ('place' in at ? [at.place] : []));
