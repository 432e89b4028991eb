import { sentencesOf } from '../../language/index.ts';
import { findSums } from '../../reading/english/money/find.ts';
import { isEdtf } from '../../words/edtf.ts';
import type { NumberOrder } from '../../words/written-date.ts';
import type { HandMadeRow } from '../schema.ts';
import { cellDate } from './cell-date.ts';
import type { ColumnRole } from './columns.ts';
import { type Column, cellOf } from './head-columns.ts';
import { stems } from './likeness.ts';
import { type ReadDate, readDate } from './read-date.ts';

/** A row of a chronology made by hand, read. */
export interface Row {
  /** The entry's id, where the file is an export that went out and came back. */
  readonly id: string;
  readonly shown: HandMadeRow;
  readonly words: ReadonlySet<string>;
  readonly date: ReadDate | null;
}

/** `null` for a row that says nothing; what is wrong with one is put with the problems. */
export function rowOf(
  line: number,
  cells: readonly string[],
  columns: readonly Column[],
  order: NumberOrder,
  problems: string[],
): Row | null {
  const of = (role: ColumnRole) => cellOf(cells, columns, role);
  const event = of('event');
  if (event === '') {
    problems.push(`line ${line}: nothing says what happened; left out`);
    return null;
  }
  const date = of('date');
  const given = of('EDTF');
  let edtf: string | null = null;
  if (given !== '' && isEdtf(given)) edtf = given;
  else {
    const read = cellDate(date, order);
    if (read === undefined)
      problems.push(`line ${line}: "${date.slice(0, 60)}" is no date that can be read; taken without one`);
    edtf = modified(read ?? null, cellDate(of('end date'), order) ?? null, of('date modifier'));
  }
  const amount = amountIn(of('amount'), event);
  const words = stems([event, of('kind'), of('persons'), of('proceeding')].join(' '));
  const source = of('source')
    .split('; ')
    .filter((part) => !/^\d{1,4}$/.test(part))
    .join('; ');
  return { id: of('entry'), shown: { line, date, event, source, edtf, amount }, words, date: readDate(edtf) };
}

function modified(from: string | null, to: string | null, modifier: string): string | null {
  if (from === null || from.includes('/')) return from;
  if (/^(?:before|by|until)$/i.test(modifier)) return `../${from}`;
  if (/^(?:after|since|from)$/i.test(modifier)) return `${from}/..`;
  if (to === null || to === from || to.includes('/')) return from;
  const span = `${from}/${to}`;
  return isEdtf(span) ? span : from;
}

function amountIn(cell: string, event: string): HandMadeRow['amount'] {
  for (const text of [cell, event]) {
    const [sum, ...more] = findSums(text, sentencesOf(text));
    // Two sums: which one is meant, nobody can say.
    if (sum && more.every(({ value }) => value === sum.value)) return { value: sum.value, currency: sum.currency };
  }
  return null;
}
