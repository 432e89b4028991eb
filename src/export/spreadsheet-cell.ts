import { shownText } from '../words/shown-text.ts';

/** What makes a spreadsheet calculate (OWASP, "CSV Injection"); white space before it may be dropped before it looks. */
const calculates = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r]/;

/** A cell's text that no spreadsheet takes for a formula: where it would, an apostrophe stands in front, which marks text in them all. */
export function harmlessCell(text: string): string {
  const held = heldByXml(text);
  return calculates.test(held) ? `'${held}` : held;
}

/**
 * The text as XML 1.0 can hold it (https://www.w3.org/TR/xml/#charsets) and a reader can see it: control codes are named, halves of a
 * pair replaced. Tab and line breaks stay.
 */
export const heldByXml = (text: string): string => shownText(text.toWellFormed());
