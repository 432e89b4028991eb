import { type EventKindName, eventKinds } from '../field/kinds/index.ts';
import { type GivenFate, givenFates, type Outcome, type Status } from '../field/values.ts';
import { isEdtf } from '../words/edtf.ts';
import { Refused } from './workbench.ts';

// Values of an entry as a request gives them, each refused with a line for the user where it is none.

/** Code units of a date, at most. */
const longestEdtf = 60;
const largestSum = 1e15;

const statuses: Readonly<Record<Status, true>> = {
  occurred: true,
  scheduled: true,
  expected: true,
  alleged: true,
  denied: true,
};
const outcomes: Readonly<Record<Outcome, true>> = {
  plaintiff: true,
  defendant: true,
  mixed: true,
  granted: true,
  denied: true,
  guilty: true,
  'not guilty': true,
  liable: true,
  'not liable': true,
  affirmed: true,
  reversed: true,
  other: true,
};

export function kindOf(value: unknown): EventKindName {
  const kind = eventKinds.find(({ name }) => name === value);
  if (kind === undefined) throw new Refused(`${shown(value)} is no kind of event.`);
  return kind.name;
}

export function dateOf(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || value.length > longestEdtf || !isEdtf(value))
    throw new Refused(`${shown(value)} is not a date: write 2024-03-05, 2024-03, 2024, 2024-03~ or 2024-03/2024-05.`);
  return value;
}

export function statusOf(value: unknown): Status {
  if (typeof value !== 'string' || !Object.hasOwn(statuses, value))
    throw new Refused(`${shown(value)} is no status of an event.`);
  return value as Status;
}

export function outcomeOf(value: unknown): Outcome | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !Object.hasOwn(outcomes, value)) throw new Refused(`${shown(value)} is no outcome.`);
  return value as Outcome;
}

export function fateOf(value: unknown): GivenFate | null {
  if (value === null) return null;
  const fate = [...givenFates.set, ...givenFates.accusation].find((one) => one === value);
  if (fate === undefined) throw new Refused(`${shown(value)} cannot become of an event.`);
  return fate;
}

export function amountOf(amount: unknown): { readonly value: number; readonly currency: string } | null {
  if (amount === null) return null;
  const { value, currency } = typeof amount === 'object' ? (amount as Record<string, unknown>) : {};
  if (typeof value !== 'number' || !(value >= 0 && value <= largestSum))
    throw new Refused(`The sum has to be a number from 0 to ${largestSum}.`);
  // ISO 4217
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/u.test(currency))
    throw new Refused('The currency has to be its three letters: USD, GBP, EUR.');
  return { value, currency };
}

export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `“${text.replace(/[\p{C}\p{Bidi_Control}]/gu, '').slice(0, 40)}”`;
}
