const DASHES = new Set(['—', '–', '-', '--', '_', '―', '−']);

/**
 * How many words of a sentence are the dateline of a news story with its dash, 0 when it has none: "WILMINGTON, Del. (AP) —",
 * "LOS ANGELES —", "London (Reuters) -", "CNN —", "May 21, 2021 (SAINT PAUL) —". The treebanks hold hardly any, so the parser is not shown them.
 */
export function datelineLength(words: readonly string[]): number {
  const furthest = Math.min(words.length - 3, 14);
  let bracket = false;
  let agency = false;
  for (let i = 0; i <= furthest; i++) {
    const word = words[i] as string;
    if (DASHES.has(word)) {
      if (i === 0 || bracket) return 0;
      const capitals = /^\p{Lu}{2}[\p{Lu}.]*$/u.test(words[0] as string);
      // a hyphen may also join a name: "IBM-made"
      const joins = word === '-' && !/^\p{Lu}/u.test(words[i + 1] as string);
      return agency || (capitals && !joins) ? i + 1 : 0;
    }
    if (word === '(') bracket = true;
    else if (word === ')') {
      bracket = false;
      agency = true;
    } else if (!/^(?:\p{Lu}[\p{L}.'’]*|\d{1,2}|\d{4}|[,/;:]|of|and|de|du)$/u.test(word)) return 0;
  }
  return 0;
}
