import type { Meaning } from './meaning.ts';
import type { Tokens } from './tokens.ts';

/** An expression: tokens from where the form was asked up to `to` (exclusive). */
export interface Match {
  readonly to: number;
  readonly meaning: Meaning;
  /** First token, where the expression begins before the token that the form was asked at. */
  readonly from?: number;
}

/** The longest expression that begins at a token, of any form: for forms that have another inside ("the end of ..."). */
export type At = (t: Tokens, i: number) => Match | null;

/** One way of writing a time. */
export interface Form {
  /** The file's name. */
  readonly name: string;
  /**
   * What it can begin with: words of the lexicon, or NUMBER, ORDINAL, CARDINAL, DECADE, MONTH, WEEKDAY, UNIT, SEASON,
   * DAYPART, HOLIDAY. A form is asked only there.
   */
  readonly heads: readonly string[];
  /** Looks at a bounded number of tokens from `i` on (and a few before it), so that finding stays linear. */
  readonly match: (t: Tokens, i: number, at: At) => Match | null;
  /**
   * Sentences with what is found in brackets, and its TIMEX3 value (and `/MOD`): "He died on [6 September 2023 = 2023-09-06]."
   * Read as published on Wednesday 2023-07-12 unless the example begins with another day: "1987-03-11: ...".
   */
  readonly finds: readonly string[];
  /** Sentences in which nothing at all is found. */
  readonly skips: readonly string[];
}
