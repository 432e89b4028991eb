import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Entry } from './entry.ts';
import type { CaseEvent } from './schema.ts';

/** What is weighed to tell an entry of the chronology from something told in passing. */
export interface Salience {
  readonly kind: EventKindName;
  /** Number of reports. */
  readonly reports: number;
  /** Whether some report states a day, month or year for it. */
  readonly dated: boolean;
  /** How many of its participants are parties to a proceeding of the matter, or its judge. */
  readonly parties: number;
  /** Whether some report stands in the opening of its document. */
  readonly opening: boolean;
}

/** Code units from its beginning that are a document's opening: what a story is about stands there. */
const openingLength = 1500;

/** What an entry has that is weighed. */
export function salienceOf(entry: Entry, written: CaseEvent, isInCase: (party: string) => boolean): Salience {
  return {
    kind: written.kind,
    reports: written.reports.length,
    dated: entry.reports.some(({ report: { time } }) => time?.from === 'clause' || time?.from === 'sentence'),
    parties: written.participants.filter(({ party }) => isInCase(party)).length,
    opening: written.reports.some((report) => report.start < openingLength),
  };
}

/**
 * Whether an event is one that a chronology of the matter lists. The weights were set by hand on annotated piles: of
 * single, undated statements without a party a tenth is what an annotator lists, of those told three times two thirds.
 */
export function isListed({ kind, reports, dated, parties, opening }: Salience): boolean {
  const weight =
    (reports >= 3 ? 2 : reports === 2 ? 1 : 0) +
    (dated ? 1 : 0) +
    (parties >= 2 ? 1 : parties === 0 ? -1 : 0) +
    (opening ? 0.5 : 0);
  return weight >= (traitsOf(kind).listedFrom ?? Number.NEGATIVE_INFINITY);
}
