import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from './spreadsheet-cell.ts';

/**
 * Rows as CSV (RFC 4180): cells with a comma, a quotation mark or a line break stand in quotation marks, those in them are doubled,
 * rows end in CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? harmlessCell(value) : value))),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}
