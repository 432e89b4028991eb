import { openingOf } from '../decoding.ts';
import { unsureWord } from '../document.ts';
import { endingOf, type Format, type Hints, type Opened } from './format.ts';
import { originalOf } from './original-of.ts';
import { notesOn, nothingFound, overfull, pagesWords } from './pdf/notes.ts';
import { OverfullPage, openPdf, type PdfFile, type PdfPage, UnreadablePdf } from './pdf/pdf-file.ts';
import { draftOfPages, type LaidOut, layOut } from './printed/open-printed.ts';
import type { Fragment, PrintedPage } from './printed/page.ts';
import { tellPage } from './scan/page-told.ts';
import { isNoise, onTurned, type ReadUpright, readUpright } from './scan/upright.ts';

/**
 * A PDF. Columns are read one after the other; running heads, page numbers and the numbers of lines are set aside; notes follow their
 * page; what cannot be seen on a page is none of its text. The words of pages that are pictures are read off them. Each place of the text
 * knows its page and line.
 */
export const pdf: Format = {
  name: 'PDF',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path, mediaType }) =>
    endingOf(path) === 'pdf' ||
    mediaType?.startsWith('application/pdf') === true ||
    openingOf(bytes, 1024).includes('%PDF-'),
  open: async (bytes, hints) => {
    let file: PdfFile;
    try {
      file = await openPdf(bytes);
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      return [{ problem: error.message }];
    }
    try {
      return await documentsOf(file, bytes, hints);
    } finally {
      await file.close();
    }
  },
};

async function documentsOf(file: PdfFile, bytes: Uint8Array, hints: Hints): Promise<readonly Opened[]> {
  const pages: LaidOut[] = [];
  const found = nothingFound();
  // Letters may be drawn as lines, too; in a file with a text layer, a page without is a map, a drawing, or blank.
  let isTyped = false;
  for (let number = 1; number <= file.pages; number += 1) {
    try {
      const page = await file.page(number);
      if (page.hidden.size > 0) found.hiding.push({ page: number, letters: page.hidden });
      const isBare = page.fragments.length === 0 && page.hidden.size === 0;
      isTyped ||= page.fragments.length > 0 && !page.isPicture;
      let upright: PrintedPage = page;
      if (hints.withoutScans === true) {
        if (isBare) found.blank.push(number);
        else if (page.isPicture) found.unread.push(number);
      } else if (page.isPicture || (isBare && !isTyped)) {
        tellPage({ path: hints.path, page: number, of: file.pages });
        const read = await readOff(page, file);
        if (typeof read === 'string') found.unscanned.push({ page: number, why: read });
        else if (read.words.length > 0) {
          const unsure = read.words.filter(unsureWord).length;
          found.scanned.push({ page: number, words: read.words.length, unsure, turned: read.turn !== 0 });
          const { turn, width, height } = read;
          upright = { ...page, turn, width, height, fragments: [...read.printed, ...read.words] };
        } else if (read.isBlank && isBare) found.blank.push(number);
        else found.wordless.push(number);
      } else if (isBare) found.blank.push(number);
      pages.push(layOut(upright));
    } catch (error) {
      (error instanceof OverfullPage ? found.overfull : found.damaged).push(number);
    }
  }
  const attached = (await file.attached()).map(({ name, bytes }): Opened => ({ file: { path: name, bytes } }));
  const printed = draftOfPages(pages);
  if (file.isXfa && (printed === null || asksToWait(printed.draft.text)))
    return [
      { problem: 'a PDF made of an XFA form, which only its own program draws; print it to a PDF there, and add that' },
    ];
  if (printed !== null) {
    const { draft, drawn } = printed;
    const original = originalOf('application/pdf', { bytes, pages: drawn, hints });
    return [{ draft, ...original, notes: [...notesOn(found), ...original.notes] }, ...attached];
  }
  if (attached.length > 0) return attached;
  const [unscanned] = found.unscanned;
  if (unscanned) return [{ problem: `a scanned PDF, which cannot be read here (${unscanned.why})` }];
  if (found.overfull.length > 0) return [{ problem: `a PDF with ${overfull} on ${pagesWords(found.overfull)}` }];
  if (found.damaged.length > 0) return [{ problem: 'a damaged PDF: none of its pages can be read' }];
  if (found.wordless.length > 0)
    return [{ problem: 'a scanned PDF: its pages are pictures without words that can be read' }];
  return [{ problem: noTextLayer(found.blank.length) }];
}

/** What was read off a page, without the words that its text layer has (`printed`, where they stand on the turned page). */
interface ReadOff extends ReadUpright {
  readonly printed: readonly Fragment[];
}

/** The words on the picture of a page; or why they cannot be read. */
async function readOff({ number, fragments, width, height }: PdfPage, file: PdfFile): Promise<ReadOff | string> {
  try {
    const read = await readUpright((turn) => file.picture(number, turn));
    const printed = fragments.map((one) => onTurned(one, read.turn, width, height));
    const stamped = (one: Fragment) =>
      printed.some(
        (other) =>
          one.left < other.right && other.left < one.right && Math.abs(one.baseline - other.baseline) < other.size,
      );
    const words = read.words.filter((one) => !stamped(one));
    return { ...read, printed, words: isNoise(words) ? [] : words };
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : String(error).slice(0, 120);
  }
}

/** What stands on the page of such a form until its own program has drawn it. */
const asksToWait = (text: string): boolean => text.length < 1500 && /\bplease wait\b/i.test(text);

const noTextLayer = (pages: number): string =>
  pages === 0 ? 'a PDF without pages' : 'a PDF without a text layer: its pages are pictures (a scan) or blank';
