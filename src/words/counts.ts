import { numberWords } from './numbers.ts';

/** A count with its noun: "1 source", "2 sources", "3 parties", "4 days", "1,234 entries". */
export function counted(count: number, one: string, several = severalOf(one)): string {
  return `${numberWords(count)} ${count === 1 ? one : several}`;
}

/** What stands where sources would, of what a person added and no document tells. */
export const noSource = 'by hand, no source';

/** How many sources tell something: "2 sources". */
export const sourcesWords = (count: number): string => (count === 0 ? noSource : counted(count, 'source'));

/** How far the checking of entries has come: "34 of 103 checked", "none checked", "all checked". */
export function checkedWords({ checked, of }: { readonly checked: number; readonly of: number }): string {
  if (of === 0 || checked === 0) return 'none checked';
  return checked === of ? 'all checked' : `${numberWords(checked)} of ${numberWords(of)} checked`;
}

function severalOf(one: string): string {
  const changes = one.endsWith('y') && !'aeiou'.includes(one.at(-2) ?? 'a');
  return changes ? `${one.slice(0, -1)}ies` : `${one}s`;
}
