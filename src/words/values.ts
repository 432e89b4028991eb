import type { DisagreementField } from '../field/values.ts';
import { dateWords } from './dates.ts';
import { moneyWords } from './money.ts';
import { oneLine } from './one-line.ts';

/** One side's value of a disagreement as a reader says it: days by `day`, sums ("3200000 USD") in words, anything else in one line. */
export function valueWords(field: DisagreementField, value: string, day: (edtf: string) => string = dateWords): string {
  if (field === 'date') return day(value);
  const sum = field === 'amount' ? /^(\d{1,20}(?:\.\d{1,9})?) ([A-Z]{3})$/.exec(value) : null;
  return sum ? moneyWords({ value: Number(sum[1]), currency: sum[2]! }) : oneLine(value);
}
