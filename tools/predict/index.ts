import { pronouns } from './pronouns.ts';
import { quotes } from './quotes.ts';
import { stories } from './stories.ts';
import { timex } from './timex.ts';

/** What one measure asks for: the records of its input file, in; the records of its prediction file, out. */
export interface Predictor {
  /** Name of the measure's folder: `timex`, `quotes`, `stories`, `pronouns`. */
  readonly name: string;
  readonly predict: (records: readonly unknown[]) => readonly unknown[];
}

export const predictors: readonly Predictor[] = [quotes, pronouns, stories, timex];
