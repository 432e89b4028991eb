import type { Span } from '../document/document.ts';

/** What a date can be counted from: the day of publication, the day of a live page's post, a day that the text gives, an event. */
export const anchorKinds = ['published', 'post', 'text', 'event'] as const;
export type AnchorKind = (typeof anchorKinds)[number];

/** Parts of a date that words can state. */
export const statedParts = [
  'year',
  'month',
  'day',
  'weekday',
  'decade',
  'century',
  'season',
  'quarter',
  'time',
] as const;
export type StatedPart = (typeof statedParts)[number];

/** Where a resolved value came from, so that a reader can check it. */
export interface Derivation {
  /** The words, as written. */
  readonly words: string;
  /** What it was counted from; `null` when the words are complete by themselves ("6 September 2023"). */
  readonly anchor: { readonly kind: AnchorKind; readonly value: string } | null;
  /** Name of the rule that found the words (its file in `reading/english/times/forms/`). */
  readonly rule: string;
  /** Parts that the words state; the rest was inferred. */
  readonly stated: readonly StatedPart[];
  /** Where the anchor is an event: so many units from it, negative before it; `count` null where the words leave it open. */
  readonly offset?: { readonly count: number | null; readonly unit: string };
  /** Why this reading and not another, in a few words: "past tense", "year carried from the sentence before". */
  readonly reason: string;
}

/** A time expression in the sense of TIMEX3 (ISO-TimeML), with its value in TIMEX3 and EDTF (ISO 8601-2) notation. */
export interface TimeExpression extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value (`2023-05`, `P2D`, `PAST_REF`, `XXXX-WXX-2`), `null` where the words give none. */
  readonly value: string | null;
  /** TIMEX3 modifier: APPROX, START, MID, END, BEFORE, AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, ON_OR_BEFORE, ON_OR_AFTER. */
  readonly mod: string | null;
  /** EDTF value of a DATE or TIME that names a place on the calendar; `null` for durations, sets and unresolved words. */
  readonly edtf: string | null;
  readonly derivation: Derivation;
  /** Other readings that were possible, likeliest first, with their likelihood (0..1, all of them and the chosen one sum to 1). */
  readonly alternatives: readonly { readonly edtf: string; readonly likelihood: number; readonly reason: string }[];
}

/** The clock time of a TIMEX3 value, `17:00` of `2023-05-02T17:00`; `null` for one without. */
export const clockIn = (value: string | null): string | null => /T(\d\d:\d\d)/.exec(value ?? '')?.[1] ?? null;
