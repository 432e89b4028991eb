/**
 * Rows as CSV (RFC 4180): cells with a comma, a quotation mark or a line break stand in quotation marks, those in them are doubled,
 * rows end in CR LF. A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** What makes a spreadsheet calculate (OWASP, "CSV Injection"); tab and CR may be dropped before it looks. */
const calculates = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = calculates.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
