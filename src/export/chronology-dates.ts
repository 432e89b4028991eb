import { edtfInterval, edtfPrecision } from '../words/edtf.ts';

/**
 * A date as CaseMap's "Date & Time" takes it: `03/05/2024`; what is unknown as `??` (`03/??/2024`, `??/??/2024`); "before" as
 * `<12/31/2019`, "after" as `>01/01/2019`; a stretch as `03/05/2024 - 03/07/2024`; nothing as `TBD`. Its help gives `07/??/97`,
 * `<06/15/97`, `7/1/08 - 7/4/08` and says that a fact without a date is "To Be Determined".
 */
export function caseMapDate(edtf: string | null): string {
  if (edtf === null) return 'TBD';
  const { first, last } = edtfInterval(edtf);
  const precision = edtfPrecision(edtf);
  if (first === null && last === null) return 'TBD';
  if (first === null) return `<${monthFirst(last!)}`;
  if (last === null) return `>${monthFirst(first)}`;
  if (first === last) return monthFirst(first);
  if (precision === 'month' && first.endsWith('-01')) return `${first.slice(5, 7)}/??/${first.slice(0, 4)}`;
  if (precision === 'year') return `??/??/${first.slice(0, 4)}`;
  return `${monthFirst(first)} - ${monthFirst(last)}`;
}

const monthFirst = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

/** A date as a chronology of Opus 2 holds it: a modifier (On, Before, After, Range) and one day or two. Days are `YYYY-MM-DD`. */
export interface OpusDate {
  readonly modifier: 'On' | 'Before' | 'After' | 'Range' | '';
  readonly date: string;
  readonly end: string;
}

/** What is coarser than a day is the range of days it can mean. */
export function opusDate(edtf: string | null): OpusDate {
  const { first, last } = edtf === null ? { first: null, last: null } : edtfInterval(edtf);
  if (first === null && last === null) return { modifier: '', date: '', end: '' };
  if (first === null) return { modifier: 'Before', date: last!, end: '' };
  if (last === null) return { modifier: 'After', date: first, end: '' };
  return first === last ? { modifier: 'On', date: first, end: '' } : { modifier: 'Range', date: first, end: last };
}
