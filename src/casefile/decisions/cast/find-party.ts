import type { Span } from '../../../document/document.ts';
import type { Entity, Mention } from '../../../reading/entity.ts';
import type { DocumentSpan } from '../../schema.ts';
import { quoted, type Whereabouts } from '../anchor.ts';
import { sentence } from '../find-entry.ts';
import type { PlacedParty } from '../placed.ts';
import type { OpenCast } from './open-cast.ts';

/**
 * The party that holds most of the mentions that still stand; where none does, the only one of that name.
 *
 * @returns its place among the parties, or why there is none
 */
export function partyAt(
  cast: OpenCast,
  { key, at }: PlacedParty,
): { readonly party: number } | { readonly lost: string } {
  if (key.madeBy !== undefined) {
    const made = cast.parties.find(({ madeBy }) => madeBy === key.madeBy);
    return made === undefined || made.gone !== null
      ? { lost: `${quoted(key.name)} is no party now` }
      : { party: made.index };
  }
  const counts = new Map<number | null, number>();
  for (const one of at) {
    const found = 'place' in one ? mentionAt(cast, one.place) : null;
    if (found === null) continue;
    const party = cast.readings[found.inDocument]!.holder.get(found.entity.id) ?? null;
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] ?? -1) - (b[0] ?? -1));
  if (best !== undefined && best[0] !== null) return { party: best[0] };
  const named = cast.parties.filter(({ name, gone }) => gone === null && name === key.name);
  const [only] = named;
  if (only !== undefined && named.length === 1) return { party: only.index };
  return { lost: reasonLost(key.name, at) };
}

function reasonLost(name: string, at: readonly Whereabouts[]): string {
  const lost = at.flatMap((one) => ('lost' in one ? [one.lost] : []));
  if (lost.length === at.length && lost[0] !== undefined) return sentence(lost[0]);
  return `No party is read as ${quoted(name)} now`;
}

/** A mention in a document. */
export interface FoundMention {
  readonly inDocument: number;
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The mention that most of the words are; `null` where nobody is named there. */
export function mentionAt({ places, readings }: OpenCast, place: DocumentSpan): FoundMention | null {
  const inDocument = places.get(place.document);
  if (inDocument === undefined) return null;
  let best: { readonly found: FoundMention; readonly fit: number } | null = null;
  for (const entity of readings[inDocument]!.reading.cast) {
    for (const mention of entity.mentions) {
      const fit = overlap(mention, place);
      if (fit > 0 && (best === null || fit > best.fit)) best = { found: { inDocument, entity, mention }, fit };
    }
  }
  return best?.found ?? null;
}

/** How much of two stretches they share, 0 to 1. */
export function overlap(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
