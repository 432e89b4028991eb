import { dateWords } from '../words/dates.ts';
import { oneLine } from '../words/one-line.ts';
import { type Document, type NamedSpan, type Page, type ScannedWord, type Span, unsureWord } from './document.ts';
import { headingOf } from './heading.ts';

/** What a document is named by; its text and blocks only where they are at hand. */
type Named = Pick<Document, 'title' | 'publisher' | 'path' | 'kind'> &
  Partial<Pick<Document, 'text' | 'blocks' | 'origin'>>;

/** What a document is cited by. */
export type Cited = Named & Pick<Document, 'published'>;

/** Its title; a document without one is called by a heading of its own; `null` where it has neither. */
function ownTitle({ title, kind, text, blocks }: Pick<Named, 'title' | 'kind' | 'text' | 'blocks'>): string | null {
  const heading = text === undefined || blocks === undefined ? null : headingOf({ kind, text, blocks });
  return oneLine(title ?? '') || oneLine(heading ?? '') || null;
}

/** What a reader calls a document: its title, else its heading, else its path. */
export const documentTitle = (document: Omit<Named, 'publisher'>): string => ownTitle(document) ?? document.path;

/** How a document is named beside its words: its outlet, else "Court paper", else its title. */
export function sourceName(document: Named): string {
  if (document.publisher !== null) return oneLine(document.publisher);
  return document.kind === 'court-paper' ? 'Court paper' : shortened(documentTitle(document));
}

/** A headline cut at a word's end, where it has to stand in for the name of an outlet. */
function shortened(title: string): string {
  if (title.length <= 44) return title;
  const cut = title.slice(0, 42);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}

/**
 * “Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt); order.txt, 9 March 2022. With a stretch of it, where that stands in the
 * file: order.pdf, 9 March 2022, p. 3, l. 12.
 */
export function citation(document: Cited | null, at?: Span): string {
  if (document === null) return 'a document that the case file does not hold';
  const { publisher, published, path } = document;
  const title = ownTitle(document);
  const named = [title === null ? null : `“${title}”`, publisher === null ? null : oneLine(publisher)].filter(
    (part) => part !== null,
  );
  const day = published === null ? 'undated' : dateWords(published);
  const whole = named.length === 0 ? `${path}, ${day}` : `${named.join(', ')}, ${day} (${path})`;
  const place = placeWords(document, at);
  return place === null ? whole : `${whole}, ${place}`;
}

/** The same for a line of a terminal, where the path leads to it: "The Beacon, 2022-03-09, beacon.txt". */
export function shortCitation(
  document: Pick<Cited, 'publisher' | 'published' | 'path' | 'origin'> | null,
  at?: Span,
): string {
  if (document === null) return 'unknown document';
  return [document.publisher, document.published, document.path, placeWords(document, at)]
    .filter((part) => part !== null)
    .join(', ');
}

/**
 * Where a stretch of a document's text begins in its file, as lawyers cite it: "p. 3, l. 12", "ABC00012345, l. 4", "entry 14", "Exhibit C,
 * p. 2"; of a scan, which words of it are unsure. `null` for a file without pages and parts.
 */
export function placeWords(
  { origin, text }: { readonly origin?: Document['origin'] | undefined; readonly text?: string | undefined },
  at: Span | undefined,
): string | null {
  if (origin === undefined || at === undefined) return null;
  const part = spanAt(origin.parts, at.start);
  const page = spanAt(origin.pages, at.start);
  const words = [
    part?.name ?? null,
    page === null ? null : pageWords(page, at),
    unsureWords({ origin, text }, at),
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join(', ');
}

/** So many words are shown. */
const mostShown = 3;

/** Which words of a stretch were read off a picture and may be others: "scan unsure of “1Oth”"; `null` for none. */
export function unsureWords(
  { origin, text }: { readonly origin?: Document['origin'] | undefined; readonly text?: string | undefined },
  { start, end }: Span,
): string | null {
  const scanned = origin?.scanned ?? [];
  const unsure: ScannedWord[] = [];
  for (let at = firstBehind(scanned, start); at < scanned.length && scanned[at]!.start < end; at += 1)
    if (unsureWord(scanned[at]!)) unsure.push(scanned[at]!);
  if (unsure.length === 0) return null;
  if (text === undefined) return `scan unsure of ${unsure.length} ${unsure.length === 1 ? 'word' : 'words'}`;
  const shown = unsure.slice(0, mostShown).map((word) => `“${oneLine(text.slice(word.start, word.end))}”`);
  const more = unsure.length > mostShown ? ` and ${unsure.length - mostShown} more` : '';
  return `scan unsure of ${shown.join(', ')}${more}`;
}

function pageWords({ name, bates, lines }: Page, { start }: Span): string {
  const line = lines.findLast(([from]) => from <= start)?.[1] ?? 0;
  return `${bates ?? `p. ${name}`}${line === 0 ? '' : `, l. ${line}`}`;
}

/** The stretch that a place of the text stands in; `null` between them. */
function spanAt<One extends NamedSpan>(spans: readonly One[], place: number): One | null {
  const found = spans[firstBehind(spans, place)];
  return found !== undefined && found.start <= place ? found : null;
}

/** Of spans in order, the first that ends behind a place. */
function firstBehind(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
