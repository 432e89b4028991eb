import type { Day } from '../../../words/calendar.ts';
import { dayIn, isPost, type Post, postsOf, type Stamp, stampDay } from '../../posts.ts';
import type { LiveUpdate } from './json-ld.ts';
import { type PageBlock, squeezed } from './page-blocks.ts';
import { type PageElement, tagOf, within } from './tree.ts';

/** What the page says of its posts in JSON-LD; empty where it does not call itself live. */
export type LiveUpdates = readonly LiveUpdate[];

/** A page with a stamp at its head and one beside its story is no live page; one that says so itself is, with two posts. */
const fewest = { said: 2, unsaid: 3 };

/**
 * The blocks of a page, each of a post of a live page with its day: from the line of its stamp, its `<time datetime>`, or
 * the update in JSON-LD that opens with its words. What the reader sees counts before the attribute, which is often in UTC.
 */
export function datedBlocks(blocks: readonly PageBlock[], updates: LiveUpdates): readonly PageBlock[] {
  const told = openings(updates);
  const stamps = blocks.flatMap((block, place): Stamp[] => {
    const day = stampOf(block) ?? told.get(openingOf(block.words)) ?? null;
    return day === null ? [] : [{ place, day }];
  });
  if (stamps.length < fewest.said) return blocks;
  const sentences = blocks.map(({ words }) => isPost(squeezed(words)));
  const posts = postsOf(stamps, sentences, updates.length > 0 ? fewest.said : fewest.unsaid);
  const days = new Map<number, Day>();
  for (const [number, post] of posts.entries()) {
    const { start, end, day } = asSet(blocks, sentences, post, posts[number - 1]);
    for (let place = start; place < end; place++) days.set(place, day);
  }
  return blocks.map((block, place) => {
    const day = days.get(place);
    return day === undefined ? block : { ...block, day };
  });
}

/** Of a block that is a stamp, or begins with one. In a sentence, a quoted post or a box beside, a time is another's. */
function stampOf({ kind, words, time }: PageBlock): Day | null {
  if (kind === 'aside' || kind === 'block-quotation') return null;
  const line = squeezed(words);
  const shown = stampDay(line);
  if (shown !== null || time === undefined) return shown;
  return time.first || (line.length <= 100 && !isPost(line)) ? dayIn(time.datetime) : null;
}

/** A post that has an element of its own reaches as far as that does: its headline may stand above the stamp. */
function asSet(
  blocks: readonly PageBlock[],
  sentences: readonly boolean[],
  post: Post,
  before: Post | undefined,
): Post {
  const own = postElement(blocks[post.start]!.owner);
  if (own === null || (before && within(blocks[before.start]!.owner, own))) return post;
  let { start, end } = post;
  const first = before ? before.start + 1 : 0;
  while (start > first && within(blocks[start - 1]!.owner, own)) start--;
  let last = post.start + 1;
  while (last < end && within(blocks[last]!.owner, own)) last++;
  if (sentences.slice(post.start, last).includes(true)) end = last;
  return { start, end, day: post.day };
}

function postElement(element: PageElement): PageElement | null {
  for (let one: PageElement | null = element; one; one = one.parentElement as PageElement | null) {
    if (['ARTICLE', 'LI', 'SECTION'].includes(tagOf(one))) return one;
    if (one.getAttribute('itemtype')?.endsWith('BlogPosting')) return one;
  }
  return null;
}

/** By its first words, the day of each update; words that open two of different days tell none. */
function openings(updates: LiveUpdates): ReadonlyMap<string, Day> {
  const days = new Map<string, Day | null>();
  for (const { headline, body, published } of updates) {
    const day = dayIn(published);
    for (const words of [headline, body]) {
      const opening = openingOf(words ?? '');
      if (day !== null && opening.length >= shortestOpening)
        days.set(opening, (days.get(opening) ?? day) === day ? day : null);
    }
  }
  return new Map([...days].flatMap(([opening, day]) => (day === null ? [] : [[opening, day] as const])));
}

const openingOf = (words: string) => squeezed(words.slice(0, 400)).slice(0, 40);
const shortestOpening = 15;
