import type { Unit } from './lexicon.ts';

/**
 * What the words of an expression say, before anything is counted from anywhere. Forms make meanings; `resolve.ts` turns
 * them into values.
 *
 * - `date`: parts of a calendar date, some of them missing ("6 September", "Tuesday", "the 1990s")
 * - `shift`: so many units from a point ("two weeks ago", "last month", "yesterday", "that year")
 * - `duration`, `set`, `vague`: the TIMEX3 value is already in the words (`value`)
 * - `event`: counted from something that happened ("two days after the ruling"); settled by later stages
 */
export interface Meaning {
  readonly kind: 'date' | 'shift' | 'duration' | 'set' | 'vague' | 'event';

  /** Years are as written: 2 digits when `short`, counted from the era's beginning when `bc`. */
  readonly year?: number;
  readonly short?: boolean;
  readonly bc?: boolean;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  /** Weeks that the weekday lies beyond the nearest one, ahead or, below zero, behind: "a week on Tuesday". */
  readonly weeks?: number;
  /** EDTF: 21 spring to 24 winter. */
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** First year, as 1990; 90 when `short`. */
  readonly decade?: number;
  /** Its number: 20 for the twentieth. */
  readonly century?: number;
  /** Written with slashes, so that day and month may have changed places. */
  readonly slashed?: boolean;
  /** Name in `holidays.ts`. */
  readonly holiday?: string;
  /** -1 "last May", 0 "this May", 1 "next May". */
  readonly which?: -1 | 0 | 1;
  /** "May of last year", "March that year": the year is so many from the one of `base`. */
  readonly yearShift?: number;
  /** "the third week of March", "the first Monday in October". */
  readonly ordinal?: number;
  readonly ordinalUnit?: 'week' | 'weekday' | 'weekend';

  readonly unit?: Unit;
  /** Signed number of units, `null` when the words leave it open ("a few days later"). */
  readonly count?: number | null;
  /** `now`: the day of the text; `story`: the last time spoken of. */
  readonly base?: 'now' | 'story';
  /** A date the count starts from, said in the expression: "two days before 3 March". */
  readonly from?: Meaning;
  /** "the latest quarter", "the weekend": the last one that is over, unless the words speak of what is to come. */
  readonly latest?: boolean;
  /** A number of units is said ("a week ago"), not one by name ("last week"). */
  readonly counted?: boolean;
  /** Keep the base's own fineness ("a year earlier" of a quarter is a quarter). */
  readonly same?: boolean;

  /** Time of day. */
  readonly hour?: number;
  readonly minute?: number;
  readonly seconds?: number;
  readonly zone?: string;
  /** TIMEX3 letters: MO, AF, EV, NI, MI, DT. */
  readonly part?: string;

  readonly mod?: string;
  /** TIMEX3 value of what needs no counting. */
  readonly value?: string;
  /** TIMEX3 type where it does not follow from the rest. */
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** The end of a span that the same words name ("1939-45"): year only. */
  readonly until?: number;
}
