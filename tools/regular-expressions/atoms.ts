/**
 * Characters that stand for all characters: any text can be spelled with them without changing what a pattern does, since
 * they have at least one of every sort that patterns tell apart (a category of Unicode, or a character named in it).
 */
const sorts = [
  ...'\t\n\r\v  \u00a0  \ufeff_09٣½²azAZéÉßŁªʰあ漢\u0301\u093e.,;:!?-–—\'"“”‘’()[]{}<>+$€£%&/\\#*@^`|~=§°©',
  '\0',
  '\u0085',
  '\u200b',
  '\ue000',
  '\u{1f600}',
  '\u{10400}',
  '\ud800',
];

/** Every character that a pattern's source names: itself, its neighbours in order, and its other case. */
function named(codePoint: number): string[] {
  return [codePoint - 1, codePoint, codePoint + 1]
    .filter((one) => one >= 0 && one <= 0x10ffff)
    .map((one) => String.fromCodePoint(one))
    .flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()])
    .filter((one) => [...one].length === 1);
}

/** Classes of characters that no predicate tells apart, numbered from 0. */
export interface Atoms {
  readonly count: number;
  /** For a predicate, the atoms that it holds for. */
  readonly of: (predicate: number) => readonly number[];
}

/** Sorts all characters by the predicates, which are patterns of one character (`[a-z]`, `\w`, `é`). */
export function atomsOf(predicates: readonly string[], flags: string, codePoints: Iterable<number>): Atoms {
  const characters = [...new Set([...sorts, ...[...codePoints].flatMap(named)])];
  const own = flags.replace(/[gydm]/g, '');
  const tests = predicates.map((source) => new RegExp(`^(?:${source})$`, own));
  const classes = new Map<string, number>();
  const members = predicates.map((): number[] => []);
  for (const character of characters) {
    const holds = tests.map((test) => test.test(character));
    const signature = holds.map(Number).join('');
    if (classes.has(signature)) continue;
    const atom = classes.size;
    classes.set(signature, atom);
    holds.forEach((yes, predicate) => {
      if (yes) members[predicate]!.push(atom);
    });
  }
  return { count: classes.size, of: (predicate) => members[predicate]! };
}
