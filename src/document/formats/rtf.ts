import { blocksOfPlainText } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import { openingOf } from '../decoding.ts';
import { plainCharacters } from '../plain-characters.ts';
import { endingOf, type Format } from './format.ts';
import { rtfText } from './rtf/rtf-text.ts';

/** Rich Text Format: the words of the text, its notes and tables; pictures, heads and feet of pages are left out. */
export const rtf: Format = {
  name: 'RTF',
  unit: 'file',
  largest: 100_000_000,
  recognises: (bytes, { path, mediaType }) =>
    endingOf(path) === 'rtf' ||
    /^(?:application|text)\/rtf/.test(mediaType ?? '') ||
    openingOf(bytes, 10).startsWith('{\\rtf'),
  open: async (bytes) => {
    const source = new TextDecoder('latin1').decode(bytes);
    if (!/^\s{0,20}\{\\rtf/.test(source)) return [{ problem: 'not RTF, whatever its name says' }];
    const { text: read, open } = rtfText(source);
    const text = plainCharacters(read)
      .split('\n')
      .map(withoutLastBorder)
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim();
    if (text === '') return [{ problem: 'no text in it' }];
    const blocks = blocksOfPlainText(text);
    const day = datelineDay(text, blocks);
    const days = day === null ? [] : [{ from: 'dateline' as const, words: day }];
    const notes = open > 0 ? [{ what: 'cut off before its end', done: 'read up to there' }] : [];
    return [{ draft: { title: null, publisher: null, url: null, days, text, blocks }, notes }];
  },
};

/** A row of a table ends with the border of its last cell, or of empty ones. */
function withoutLastBorder(line: string): string {
  let words = line.trim();
  while (words.endsWith('|')) words = words.slice(0, -1).trimEnd();
  return words;
}
