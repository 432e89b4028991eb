/** Forms or persons of one key that are compared with each other at most: more have that word in common by accident. */
export const mostAlike = 100;

/** Puts it into the list of its key, which is full at `mostAlike`. */
export function file<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.length < mostAlike && !list.includes(one)) list.push(one);
}
