import type { Span } from '../document/document.ts';

/** A sum of money as written. */
export interface Sum extends Span {
  /** In units of the currency, scale words applied: "$5m" is 5,000,000. For a range, its lower end. */
  readonly value: number;
  /** Upper end of a range ("$3m to $5m"), else `null`. */
  readonly upTo: number | null;
  /** ISO 4217 code. */
  readonly currency: string;
  /** How exact the words are: "about", "nearly" (just under), "more than", "at most". */
  readonly exactness: 'exact' | 'about' | 'under' | 'over';
  /** Said of each of several ("$1,000 per claimant", "each"). */
  readonly each: boolean;
  /** The way of writing that found it (`AmountForm.name`). */
  readonly rule: string;
}
