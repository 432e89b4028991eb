import type { Block, Document } from '../../../document/document.ts';
import { postDayAt } from '../../../document/document.ts';
import type { Sentence } from '../../../language/index.ts';
import { type Day, dayNumber } from '../../../words/calendar.ts';
import { edtfPrecision } from '../../../words/edtf.ts';
import type { ReportedTime } from '../../reported-time.ts';
import type { TimeExpression } from '../../time-expression.ts';

/** How far into a story its own day is told. */
const opening = 4;

/** Words that put an event before the story's day without naming another. */
const earlier =
  /\b(?:had|previously|earlier|once|initially|originally|formerly|already|since|prior|past|recently|years ago|in recent)\b/i;

/** What a story has said of its day by the time it comes to a sentence. */
export interface StoryDay {
  /** The day it was written: of publication, or of the post of a live page. */
  readonly written: Day | null;
  /** Of a timeline's section: the day stated in its heading ("July 15: ..."), which holds for whatever is told under it. */
  readonly section: ReportedTime | null;
  /** Of the news: the day the story speaks of; `null` where the sentence itself says earlier. */
  readonly news: ReportedTime | null;
  /** The same whatever the sentence says: for words of it that say of themselves whether they are of an earlier day. */
  readonly story: ReportedTime | null;
}

/** Whether words put what they tell before the story's day without naming another. */
export const saysEarlier = (words: string): boolean => earlier.test(words);

/** The story's day at each sentence, in the order of the sentences. */
export function storyDays(
  document: Pick<Document, 'text' | 'blocks' | 'published'>,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): StoryDay[] {
  const news = newsDays(document, sentences, times);
  const sections = sectionsOf(document, times);
  let at = 0;
  return sentences.map((sentence, number) => {
    const { written, story } = news[number]!;
    while (at + 1 < sections.length && sections[at + 1]!.start <= sentence.start) at++;
    const section = sections[at];
    return {
      section: section && section.start <= sentence.start ? section.time : null,
      written,
      news: saysEarlier(document.text.slice(sentence.start, sentence.end)) ? null : story,
      story,
    };
  });
}

/** By sentence, the day it was written and the day its story, or its post of a live page, speaks of. */
function newsDays(
  document: Pick<Document, 'text' | 'blocks' | 'published'>,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): { readonly written: Day | null; readonly story: ReportedTime | null }[] {
  const days = sentences.map(({ start }) => postDayAt(document.blocks, start));
  const found: { written: Day | null; story: ReportedTime | null }[] = [];
  // A story without posts is one stretch; else each post is one, and so are the words before the first.
  for (let from = 0; from < sentences.length; ) {
    const day = days[from]!;
    let to = from + 1;
    while (to < sentences.length && days[to] === day) to++;
    const written = day ?? document.published;
    const story = newsDay(written, sentences.slice(from, to), times);
    const one = { written, story: day !== null && story ? { ...story, from: 'story' as const } : story };
    for (; from < to; from++) found.push(one);
  }
  return found;
}

/**
 * The day that a story speaks of: the first calendar day told in its opening sentences that is not after its publication
 * nor a week before, else the day of publication. What a story tells without a day of its own, it mostly tells of that day.
 */
function newsDay(
  published: Day | null,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
): ReportedTime | null {
  if (published === null) return null;
  const start = sentences[0]?.start ?? 0;
  const end = sentences[Math.min(opening, sentences.length) - 1]?.end ?? 0;
  const told = times.find(
    ({ start: at, end: to, type, edtf }) =>
      at >= start &&
      to <= end &&
      type === 'DATE' &&
      edtf !== null &&
      edtfPrecision(edtf) === 'day' &&
      edtf.length === 10 &&
      edtf <= published &&
      dayNumber(published) - dayNumber(edtf) <= 7,
  );
  return told?.edtf
    ? { edtf: told.edtf, expression: null, from: 'story' }
    : { edtf: published, expression: null, from: 'published' };
}

/**
 * Sections of a timeline: each begins at a block that opens with a date set off from what follows ("Nov. 13, 2022",
 * "July 15: ...", "March 3 -", "March 3, 2031 | ..." of a docket), and ends at the next, or at a heading without one.
 */
function sectionsOf(
  { text, blocks }: Pick<Document, 'text' | 'blocks' | 'published'>,
  times: readonly TimeExpression[],
): { start: number; time: ReportedTime | null }[] {
  const sections: { start: number; time: ReportedTime | null }[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind === 'aside' || block.kind === 'dateline') continue;
    while (at < times.length && times[at]!.start < block.start) at++;
    const time = times[at];
    // The day of a table's row is of nothing under the table.
    const last = sections.at(-1)?.time?.expression;
    const isRow = last !== null && last !== undefined && text.startsWith(' | ', times[last]!.end);
    if (time !== undefined && opensSection(text, block, time))
      sections.push({ start: block.start, time: { edtf: time.edtf!, expression: at, from: 'clause' } });
    else if (block.kind === 'heading' || isRow) sections.push({ start: block.start, time: null });
  }
  return sections;
}

/** Whether a block opens with a date that is set off from what follows: the date of what is told under it, and of nothing else. */
export const opensSection = (text: string, block: Block, { start, end, type, edtf }: TimeExpression): boolean =>
  start >= block.start &&
  end <= block.end &&
  type === 'DATE' &&
  edtf !== null &&
  ['day', 'month'].includes(edtfPrecision(edtf)) &&
  start - block.start <= 2 &&
  (/^\s*(?:[:–—]|-\s)/.test(text.slice(end, end + 4)) ||
    text.startsWith(' | ', end) ||
    block.end - end <= 1 ||
    (block.kind === 'heading' && block.end - end < 80));
