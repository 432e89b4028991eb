import type { Block, Span } from '../../../document/document.ts';
import type { Entity, Mention } from '../../entity.ts';
import type { Attribution } from './attribution.ts';

/** A mention with its entity. */
export interface Placed extends Span {
  readonly entity: Entity;
  readonly form: Mention['form'];
}

/** Somebody who spoke, with the place of the words that name them. */
export interface Said {
  readonly at: number;
  readonly speaker: Entity;
  readonly attribution: Attribution;
}

/** What somebody is called beside their name: "coach", and where. */
export interface Introduction {
  readonly at: number;
  readonly words: readonly string[];
}

/** Whom a document names, where, and who has spoken in it as far as it has been gone through. Places are UTF-16 offsets. */
export interface Discourse {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly entities: readonly Entity[];
  /** Of all entities, in order of place, the longer first. */
  readonly mentions: readonly Placed[];
  /** Entities by the last word of their name, in lower case. */
  readonly surnames: ReadonlyMap<string, readonly Entity[]>;
  /** Known speakers so far, in order of place. */
  readonly said: Said[];
  /** Of each entity that was asked for, see `introducedAs`. */
  readonly introductions: Map<Entity, readonly Introduction[]>;
}

/** How far back, in UTF-16 units, a pronoun or a description may point: about five paragraphs of news. */
export const reach = 1_500;

/** The discourse of a document in which nobody has spoken yet. */
export function openDiscourse(text: string, blocks: readonly Block[], entities: readonly Entity[]): Discourse {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ start, end, form }): Placed => ({ start, end, form, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const surnames = Map.groupBy(entities, (entity) => lastWord(entity.name));
  return { text, blocks, entities, mentions, surnames, said: [], introductions: new Map() };
}

/** Mentions that share a place with the span. */
export function mentionsIn({ mentions }: Discourse, span: Span): Placed[] {
  return mentions
    .slice(firstFrom(mentions, span.start - 100), firstFrom(mentions, span.end))
    .filter((one) => one.end > span.start);
}

/** Mentions that begin at `from` or later, before `to`. */
export const mentionsBetween = ({ mentions }: Discourse, from: number, to: number): readonly Placed[] =>
  mentions.slice(firstFrom(mentions, from), firstFrom(mentions, to));

/** Mentions that begin before `at`, at most `distance` units before it, the nearest first. */
export const mentionsBack = (discourse: Discourse, at: number, distance: number): readonly Placed[] =>
  mentionsBetween(discourse, at - distance, at).toReversed();

/** The mention that ends last before `at`, at most `distance` units before it, of those accepted. */
export const mentionBefore = (
  discourse: Discourse,
  at: number,
  distance: number,
  accepts: (one: Placed) => boolean = () => true,
): Placed | null =>
  mentionsBack(discourse, at, distance + 100).find(
    (one) => one.end <= at && at - one.end <= distance && accepts(one),
  ) ?? null;

/** The first mention that begins at `at` or later. */
export const mentionFrom = ({ mentions }: Discourse, at: number): Placed | null =>
  mentions[firstFrom(mentions, at)] ?? null;

/** Who spoke last before `at`, at most `distance` units before it, of those accepted. */
export function lastSpeaker(
  { said }: Discourse,
  at: number,
  distance: number,
  accepts: (one: Said) => boolean = () => true,
): Said | null {
  for (let i = said.length - 1; i >= 0; i--) {
    const one = said[i]!;
    if (at - one.at > distance) return null;
    if (one.at < at && accepts(one)) return one;
  }
  return null;
}

/** How many blocks begin between two places. */
export const paragraphsBetween = ({ blocks }: Discourse, from: number, to: number): number =>
  firstFrom(blocks, to + 1) - firstFrom(blocks, from + 1);

/** Where the block of a place begins. */
export const paragraphStart = ({ blocks }: Discourse, at: number): number =>
  blocks[firstFrom(blocks, at + 1) - 1]?.start ?? 0;

/** The one entity of a list that may name it often; `null` where there is none, or another. */
export function onlyOne(entities: Iterable<Entity>): Entity | null {
  const [first, second] = new Set(entities);
  return first !== undefined && second === undefined ? first : null;
}

/** The last word in letters, in lower case. */
export const lastWord = (words: string): string =>
  words
    .match(/[\p{L}’'-]+/gu)
    ?.findLast((word) => /\p{L}/u.test(word))
    ?.toLowerCase() ?? '';

/** Number of the first span, of those in order, that begins at `at` or later. */
function firstFrom(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
