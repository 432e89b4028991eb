import type { Document, Span } from '../../../document/document.ts';
import { type Analysis, analyse, type Sentence, type Word } from '../../../language/index.ts';
import type { Entity } from '../../entity.ts';
import type { Quotation } from '../../quotation.ts';
import type { Sum } from '../../sum.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { type Actor, actorsOf, actorsWithin, actsAs } from './participants.ts';
import { candidatesOf } from './proposals/candidates.ts';
import { type Clues, cluesOf, partOf, quotedIn } from './proposals/clues.ts';
import { findTriggers, type TriggerHit } from './triggers.ts';

/** What was read of the document before its events, as far as they are told by it. */
export interface SignContext {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
  readonly sums: readonly Sum[];
  readonly quotations: readonly Quotation[];
}

/** What in one sentence may tell an event. */
export interface Signs {
  readonly sentence: Sentence;
  readonly words: string;
  readonly here: readonly Actor[];
  /** Made when first asked for. */
  readonly analysis: () => Analysis;
  /** Wordings found, offsets within the sentence. */
  readonly hits: readonly TriggerHit[];
  /** Words that may carry an event without any wording; none where the document never speaks of the law. Made when first asked for. */
  readonly candidates: () => readonly Candidate[];
}

export interface Candidate {
  readonly word: Word;
  readonly clues: Clues;
}

const ofTheLaw =
  /\b(?:court|judge|lawsuit|suit|sue[ds]?|suing|trial|jury|jurors?|attorneys?|lawyers?|prosecutors?|charge[ds]?|indict\w*|plaintiffs?|defendants?|convict\w*|verdict|guilty|litigation|settlement|complaint|appeals?|ruling|ruled|testif\w+|arrest\w*|accused|injunction|subpoena\w*)\b/i;

/** The signs of every sentence of a document, in order. */
export function signsOf(context: SignContext): Signs[] {
  const { document, sentences, entities } = context;
  const { text } = document;
  const actors = actorsOf(entities);
  const parts = entities.map(partOf);
  const legal = sentences.filter(({ start, end }) => ofTheLaw.test(text.slice(start, end))).length;
  const tenths = Math.min(9, Math.round((10 * legal) / Math.max(1, sentences.length)));
  const times = context.times.filter(({ type }) => type === 'DATE');
  let before: ReadonlySet<string> = new Set();
  return sentences.map((sentence, place) => {
    const words = text.slice(sentence.start, sentence.end);
    const here = actorsWithin(sentence, actors);
    let analysed: Analysis | undefined;
    const analysis = () => (analysed ??= analyse(sentence));
    const hits = findTriggers(words).filter(
      ({ trigger, start, end }) =>
        (trigger.follows === null || before.has(trigger.follows)) &&
        (trigger.by === null ||
          actsAs(trigger.by, analysis(), { start: sentence.start + start, end: sentence.start + end }, here, entities)),
    );
    const toldBefore = [...before];
    let candidates: readonly Candidate[] | undefined;
    const look = (): readonly Candidate[] => {
      if (legal === 0) return [];
      const found = candidatesOf(analysis());
      const clues = cluesOf(
        {
          analysis: analysis(),
          place,
          of: sentences.length,
          heading: isHeading(document, sentence),
          legal: tenths,
          cast: here.map(({ start, end, entity }) => ({ start, end, part: parts[entity]! })),
          quoted: quotedIn(sentence, context.quotations, parts),
          times: within(times, sentence),
          sums: within(context.sums, sentence),
          hits,
          before: toldBefore,
        },
        found,
      );
      return found.map((word, index) => ({ word, clues: clues[index]! }));
    };
    before = new Set(hits.map((hit) => hit.kind));
    return {
      sentence,
      words,
      here,
      analysis,
      hits,
      candidates: () => (candidates ??= look()),
    };
  });
}

const isHeading = ({ blocks }: Document, { start, end }: Span) =>
  blocks.some((block) => block.kind === 'heading' && block.start <= start && end <= block.end);

/** Those of a list in order of place that lie within a span. */
function within<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < list.length && list[to]!.start < end) to++;
  return list.slice(low, to).filter((one) => one.end <= end);
}
