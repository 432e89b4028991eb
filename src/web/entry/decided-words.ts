import type { CaseEvent, Decided, Matter } from '../../casefile/schema.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { listed } from '../../words/lists.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../../words/shown-text.ts';
import { fateWords } from './fate-words.ts';
import { partWords } from './part-words.ts';
import { valueLabel } from './value-label.ts';

/** What the program had read where a person set a value, as a reader says it. */
export function insteadWords(
  { field, instead }: Decided,
  { proceedings, parties }: Pick<Matter, 'proceedings' | 'parties'>,
): string {
  if (instead === null || instead === undefined) return nothing[field] ?? 'nothing';
  if (field === 'amount' && typeof instead === 'object' && 'value' in instead && 'currency' in instead) {
    return moneyWords(instead as { value: number; currency: string });
  }
  if (field === 'participants' && Array.isArray(instead)) {
    const named = (instead as CaseEvent['participants']).map(
      ({ party, role }) => `${shownText(parties.find(({ id }) => id === party)?.name ?? party)} (${partWords[role]})`,
    );
    return named.length === 0 ? 'nobody' : listed(named);
  }
  if (typeof instead !== 'string') return shownText(JSON.stringify(instead));
  if (field === 'date') return dateWords(instead);
  if (field === 'kind') return kindWords(instead);
  if (field === 'fate') return fateWords[instead as NonNullable<CaseEvent['fate']>] ?? valueLabel(instead);
  if (field === 'status' || field === 'outcome') return valueLabel(instead);
  if (field === 'proceeding') return shownText(proceedings.find(({ id }) => id === instead)?.label ?? instead);
  return `“${shownText(instead)}”`;
}

const nothing: { readonly [field in Decided['field']]?: string } = {
  date: 'no date',
  amount: 'no amount',
  outcome: 'no outcome',
  proceeding: 'no proceeding',
};
