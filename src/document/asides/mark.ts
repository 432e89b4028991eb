import type { Block } from '../document.ts';
import { isAside, topBlocks } from './aside-rule.ts';
import { asideRules } from './index.ts';
import { photoCredit } from './photo-credit.ts';

/** Name of the first family that marks this block, else `null`; `place` is its number in the text, from 0. */
export function ruleOfAside(block: string, place: number): string | null {
  return asideRules.find((rule) => isAside(rule, block, place))?.name ?? null;
}

/**
 * Marks what is on the page but not of the story: first each block by itself, by the families of `asides/index.ts`, then
 * what only the order of the blocks tells. A text that would lose everything keeps everything.
 */
export function markAsides(text: string, whole: readonly Block[]): Block[] {
  const blocks = whole.flatMap((block) => captionAndCredit(text, block));
  const page = blocks.map((block, place): Line => {
    const words = text.slice(block.start, block.end).replace(/\s+/g, ' ');
    return { words, kind: block.kind, rule: block.rule ?? ruleOfAside(words, place) };
  });
  for (const pass of [pageHead, repeatedTitles, linkLists, afterTheEnd, pageTail, signatures]) pass(page);
  if (page.every((line) => line.rule !== null)) return [...blocks];
  return blocks.map((block, place) => {
    const { rule } = page[place]!;
    return rule === null ? block : { start: block.start, end: block.end, kind: 'aside', rule };
  });
}

/** A caption says something about the story, the credit behind it does not: "The board leaves court. | Ada Example/Reuters". */
function captionAndCredit(text: string, block: Block): Block[] {
  if (block.kind === 'aside' || block.end - block.start > photoCredit.longest) return [block];
  const words = text.slice(block.start, block.end);
  const border = [...words.matchAll(/(?<=[\p{Ll}\d)”"]{2})[.!?]["”’)]? (?=\S)/gu)].findLast((hit) => {
    const credit = words.slice(hit.index + hit[0].length);
    if (hit.index < shortestCaption || credit.length > longestCredit) return false;
    return isAside(photoCredit, credit, 0) || isAside(photoCredit, ` ${credit}`, 0);
  });
  if (!border) return [block];
  const end = block.start + border.index + border[0].length;
  return [
    { ...block, end: end - 1 },
    { start: end, end: block.end, kind: 'aside', rule: photoCredit.name },
  ];
}

const shortestCaption = 20;
const longestCredit = 120;

/** A block while it is being judged; the passes fill in `rule`. */
interface Line {
  readonly words: string;
  readonly kind: Block['kind'];
  rule: string | null;
}

const sentenceEnd = /[.!?]["”’')\]]?$/;

function isSentence(line: Line): boolean {
  return line.words.length >= 60 && sentenceEnd.test(line.words);
}

/** The menu of a saved page stands before its "Skip to content"; the page's title, the first block, stays. */
function pageHead(page: Line[]): void {
  const skip = page.slice(0, topBlocks).findLastIndex((line) => /^skip to (?:main )?content$/i.test(line.words));
  for (const line of page.slice(1, Math.max(skip, 1))) if (!isSentence(line)) line.rule ??= 'page-head';
}

/** The title printed again as page title, crumb and heading: the first stays. Names of two words may well stand twice. */
function repeatedTitles(page: Line[]): void {
  const seen = new Set<string>();
  const keyOf = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (const line of page) {
    if (line.rule !== null || line.words.length < 25 || line.words.length > 300 || sentenceEnd.test(line.words))
      continue;
    const key = keyOf(line.words);
    if (seen.has(key)) line.rule = 'repeated-title';
    seen.add(key);
    // "Jury finds board liable - Harbour Post": the page's title with the site's name behind it.
    seen.add(keyOf(line.words.replace(/ [-–—|] [^-–—|]{2,60}$/, '')));
  }
}

/** Labels after which a saved page lists links to other stories. */
const listLabel =
  /^(?:latest|recent|related|more|most|popular|trending|recommended|top)\b.{0,20}\b(?:posts|stories|articles|news|read|viewed|popular|coverage|headlines)\s?:?$|^(?:you (?:may|might) also like|more from .{2,40}|what to read next|more in .{2,40})\s?:?$/i;

/** From such a label to the next sentence. */
function linkLists(page: Line[]): void {
  let inList = false;
  for (const line of page) {
    if (listLabel.test(line.words)) inList = true;
    else if (inList && isSentence(line)) inList = false;
    if (inList) line.rule ??= 'link-list';
  }
}

/** A press release ends at its "###" or "-30-"; an address and a menu may follow, and where sentences do, it was no end. */
function afterTheEnd(page: Line[]): void {
  const end = page.findLastIndex((line) => /^(?:(?:#\s?){3,6}|-?\s?30\s?-)$/.test(line.words));
  if (end < 0 || page.slice(end).some((line) => line.rule === null && isSentence(line))) return;
  for (const line of page.slice(end)) line.rule ??= 'after-the-end';
}

/** At the foot, this many short lines in a row without a sentence among them are a menu and no story ends so. */
const menuLines = 6;

function pageTail(page: Line[]): void {
  let first = page.length;
  while (first > 0) {
    const { words, kind, rule } = page[first - 1]!;
    if (rule === null && (words.length > 45 || sentenceEnd.test(words) || /[:;,]$/.test(words) || kind === 'list-item'))
      break;
    first--;
  }
  const tail = page.slice(first);
  if (tail.filter((line) => line.rule === null).length < menuLines) return;
  for (const line of tail) line.rule ??= 'page-tail';
}

/** "−Ada Example" under an entry of a live page; under words in quotation marks it says whose they are, and stays. */
function signatures(page: Line[]): void {
  for (const [place, line] of page.entries()) {
    if (line.rule !== null || place === 0) continue;
    if (!/^[-−–—]{1,2}\s?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}(?:, [\p{L} ]{2,30})?$/u.test(line.words))
      continue;
    const above = page[place - 1]!;
    if (above.kind !== 'block-quotation' && !/["”’']$/.test(above.words)) line.rule = 'signature';
  }
}
