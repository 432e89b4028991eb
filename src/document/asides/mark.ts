import type { Block } from '../document.ts';
import { isAside } from './aside-rule.ts';
import { asideRules } from './index.ts';

/** Name of the first family that marks this block, else `null`; `place` is its number in the text, from 0. */
export function ruleOfAside(block: string, place: number): string | null {
  return asideRules.find((rule) => isAside(rule, block, place))?.name ?? null;
}

/** Labels after which a saved page lists links to other stories until the next real paragraph. */
const tailLabel =
  /^(?:latest|recent|related|more|most|popular|trending|recommended|top)\b.{0,20}\b(?:posts|stories|articles|news|read|viewed|popular|coverage|headlines)\s?:?$|^(?:you (?:may|might) also like|more from .{2,40}|up next|what to read next|more in .{2,40})\s?:?$/i;

/** A block this long, or one that ends as a sentence does, is a paragraph and not the words of a link. */
const paragraphLength = 200;
const sentenceEnd = /[.!?]["”’')\]]?$/;

/**
 * Marks what is on the page but not of the story: first the families of `asides/index.ts`, then what only the order of
 * the blocks tells: the title printed again as page title, crumb and heading (the first stays), and lists of links under
 * "Latest posts". A text that would lose everything keeps everything.
 */
export function markAsides(text: string, blocks: readonly Block[]): Block[] {
  const seenHeadings = new Set<string>();
  let inTail = false;
  const marked = blocks.map((block, place): Block => {
    const words = text.slice(block.start, block.end).replace(/\s+/g, ' ');
    const rule = ruleOfAside(words, place);
    if (tailLabel.test(words)) inTail = true;
    else if (inTail && (words.length >= paragraphLength || sentenceEnd.test(words))) inTail = false;
    if (rule) return aside(block, rule);
    if (inTail) return aside(block, 'link-list');
    if (words.length >= 25 && words.length < 300 && !sentenceEnd.test(words)) {
      const key = words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (seenHeadings.has(key)) return aside(block, 'repeated-title');
      seenHeadings.add(key);
      // "Jury finds board liable - Harbour Post": the page's title with the site's name.
      const bare = words.replace(/ [-–—|] [^-–—|]{2,60}$/, '');
      if (bare !== words)
        seenHeadings.add(
          bare
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        );
    }
    return block;
  });
  return marked.every((block) => block.kind === 'aside') ? [...blocks] : marked;
}

function aside(block: Block, rule: string): Block {
  return { start: block.start, end: block.end, kind: 'aside', rule };
}
