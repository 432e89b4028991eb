import type { DisagreementField } from '../../field/values.ts';
import { dateWords } from '../../words/dates.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../../words/shown-text.ts';
import { writtenMoney } from '../../words/written-money.ts';

/** A value of a disagreement as a reader says it: days and sums in words, anything else as it stands. */
export function valueWords(field: DisagreementField, value: string): string {
  if (field === 'date') return dateWords(value);
  if (field === 'amount') {
    const amount = writtenMoney(value);
    if (amount != null) return moneyWords({ value: amount.value, currency: amount.currency ?? 'USD' });
  }
  return shownText(value);
}
