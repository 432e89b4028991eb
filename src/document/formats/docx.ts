import { markHeadings, splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import type { Note } from '../problem.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { partsOf } from './word/parts.ts';
import { type TextOfWord, textOfWord } from './word/text-of-word.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file (Office Open XML): its paragraphs, lists, tables and notes, in their order. Words that were deleted are not read, those put in are. */
export const docx: Format = {
  name: 'Word (DOCX)',
  unit: 'file',
  largest: 100_000_000,
  recognises: (_, hints) =>
    ['docx', 'docm', 'dotx'].includes(endingOf(hints.path)) || hints.mediaType?.startsWith(mediaType) === true,
  open: async (bytes) => {
    try {
      const found = partsOf(bytes);
      return [openedOf('problem' in found ? found : textOfWord(found.parts))];
    } catch {
      return [{ problem: isOld(bytes) ? locked : 'a damaged Word file' }];
    }
  },
};

const locked = 'a Word file that is locked with a password, or of an old form (.doc); save it as .docx without one';

const isOld = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

function openedOf(found: TextOfWord | { readonly problem: string }): Opened {
  if ('problem' in found) return found;
  const { text, blocks: written, hidden } = found;
  if (text === '') return { problem: 'no text in it' };
  const blocks = splitDatelines(text, markHeadings(text, written));
  const day = datelineDay(text, blocks);
  const days = day === null ? [] : [{ from: 'dateline' as const, words: day }];
  const notes: readonly Note[] = hidden === 0 ? [] : [{ what: `hidden text (${hidden} letters)`, done: 'left out' }];
  return { draft: { title: null, publisher: null, url: null, days, text, blocks }, notes };
}
