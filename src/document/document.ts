import type { Day } from '../words/calendar.ts';

/** A stretch of a document's text. Offsets are UTF-16 code units; `start` is inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a block of text is. `aside` is what is on the page but not of the story (newsletter pitch, photo credit, ...). */
export const blockKinds = ['heading', 'paragraph', 'list-item', 'block-quotation', 'dateline', 'aside'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A paragraph-like stretch. No sentence crosses a block's border. Blocks are in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** For an aside: the name of the rule that marked it, such as `newsletter-pitch`. */
  readonly rule?: string;
  /** Of a post of a live page: the day it was written, which may be another than that of the document. */
  readonly day?: Day;
}

/** Where a publication day was read from, in falling order of trust; `null` day when none gave one. */
export const publishedFrom = [
  'header',
  'json-ld',
  'meta',
  'time-element',
  'dateline',
  'url',
  'file-name',
  'option',
  'hand',
] as const;
export type PublishedFrom = (typeof publishedFrom)[number];

/** What kind of text it is. A court paper ranks above a report on what a court did. */
export const documentKinds = ['article', 'court-paper', 'press-release'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A stretch of a document's text with the name that it has in the file it was made from: a page's number, a part's name. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** A stretch of text that stands on one page. A paragraph that runs over the page's end may part a page in two stretches. */
export interface Page extends NamedSpan {
  /** The number stamped on it when papers were handed over ("ABC00012345"), where it has one: it is then cited by that. */
  readonly bates?: string;
  /** Where its lines begin, in order: place in the text, number of the line as printed beside it or as counted on the page; 0 in the margin. */
  readonly lines: readonly (readonly [start: number, number: number])[];
}

/** A word that was read off a picture of a page. */
export interface ScannedWord extends Span {
  /** How sure it is that this is the word, 0 to 1. */
  readonly confidence: number;
}

/** A word that is less sure than this may be another. */
export const unsureWord = ({ confidence }: Pick<ScannedWord, 'confidence'>): boolean => confidence < 0.7;

/** Where the text of a document stood in its file. Spans are in order and do not overlap; what lies between them is of none. */
export interface Origin {
  /** Pages of the file, by their printed or counted number. */
  readonly pages: readonly Page[];
  /** Parts of the file: entries of a docket, exhibits, notes. */
  readonly parts: readonly NamedSpan[];
  /** Of pages that are pictures: their words. */
  readonly scanned?: readonly ScannedWord[];
}

/** One text, fixed once. Everything else in the program points into `text`. */
export interface Document {
  /** First 16 hexadecimal digits of the SHA-256 of path-independent content (title, publisher, published, text). */
  readonly id: string;
  /** Path inside the pile, with `/`; of one document among several in a file, with its part: `file.jsonl#12` (1-based line). */
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: Day | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** For formats with pages or parts. */
  readonly origin?: Origin;
}

/** Day of the post that a place in the text stands in; `null` outside of posts. */
export function postDayAt(blocks: readonly Block[], place: number): Day | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block && block.start <= place ? (block.day ?? null) : null;
}
