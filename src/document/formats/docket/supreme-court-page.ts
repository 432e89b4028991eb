import type { Page, PageElement } from '../page/tree.ts';
import type { Docket, DocketRow } from './docket.ts';
import { cellsOf, linesOf, plain, rowsIn } from './page-lines.ts';

const number = /^No\. ?((?:\d{2}-\d{1,5}|\d{2}[AM]\d{1,5}))(?:\s|$)/;
/** "Feb 2 2031", "Feb 02 2031", "February 2, 2031". */
const day = /^[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}$/;

/**
 * The docket that a page of the Supreme Court of the United States shows, in its older form (a table that begins with "~~~Date~~~") and in
 * its newer; `null` for another page: one without the number, the label of the day it was docketed, and the list of proceedings and orders.
 */
export function docketOfSupremeCourt(page: Page): Docket | null {
  const body = (page.querySelector('body') ?? page.documentElement) as PageElement | null;
  if (body === null) return null;
  const lines = linesOf(body);
  const list = lines.findIndex((line) => /^~{0,20}Proceedings and Orders~{0,40}$/i.test(line));
  const first = lines.findIndex((line, at) => at < list && number.test(line));
  const head = first < 0 ? [] : lines.slice(first, list);
  const begun = behind(head, /^Docketed:/);
  if (begun === null) return null;
  const below = behind(head, /^Lower Ct:/);
  const numbers = behind(head, /^Case (?:Nos?\.?|Numbers?):/);
  const [petitioner, respondent] = sidesIn(head);
  return {
    caption: respondent === null ? petitioner : petitioner === null ? null : `${petitioner} v. ${respondent}`,
    number: number.exec(head[0]!)![1]!,
    court: 'Supreme Court of the United States',
    begun,
    cause: null,
    nature: null,
    judges: [],
    parties: [
      ...(petitioner === null || respondent === null ? [] : [{ role: 'Petitioner', name: petitioner }]),
      ...(respondent === null ? [] : [{ role: 'Respondent', name: respondent }]),
    ],
    below:
      below === null && numbers === null ? null : { court: below, numbers: numbers?.replace(/^\(|\)$/g, '') ?? null },
    rows: entriesIn(page),
  };
}

/** The value behind a label on its line, or on the next. */
function behind(lines: readonly string[], label: RegExp): string | null {
  const at = lines.findIndex((line) => label.test(line));
  if (at < 0) return null;
  return lines[at]!.replace(label, '').trim() || (lines[at + 1] ?? null);
}

/** Who stands against whom: the lines of the title around "v."; one alone ("In Re Ann Oak, Petitioner") against nobody. */
function sidesIn(head: readonly string[]): readonly [string | null, string | null] {
  const from = head.findIndex((line) => /^Title:/.test(line));
  const to = head.findIndex((line) => /^Docketed:/.test(line));
  const title = [(head[from] ?? '').replace(/^Title:/, '').trim(), ...head.slice(from + 1, to)].filter(
    (line) => line !== '',
  );
  const versus = title.indexOf('v.');
  const bare = (names: readonly string[]) =>
    names.join(' ').replace(/, (?:Petitioner|Respondent|Applicant|Plaintiff)s?$/, '') || null;
  return versus < 0 ? [bare(title), null] : [bare(title.slice(0, versus)), bare(title.slice(versus + 1))];
}

/** The rows that begin with a day. */
const entriesIn = (page: Page): readonly DocketRow[] =>
  rowsIn(page).flatMap((row): DocketRow[] => {
    const [first, second] = cellsOf(row);
    if (first === undefined || second === undefined || !day.test(plain(first))) return [];
    return [{ day: plain(first), number: null, words: plain(second) }];
  });
