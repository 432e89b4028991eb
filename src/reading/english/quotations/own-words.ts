import type { Span } from '../../../document/document.ts';
import type { Sentence } from '../../../language/sentence.ts';
import type { Attribution } from './attribution.ts';

/** The writer's own words around one word of saying: its sentence without what was said, cut where another speaker's words begin. */
export interface OwnWords {
  /** What was said is blanked out, place by place, so that offsets hold: `words[i]` stands at `start + i` in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The cue, or where there is none, the words that name the speaker. */
  readonly anchor: Span;
  readonly source: Span | null;
  /** Place of the sentence in their list. */
  readonly sentence: number;
}

/** How far from the cue words are still read, in UTF-16 units: a long sentence of a court paper, and a bound on the work. */
const reach = 600;
/** Neighbours that are asked where their words end; no sentence of prose has more words of saying. */
const neighbours = 6;
export const blank = '\u0000';

/** @param attributions - in order of their anchors */
export function ownWords(
  text: string,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  at: number,
): OwnWords | null {
  const one = attributions[at]!;
  const anchor = one.cue ?? one.source;
  if (anchor === null) return null;
  const sentence = sentenceAt(sentences, anchor.start);
  if (sentence === null) return null;
  let start = Math.max(sentences[sentence]!.start, anchor.start - reach);
  let end = Math.min(sentences[sentence]!.end, anchor.end + reach);
  const near = attributions.slice(Math.max(0, at - neighbours), at + neighbours + 1);
  const masked: Span[] =
    one.form === 'indirect' ? one.content.map((span) => withoutTail(text, span)) : [...one.content];
  for (const other of near) {
    if (other === one || other.cue === null) continue;
    const around = other.content.find((span) => holds(span, anchor));
    if (around) {
      // "The suit says that Vance [called] it a “sham” on the air": only what the suit says of her is hers.
      start = Math.max(start, around.start);
      end = Math.min(end, around.end);
      continue;
    }
    for (const span of other.content) if (!holds(span, anchor)) masked.push(span);
    if (one.content.some((span) => holds(span, other.cue!))) continue;
    if (other.source !== null && one.source !== null && other.source.start === one.source.start) continue;
    if (other.cue.start >= anchor.end) {
      const from = other.source !== null && other.source.start >= anchor.end ? other.source.start : other.cue.start;
      end = Math.min(end, Math.max(anchor.end, from));
    } else if (other.cue.end <= anchor.start) {
      const to =
        other.source !== null && other.source.end <= anchor.start
          ? Math.max(other.cue.end, other.source.end)
          : other.cue.end;
      start = Math.max(start, Math.min(anchor.start, to));
    }
  }
  let words = text.slice(start, end);
  for (const span of masked) {
    const [from, to] = [Math.max(span.start, start) - start, Math.min(span.end, end) - start];
    if (from < to) words = words.slice(0, from) + blank.repeat(to - from) + words.slice(to);
  }
  return { words, start, end, anchor, source: one.source, sentence };
}

/** What stands before the tail must be no more than the thing itself: "the charge", "wrongdoing", "not guilty". */
const noClause =
  /^(?:(?!(?:that|to|of|was|were|is|are|had|has|would|will|did|by|for|he|she|it|they|who|how)\s)\S{1,30}\s+){1,5}$/i;
const tail = /\b(?:in|on|at|during|through|via|before)\s|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** "denied [the charge] in a statement on Monday": how and when it was denied is not what was denied. */
function withoutTail(text: string, span: Span): Span {
  const words = text.slice(span.start, Math.min(span.end, span.start + 200));
  const at = words.search(tail);
  return at > 0 && noClause.test(words.slice(0, at)) ? { start: span.start, end: span.start + at } : span;
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;

function sentenceAt(sentences: readonly Sentence[], at: number): number | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= at ? low : null;
}

/** Words that open a clause or phrase of its own: what stands behind them seldom tells when or where the cue's words were said. */
const opens =
  /\b(?:who|whom|whose|which|that|when|where|while|after|before|since|until|following|because|although|though|if|as|alleging|accusing|over)\b/gi;
/** "said of the deal in May": the phrase is of what was spoken about. */
const spokenAbout = /^\s*(?:of|about|regarding|concerning)\b/i;

/** Beyond this a phrase of the sentence belongs to other words than the cue. */
export const farthest = 4;

/**
 * How far a stretch of the sentence stands from its word of saying: forty characters of the writer's own count 1, a clause opened
 * on the way 3.
 */
export function distance({ words, start, anchor, source }: OwnWords, span: Span): number {
  const after = span.start >= anchor.end;
  const between = after
    ? words.slice(anchor.end - start, Math.max(0, span.start - start))
    : words.slice(Math.max(0, span.end - start), Math.max(0, anchor.start - start));
  const own = between.replaceAll(blank, '');
  let cost = own.length / 40 + 3 * (own.match(opens)?.length ?? 0);
  if (after && spokenAbout.test(own)) cost += farthest;
  if (source !== null && span.start >= source.start && span.end <= source.end) cost += 3;
  if (!after) {
    // "Orr, who was arrested in May, said": its own clause begins at the pause before.
    const before = words.slice(0, Math.max(0, span.start - start));
    const clause = before.slice(
      Math.max(before.lastIndexOf(','), before.lastIndexOf('('), before.lastIndexOf('—')) + 1,
    );
    if (/^\s*(?:and\s+)?(?:who|whose|which|that|where|when)\b/i.test(clause)) cost += 3;
  }
  return cost;
}
