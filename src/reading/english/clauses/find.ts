import type { Span } from '../../../document/document.ts';
import { type Analysis, datelineLength, type Word } from '../../../language/index.ts';
import { type Clause, type ClauseForm, clauseWords, longestClause, type StandIn } from '../../clause.ts';
import { cut, fitted, spansOf, type Writing } from './fit.ts';
import { linking, telling, unfinished } from './lexicon.ts';
import { isCount, piecesOf, type Times } from './pieces.ts';
import { carrierIn, isMisjoined, routeOf } from './route.ts';
import { isMark, noWord, relationAt, type Shape, shapeOf } from './shape.ts';

/** A mention of somebody by name. */
interface Named extends Span {
  readonly entity: number;
}

/** What of its document a clause is written with. */
export interface ClauseContext extends Times {
  readonly text: string;
  /** A title or a heading: a clause as it stands. */
  readonly heading: boolean;
  /** Pronouns that surely mean somebody, in order of place. */
  readonly pronouns: readonly StandIn[];
  readonly names: readonly Named[];
  readonly nameOf: (entity: number) => string | null;
}

/** A sentence of more words is no sentence: it is only cut to length. */
const longest = 200;

/** The clause of a sentence that tells the event of a trigger. */
export function clauseOf(analysis: Analysis, trigger: Span, context: ClauseContext): Clause {
  const clause = cutOut(analysis, trigger, context);
  // "Oak said she was fired": who stands there by name needs no name again.
  const standIns = clause.standIns.filter(
    (one) =>
      clause.kept.some((span) => within(one, span)) &&
      ![...context.names, ...clause.standIns].some(
        (other) =>
          other.entity === one.entity && other.end <= one.start && clause.kept.some((span) => within(other, span)),
      ),
  );
  return { ...clause, standIns };
}

const within = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

function cutOut(analysis: Analysis, trigger: Span, context: ClauseContext): Clause {
  const { sentence } = analysis;
  const standIns = context.pronouns.filter((one) => within(one, sentence));
  const days = context.days.filter((one) => within(one, sentence));
  const writing: Writing = { text: context.text, standIns, days, nameOf: context.nameOf };
  if (analysis.words.length > longest) return around(analysis.words, trigger, writing);
  const shape = shapeOf(analysis);
  const carrier = carrierIn(shape, trigger);
  if (!context.heading && carrier !== null) {
    const route = routeOf(shape, carrier);
    const found = isMisjoined(route, shape)
      ? null
      : fitted(shape, piecesOf(shape, route, trigger, context), trigger, writing);
    if (found !== null && isReadable(shape, found, trigger, route.form)) return { ...found, form: route.form };
  }
  return sentenceOf(shape, trigger, context.heading, writing) ?? around(analysis.words, trigger, writing);
}

/** The last word of a span. */
const lastOf = (shape: Shape, span: Span): number =>
  shape.words.findLast(({ start }) => start < span.end)?.index ?? shape.words.length - 1;

/** Whether kept words begin and end as a clause does and hold the words that carry the event. */
function isReadable(shape: Shape, { kept }: Pick<Clause, 'kept'>, trigger: Span, form: ClauseForm): boolean {
  const here = shape.words.filter((word) => !isMark(word) && kept.some((span) => within(word, span)));
  const [first, last] = [here[0], here.at(-1)];
  if (first === undefined || last === undefined || here.length < 3) return false;
  if (unfinished.has(last.text.toLowerCase()) && last.upos !== 'VERB') return false;
  // "said": what was said is gone.
  const told = shape
    .at(last.index)
    .dependents.some((index) => index > last.index && ['ccomp', 'obj', 'xcomp'].includes(relationAt(shape, index)));
  const quotes = shape.words.slice(last.index + 1, last.index + 3).some(({ text }) => /^(?:[“‘"]|``)$/.test(text));
  if (telling.has(last.lemma) && (told || quotes) && last.end > trigger.end) return false;
  // "charged two": of whom is gone.
  const uncounted = (word: Word) => {
    const next = shape.words[word.index + 1];
    return isCount(word) && next?.lemma === 'of' && !here.includes(next);
  };
  if (here.some(uncounted)) return false;
  const opens = first.index === shape.words.findIndex((word) => !isMark(word));
  if (
    form === 'clause' &&
    !opens &&
    (['VERB', 'AUX'].includes(first.upos) || /^(?:to|that|which|who|by)$/i.test(first.text))
  )
    return false;
  return shape.words.every(
    (word) => word.end <= trigger.start || word.start >= trigger.end || isMark(word) || here.includes(word),
  );
}

/** The sentence without dateline, brackets and the word that ties it to the one before, cut at the end of a phrase. */
function sentenceOf(shape: Shape, trigger: Span, heading: boolean, writing: Writing): Clause | null {
  const begin = heading ? 0 : storyStart(shape);
  const form = heading ? 'phrase' : 'sentence';
  let depth = 0;
  const stay = shape.words.map(({ index, text, start, end }) => {
    if (text === '(') depth++;
    const inBrackets = depth > 0;
    if (text === ')') depth = Math.max(0, depth - 1);
    if (start < trigger.end && end > trigger.start) return true;
    return index >= begin && !inBrackets && !isMark(shape.word(index));
  });
  const none = shape.words.map(() => false);
  const whole = { kept: spansOf(shape, stay, none), standIns: writing.standIns, cutOff: false };
  if (clauseWords(writing.text, whole, writing.nameOf).length <= longestClause) return { ...whole, form };
  const found = cut(shape, stay, none, lastOf(shape, trigger), writing);
  return found === null ? null : { ...found, form };
}

/** The word behind a dateline, and behind a word that ties the sentence to the one before it. */
function storyStart(shape: Shape): number {
  const dateline = datelineLength(shape.words.map(({ text }) => text));
  let begin = dateline;
  const isTie = (at: number) => linking.has(shape.word(at).text.toLowerCase()) && shape.word(at + 1).text !== '-';
  while (begin < shape.words.length - 3 && begin < dateline + 2 && isTie(begin)) begin++;
  return begin;
}

/**
 * Where a sentence is too long before the trigger: from the last pause before it, or the last word, that leaves room for both. Of a
 * "sentence" of thousands of words, no more than that is looked at.
 */
function around(words: readonly Word[], trigger: Span, { text }: Writing): Clause {
  const word = (place: number) => words[place] ?? noWord;
  const last = words.findLast(({ start }) => start < trigger.end)?.index ?? words.length - 1;
  const room = longestClause - 4;
  let begin = words.find(({ end }) => end > trigger.start)?.index ?? 0;
  let pause = begin;
  for (; begin > 0 && word(last).end - word(begin - 1).start <= room; begin--)
    if (isMark(word(begin - 1))) pause = begin;
  while (pause < last && isMark(word(pause))) pause++;
  const from = word(begin === 0 ? 0 : pause < last ? pause : begin).start;
  let end = last;
  while (end + 1 < words.length && word(end + 1).end - from <= room) end++;
  while (end > last && (isMark(word(end)) || unfinished.has(word(end).text.toLowerCase()))) end--;
  const to = Math.min(word(end).end, from + room);
  return {
    kept: [{ start: from, end: to, elided: from > word(0).start && text.slice(word(0).start, from).trim() !== '' }],
    standIns: [],
    cutOff: to < words.at(-1)!.start,
    form: 'sentence',
  };
}
