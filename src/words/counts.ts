/** A count with its noun: "1 source", "2 sources", "3 entries". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
