import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import {
  givenFates,
  outcomes,
  participantRoles,
  partyKinds,
  partyRoles,
  proceedingKinds,
  proceedingRelations,
  statuses,
} from '../../field/values.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import { fateWords } from '../entry/fate-words.ts';
import { partWords } from '../entry/part-words.ts';
import { relationWords } from '../entry/relation-words.ts';
import { valueLabel } from '../entry/value-label.ts';
import { kinds } from '../model/kind-families.ts';

/** What a list that nobody has chosen from yet stands at. */
export const unchosen = { value: '', label: 'Choose …' };

/** What a select offers, as values with their labels. */
const labelled = (values: readonly string[]) => values.map((value) => ({ value, label: valueLabel(value) }));

export const kindChoices = [...kinds].map((value) => ({ value, label: kindWords(value) }));
export const statusChoices = labelled(statuses);
export const outcomeChoices = [{ value: '', label: 'None' }, ...labelled(outcomes)];

export const proceedingKindChoices = labelled(proceedingKinds);
/** Takes a relation away. */
export const notRelated = 'none';
export const relationChoices = [
  unchosen,
  ...proceedingRelations.map((value) => ({ value, label: relationWords[value][0] })),
  { value: notRelated, label: 'Not related to' },
];
export const partyKindChoices = labelled(partyKinds);
export const partyRoleChoices = [{ value: '', label: 'No role' }, ...labelled(partyRoles)];
export const partChoices = participantRoles.map((value) => ({ value, label: partWords[value] }));

const neverDone = `${fateWords.cancelled}: planned, never done`;

/** What can have become of an entry: of a day that was set, or of an accusation. */
export function fateChoices({ status, fate }: Pick<CaseEvent, 'status' | 'fate'>) {
  const given: readonly NonNullable<CaseEvent['fate']>[] =
    status === 'scheduled' || status === 'expected' ? givenFates.set : givenFates.accusation;
  const offered = fate === null || given.includes(fate) ? given : [...given, ...(fate === 'held' ? [fate] : [])];
  return [
    { value: '', label: 'Not known' },
    ...offered.map((value) => ({ value, label: value === 'cancelled' ? neverDone : fateWords[value] })),
  ];
}

/** All parties of a matter by name. */
export function partyChoices({ parties }: Pick<Matter, 'parties'>) {
  return parties
    .map(({ id, name }) => ({ value: id, label: shownText(name) }))
    .sort((a, b) => byCodeUnits(a.label.toLowerCase(), b.label.toLowerCase()) || byCodeUnits(a.value, b.value));
}

export function proceedingChoices({ proceedings }: Pick<Matter, 'proceedings'>) {
  return [
    { value: '', label: 'None' },
    ...proceedings.map(({ id, label }) => ({ value: id, label: shownText(label) })),
  ];
}
