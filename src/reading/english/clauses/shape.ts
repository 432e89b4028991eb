import { type Analysis, dependentsOf, type Word } from '../../../language/index.ts';

/** Where a word stands in its sentence's tree. */
interface Knot {
  /** Place of the word that it hangs from, -1 for none. */
  readonly head: number;
  /** Its relation to its head, with the subtype. */
  readonly relation: string;
  readonly dependents: readonly number[];
  /** Places of the first and last word under it, itself included. */
  readonly first: number;
  readonly last: number;
}

/** A sentence's tree with what is asked of it again and again. */
export interface Shape {
  readonly analysis: Analysis;
  readonly words: readonly Word[];
  /** The word at a place; before the first and after the last one without text. */
  word(place: number): Word;
  /** Where the word at a place stands in the tree; before the first and after the last, under nothing and over nothing. */
  at(place: number): Knot;
}

/** Stands where no word is. */
export const noWord: Word = { text: '', start: Number.NaN, end: Number.NaN, index: -1, xpos: '', upos: '', lemma: '' };
const none: Knot = { head: -1, relation: '', dependents: [], first: -1, last: -1 };

export function shapeOf(analysis: Analysis): Shape {
  const { words, tree } = analysis;
  const knots = words.map((_, place) => ({
    head: tree.heads[place] ?? -1,
    relation: tree.relations[place] ?? '',
    dependents: tree.dependents[place] ?? [],
    first: place,
    last: place,
  }));
  for (const [place, { head }] of knots.entries()) {
    let above = knots[head];
    for (let steps = 0; above && steps < knots.length; steps++) {
      above.first = Math.min(above.first, place);
      above.last = Math.max(above.last, place);
      above = knots[above.head];
    }
  }
  return { analysis, words, word: (place) => words[place] ?? noWord, at: (place) => knots[place] ?? none };
}

/** The relation of a word to its head, without its subtype. */
export const relationAt = (shape: Shape, index: number): string => {
  const { relation } = shape.at(index);
  const subtype = relation.indexOf(':');
  return subtype < 0 ? relation : relation.slice(0, subtype);
};

/** What hangs from a word by one of the relations, as `dependentsOf` has it. */
export const dependentsAt = (shape: Shape, index: number, ...relations: string[]): Word[] =>
  dependentsOf(shape.analysis, shape.word(index), ...relations);

export const isRelative = (shape: Shape, index: number): boolean => shape.at(index).relation === 'acl:relcl';

export const isMark = (word: Word): boolean => word.upos === 'PUNCT' || /^(?:-|--|—|–)$/.test(word.text);

/** Whether a word is a verb or has a subject, so that it can head a clause. */
export const isPredicate = (shape: Shape, index: number): boolean =>
  (shape.word(index).upos === 'VERB' &&
    !['amod', 'case', 'compound', 'fixed', 'nmod'].includes(relationAt(shape, index))) ||
  dependentsAt(shape, index, 'nsubj', 'csubj', 'cop').length > 0;

/**
 * The subject written with a verb. Of two, the second where the first is an opening ("almost verbatim, Oak sued"); also where the tree
 * takes it for a phrase of time or place ("after a jury convicted him": "a jury").
 */
export function subjectAt(shape: Shape, index: number): Word | undefined {
  const [own, second] = dependentsAt(shape, index, 'nsubj', 'csubj');
  const pauses = ({ index }: Word) => endsWithPause(shape, index);
  const lists = second !== undefined && dependentsOf(shape.analysis, second, 'conj').length > 0;
  if (own && second && second.index < index && pauses(own) && !pauses(second) && !lists) return second;
  if (own !== undefined || !/^VB[DZP]$/.test(shape.word(index).xpos)) return own;
  return dependentsAt(shape, index, 'obl').find(
    (noun) =>
      shape.at(noun.index).last === index - 1 &&
      dependentsOf(shape.analysis, noun, 'case').some(
        (word) => word.index === shape.at(noun.index).first && subordinating.has(word.lemma.toLowerCase()),
      ),
  );
}

/** Marks that part an aside from the rest. */
export const isPause = (word: Word): boolean => /^(?:[,;:]|-{1,2}|[—–])$/.test(word.text);

/** Whether what hangs from a word ends in a pause, or one follows it. */
export const endsWithPause = (shape: Shape, index: number): boolean => {
  const { last } = shape.at(index);
  return isPause(shape.word(last)) || isPause(shape.word(last + 1));
};

/** Words that open a clause as well as a phrase. */
const subordinating = new Set(['after', 'before', 'since', 'as', 'until']);

/** Whether a subject is written with a verb, be it no more than "there" or "it". */
export const hasSubject = (shape: Shape, index: number): boolean =>
  subjectAt(shape, index) !== undefined || dependentsAt(shape, index, 'expl').length > 0;

/** Whether a clause's verb shows person or tense, alone or by an auxiliary. */
export const isTensed = (shape: Shape, index: number): boolean =>
  [shape.word(index), ...dependentsAt(shape, index, 'aux', 'cop')].some(({ xpos }) =>
    /^(?:VBD|VBZ|VBP|MD)$/.test(xpos),
  );

/** Whether any word of a stretch under a word, itself included, fits. */
export function anyUnder(shape: Shape, index: number, fits: (index: number) => boolean): boolean {
  const pending = [index];
  while (pending.length > 0) {
    const at = pending.pop()!;
    if (fits(at)) return true;
    pending.push(...shape.at(at).dependents);
  }
  return false;
}
