import { isAside } from './asides/aside-rule.ts';
import { courtPage } from './asides/court-page.ts';
import type { Block, BlockKind } from './document.ts';

/** Lines up to this long may have been broken by a typewriter, a wire or a mail program. */
const wrapWidth = 100;

/** A paragraph's first line on old wires begins with at least this much white space. */
const indented = /^(?: {2,}|\t)/;

/** A bullet, a dash or a number before an item. `-` and `*` need a space after them. */
const bullet = /^(?:[•●▪◦‣·]\s?|[-*–—]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)/;

/**
 * Paragraphs of a plain text. A border is: a blank line; a line that begins with white space in a text where
 * most do not (old wire copy marks paragraphs so); a bullet; the
 * lines that a court's filing system puts on each page; and, in a text whose lines are paragraphs, each line end that does not
 * cut a sentence. In hard-wrapped text a line end inside a paragraph is white space.
 */
export function blocksOfPlainText(text: string): Block[] {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(lines.map((line) => line.words));
  const filled = lines.filter((line) => line.words !== '');
  const indentMarks = filled.filter((line) => indented.test(line.raw)).length <= 0.6 * filled.length;
  const blocks: Block[] = [];
  let open: { start: number; end: number; lines: Line[] } | null = null;
  const close = () => {
    if (open) blocks.push({ start: open.start, end: open.end, kind: kindOf(text.slice(open.start, open.end)) });
    open = null;
  };
  for (const line of lines) {
    if (line.words === '') {
      close();
      continue;
    }
    const last: Line | undefined = open ? (open as { lines: Line[] }).lines.at(-1) : undefined;
    if (last && isBorder(last, line, wrapped, indentMarks)) close();
    const start = line.start + (line.raw.length - line.raw.trimStart().length);
    const end = line.start + line.raw.trimEnd().length;
    if (open) {
      (open as { end: number }).end = end;
      (open as { lines: Line[] }).lines.push(line);
    } else open = { start, end, lines: [line] };
  }
  close();
  return splitDatelines(text, markHeadings(text, blocks));
}

interface Line {
  readonly start: number;
  readonly raw: string;
  readonly words: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((raw) => {
    const line = { start, raw, words: raw.trim() };
    start += raw.length + 1;
    return line;
  });
}

/** Most lines that another line follows at once are about as long as a page is wide. */
function isHardWrapped(lines: readonly string[]): boolean {
  let followed = 0;
  let wide = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (line === '' || next === '') continue;
    followed++;
    if (line.length > wrapWidth) wide++;
    else if (line.length >= 40 && !/[.!?:;"”’')]$/.test(line)) broken++;
  }
  return followed >= 2 && wide <= 0.1 * followed && broken >= 0.4 * followed;
}

function isBorder(last: Line, line: Line, wrapped: boolean, indentMarks: boolean): boolean {
  if (isPageLine(line.words) || isPageLine(last.words)) return true;
  if (bullet.test(line.words) && !(wrapped && /^[\d(]/.test(line.words))) return true;
  if (indentMarks && indented.test(line.raw)) return true;
  if (wrapped) return false;
  // Lines are paragraphs, but a page flattened to text breaks lines around links and italics: "in / Oak v. Mills / . The".
  if (/^[,.;:)%\]’”]/.test(line.words) || /^\p{Ll}/u.test(line.words)) return false;
  return !/(?:\b(?:in|of|the|a|an|and|or|to|for|by|on|at|with|from|v\.|vs\.|that|as|under)|,)$/.test(last.words);
}

/** What a filing system prints on each page stands alone, or it would be read into the sentence it interrupts. */
function isPageLine(words: string): boolean {
  return isAside(courtPage, words, 0);
}

function kindOf(words: string): BlockKind {
  if (bullet.test(words)) return 'list-item';
  return 'paragraph';
}

const sentenceEnd = /[.!…,;:"”)\]]$/;

/** A short block without a sentence's end, with a paragraph somewhere after it, is a heading. */
export function markHeadings(text: string, blocks: readonly Block[]): Block[] {
  const lastLong = blocks.findLastIndex(
    (block) => block.end - block.start > 60 && sentenceEnd.test(text.slice(block.start, block.end)),
  );
  return blocks.map((block, place) => {
    const words = text.slice(block.start, block.end);
    if (
      block.kind !== 'paragraph' ||
      place >= lastLong ||
      words.length > (place === 0 ? 200 : 120) ||
      words.includes('\n')
    )
      return block;
    if (sentenceEnd.test(words) || !/^[\p{Lu}\p{N}\p{Sc}“"‘'¿]/u.test(words) || /^["“].*["”]\??$/.test(words))
      return block;
    return { ...block, kind: 'heading' };
  });
}

/**
 * Where a wire report says where it comes from, before its first sentence. Forms: "WASHINGTON (AP) — ", "LONDON, March 3 - ",
 * "May 3, 2031 (PORT ELM) - ", "MOUNTAIN VIEW, Calif. (AP) — ", "CNN — ", "New York CNN Business — ", "(CNN) -- ", "WASHINGTON _", "SANTA ANA, Calif. – ", "New York (Reuters) - ".
 */
const place = "[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3}";
const region = '(?:, [A-Z][A-Za-z.]{1,14}(?: [A-Z][a-z.]{1,12})?)';
const day = '(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2}(?:, \\d{4})?)';
const agency = "(?: ?\\([A-Z][A-Za-z'’. ]{1,28}\\))";
const wholeDay =
  '(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{1,2},? \\d{4}|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? \\d{4})';
const dash = '(?:—|–|--|-|_)';
const dateline = new RegExp(
  `^(?:${place}${region}{0,2}${day}?${agency}?|[A-Z][\\p{L}.'’-]{1,20}(?: [A-Z][\\p{L}.'’-]{1,20}){0,2}${region}{0,2}${day}?${agency}|\\([A-Z][A-Za-z ]{1,20}\\)|${wholeDay},? \\([A-Z][\\p{L}.,'’ -]{1,40}\\)|(?:[A-Z][\\p{L}.]{1,15}(?: [A-Z][\\p{L}.]{1,15}){0,2}${region}? )?CNN(?: Business)?|AP|AFP|Reuters) ?${dash}(?=\\s|$)`,
  'u',
);

const anyDash = new RegExp(`${dash}(?=\\s|$)`);

/** Length of the dateline that these words begin with, 0 when there is none. */
export function datelineLength(words: string): number {
  const opening = words.slice(0, 160);
  return anyDash.test(opening) ? (dateline.exec(opening)?.[0].length ?? 0) : 0;
}

/** Among the first blocks, a dateline becomes a block of its own, so that it is no part of the first sentence. */
export function splitDatelines(text: string, blocks: readonly Block[]): Block[] {
  let found = false;
  return blocks.flatMap((block): Block[] => {
    if (found || block.kind === 'aside' || block.kind === 'list-item') return [block];
    const words = text.slice(block.start, block.end);
    const length = datelineLength(words);
    if (length === 0) return [block];
    found = true;
    const head: Block = { ...block, end: block.start + length, kind: 'dateline' };
    const rest = words.slice(length);
    const gap = rest.length - rest.trimStart().length;
    if (rest.trim() === '') return [head];
    return [head, { ...block, start: head.end + gap, kind: 'paragraph' }];
  });
}
