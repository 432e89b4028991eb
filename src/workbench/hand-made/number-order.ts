import { isAmbiguous, type NumberOrder, orderShown } from '../../words/written-date.ts';
import type { Candidate } from './candidates.ts';
import { cellDate } from './cell-date.ts';

/** Which number is the month, decided over the whole column: by the numbers themselves, else by which reading meets more entries. */
export function orderOf(
  written: readonly string[],
  candidates: readonly Candidate[],
): { readonly order: NumberOrder; readonly reason: string } {
  const shownBy = (order: NumberOrder) => written.filter((cell) => orderShown(cell) === order).length;
  const [american, british] = [shownBy('month first'), shownBy('day first')];
  const unsure = written.filter(isAmbiguous);
  const example = (order: NumberOrder) => written.find((cell) => orderShown(cell) === order)?.trim();
  if (american > 0 && british === 0)
    return { order: 'month first', reason: `${count(american)} can only be read so (${example('month first')})` };
  if (british > 0 && american === 0)
    return { order: 'day first', reason: `${count(british)} can only be read so (${example('day first')})` };
  if (american !== british) {
    const order = american > british ? 'month first' : 'day first';
    return {
      order,
      reason: `${Math.max(american, british)} dates can only be read so, ${Math.min(american, british)} only the other way: the column is mixed`,
    };
  }
  if (unsure.length === 0) return { order: 'month first', reason: 'no date of the column depends on it' };
  const days = new Set(
    candidates.flatMap(({ entry: { event } }) => [event.date, ...event.reports.map(({ stated }) => stated)]),
  );
  const met = (order: NumberOrder) => unsure.filter((cell) => days.has(cellDate(cell, order) ?? null)).length;
  const [first, second] = [met('month first'), met('day first')];
  if (first !== second) {
    const order = first > second ? 'month first' : 'day first';
    return {
      order,
      reason: `read so, ${Math.max(first, second)} of ${unsure.length} dates are days of entries, the other way ${Math.min(first, second)}`,
    };
  }
  if (unsure.every((cell) => /\d\.\d/.test(cell)))
    return { order: 'day first', reason: 'nothing in the column decides; numbers with full stops are read so' };
  return { order: 'month first', reason: 'nothing in the column decides; the American order is taken' };
}

const count = (number: number): string => (number === 1 ? 'one date' : `${number} dates`);
