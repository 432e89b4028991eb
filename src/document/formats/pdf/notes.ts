import type { Note } from '../../problem.ts';
import { type Hiding, hidings } from './seen.ts';

/** What is to be said of the pages of a PDF, by their numbers. */
export interface PagesFound {
  readonly blank: number[];
  readonly damaged: number[];
  /** Pages of more text than any page has. */
  readonly overfull: number[];
  readonly hiding: { readonly page: number; readonly letters: ReadonlyMap<Hiding, number> }[];
  /** Pages that are pictures, with what was read off them; `null`: they could not be read, for a reason. */
  readonly scanned: {
    readonly page: number;
    readonly words: number;
    readonly unsure: number;
    readonly turned: boolean;
  }[];
  /** Pages that are pictures off which no words can be read. */
  readonly wordless: number[];
  /** Pages that are pictures, and were left unread because that was asked for. */
  readonly unread: number[];
  readonly unscanned: { readonly page: number; readonly why: string }[];
}

export const nothingFound = (): PagesFound => ({
  blank: [],
  damaged: [],
  overfull: [],
  hiding: [],
  scanned: [],
  wordless: [],
  unread: [],
  unscanned: [],
});

/** What the owner of a PDF should know about its pages. */
export function notesOn(found: PagesFound): readonly Note[] {
  const { blank, damaged, overfull: full, hiding, scanned, wordless, unread, unscanned } = found;
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const notes: Note[] = hidings.flatMap((why) => {
    const pages = hiding.filter(({ letters }) => letters.has(why));
    if (pages.length === 0) return [];
    const count = sum(pages.map(({ letters }) => letters.get(why)!));
    const what = `text hidden on ${pagesWords(pages.map(({ page }) => page))} (${why}; ${count} letters)`;
    return [{ what, done: 'set aside' }];
  });
  if (scanned.length > 0) {
    const [words, unsure] = [sum(scanned.map((one) => one.words)), sum(scanned.map((one) => one.unsure))];
    const pages = scanned.map(({ page }) => page);
    notes.push({
      what: `${pagesWords(pages)} ${pages.length === 1 ? 'is a picture' : 'are pictures'} (a scan)`,
      done: `read by OCR, ${unsure} of ${words} words unsure`,
    });
    const turned = scanned.flatMap(({ page, turned }) => (turned ? [page] : []));
    if (turned.length > 0)
      notes.push({ what: `${pagesWords(turned)} scanned upside down or sideways`, done: 'turned and read' });
  }
  if (wordless.length > 0)
    notes.push({
      what: `${pagesWords(wordless)} ${wordless.length === 1 ? 'is a picture' : 'are pictures'} without words that can be read`,
      done: 'read without what may stand there',
    });
  if (unread.length > 0)
    notes.push({
      what: `${pagesWords(unread)} ${unread.length === 1 ? 'is a picture' : 'are pictures'} (a scan)`,
      done: 'left unread, as was asked for',
    });
  for (const [why, pages] of Map.groupBy(unscanned, (one) => one.why))
    notes.push({
      what: `${pagesWords(pages.map(({ page }) => page))} scanned, and cannot be read here (${why})`,
      done: 'read without them',
    });
  if (blank.length > 0)
    notes.push({ what: `no text layer on ${pagesWords(blank)} (scanned or blank)`, done: 'read without them' });
  if (damaged.length > 0) notes.push({ what: `${pagesWords(damaged)} damaged`, done: 'read without them' });
  if (full.length > 0) notes.push({ what: `${overfull} on ${pagesWords(full)}`, done: 'read without them' });
  return notes;
}

/** What is said of a page of more text than any page has. */
export const overfull = 'more text than is read of one page';

/** "page 3", "pages 3, 4, 9 and 12 others". */
export function pagesWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 6).join(', ');
  const more = numbers.length > 6 ? ` and ${numbers.length - 6} others` : '';
  return `${numbers.length === 1 ? 'page' : 'pages'} ${shown}${more}`;
}
