/** Words on a page of a test: where they begin, in points from the page's lower left corner. */
export interface Placed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Height of letters; 12 when left out. */
  readonly size?: number;
}

/** A PDF of these pages, in Courier, of letter size: as small as a PDF can be. */
export const pdfOf = (pages: readonly (readonly Placed[])[]): Uint8Array =>
  pdfPainting(pages.map((page) => page.map(({ words, x, y, size }) => shown(words, x, y, size)).join('\n')));

/** The operators that show words on a page. */
export const shown = (words: string, x: number, y: number, size = 12): string =>
  `BT /F ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`;

/** What a PDF may have beside its pages. Object numbers of `objects` begin behind those of the pages: `firstBeside(pages)`. */
export interface Beside {
  /** Entries of its catalog. */
  readonly catalog?: string;
  /** Entries of each page. */
  readonly page?: string;
  readonly objects?: readonly string[];
  /** Entries of its trailer. */
  readonly trailer?: string;
}

/** The number of the first object beside so many pages. */
export const firstBeside = (pages: number): number => 4 + 2 * pages;

/** A PDF whose pages are painted by these operators. */
export function pdfPainting(pages: readonly string[], beside: Beside = {}): Uint8Array {
  const objects: string[] = [
    `<</Type/Catalog/Pages 2 0 R${beside.catalog ?? ''}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
  ];
  for (const [at, content] of pages.entries()) {
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * at} 0 R${beside.page ?? ''}>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    );
  }
  objects.push(...(beside.objects ?? []));
  const places: number[] = [];
  let file = '%PDF-1.4\n';
  for (const [at, body] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${beside.trailer ?? ''}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff);
}

const escaped = (words: string): string =>
  words
    .replace(/[\\()]/g, '\\$&')
    .replace(/[“”]/g, '"')
    .replace(/[’]/g, "'");

/** A page as a typist writes it: a line each, from an inch below its top, `pitch` points apart; leading spaces are kept. */
export function typed(text: string, pitch = 14): readonly Placed[] {
  return text.split('\n').flatMap((line, at) => {
    const words = line.trimStart();
    return words === '' ? [] : [{ words, x: 72 + 7.2 * (line.length - words.length), y: 720 - pitch * at }];
  });
}

/** Text broken into lines of 60 letters and pages of 40 lines, as PDF. */
export function pdfOfText(text: string): Uint8Array {
  const lines = text.split('\n').flatMap(wrapped);
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 40) pages.push(lines.slice(at, at + 40).join('\n'));
  return pdfOf(pages.map((page) => typed(page)));
}

function wrapped(line: string): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + word.length > 60) {
      lines.push(open);
      open = '';
    }
    open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open];
}
