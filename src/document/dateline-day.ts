import type { Block } from './document.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const full = new RegExp(`\\b(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month} \\d{4})\\b`);

/**
 * The day, with its year, that a text without any other sign gives before its story begins: in its dateline ("LONDON,
 * March 3, 1987 - "), or on a short line of its own among the first blocks ("Published March 3, 2020", "For Immediate
 * Release / May 22, 2014"). As words; `null` when there is none.
 */
export function datelineDay(text: string, blocks: readonly Block[]): string | null {
  for (const block of blocks.slice(0, 6)) {
    const words = text.slice(block.start, block.end);
    if (block.kind !== 'dateline' && (words.length > 90 || /[.!?]["”]?$/.test(words.replace(/[ap]\.m\.$/, ''))))
      continue;
    const hit = full.exec(words);
    if (hit) return hit[0];
  }
  return null;
}
