import { openingOf } from '../decoding.ts';
import { unsureWord } from '../document.ts';
import { endingOf, type Format, type Hints, type Opened } from './format.ts';
import { originalOf } from './original-of.ts';
import { notesOn, nothingFound, overfull, pagesWords } from './pdf/notes.ts';
import { OverfullPage, openPdf, type PdfFile, type PdfPage, UnreadablePdf } from './pdf/pdf-file.ts';
import { draftOfPages, type LaidOut, layOut } from './printed/open-printed.ts';
import type { Fragment, PrintedPage } from './printed/page.ts';
import { tellPage } from './scan/page-told.ts';
import { type Recognizer, recognizer } from './scan/recognizer.ts';
import { onTurned, type ReadUpright, readUpright } from './scan/upright.ts';

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
    const ocr = recognizer();
    try {
      return await documentsOf(file, { bytes, hints, ocr });
    } finally {
      await ocr.close();
      await file.close();
    }
  },
};

interface Opening {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly ocr: Recognizer;
}

async function documentsOf(file: PdfFile, { bytes, hints, ocr }: Opening): Promise<readonly Opened[]> {
  const pages: LaidOut[] = [];
  const found = nothingFound();
  for (let number = 1; number <= file.pages; number += 1) {
    try {
      const page = await file.page(number);
      if (page.hidden.size > 0) found.hiding.push({ page: number, letters: page.hidden });
      let upright: PrintedPage = page;
      if (page.isPicture && hints.withoutScans !== true) {
        tellPage({ path: hints.path, page: number, of: file.pages });
        const words = await readOff(page, file, ocr);
        if (typeof words === 'string') found.unscanned.push({ page: number, why: words });
        else if (words.words.length > 0) {
          const unsure = words.words.filter(unsureWord).length;
          found.scanned.push({ page: number, words: words.words.length, unsure, turned: words.turn !== 0 });
          const { turn, width, height } = words;
          upright = { ...page, turn, width, height, fragments: [...words.printed, ...words.words] };
        }
      }
      if (upright.fragments.length === 0 && page.hidden.size === 0) found.blank.push(number);
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
  const damaged = found.damaged.length > 0;
  return [{ problem: damaged ? 'a damaged PDF: none of its pages can be read' : noTextLayer(found.blank.length) }];
}

/** What was read off a page, without the words that its text layer has (`printed`, where they stand on the turned page). */
interface ReadOff extends ReadUpright {
  readonly printed: readonly Fragment[];
}

/** The words on the picture of a page; or why they cannot be read. */
async function readOff(
  { number, fragments, width, height }: PdfPage,
  file: PdfFile,
  ocr: Recognizer,
): Promise<ReadOff | string> {
  try {
    const read = await readUpright(ocr, (turn) => file.picture(number, turn));
    const printed = fragments.map((one) => onTurned(one, read.turn, width, height));
    const stamped = (one: Fragment) =>
      printed.some(
        (other) =>
          one.left < other.right && other.left < one.right && Math.abs(one.baseline - other.baseline) < other.size,
      );
    return { ...read, printed, words: read.words.filter((one) => !stamped(one)) };
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : String(error).slice(0, 120);
  }
}

/** What stands on the page of such a form until its own program has drawn it. */
const asksToWait = (text: string): boolean => text.length < 1500 && /\bplease wait\b/i.test(text);

const noTextLayer = (pages: number): string =>
  pages === 0 ? 'a PDF without pages' : 'a PDF without a text layer: its pages are pictures (a scan) or blank';
