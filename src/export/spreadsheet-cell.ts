/** What makes a spreadsheet calculate (OWASP, "CSV Injection"); white space before it may be dropped before it looks. */
const calculates = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * A cell's text that no spreadsheet takes for a formula: where it would, an apostrophe stands in front, which marks text in them all.
 * Signs of control that no file of a spreadsheet can hold are left out (tab and line breaks stay).
 */
export function harmlessCell(text: string): string {
  const kept = text.replace(unheld, '\uFFFD').replace(controls, '');
  return calculates.test(kept) ? `'${kept}` : kept;
}

/** XML 1.0 has no way to write these (https://www.w3.org/TR/xml/#charsets). */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** Halves of a pair that stand alone. */
const unheld = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text as XML can hold it: the same signs left out or replaced. */
export const heldByXml = (text: string): string => text.replace(unheld, '\uFFFD').replace(controls, '');
