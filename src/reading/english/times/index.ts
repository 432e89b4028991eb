import type { Block, Span } from '../../../document/document.ts';
import type { Day } from '../../../words/calendar.ts';
import { dayNumber } from '../../../words/calendar.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { resolve } from './resolve/resolve.ts';
import { modeOf } from './resolve/story.ts';
import { type Found, scan } from './scan.ts';
import { tokenize } from './tokenize.ts';
import type { Tokens } from './tokens.ts';

export type { Derivation, TimeExpression } from '../../time-expression.ts';

export interface FindTimesOptions {
  /**
   * Day that relative words are counted from, `YYYY-MM-DD`. Without one (or with a text that is no day of the calendar),
   * "on Tuesday" stays unresolved and says so.
   */
  readonly published?: Day | null;
  /** Sentences, where the caller knows them better; otherwise they are found by their full stops. */
  readonly sentences?: readonly Span[];
  /** Only these stretches are read, and no expression crosses their borders. Blocks of kind `aside` are passed over; relative words of one with a day are counted from that. */
  readonly blocks?: readonly (Span & Partial<Pick<Block, 'kind' | 'day'>>)[];
}

/**
 * Finds the expressions of time in an English text and resolves them. Any string is taken; nothing is thrown. The result
 * is in order of `start`, without overlaps, and is the same for the same arguments: no clock, no locale, no time zone.
 * Time and memory are linear in the length of the text.
 */
export function findTimes(text: string, options: FindTimesOptions = {}): TimeExpression[] {
  const blocks = options.blocks?.filter((block) => block.kind !== 'aside') ?? null;
  const tokens = tokenize(text, blocks, options.sentences ?? null);
  const found = scan(tokens);
  const published = numberOf(options.published ?? null);
  const mode = modeOf(tokens, found, published);
  return byPost(tokens, found, blocks).flatMap(({ day, ofPost }) =>
    resolve(tokens, ofPost, {
      mode: day === null ? mode : 'news',
      now: day === null ? published : numberOf(day),
      nowFrom: day === null ? 'published' : 'post',
      last: null,
      stage: null,
      lastDay: null,
      heading: null,
      lastClock: null,
      named: new Map(),
      lastQuarter: null,
    }),
  );
}

function numberOf(day: Day | null): number | null {
  const number = day === null ? Number.NaN : dayNumber(day);
  return Number.isNaN(number) ? null : number;
}

/** What is found, by the posts of a live page: each tells time by itself. All together where there are none. */
function byPost(
  tokens: Tokens,
  found: readonly Found[],
  blocks: FindTimesOptions['blocks'] | null,
): readonly { readonly day: Day | null; readonly ofPost: readonly Found[] }[] {
  if (!blocks?.some(({ day }) => day !== undefined)) return [{ day: null, ofPost: found }];
  const posts: { day: Day | null; ofPost: Found[] }[] = [];
  let block = 0;
  for (const one of found) {
    while (block + 1 < blocks.length && blocks[block + 1]!.start <= tokens.start[one.from]!) block++;
    const day = blocks[block]?.day ?? null;
    const last = posts.at(-1);
    if (last?.day === day) last.ofPost.push(one);
    else posts.push({ day, ofPost: [one] });
  }
  return posts;
}
