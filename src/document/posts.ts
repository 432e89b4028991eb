import type { Day } from '../words/calendar.ts';
import { stampLine } from './asides/time-stamp.ts';
import type { Block } from './document.ts';
import { statedDay } from './published-day.ts';

/** A block that says when what follows was written. */
export interface Stamp {
  /** Number of the block. */
  readonly place: number;
  readonly day: Day;
}

/** A stretch of blocks that was written on one day; `end` is exclusive. */
export interface Post {
  readonly start: number;
  readonly end: number;
  readonly day: Day;
}

/** The day in a line that is a stamp of time and nothing else: "10:42 a.m. ET, July 12, 2023", "12 July 2023 14.05 BST". */
export function stampDay(words: string): Day | null {
  return words.length <= longestStamp && stampLine.test(words) ? dayIn(words) : null;
}

/** A day of the calendar, as a stamp has it. */
export function dayIn(words: string): Day | null {
  const stated = statedDay(words);
  return stated === null || stated === 'impossible' ? null : stated.day;
}

const longestStamp = 80;

/** A sentence, however short: what makes a stamp the head of a post. */
export const isPost = (words: string): boolean => words.length >= 20 && /[.!?]["”’')\]]?$/.test(words.slice(-4));

/**
 * The posts of a live page: each goes from its stamp to the next. Of stamps right after each other ("published", "updated")
 * the first counts; one with no sentence under it heads nothing. Fewer posts than `fewest` are none: then it is the stamp
 * of the document, or of something beside it.
 */
export function postsOf(stamps: readonly Stamp[], sentences: readonly boolean[], fewest: number): Post[] {
  const posts: Post[] = [];
  const close = (stamp: Stamp, end: number) => {
    if (sentences.slice(stamp.place, end).includes(true)) posts.push({ start: stamp.place, end, day: stamp.day });
  };
  let open: Stamp | null = null;
  let last = -1;
  for (const stamp of stamps) {
    const again = open !== null && stamp.place - last <= 1 && !sentences.slice(open.place, stamp.place).includes(true);
    last = stamp.place;
    if (again) continue;
    if (open) close(open, stamp.place);
    open = stamp;
  }
  if (open) close(open, sentences.length);
  return posts.length >= fewest ? posts : [];
}

/** The blocks of a text, each of a post with its day. Those of a format that has given days stay as they are. */
export function datePosts(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ day }) => day !== undefined)) return blocks;
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const stamps = words.flatMap((line, place): Stamp[] => {
    const day = stampDay(line);
    return day === null ? [] : [{ place, day }];
  });
  if (stamps.length < fewestPosts) return blocks;
  const days = new Map<number, Day>();
  for (const { start, end, day } of postsOf(stamps, words.map(isPost), fewestPosts))
    for (let place = start; place < end; place++) days.set(place, day);
  return blocks.map((block, place) => {
    const day = days.get(place);
    return day === undefined ? block : { ...block, day };
  });
}

/** A stamp on top dates the document. */
const fewestPosts = 2;
