import { type Analysis, dependentsOf, type Word } from '../../../language/index.ts';

/** A sentence's tree with what is asked of it again and again. */
export interface Shape {
  readonly analysis: Analysis;
  readonly words: readonly Word[];
  readonly heads: readonly number[];
  readonly dependents: readonly (readonly number[])[];
  /** First and last word under each word, itself included. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export function shapeOf(analysis: Analysis): Shape {
  const { words, tree } = analysis;
  const first = Int32Array.from(words, ({ index }) => index);
  const last = Int32Array.from(words, ({ index }) => index);
  for (const { index } of words) {
    for (let at = tree.heads[index]!, steps = 0; at >= 0 && steps < words.length; at = tree.heads[at]!, steps++) {
      if (index < first[at]!) first[at] = index;
      if (index > last[at]!) last[at] = index;
    }
  }
  return { analysis, words, heads: tree.heads, dependents: tree.dependents, first, last };
}

/** The relation of a word to its head, without its subtype. */
export const relationAt = ({ analysis }: Shape, index: number): string =>
  analysis.tree.relations[index]!.split(':', 1)[0]!;

export const isRelative = ({ analysis }: Shape, index: number): boolean =>
  analysis.tree.relations[index] === 'acl:relcl';

export const isMark = (word: Word | undefined): boolean =>
  word !== undefined && (word.upos === 'PUNCT' || /^(?:-|--|—|–)$/.test(word.text));

/** Whether a word is a verb or has a subject, so that it can head a clause. */
export const isPredicate = ({ analysis, words }: Shape, index: number): boolean =>
  (words[index]!.upos === 'VERB' &&
    !['amod', 'case', 'compound', 'fixed', 'nmod'].includes(relationAt({ analysis } as Shape, index))) ||
  dependentsOf(analysis, words[index]!, 'nsubj', 'csubj', 'cop').length > 0;

/**
 * The subject written with a verb. Of two, the second where the first is an opening ("almost verbatim, Oak sued"); also where the tree
 * takes it for a phrase of time or place ("after a jury convicted him": "a jury").
 */
export function subjectAt({ analysis, words, first, last }: Shape, index: number): Word | undefined {
  const [own, second] = dependentsOf(analysis, words[index]!, 'nsubj', 'csubj');
  const pauses = ({ index }: Word) => isPause(words[last[index]!]) || isPause(words[last[index]! + 1]);
  const lists = second !== undefined && dependentsOf(analysis, second, 'conj').length > 0;
  if (own && second && second.index < index && pauses(own) && !pauses(second) && !lists) return second;
  if (own !== undefined || !/^VB[DZP]$/.test(words[index]!.xpos)) return own;
  return dependentsOf(analysis, words[index]!, 'obl').find(
    (noun) =>
      last[noun.index] === index - 1 &&
      dependentsOf(analysis, noun, 'case').some(
        (word) => word.index === first[noun.index] && subordinating.has(word.lemma.toLowerCase()),
      ),
  );
}

/** Marks that part an aside from the rest. */
export const isPause = (word: Word | undefined): boolean =>
  word !== undefined && /^(?:[,;:]|-{1,2}|[—–])$/.test(word.text);

/** Words that open a clause as well as a phrase. */
const subordinating = new Set(['after', 'before', 'since', 'as', 'until']);

/** Whether a subject is written with a verb, be it no more than "there" or "it". */
export const hasSubject = (shape: Shape, index: number): boolean =>
  subjectAt(shape, index) !== undefined || dependentsOf(shape.analysis, shape.words[index]!, 'expl').length > 0;

/** Whether a clause's verb shows person or tense, alone or by an auxiliary. */
export const isTensed = ({ analysis, words }: Shape, index: number): boolean =>
  [words[index]!, ...dependentsOf(analysis, words[index]!, 'aux', 'cop')].some(({ xpos }) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(xpos),
  );

/** Whether any word of a stretch under a word, itself included, fits. */
export function anyUnder(shape: Shape, index: number, fits: (index: number) => boolean): boolean {
  const pending = [index];
  while (pending.length > 0) {
    const at = pending.pop()!;
    if (fits(at)) return true;
    pending.push(...shape.dependents[at]!);
  }
  return false;
}
