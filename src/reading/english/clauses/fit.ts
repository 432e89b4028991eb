import type { Span } from '../../../document/document.ts';
import { type Clause, clauseWords, type Kept, longestClause, type StandIn } from '../../clause.ts';
import { unfinished } from './lexicon.ts';
import { isBinding, needed, type Pieces } from './pieces.ts';
import { isMark, relationAt, type Shape } from './shape.ts';

/** What a clause is written with, to know how long it is. */
export interface Writing {
  readonly text: string;
  readonly standIns: readonly StandIn[];
  /** Days, each kept whole or left out: no "by June" of "by June 3". */
  readonly days: readonly Span[];
  readonly nameOf: (entity: number) => string | null;
}

type Words = Pick<Clause, 'kept' | 'standIns' | 'cutOff'>;

/** Kept words as spans, with the marks between them. `shown`: words of which an ellipsis tells where they are left out. */
export function spansOf(shape: Shape, stay: readonly boolean[], shown: readonly boolean[]): Kept[] {
  const kept: { start: number; end: number; elided: boolean; last: number }[] = [];
  const marks = marksOf(shape, stay);
  let skipped = false;
  for (const word of shape.words) {
    if (!stay[word.index] && !marks.has(word.index)) {
      skipped ||= kept.length > 0 && shown[word.index]!;
      continue;
    }
    const before = kept.at(-1);
    if (before && before.last === word.index - 1) {
      before.end = word.end;
      before.last = word.index;
    } else kept.push({ start: word.start, end: word.end, elided: skipped, last: word.index });
    skipped = false;
  }
  return kept.map(({ start, end, elided }) => ({ start, end, elided }));
}

/** A straight mark that nothing parts from the word before it closes. */
const quoting = /^(?:[“”"]|``|'')$/;

/** Marks between words that are kept, commas of lists and before ", police said", and quotation marks around kept words. */
function marksOf(shape: Shape, stay: readonly boolean[]): Set<number> {
  const marks = new Set<number>();
  let open = 0;
  let begun = false;
  for (const { index, text } of shape.words) {
    begun ||= stay[index]!;
    if (stay[index] || !isMark(shape.word(index))) continue;
    let before = index - 1;
    while (before >= 0 && isMark(shape.word(before)) && !stay[before]) before--;
    let after = index + 1;
    while (after < shape.words.length && isMark(shape.word(after)) && !stay[after]) after++;
    const [left, right] = [before >= 0 && stay[before]!, after < shape.words.length && stay[after]!];
    if (quoting.test(text)) {
      const opens =
        text === '“' || (text !== '”' && text !== "''" && !(shape.word(index - 1).end === shape.word(index).start));
      if (opens ? !right : open === 0 || !(left || right)) continue;
      open += opens ? 1 : -1;
      marks.add(index);
    } else if (/^[?!]$/.test(text)) {
      if (left) marks.add(index);
    } else if (left && right) marks.add(index);
    else if (text === ',' && begun && right && isParted(shape, after, stay)) marks.add(index);
  }
  return marks;
}

/** Whether what begins at a word is joined to what is kept before it by a comma. */
function isParted(shape: Shape, index: number, stay: readonly boolean[]): boolean {
  for (
    let at = index, steps = 0;
    at >= 0 && shape.at(at).first === index && steps < 40;
    at = shape.at(at).head, steps++
  ) {
    const head = shape.at(at).head;
    // “I never saw her,” Birch said
    const saying =
      relationAt(shape, at) === 'nsubj' &&
      head > index &&
      (relationAt(shape, head) === 'parataxis' ||
        shape
          .at(head)
          .dependents.some(
            (one) =>
              one < index && stay[one] && ['ccomp', 'advcl', 'obl', 'parataxis'].includes(relationAt(shape, one)),
          ));
    if (saying) return true;
    if (
      head >= 0 &&
      head < index &&
      stay[head] &&
      ['conj', 'parataxis', 'appos', 'obl', 'advcl'].includes(relationAt(shape, at))
    )
      return true;
  }
  return false;
}

/** From this weight on a piece is worth more than the end of the line. */
const dear = 5;

/**
 * The words of a clause, short enough: the least needed pieces are left out, then its end, and where that is not enough the dearer
 * pieces too; `null` where it is not to be had.
 */
export function fitted(shape: Shape, { pieceOf, pieces }: Pieces, trigger: Span, writing: Writing): Words | null {
  const gone = pieces.map(() => false);
  const carried = (index: number) => shape.word(index).start < trigger.end && shape.word(index).end > trigger.start;
  const last = shape.words.findLastIndex(({ start }) => start < trigger.end);
  const needs = (index: number) => carried(index) || isBinding(shape.word(index));
  const order = pieces
    .map(({ weight }, place) => ({ weight, place }))
    .filter(({ weight, place }) => place > 0 && weight < needed)
    .sort((a, b) => a.weight - b.weight || b.place - a.place);
  for (;;) {
    for (let place = 1; place < pieces.length; place++) gone[place] ||= gone[pieces[place]!.of]!;
    const stay = shape.words.map(({ index }) => pieceOf[index]! >= 0 && !gone[pieceOf[index]!]);
    const shown = shape.words.map(
      ({ index }) => pieceOf[index]! >= 0 && gone[pieceOf[index]!]! && pieces[pieceOf[index]!]!.shown,
    );
    for (const index of stranded(shape, stay, needs)) stay[index] = false;
    keepCompounds(shape, stay);
    keepDays(shape, stay, writing.days);
    const kept = spansOf(shape, stay, shown);
    const behind = kept.length > 0 && shape.words.some(({ index, start }) => shown[index] && start >= kept.at(-1)!.end);
    const words = { kept, standIns: writing.standIns, cutOff: behind };
    if (isShort(words, writing)) return words;
    const next = order.find(({ place }) => !gone[place]);
    const dearest = next === undefined || next.weight >= dear;
    const from = dearest ? last : Math.max(last, startOf(next.place, { pieceOf, pieces }, stay));
    const found = from < 0 ? null : cut(shape, stay, shown, from, writing);
    if (found !== null || next === undefined) return found;
    gone[next.place] = true;
  }
}

/** A word written with hyphens is kept whole or not at all: no "a-Vista" of "Mar-a-Vista". */
function keepCompounds({ words }: Shape, stay: boolean[]): void {
  const isJoined = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    return before?.end === word?.start && (before?.text === '-') !== (word?.text === '-');
  };
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    while (isJoined(next)) next += 1;
    const kept = stay.slice(first, next);
    if (next - first > 1 && kept.includes(true)) stay.fill(true, first, next);
    first = next;
  }
}

