import { type OnPage, onPage } from './on-page.ts';
import type { Fragment, PrintedLine } from './page.ts';

/** Words that stand together on one row, without a wide gap between them. */
export type Segment = Omit<PrintedLine, 'column' | 'cells' | 'ofCaption'>;

/** The segments of one row of the page, from left to right. */
export type Row = readonly Segment[];

/** A gap of so many letter heights between two words of one row is more than a space: it may be the border of a column. */
const wideGap = 1.7;

/** A gap narrower than this, in letter heights, is none: the letters are of one word. */
const narrowGap = 0.12;

/** Letters may stand so far above or below their row, in heights of the larger: marks of notes do. */
const rowTolerance = 0.45;

/** The rows of a page, from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): readonly Row[] {
  const ordered = withoutCopies(
    fragments.filter(({ words }) => words.trim() !== '').sort((a, b) => a.baseline - b.baseline || a.left - b.left),
  );
  const rows: Fragment[][] = [];
  for (const one of ordered) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && one.baseline - first.baseline <= rowTolerance * Math.max(first.size, one.size)) row.push(one);
    else rows.push([one]);
  }
  return rows.map(segmentsOf);
}

/** Letters printed twice, a hair apart, are bold ones. */
function withoutCopies(ordered: readonly Fragment[]): readonly Fragment[] {
  const kept: Fragment[] = [];
  for (const one of ordered) {
    const isCopy = kept
      .slice(-8)
      .some(
        (other) =>
          other.words === one.words &&
          Math.abs(other.left - one.left) < 0.25 * one.size &&
          Math.abs(other.baseline - one.baseline) < 0.25 * one.size,
      );
    if (!isCopy) kept.push(one);
  }
  return kept;
}

function segmentsOf(row: readonly Fragment[]): Row {
  const segments: Segment[] = [];
  for (const one of [...row].sort((a, b) => a.left - b.left)) {
    const before = segments.at(-1);
    const gap = before ? one.left - before.right : Number.POSITIVE_INFINITY;
    if (before && gap < wideGap * Math.max(before.size, one.size))
      segments[segments.length - 1] = joined(before, one, gap);
    else segments.push(alone(one, one.words.trim()));
  }
  return segments;
}

/** A run of characters by itself, in these words. */
function alone({ confidence, ...one }: Fragment, words: string): Segment {
  return { ...one, words, ...standing({ ...one, confidence }, words) };
}

/** Where the words of a run stand, and how sure they are. */
const standing = (
  { left, right, confidence }: Pick<Fragment, 'left' | 'right'> & { readonly confidence: number | undefined },
  words: string,
): OnPage => ({
  pieces: [{ start: 0, end: words.length, left, right }],
  ...(confidence !== undefined && { scanned: [{ start: 0, end: words.length, confidence }] }),
});

/** The line of a form that something is written on. */
const blank = /^\s*_{3,}\s*$/;

function joined(before: Segment, one: Fragment, gap: number): Segment {
  const overlapping = gap < -0.5 * one.size;
  if (overlapping && blank.test(before.words))
    return { ...alone(one, one.words.trim()), left: before.left, right: Math.max(before.right, one.right) };
  if (overlapping && blank.test(one.words)) return { ...before, right: Math.max(before.right, one.right) };
  if (opensNote(before, one))
    return { ...alone(one, `${superscript(before.words)} ${one.words.trim()}`), left: before.left };
  const mark = isNoteMark(before, one) ? superscript(one.words.trim()) : null;
  const spaced = mark === null && (gap > narrowGap * Math.min(before.size, one.size) || /^\s/.test(one.words));
  const larger = one.size > before.size;
  const own = mark ?? one.words.trim();
  const words = `${before.words}${spaced ? ' ' : ''}${own}`;
  return {
    words,
    ...onPage(
      [
        [before, 0],
        [standing({ ...one, confidence: one.confidence }, own), words.length - own.length],
      ],
      words.length,
    ),
    left: before.left,
    right: Math.max(before.right, one.right),
    baseline: larger ? one.baseline : before.baseline,
    size: larger ? one.size : before.size,
  };
}

/** The mark of a note: a small number above the line, right behind a word. */
const isNoteMark = (before: Segment, one: Fragment): boolean =>
  /^\s*\d{1,3}\s*$/.test(one.words) &&
  one.size < 0.8 * before.size &&
  before.baseline - one.baseline > 0.15 * before.size &&
  /[\p{L}.,;:!?)”’"']$/u.test(before.words);

/** The same before the first word of the note itself. */
const opensNote = (before: Segment, one: Fragment): boolean =>
  /^\d{1,3}$/.test(before.words) &&
  before.size < 0.8 * one.size &&
  one.baseline - before.baseline > 0.15 * one.size &&
  /\p{L}|[“"§]/u.test(one.words);

/** "12" as "¹²", so that it is not read as a number behind the word. */
const superscript = (digits: string): string => digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
