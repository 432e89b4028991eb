import { dayNumber } from '../../words/calendar.ts';
import { edtfInterval, edtfPrecision } from '../../words/edtf.ts';

/** A date read once: it is compared with thousands. Days by number, infinite where open. */
export interface ReadDate {
  readonly edtf: string;
  readonly exact: string;
  readonly day: boolean;
  readonly first: number;
  readonly last: number;
}

/** `null` for no date. */
export function readDate(edtf: string | null): ReadDate | null {
  if (edtf === null) return null;
  const { first, last } = edtfInterval(edtf);
  return {
    edtf,
    exact: bare(edtf),
    day: edtfPrecision(edtf) === 'day',
    first: first === null ? -Infinity : dayNumber(first),
    last: last === null ? Infinity : dayNumber(last),
  };
}

export const shareDays = (one: ReadDate, other: ReadDate): boolean =>
  one.first <= other.last && other.first <= one.last;

const bare = (edtf: string): string => edtf.replace(/[~?%]/g, '');
