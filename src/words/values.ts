import type { DisagreementField, Fate } from '../field/values.ts';
import { dateWords } from './dates.ts';
import { moneyWords } from './money.ts';
import { oneLine } from './one-line.ts';
import { writtenMoney } from './written-money.ts';

/** One side's value of a disagreement as a reader says it: days by `day`, sums ("3200000 USD") in words, anything else in one line. */
export function valueWords(field: DisagreementField, value: string, day: (edtf: string) => string = dateWords): string {
  if (field === 'date') return day(value);
  const sum = field === 'amount' ? writtenMoney(value) : null;
  return sum?.currency == null ? oneLine(value) : moneyWords({ value: sum.value, currency: sum.currency });
}

/** A fate as it is read beside an entry: what is overturned is the conviction, also where it stands beside the charge. */
export const fateWords = (fate: Fate): string => (fate === 'overturned' ? 'conviction overturned' : fate);
