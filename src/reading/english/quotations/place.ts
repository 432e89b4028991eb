import type { Span } from '../../../document/document.ts';
import { blank, distance, farthest, type OwnWords } from './own-words.ts';

/** Places that need no name. */
const unnamed =
  /\b(?:(?:just\s{1,9})?outside|inside|in\s{1,9}front\s{1,9}of|on\s{1,9}the\s{1,9}steps\s{1,9}of|near)\s{1,9}(?:(?:the|a|an|his|her|their)\s{1,9})?(?:\p{L}{2,20}\s{1,9}){0,3}?(?:court(?:house|room)?|home|house|office|headquarters|jail|prison|hotel|hall|building|stadium|church|school|airport|hospital)\b|\bon\s{1,9}(?:the\s{1,9})?court(?:house)?\s{1,9}steps\b|\b(?:in|at)\s{1,9}(?:(?:the|a|an|his|her|their|its)\s{1,9})(?:\p{L}{2,20}\s{1,9}){0,2}?(?:courtroom|courthouse|home|house|office|offices|headquarters|jail|prison|cell|hotel|church|airport|hospital)\b/giu;
const before = /\b(?:in|at|from|outside|inside|near)\s+(?:(?:the|downtown|central|nearby)\s+)?$/i;

/**
 * Where the words were said: a named place behind "in", "at", "outside" that hangs with the cue, or one without a name
 * ("outside the courthouse"). `places` are mentions of places, in order.
 */
export function placeOf(own: OwnWords, places: readonly Span[]): Span | null {
  let best: { readonly span: Span; readonly cost: number } | null = null;
  const offer = (span: Span) => {
    const cost = distance(own, span);
    if (cost <= farthest && (best === null || cost < best.cost)) best = { span, cost };
  };
  for (const match of own.words.matchAll(unnamed))
    offer({ start: own.start + match.index, end: own.start + match.index + match[0].length });
  for (const { start, end } of within(places, own)) {
    const lead = before.exec(own.words.slice(Math.max(0, start - own.start - 30), start - own.start));
    if (own.words.slice(start - own.start, end - own.start).includes(blank) || lead === null) continue;
    offer({ start: start - lead[0].length, end });
  }
  return best === null ? null : (best as { readonly span: Span }).span;
}

export function within<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < spans.length && spans[to]!.end <= end) to++;
  return spans.slice(low, to);
}
