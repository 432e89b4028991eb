import { readerDifferencesOf } from '../../casefile/readers.ts';
import type { CaseEvent, Disagreement } from '../../casefile/schema.ts';
import { traitsOf } from '../../field/kinds/index.ts';
import type { MatterIndex } from './case-index.ts';
import { surenessOf } from './sureness.ts';

/** Below this an entry, its date or its proceeding is called unsure: more than four of ten such findings are wrong. */
const unsureBelow = 0.6;

/** Why an entry is best checked before others, the gravest first. */
const checkReasons = ['accuses', 'disputed', 'readers', 'unsure', 'money'] as const;
export type CheckReason = (typeof checkReasons)[number];

/** As the page says it. */
export const checkWords: { readonly [reason in CheckReason]: string } = {
  accuses: 'accuses somebody named',
  disputed: 'disputed',
  readers: 'readers disagree',
  unsure: 'unsure',
  money: 'a sum of money',
};

/** How much each counts: a false name beside a crime is the worst that can be printed. */
const weights: { readonly [reason in CheckReason]: number } = {
  accuses: 4,
  disputed: 3,
  readers: 2,
  unsure: 2,
  money: 1,
};

/** What reasons are found in besides the entry itself. */
export interface CheckGround {
  readonly party: MatterIndex['party'];
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
}

/** Why nobody should rely on the entry before somebody has checked it, the gravest first; none once somebody has. */
export function reasonsToCheck(event: CaseEvent, { party, disagreements }: CheckGround): readonly CheckReason[] {
  if (event.review !== 'unreviewed') return [];
  const holds: { readonly [reason in CheckReason]: boolean } = {
    accuses: isAccusing(event) && event.participants.some((one) => party.get(one.party)?.kind === 'person'),
    disputed: (disagreements.get(event.id) ?? []).some(({ kind, settled }) => kind === 'conflict' && settled === null),
    readers: readerDifferencesOf(event).length > 0,
    unsure: surenessOf(event) < unsureBelow,
    money: event.amount !== null,
  };
  return checkReasons.filter((reason) => holds[reason]);
}

const isAccusing = ({ kind, status }: CaseEvent): boolean =>
  traitsOf(kind).accuses === true || status === 'alleged' || status === 'denied';

/** In the order in which they are best checked: by the weight of their reasons, the least sure first; what was checked comes last. */
export function inOrderToCheck(events: readonly CaseEvent[], ground: CheckGround): readonly CaseEvent[] {
  const ranked = events.map((event) => ({
    event,
    weight: reasonsToCheck(event, ground).reduce((sum, reason) => sum + weights[reason], 0),
    seen: event.review === 'unreviewed' ? 0 : 1,
    sureness: surenessOf(event),
  }));
  ranked.sort((a, b) => a.seen - b.seen || b.weight - a.weight || a.sureness - b.sureness);
  return ranked.map(({ event }) => event);
}

/** How far the checking of a list has come. */
export interface Checked {
  readonly checked: number;
  readonly of: number;
}

export function checkedOf(events: readonly Pick<CaseEvent, 'review'>[]): Checked {
  return { checked: events.filter(({ review }) => review !== 'unreviewed').length, of: events.length };
}
