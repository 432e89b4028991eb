import { zipSync } from 'fflate';
import { markHeadings, splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import type { Note } from '../problem.ts';
import { unzip } from './archive/unpack.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { textOfWholePage } from './page/whole-page.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Of the parts of a Word file only those with words are looked at: pictures, fonts and macros stay packed. */
const ofWords = /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?:_rels\/)?[^/]{1,60}\.(?:xml|rels)$|docProps\/core\.xml$)/;

/** A Word file (Office Open XML): its paragraphs, lists, tables and notes, in their order. Words that were deleted are not read, those put in are. */
export const docx: Format = {
  name: 'Word (DOCX)',
  unit: 'file',
  largest: 100_000_000,
  recognises: (_, hints) =>
    ['docx', 'docm', 'dotx'].includes(endingOf(hints.path)) || hints.mediaType?.startsWith(mediaType) === true,
  open: async (bytes) => {
    let plain: Uint8Array;
    let hidden = 0;
    try {
      const { files } = unzip(bytes, (path) => ofWords.test(path));
      if (!files.some(({ path }) => path === 'word/document.xml')) return [{ problem: 'no Word document in the file' }];
      const shown = files.map(({ path, bytes: own }) => {
        const { bytes: seen, letters } = withoutHidden(path, own);
        hidden += letters;
        return [path, seen] as const;
      });
      plain = zipSync(Object.fromEntries(shown), { level: 0 });
    } catch {
      return [{ problem: isOld(bytes) ? locked : 'a damaged Word file' }];
    }
    const { default: mammoth } = await import('mammoth');
    try {
      const { value } = await mammoth.convertToHtml(
        { buffer: Buffer.from(plain) },
        { externalFileAccess: false, ignoreEmptyParagraphs: true, styleMap: ['comment-reference => '] },
      );
      const opened = documentOf(value);
      const notes: readonly Note[] =
        hidden === 0 ? [] : [{ what: `hidden text (${hidden} letters)`, done: 'left out' }];
      return ['draft' in opened ? { ...opened, notes } : opened];
    } catch {
      return [{ problem: 'a damaged Word file' }];
    }
  },
};

const locked = 'a Word file that is locked with a password, or of an old form (.doc); save it as .docx without one';

const isOld = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const run = /^<w:r[ >]/;
const vanished = /<w:(?:vanish|specVanish)(?: w:val="(?:1|true|on)")?\/>/;

/** A part of the file without the runs that Word shows to nobody ("hidden" letters), and how many letters these had. */
function withoutHidden(path: string, bytes: Uint8Array): { readonly bytes: Uint8Array; readonly letters: number } {
  if (!/^word\/(?:document|footnotes|endnotes)\.xml$/.test(path)) return { bytes, letters: 0 };
  const xml = new TextDecoder().decode(bytes);
  if (!vanished.test(xml)) return { bytes, letters: 0 };
  let letters = 0;
  const pieces = xml.split(/(?=<w:r[ >])|(?<=<\/w:r>)/).map((piece) => {
    const properties = run.test(piece) ? piece.slice(0, piece.indexOf('</w:rPr>') + 1) : '';
    if (!vanished.test(properties) || !piece.endsWith('</w:r>')) return piece;
    letters += piece.replace(/<[^>]{0,2000}>/g, '').match(/\p{L}/gu)?.length ?? 0;
    return '';
  });
  return { bytes: new TextEncoder().encode(pieces.join('')), letters };
}

function documentOf(markup: string): Opened {
  // The arrows that lead from a note back to its place.
  const { text, blocks: written } = textOfWholePage(
    markup.replace(/<a href="#(?:foot|end)note-ref-\d{1,6}">↑<\/a>/g, '').replace(noteMark, superscript),
  );
  if (text === '') return { problem: 'no text in it' };
  const blocks = splitDatelines(text, markHeadings(text, written));
  const day = datelineDay(text, blocks);
  const days = day === null ? [] : [{ from: 'dateline' as const, words: day }];
  return { draft: { title: null, publisher: null, url: null, days, text, blocks } };
}

/** "<sup><a href=...>[12]</a></sup>": the mark of a note in the text. */
const noteMark =
  /<sup><a href="#(?:foot|end)note-\d{1,6}" id="(?:foot|end)note-ref-\d{1,6}">\[(\d{1,4})\]<\/a><\/sup>/g;

const superscript = (_: string, digits: string): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
