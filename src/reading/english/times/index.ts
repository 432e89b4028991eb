import type { Block, Span } from '../../../document/document.ts';
import type { Day } from '../../../words/calendar.ts';
import { dayNumber } from '../../../words/calendar.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { resolve } from './resolve/resolve.ts';
import { modeOf } from './resolve/story.ts';
import { scan } from './scan.ts';
import { tokenize } from './tokens.ts';

export type { Derivation, TimeExpression } from '../../time-expression.ts';

export interface FindTimesOptions {
  /**
   * Day that relative words are counted from, `YYYY-MM-DD`. Without one (or with a text that is no day of the calendar),
   * "on Tuesday" stays unresolved and says so.
   */
  readonly published?: Day | null;
  /** Sentences, where the caller knows them better; otherwise they are found by their full stops. */
  readonly sentences?: readonly Span[];
  /** Only these stretches are read, and no expression crosses their borders. Blocks of kind `aside` are passed over. */
  readonly blocks?: readonly (Span & Partial<Pick<Block, 'kind'>>)[];
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
  const number = options.published ? dayNumber(options.published) : Number.NaN;
  const now = Number.isNaN(number) ? null : number;
  return resolve(tokens, found, {
    mode: modeOf(tokens, found, now),
    now,
    last: null,
    stage: null,
    lastDay: null,
    heading: null,
    lastClock: null,
    named: new Map(),
    lastQuarter: null,
  });
}
