import type { Span } from '../../document/document.ts';
import type { Entity, Mention } from '../names/entity.ts';

/** Looks up the entity that the words naming a speaker mean, or `null`: nobody, or two who fit. */
export function speakerEntity(text: string, entities: readonly Entity[]): (source: Span) => number | null {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, id: entity.id })))
    .toSorted((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const starts = mentions.map(({ mention }) => mention.start);
  return (source) => {
    const inside: { mention: Mention; id: number }[] = [];
    for (
      let i = lowerBound(starts, source.start - 80);
      i < mentions.length && mentions[i]!.mention.start < source.end;
      i++
    ) {
      if (mentions[i]!.mention.end > source.start) inside.push(mentions[i]!);
    }
    if (inside.length === 0) return null;
    const head = headEnd(text, source, inside);
    const fit = inside.filter(
      ({ mention }) => mention.start < head && !/^(?:['’]s?\b|['’]\s)/.test(text.slice(mention.end, mention.end + 3)),
    );
    return fit.at(-1)?.id ?? null;
  };
}

/** Where the head of a speaker's phrase ends: "Ann Roe | , a lawyer for Harbour", "a lawyer | for Harbour". */
function headEnd(text: string, source: Span, inside: readonly { mention: Mention }[]): number {
  const stop = /[,(;–—]|\s(?:of|for|in|at|who|which|from|with|on|representing|whose|that|and)\s/g;
  const words = text.slice(source.start, source.end);
  for (const match of words.matchAll(stop)) {
    const at = source.start + match.index;
    if (!inside.some(({ mention }) => mention.start <= at && mention.end > at)) return at;
  }
  return source.end;
}

function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
