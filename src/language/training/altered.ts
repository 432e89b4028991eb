import type { GoldWord } from './conllu.ts';

const CURLY: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['"', ['“', '”']],
  ['``', ['“', '“']],
  ["''", ['”', '”']],
]);

/**
 * A training sentence as another newsroom would print it, some of the time: typographic quotation marks and apostrophes, a long
 * dash for two hyphens, all capitals, headline capitals, no full stop at the end. The treebanks hold few of these.
 */
export function altered(words: readonly GoldWord[], random: () => number): readonly GoldWord[] {
  const dice = random();
  if (dice < 0.02) return words.map((word) => ({ ...word, form: word.form.toUpperCase() }));
  if (dice < 0.04) {
    return words.map((word) =>
      word.form.length > 3 || /^(?:NN|VB|JJ|PRP)/.test(word.xpos)
        ? { ...word, form: word.form.slice(0, 1).toUpperCase() + word.form.slice(1) }
        : word,
    );
  }
  if (dice < 0.3) {
    let open = false;
    return words.map((word) => {
      const pair = CURLY.get(word.form);
      if (pair) {
        open = !open;
        return { ...word, form: pair[open ? 0 : 1] };
      }
      if (word.form === '--') return { ...word, form: '—' };
      return word.form.includes("'") ? { ...word, form: word.form.replace("'", '’') } : word;
    });
  }
  if (dice < 0.34) {
    const last = words.at(-1);
    if (last?.form === '.' && words.length > 3 && !words.some((word) => word.head === words.length))
      return words.slice(0, -1);
  }
  return words;
}
