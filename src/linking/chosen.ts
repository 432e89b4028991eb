/**
 * A value that linking chose among several, with what a reader may ask of a choice: by which rule, why, what else was possible, and
 * how sure it is.
 */
export interface Chosen<T> {
  /** `null` where nothing, or nothing surely enough, speaks for any. */
  readonly value: T | null;
  /** Id of the rule that chose it: `stated`, `only-case`, `by-hand`. */
  readonly rule: string;
  /** The same in a line for a reader; `null` where there is nothing to say. */
  readonly reason: string | null;
  /** The other values that were possible, the likeliest first. */
  readonly alternatives: readonly Alternative<T>[];
  /** How often such a choice is right, 0 to 1; 0 where nothing, or nothing surely enough, speaks for any value. */
  readonly confidence: number;
}

export interface Alternative<T> {
  readonly value: T;
  /** How often it would be right, 0 to 1. */
  readonly confidence: number;
}

/** A value that a person chose: surer than anything that was read. */
export const chosenByHand = <T>(value: T | null, reason: string | null): Chosen<T> => ({
  value,
  rule: 'by-hand',
  reason,
  alternatives: [],
  confidence: 1,
});
