import type { PartyRole } from '../../../field/values.ts';
import type { Draft } from './entity-draft.ts';
import { loweredIn, type TokenRow } from './token-row.ts';

/** "The defendant", tied to the one who is it. */
export interface StandingMention {
  readonly first: number;
  readonly last: number;
  readonly draft: Draft;
}

/** Nouns for what somebody is in the one case that a document tells of. */
const standings: ReadonlyMap<string, PartyRole> = new Map([
  ['defendant', 'defendant'],
  ['plaintiff', 'plaintiff'],
  ['claimant', 'plaintiff'],
]);

/** Behind the noun these make it another one than the document's: "the defendant in a like case". */
const others: ReadonlySet<string> = new Set('in of who whose that for'.split(' '));

/** Named in passing in some case's name, or said to be a victim as well: what such a one is here is not sure. */
const isSettled = ({ names, designations }: Draft, role: PartyRole): boolean =>
  !designations.some((one) => one.role === 'victim') &&
  (names.length > 1 || designations.some((one) => one.role === role && !one.rule.startsWith('caption')));

/**
 * "The defendant", and "Defendant" as court papers write it, where the document knows one defendant and never speaks of defendants: that one.
 * Of several, nobody.
 */
export function findStandings(row: TokenRow, drafts: readonly Draft[]): StandingMention[] {
  const words = new Set(loweredIn(row, 0, row.count));
  const bearers = new Map<string, Draft>();
  for (const [noun, role] of standings) {
    if (!words.has(noun) || words.has(`${noun}s`)) continue;
    const fits = drafts.filter(
      ({ kind, designations }) =>
        (kind === 'person' || kind === 'organization') && designations.some((one) => one.role === role),
    );
    const [one, another] = fits;
    if (one && !another && isSettled(one, role)) bearers.set(noun, one);
  }
  if (bearers.size === 0) return [];
  const taken = new Uint8Array(row.count);
  for (const { names } of drafts) for (const { token, lastToken } of names) taken.fill(1, token, lastToken + 1);
  const found: StandingMention[] = [];
  for (let i = 0; i < row.count; i++) {
    const { text, lower, sentence } = row.at(i);
    const draft = bearers.get(lower);
    if (draft === undefined || taken[i]) continue;
    const within = (k: number) => row.at(k).sentence === sentence;
    const behind = within(i + 1) ? row.at(i + 1).lower : '';
    if (others.has(behind) || behind === '-' || behind === ':' || (within(i + 1) && taken[i + 1])) continue;
    const before = within(i - 1) ? row.at(i - 1).text : '';
    if (before.toLowerCase() === 'the') found.push({ first: i - 1, last: i, draft });
    else if (/^\p{Lu}\p{Ll}/u.test(text) && !/^(?:-|an?|another|co|\p{Lu}.*)$/u.test(before))
      found.push({ first: i, last: i, draft });
  }
  return found;
}
