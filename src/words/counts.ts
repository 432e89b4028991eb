import { numberWords } from './numbers.ts';

/** A count with its noun: "1 source", "2 sources", "1,234 entries". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : several}`;
}
