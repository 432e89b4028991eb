/** "Ann Mary Oak" -> "A. M. O.". */
export function initialsOf(name: string): string {
  const letters = name.split(/[\s-]+/u).flatMap((word) => {
    const [first] = word.match(/[\p{L}\p{N}]/u) ?? [];
    return first === undefined ? [] : [`${first.toUpperCase()}.`];
  });
  return letters.length === 0 ? '—' : letters.join(' ');
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** A text in which the names stand as the initials of the first; a name inside a longer word is none. */
export function masked(text: string, names: readonly string[]): string {
  const [full] = names;
  if (full === undefined) return text;
  const initials = initialsOf(full);
  return renamed(text, new Map(names.map((name) => [name, initials])));
}

/** A text in which each name stands as it is now; a longer name before its parts, a name inside a longer word is none. */
export function renamed(text: string, names: ReadonlyMap<string, string>): string {
  const inOrder = [...names].filter(([name]) => name.length > 1).sort(([a], [b]) => b.length - a.length);
  let line = '';
  for (let at = 0; at < text.length; ) {
    const begins = !isLetter(text[at - 1]);
    const found = begins && inOrder.find(([name]) => text.startsWith(name, at) && !isLetter(text[at + name.length]));
    line += found ? found[1] : text[at];
    at += found ? found[0].length : 1;
  }
  return line;
}

/** Whether a text has the name, by itself. */
export const hasName = (text: string, name: string): boolean => renamed(text, new Map([[name, '']])) !== text;
