import type { PageBlock } from './page-blocks.ts';
import { ancestry, type PageElement, within } from './tree.ts';

/** What of a page's blocks stands in a story that was cut out of it. */
export interface BlocksOfStory {
  /** By block: whether most of it does. */
  readonly blocks: readonly boolean[];
  /** The smallest element that holds nearly all of the story; `null` when nothing of it is known again. */
  readonly container: PageElement | null;
}

/** A credit or a headline far from the story may be in it; what holds this share holds the story. */
const nearlyAll = 0.9;

/**
 * Knows the pieces of a story again among the blocks of its page. A piece that the page has more often than the story
 * ("Share", a headline in a list) is taken for the first in the container, else for
 * the nearest to it.
 */
export function blocksOfStory(blocks: readonly PageBlock[], story: readonly string[]): BlocksOfStory {
  const inStory = counts(story);
  const inPage = counts(blocks.flatMap(({ pieces }) => pieces));
  const sure = blocks.map(({ pieces }) =>
    lengthOf(pieces.filter((piece) => (inStory.get(piece) ?? 0) >= inPage.get(piece)!)),
  );
  const container = holderOf(blocks, sure);
  const left = new Map(inStory);
  const kept = blocks.map(() => false);
  for (const place of nearestFirst(blocks, container)) {
    const { pieces, length } = blocks[place]!;
    const found = pieces.filter((piece) => {
      const count = left.get(piece) ?? 0;
      if (count > 0) left.set(piece, count - 1);
      return count > 0;
    });
    kept[place] = 2 * lengthOf(found) >= length;
  }
  return { blocks: kept, container };
}

/** The places of the blocks in the container, in order, then of those around it, the nearer the earlier. */
function nearestFirst(blocks: readonly PageBlock[], container: PageElement | null): number[] {
  const places = [...blocks.keys()];
  if (container === null) return places;
  const inside = places.filter((place) => within(blocks[place]!.owner, container));
  const [first, last] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  const distance = (place: number) => Math.max(first - place, place - last, 0);
  return places.sort((a, b) => distance(a) - distance(b) || a - b);
}

/** The innermost element that holds nearly all of a weight that is spread over the blocks. */
function holderOf(blocks: readonly PageBlock[], weights: readonly number[]): PageElement | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const held = new Map<PageElement, number>();
  for (const [place, { owner }] of blocks.entries()) {
    if (weights[place] === 0) continue;
    for (const element of ancestry(owner)) held.set(element, (held.get(element) ?? 0) + weights[place]!);
  }
  const heaviest = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight)));
  return ancestry(blocks[heaviest]!.owner).find((element) => held.get(element)! >= nearlyAll * total) ?? null;
}

function counts(pieces: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const piece of pieces) found.set(piece, (found.get(piece) ?? 0) + 1);
  return found;
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
