import { parse } from 'csv-parse/sync';
import { Refused } from '../workbench.ts';
import { delimiters } from './delimiters.ts';

/** A table as its file has it. */
export interface WrittenTable {
  readonly delimiter: (typeof delimiters)[number];
  /** Line of the file that each row begins on, from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** More is no chronology made by hand. */
const most = { units: 20_000_000, rows: 50_000, cells: 200, inAll: 1_000_000 };

/**
 * Reads CSV whose delimiter nobody said: the one that cuts the first lines into the most columns, equally many in most lines.
 * @throws Refused when there is nothing in it, or it is larger than a chronology made by hand can be
 */
export function readTable(csvText: string): WrittenTable {
  const text = csvText.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Refused('the file is empty');
  if (text.length > most.units) throw new Refused('the file is larger than 20 million characters');
  if (text.includes('\u0000')) {
    throw new Refused('the file is not CSV text (if it is a workbook of Excel, save it as CSV UTF-8)');
  }
  if (delimiters.some((mark) => cutsTooOften(mark, text))) throw new Refused('the file has more than a million cells');
  const named = /^sep=([,;\t|])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = (named?.[1] as WrittenTable['delimiter'] | undefined) ?? likeliest(body);
  const rows = parsed(body, delimiter)
    .map(({ line, cells }) => ({ line: line + (named ? 1 : 0), cells: cells.slice(0, most.cells) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > most.rows) throw new Refused(`the file has more than ${most.rows} rows`);
  return { delimiter, rows };
}

/** Told before any cell is made, since cells are what a table costs. */
function cutsTooOften(delimiter: string, text: string): boolean {
  let cells = 1;
  for (const mark of [delimiter, '\n'])
    for (let at = text.indexOf(mark); at >= 0 && cells <= most.inAll; at = text.indexOf(mark, at + 1)) cells++;
  return cells > most.inAll;
}

function likeliest(text: string): WrittenTable['delimiter'] {
  let best: WrittenTable['delimiter'] = ',';
  let score = 0;
  for (const delimiter of delimiters) {
    const widths = parsed(text, delimiter, 30).map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    // The commonest number of columns, weighed by how common it is.
    const own = Math.max(
      0,
      ...[...counts].map(([width, count]) => (width < 2 ? 0 : Math.min(width, 8) * (count / widths.length))),
    );
    if (own > score + 1e-9) [best, score] = [delimiter, own];
  }
  return best;
}

function parsed(text: string, delimiter: string, to?: number): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
      ...(to === undefined ? {} : { to }),
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let begun = 1;
    return records.map(({ record, info }) => {
      const line = begun;
      begun = info.lines + 1;
      return { line, cells: record };
    });
  } catch {
    // A quotation mark that is never closed: line by line, cells as they stand.
    return text
      .split(/\r\n|\r|\n/)
      .slice(0, to ?? most.rows + 1)
      .map((line, at) => ({
        line: at + 1,
        cells: line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')),
      }));
  }
}
