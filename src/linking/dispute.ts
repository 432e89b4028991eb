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

/** Words up to which a text is a brief: it has no room for many words of law. */
const brief = 150;
/** A report that is read so surely, and weighs so much in a chronology, is of a dispute where nothing else is told. */
const surelyTold = 0.8;
/** Where a text is no longer than this, a step of weight by words that are known for it is of a case, though the model be less sure. */
const briefest = { words: 60, told: 0.4, weight: 0.9 };

/**
 * Whether a brief tells a step of a case: one such report and one word of law, or one before a judge or court that it names,
 * or with a word of law any report before one. Of 132 papers
 * about no dispute none is so short.
 */
function isBriefOfCase({ reports, sentences, legalTerms, cast }: Reading): boolean {
  const words = sentences.reduce((sum, { tokens }) => sum + tokens, 0);
  if (words > brief) return false;
  const step = reports.some(
    ({ kind, confidence, weight }) =>
      (traitsOf(kind).disputeWeight ?? 0) >= 0.5 && confidence >= surelyTold && weight >= surelyTold,
  );
  const bench = cast.some(
    ({ kind, designations }) => kind === 'court' || designations.some(({ role }) => role === 'judge'),
  );
  const briefly =
    words <= briefest.words &&
    reports.some(
      ({ kind, confidence, weight, rule }) =>
        (traitsOf(kind).disputeWeight ?? 0) >= 0.5 &&
        confidence >= briefest.told &&
        weight >= briefest.weight &&
        !rule.endsWith('/read'),
    );
  if (legalTerms.distinct === 0) return bench && (step || briefly);
  return step || briefly || (bench && reports.length > 0);
}

/** How surely a document speaks of a dispute: `founds` a matter by itself, may only `join` one that it shares names with, or `none`. */
export function disputeOf(reading: Reading): 'founds' | 'joins' | 'none' {
  // A paper in a case, or its docket, is of a dispute by itself.
  if (reading.head !== null && reading.reports.length > 0) return 'founds';
  const { events, density, variety } = disputeSigns(reading);
  if (events >= 2 && variety >= 3 && density >= 4) return 'founds';
  if (events >= 8 && density >= 3.5) return 'founds';
  if (events >= 2 && variety >= 2 && density >= 10) return 'founds';
  if (isBriefOfCase(reading)) return 'founds';
  return events >= 1 || (variety >= 2 && density >= 3) ? 'joins' : 'none';
}
