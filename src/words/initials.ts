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
  // A name before its parts.
  return [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((line, name) => maskedOne(line, name, initials), text);
}

function maskedOne(text: string, name: string, initials: string): string {
  let line = '';
  let from = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (at < from || isLetter(text[at - 1]) || isLetter(text[at + name.length])) continue;
    line += `${text.slice(from, at)}${initials}`;
    from = at + name.length;
  }
  return line + text.slice(from);
}
