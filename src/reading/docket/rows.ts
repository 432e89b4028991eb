import type { Document, Span } from '../../document/document.ts';
import { listHeading } from '../english/head/sheet.ts';

/** An entry of a docket, as it stands in the text. */
export interface Row extends Span {
  /** The day in front. */
  readonly day: Span;
  /** What was entered, without day and number. */
  readonly words: Span;
}

/** A day and a number in front of an entry: "2031-02-19 #1 ", "02/19/2031 1 ", "2031-02-19 - ", "Mar 1, 2031 ". */
const front =
  /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})(?: (?:#\d{1,6}|-|\d{1,5}(?= [\p{Lu}*"[(])))?(?= )/u;

/** The lines of the text above the list of a docket, and the entries of the list. Lines that follow on an entry within its block are of it. */
export function rowsOf({ text, blocks }: Pick<Document, 'text' | 'blocks'>): {
  readonly above: readonly Span[];
  readonly rows: readonly Row[];
} {
  const above: Span[] = [];
  const rows: Row[] = [];
  let listed = false;
  for (const block of blocks) {
    if (block.kind === 'aside') continue;
    let open: { readonly row: Row; end: number } | null = null;
    for (const line of linesWithin(text, block)) {
      const words = text.slice(line.start, line.end);
      const match = listed ? front.exec(words) : null;
      if (match) {
        if (open) rows.push({ ...open.row, end: open.end, words: { ...open.row.words, end: open.end } });
        const start = line.start + match[0].length + 1;
        const day = { start: line.start, end: line.start + match[1]!.length };
        open = { row: { ...line, day, words: { start, end: line.end } }, end: line.end };
      } else if (open) open.end = line.end;
      else if (!listed) above.push(line);
      listed ||= listHeading.test(words);
    }
    if (open) rows.push({ ...open.row, end: open.end, words: { ...open.row.words, end: open.end } });
  }
  return { above, rows: rows.filter(({ words }) => words.start < words.end) };
}

function linesWithin(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > end ? end : stop;
    const words = text.slice(from, to);
    const first = from + words.length - words.trimStart().length;
    const last = from + words.trimEnd().length;
    if (first < last) lines.push({ start: first, end: last });
    from = to + 1;
  }
  return lines;
}
