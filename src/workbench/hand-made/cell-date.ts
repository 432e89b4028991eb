import { findTimes } from '../../reading/english/times/index.ts';
import { numberDay } from '../../words/calendar.ts';
import { type NumberOrder, writtenDate } from '../../words/written-date.ts';

/**
 * The EDTF of a cell of a table: a written date, a day number of Excel, or words that as a whole are one time, by the rules that
 * read documents. `null` for no date; `undefined` for words that are none.
 */
export function cellDate(cell: string, order: NumberOrder): string | null | undefined {
  const written = writtenDate(cell, order);
  return written === undefined ? (excelDay(cell.trim()) ?? inWords(cell.trim())) : written;
}

/** Excel's own count of days, where a cell lost its form: 20,000 is 1954, 60,000 is 2064. */
function excelDay(cell: string): string | undefined {
  if (!/^\d{5}(?:\.0{1,9})?$/.test(cell)) return undefined;
  const days = Number.parseInt(cell, 10);
  return days < 20_000 || days > 60_000 ? undefined : (numberDay(days - 25_569) ?? undefined);
}

/** Longer than any date in words, in code units. */
const longest = 120;

function inWords(cell: string): string | undefined {
  if (cell.length > longest) return undefined;
  const times = findTimes(cell).filter(({ edtf }) => edtf !== null);
  const [time] = times;
  if (times.length !== 1 || !time || time.end - time.start < cell.length * 0.6) return undefined;
  return time.edtf ?? undefined;
}