/** Of a day of which a part is kept, all is. */
function keepDays({ words }: Shape, stay: boolean[], days: readonly Span[]): void {
  for (const { start, end } of days) {
    const own = words.filter((word) => word.start >= start && word.end <= end);
    if (!own.some(({ index }) => stay[index])) continue;
    for (const { index } of own) stay[index] = true;
    const before = words[own[0]!.index - 1];
    if (before?.upos === 'ADP') stay[before.index] = true;
  }
}

/** Small words that a cut left alone between two gaps: "once" of "Mr Elm, once its richest man, is in prison". */
function stranded(shape: Shape, stay: readonly boolean[], needs: (index: number) => boolean): number[] {
  const small = ['ADV', 'CCONJ', 'ADP', 'DET', 'SCONJ', 'PART', 'INTJ'];
  return shape.words
    .filter(
      ({ index, upos }) =>
        stay[index] &&
        index > 0 &&
        !stay[index - 1] &&
        stay[index + 1] === false &&
        small.includes(upos) &&
        !needs(index),
    )
    .filter(
      ({ index }) => stay.indexOf(true) < index && !isMark(shape.word(index + 1)) && isMark(shape.word(index - 1)),
    )
    .map(({ index }) => index);
}

/** The second word of a piece that is the end of the line, so that it can be cut instead of left out; -1 for any other. */
function startOf(place: number, { pieceOf, pieces }: Pieces, stay: readonly boolean[]): number {
  const under = (one: number): boolean => one === place || (one > 0 && under(pieces[one]!.of));
  const end = stay.lastIndexOf(true);
  if (end < 0 || !under(pieceOf[end]!)) return -1;
  const start = stay.findIndex((one, index) => one && under(pieceOf[index]!));
  return stay.slice(start, end).every((one, index) => !one || under(pieceOf[start + index]!)) ? start + 1 : -1;
}

const isShort = (words: Words, { text, nameOf }: Writing): boolean =>
  clauseWords(text, words, nameOf).length <= longestClause;

/** Kept words up to the last end of a phrase that leaves the line short enough, behind the words that carry the event. */
export function cut(
  shape: Shape,
  stay: readonly boolean[],
  shown: readonly boolean[],
  last: number,
  writing: Writing,
): Words | null {
  for (let end = shape.words.length - 1; end > last; end--) {
    if (!stay[end - 1] || !isBoundary(shape, end - 1, stay)) continue;
    const kept = spansOf(
      shape,
      stay.map((one, index) => one && index < end),
      shown,
    );
    const found = { kept, standIns: writing.standIns, cutOff: true };
    if (isShort(found, writing)) return found;
  }
  return null;
}

/** Words that hang from one behind them, or that one behind them completes. */
const ahead = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'case',
  'aux',
  'cop',
  'mark',
  'advmod',
  'cc',
  'nsubj',
  'flat',
]);
const behind = new Set(['flat', 'fixed', 'goeswith', 'compound', 'case', 'advmod', 'nummod']);

/** Whether a phrase ends with a word: nothing behind it belongs with it. */
function isBoundary(shape: Shape, index: number, stay: readonly boolean[]): boolean {
  if (isMark(shape.word(index)) || unfinished.has(shape.word(index).text.toLowerCase())) return false;
  const [{ end }, follows] = [shape.word(index), shape.word(index + 1)];
  if (follows !== undefined && follows.start === end && !/^[,.;:?!)\]’”"]/.test(follows.text)) return false;
  if (shape.at(index).head > index && ahead.has(relationAt(shape, index))) return false;
  let next = index + 1;
  while (next < shape.words.length && !stay[next]) next++;
  if (next >= shape.words.length) return true;
  if (shape.at(next).head <= index && behind.has(relationAt(shape, next)) && next === index + 1) return false;
  // "filed a motion based": what completes a verb is not parted from it.
  if (shape.word(index).upos === 'VERB' && (shape.at(next).head === index || shape.at(next).first > index))
    return false;
  return !(shape.at(index).head > index && relationAt(shape, index) === 'nmod');
}
