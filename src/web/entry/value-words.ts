import type { DisagreementField } from '../../field/values.ts';
import { dateWords } from '../../words/dates.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../model/shown-text.ts';

/** A value of a disagreement as a reader says it: days and sums in words, anything else as it stands. */
export function valueWords(field: DisagreementField, value: string): string {
  if (field === 'date') return dateWords(value);
  if (field === 'amount') {
    const before = /^([A-Z]{3}) ?(-?\d+(?:\.\d+)?)$/.exec(value);
    const after = /^(-?\d+(?:\.\d+)?)(?: ?([A-Z]{3}))?$/.exec(value);
    if (before !== null) return moneyWords({ value: Number(before[2]), currency: before[1] ?? '' });
    if (after !== null) return moneyWords({ value: Number(after[1]), currency: after[2] ?? 'USD' });
  }
  return shownText(value);
}
