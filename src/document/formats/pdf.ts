import { openingOf } from '../decoding.ts';
import type { Note } from '../problem.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { openPdf, type PdfFile, UnreadablePdf } from './pdf/pdf-file.ts';
import { type Hiding, hidings } from './pdf/seen.ts';
import { draftOfPages, type LaidOut, layOut } from './printed/open-printed.ts';

/**
 * A PDF whose pages have a text layer. Columns are read one after the other; running heads, page numbers and the numbers of lines
 * are set aside; notes follow their page. Each place of the text knows its page and line.
 */
export const pdf: Format = {
  name: 'PDF',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path, mediaType }) =>
    endingOf(path) === 'pdf' ||
    mediaType?.startsWith('application/pdf') === true ||
    openingOf(bytes, 1024).includes('%PDF-'),
  open: async (bytes) => {
    let file: PdfFile;
    try {
      file = await openPdf(bytes);
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      return [{ problem: error.message }];
    }
    try {
      return await documentsOf(file);
    } finally {
      await file.close();
    }
  },
};

async function documentsOf(file: PdfFile): Promise<readonly Opened[]> {
  const pages: LaidOut[] = [];
  const blank: number[] = [];
  const damaged: number[] = [];
  const hiding: Hidden[] = [];
  for (let number = 1; number <= file.pages; number += 1) {
    try {
      const page = await file.page(number);
      if (page.hidden.size > 0) hiding.push({ page: number, letters: page.hidden });
      else if (page.fragments.length === 0) blank.push(number);
      pages.push(layOut(page));
    } catch {
      damaged.push(number);
    }
  }
  const attached = (await file.attached()).map(({ name, bytes }): Opened => ({ file: { path: name, bytes } }));
  const draft = draftOfPages(pages);
  if (draft !== null) return [{ draft, notes: [...hiddenNotes(hiding), ...notesOn(blank, damaged)] }, ...attached];
  if (attached.length > 0) return attached;
  return [{ problem: damaged.length > 0 ? 'a damaged PDF: none of its pages can be read' : noTextLayer(blank.length) }];
}

const noTextLayer = (pages: number): string =>
  pages === 0 ? 'a PDF without pages' : 'a PDF without a text layer: its pages are pictures (a scan) or blank';

function notesOn(blank: readonly number[], damaged: readonly number[]): readonly Note[] {
  return [
    ...(blank.length === 0
      ? []
      : [{ what: `no text layer on ${pagesWords(blank)} (scanned or blank)`, done: 'read without them' }]),
    ...(damaged.length === 0 ? [] : [{ what: `${pagesWords(damaged)} damaged`, done: 'read without them' }]),
  ];
}

interface Hidden {
  readonly page: number;
  readonly letters: ReadonlyMap<Hiding, number>;
}

/** Words that are in the file and cannot be seen on its pages are none of the text; who handed it over may not have meant to hand them over. */
function hiddenNotes(hiding: readonly Hidden[]): readonly Note[] {
  return hidings.flatMap((why) => {
    const pages = hiding.filter(({ letters }) => letters.has(why));
    if (pages.length === 0) return [];
    const count = pages.reduce((sum, { letters }) => sum + letters.get(why)!, 0);
    return [
      {
        what: `text hidden on ${pagesWords(pages.map(({ page }) => page))} (${why}; ${count} letters)`,
        done: 'set aside',
      },
    ];
  });
}

/** "page 3", "pages 3, 4, 9 and 12 others". */
function pagesWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 6).join(', ');
  const more = numbers.length > 6 ? ` and ${numbers.length - 6} others` : '';
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}
