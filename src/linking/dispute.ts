import { traitsOf } from '../field/kinds/index.ts';
import type { Reading } from '../reading/reading.ts';

/** A document speaks of a dispute when its events and its words do; either alone is a baseball player called Judge. */
export interface DisputeSigns {
  /** Weight of the legal events it tells. */
  readonly events: number;
  /** Legal words for each thousand words of its story. */
  readonly density: number;
  /** Different legal words. */
  readonly variety: number;
}

function disputeSigns({ reports, sentences, legalTerms }: Reading): DisputeSigns {
  const events = reports.reduce((sum, { kind }) => sum + (traitsOf(kind).disputeWeight ?? 0), 0);
  const words = sentences.reduce((sum, { tokens }) => sum + tokens, 0);
  return { events, density: words === 0 ? 0 : (1000 * legalTerms.count) / words, variety: legalTerms.distinct };
}

/** How surely a document speaks of a dispute: `founds` a matter by itself, may only `join` one that it shares names with, or `none`. */
export function disputeOf(reading: Reading): 'founds' | 'joins' | 'none' {
  // A paper in a case, or its docket, is of a dispute by itself.
  if (reading.head !== null && reading.reports.length > 0) return 'founds';
  const { events, density, variety } = disputeSigns(reading);
  if (events >= 2 && variety >= 3 && density >= 4) return 'founds';
  if (events >= 8 && density >= 3.5) return 'founds';
  // A brief of a few lines has no room for many words of law.
  if (events >= 2 && variety >= 2 && density >= 10) return 'founds';
  return events >= 1 || (variety >= 2 && density >= 3) ? 'joins' : 'none';
}
