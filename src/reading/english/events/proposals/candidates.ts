import type { Analysis, Word } from '../../../../language/index.ts';

/** Verbs that say nothing of themselves: what happened stands in their object or predicate. */
const empty = new Set(['be', 'have', 'do', 'get', 'let']);

/**
 * The words of a sentence that can carry an event: verbs, common nouns, and adjectives that are its predicate ("is dead",
 * "was liable"). Names and auxiliaries carry none.
 */
export function candidatesOf({ words, tree }: Analysis): readonly Word[] {
  return words.filter(({ index, upos, text }) => {
    if (text.length < 3 && upos !== 'VERB') return false;
    if (upos === 'VERB') return !empty.has(words[index]!.lemma);
    if (upos === 'NOUN') return /\p{L}/u.test(text);
    return (
      upos === 'ADJ' &&
      (tree.relations[index] === 'root' ||
        tree.dependents[index]!.some((at) => tree.relations[at] === 'cop' || tree.relations[at]!.startsWith('nsubj')))
    );
  });
}
