import type { Words } from '../words.ts';
import { isCapital, isWord, nameRule, together } from './rule.ts';

const OPEN = new Set(['"', '\u201c', '\u2018', "'", '``', '`']);
const CLOSE = new Set(['"', '\u201d', '\u2019', "'", "''"]);
const SMALL_INSIDE = new Set([
  'of',
  'the',
  'and',
  'a',
  'an',
  'in',
  'to',
  'for',
  'with',
  'on',
  'at',
  'from',
  'by',
  'or',
  ',',
  ':',
  '-',
  "'s",
  '\u2019s',
  '&',
  '!',
]);

/** A title in quotation marks beside the word for what it is: the film "Cold Harbour", "Cold Harbour," a novel. */
export const quotedTitle = nameRule({
  name: 'quoted-title',
  kind: 'work',
  confidence: 0.85,
  heads:
    'film movie song album single track book novel memoir show series sitcom podcast documentary play musical game magazine poem painting video episode hit ballad anthem column comedy drama thriller'.split(
      ' ',
    ),
  at(words, i) {
    for (const gap of [1, 2, 3]) {
      const open = i + gap;
      if (!together(words, i, open)) break;
      if (OPEN.has(words.at(open).text)) {
        const last = titleEnd(words, open + 1);
        return last > open ? { first: open + 1, last } : null;
      }
      if (gap > 1 || !isWord(words, open, ',', 'called', 'titled', 'entitled', 'named')) break;
    }
    return null;
  },
  finds: [
    'He wrote the song "[Cold Harbour]" in May.',
    'Her memoir, "[A Life of Sorts]," sold.',
    'A film called "[Verdict]" aired.',
  ],
  skips: ['The show went on.', 'He called the show "a fraud" twice.'],
});

/** Last word of a title that begins at `first`, before its closing mark; -1 where it is no title. */
function titleEnd(words: Words, first: number): number {
  if (!isCapital(words, first)) return -1;
  let last = -1;
  for (let k = first; k < first + 9 && together(words, first, k); k++) {
    if (CLOSE.has(words.at(k).text)) return last;
    if (isCapital(words, k)) last = k;
    else if (!SMALL_INSIDE.has(words.at(k).lower)) return -1;
  }
  return -1;
}
