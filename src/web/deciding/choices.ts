import type { Matter } from '../../casefile/schema.ts';
import { outcomes, statuses } from '../../field/values.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { valueLabel } from '../entry/value-label.ts';
import { kinds } from '../model/kind-families.ts';

/** What a select offers, as values with their labels. */
const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: valueLabel(value) }));

export const kindChoices = [...kinds].map((value) => ({ value, label: kindWords(value) }));
export const statusChoices = labelled(statuses);
export const outcomeChoices = [{ value: '', label: 'None' }, ...labelled(outcomes)];

export function proceedingChoices({ proceedings }: Pick<Matter, 'proceedings'>) {
  return [
    { value: '', label: 'None' },
    ...proceedings.map(({ id, label }) => ({ value: id, label: shownText(label) })),
  ];
}
