import type { Draft } from '../../draft.ts';
import { textOfWholePage } from './whole-page.ts';

/** The number that the reporter of New York's courts gives a decision; it stands in the head of each, in print and on the web. */
const slipNumber = /\b(?:19|20)\d\d NY Slip Op \d{5}\b/;
const decided = /(?:^|\n)(?:Decided on )?([A-Z][a-z]{2,8} \d{1,2}, \d{4})(?=\n)/;
/** The head is within so many characters. */
const lengthOfHead = 900;

/**
 * The page of a slip opinion, whole: its head is a table above the text, which is no part of the story that a page is searched for. `null` for another page.
 *
 * @param title - of the page
 */
export function slipOpinion(markup: string, title: string | null): Draft | null {
  if (!slipNumber.test(markup.slice(0, 20_000))) return null;
  const { text, blocks } = textOfWholePage(markup);
  const head = text.slice(0, lengthOfHead);
  const day = decided.exec(head)?.[1];
  if (!slipNumber.test(head) || day === undefined) return null;
  return { title, publisher: null, url: null, days: [{ from: 'header', words: day }], text, blocks };
}
