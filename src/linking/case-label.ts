import type { PartyRole, ProceedingKind } from '../field/values.ts';
import { oneLine } from '../words/one-line.ts';
import type { Parties } from './parties.ts';
import type { PartyInCase } from './roles.ts';
import { writtenAs } from './written-names.ts';

/** What a case is called where no document gives it a name: its caption, else its sides. */
export function labelOf(
  kind: ProceedingKind,
  caption: string | null,
  roles: readonly PartyInCase[],
  parties: Parties,
): string {
  const side = (role: PartyRole) => {
    const names = roles.filter((one) => one.role === role).map((one) => shortName(parties, one.party));
    return names.length > 2 ? `${names[0]} and others` : names.join(' and ');
  };
  const first = side(kind === 'appeal' ? 'appellant' : 'plaintiff');
  const second = side(kind === 'appeal' ? 'appellee' : 'defendant');
  if (kind === 'appeal') return first ? `Appeal of ${first}` : 'Appeal';
  if (caption) return oneLine(caption);
  if (kind === 'arbitration' && second)
    return first ? `Arbitration of ${first} and ${second}` : `Arbitration with ${second}`;
  if (kind === 'administrative')
    return second ? `Proceedings against ${second}` : first ? `Proceedings of ${first}` : 'Proceedings';
  if (kind === 'criminal') return second ? `Prosecution of ${second}` : 'Prosecution';
  if (first && second) return `${first} v. ${second}`;
  return second ? `Suit against ${second}` : first ? `Suit of ${first}` : 'Civil case';
}

/** Cases of one label are told apart by the year they were begun, where it is known. */
export function withOwnLabels<T extends { readonly label: string; readonly filed: string | null }>(
  list: readonly T[],
): readonly T[] {
  return list.map((one) => {
    const twins = list.filter((other) => other.label === one.label);
    return twins.length > 1 && one.filed ? { ...one, label: `${one.label} (${one.filed.slice(0, 4)})` } : one;
  });
}

/** A party as the name of a case has it: a person by the surname, as the documents write it. */
export function shortName(parties: Parties, party: number): string {
  const { name, kind } = parties.list[party]!;
  return kind === 'person' ? writtenAs(parties.written, name).short : name;
}
