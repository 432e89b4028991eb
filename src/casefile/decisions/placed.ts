import type { DocumentSpan } from '../casefile.ts';
import { type AnchoredText, findAnchor, type Library, libraryOf, type Whereabouts } from './anchor.ts';
import type { Anchor, Decision, EntryKey, ReportKey } from './decision.ts';
import { standing } from './in-force.ts';

/** A report as a decision knows it, and where its words stand now. */
export interface PlacedReport {
  readonly key: ReportKey;
  readonly at: Whereabouts;
}

/** A decision in force with the places of all reports it speaks of. */
export interface PlacedDecision {
  readonly decision: Decision;
  /** The entry's; for `add` the one report. */
  readonly entry: readonly PlacedReport[];
  /** For `merge`, those of each other entry. */
  readonly others: readonly (readonly PlacedReport[])[];
  /** For `split`, those that leave; for `add`, what was read beside it then. */
  readonly reports: readonly PlacedReport[];
}

export interface PlacedDecisions {
  /** In order of number. */
  readonly inForce: readonly PlacedDecision[];
  /** Undoings of nothing. */
  readonly ofNothing: readonly Decision[];
}

/** What was decided, undoings carried out, each with where its words stand in the documents now. */
export function placeDecisions(decisions: readonly Decision[], documents: readonly AnchoredText[]): PlacedDecisions {
  const { inForce, ofNothing } = standing(decisions);
  return { inForce: inForce.length === 0 ? [] : inForce.map(placer(documents)), ofNothing };
}

/** Looks a decision's words up in the documents. */
export function placer(documents: readonly AnchoredText[]): (decision: Decision) => PlacedDecision {
  const find = finder(libraryOf(documents));
  const report = (key: ReportKey): PlacedReport => ({ key, at: find(key) });
  const entry = ({ reports }: EntryKey) => reports.map(report);
  return (decision) => {
    const { what } = decision;
    switch (what.act) {
      case 'add':
        return { decision, entry: [report(what.report)], others: [], reports: (what.beside ?? []).map(report) };
      case 'merge':
        return { decision, entry: entry(what.entry), others: what.others.map(entry), reports: [] };
      case 'split':
        return { decision, entry: entry(what.entry), others: [], reports: what.reports.map(report) };
      case 'undo':
        return { decision, entry: [], others: [], reports: [] };
      default:
        return { decision, entry: entry(what.entry), others: [], reports: [] };
    }
  };
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
    decision: one.decision,
    entry: one.entry.map(report),
    others: one.others.map((keys) => keys.map(report)),
    reports: one.reports.map(report),
  }));
}

export const placesOf = (reports: readonly PlacedReport[]): readonly DocumentSpan[] =>
  reports.flatMap(({ at }) => ('place' in at ? [at.place] : []));
