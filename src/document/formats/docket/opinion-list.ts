import type { Page, PageElement } from '../page/tree.ts';
import { type Docket, unsaid } from './docket.ts';
import { cellsOf, linesOf, plain, rowsIn } from './page-lines.ts';

/** A heading of each of these columns makes a table a list of cases by day. */
const dayColumn = /^date\b|^decision date$|^r-$/i;
const caseColumn = /^(?:case|docket|name|title|description|caption)\b/i;
const day = /^(?:\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})$/;
const named = / v\.? |^(?:In re|In the Matter of|Matter of|Ex parte) /i;
const number =
  /^(?:(?:Civil Action|Civil|Criminal|Misc\.|Miscellaneous|Case|Docket|Appeal) )?(?:No\.? ?)?(?:(?:\d{1,2}:)?(?:[A-Z]{1,2})?\d{1,4}[\dA-Za-z:-]{0,20}|\d{1,4}, Orig\.?)$/;

/**
 * The cases of a court's page that lists its opinions by day, each with the opinion as the one row of its docket; `null` for a page that is no
 * such list. A row says of its case no more than the day, the number and the name.
 */
export function docketsOfOpinionList(page: Page): readonly Docket[] | null {
  const body = (page.querySelector('body') ?? page.documentElement) as PageElement | null;
  if (body === null) return null;
  const lines = linesOf(body);
  const title = page.querySelector('title');
  if (!/\bopinions?\b/i.test([title ? plain(title as PageElement) : '', ...lines.slice(0, 60)].join(' '))) return null;
  const ofPage = { court: courtOf(page, lines), place: placeOf(page) };
  let columns: readonly string[] = [];
  const dockets: Docket[] = [];
  for (const row of rowsIn(page)) {
    const cells = cellsOf(row);
    const words = cells.map(plain);
    if (words.some((one) => dayColumn.test(one)) && words.some((one) => caseColumn.test(one))) columns = words;
    else if (columns.length > 0 && cells.length >= 3) dockets.push(...docketOfRow(cells, columns, ofPage));
  }
  return dockets.length === 0 ? null : dockets;
}

function docketOfRow(
  cells: readonly PageElement[],
  columns: readonly string[],
  { court, place }: { readonly court: string | null; readonly place: string | null },
): Docket[] {
  const parts = cells.map((cell) => linesOf(cell));
  const when = parts.flatMap((lines) => (lines.length === 1 && day.test(lines[0]!) ? lines : []))[0];
  const name = parts.flat().find((line) => named.test(line) && line.length < 300);
  const own = parts.flatMap((lines) => lines.flatMap((line) => (day.test(line) ? [] : (number.exec(line)?.[0] ?? []))));
  if (when === undefined || name === undefined || own.length === 0) return [];
  const at = columns.findIndex((one) => /^court$/i.test(one));
  const ownCourt = at < 0 || columns.length !== cells.length ? null : (parts[at]![0] ?? null);
  return [
    {
      ...unsaid,
      caption: withoutDay(name),
      number: numberOf(own, columns, parts),
      court: (ownCourt && `${place ?? ''}${ownCourt}`) ?? ofCalifornia(name) ?? court,
      rows: [{ day: inFull(when), number: null, words: sortOf(parts) }],
    },
  ];
}

/**
 * The number under "Docket", or the one that says what it is; else the longest: a list counts its rows. A court that numbers its appeals anew each year
 * ("No. 15") tells them apart only by the citation.
 */
function numberOf(found: readonly string[], columns: readonly string[], parts: readonly (readonly string[])[]): string {
  const at = columns.findIndex((one) => /^docket\b/i.test(one));
  const under = at < 0 || columns.length !== parts.length ? undefined : parts[at]?.find((line) => number.test(line));
  const own = under ?? [...found].sort((one, other) => other.length - one.length)[0]!;
  const slip = parts.flat().flatMap((line) => /\b(\d{4}) ?NY ?Slip ?Op ?(\d{3,6})/.exec(line)?.slice(1, 3) ?? []);
  return /^\d{1,4}$/.test(own) && slip.length > 0 ? `${slip[0]} NY Slip Op ${slip[1]}` : asDocketed(own);
}

/** "Civil Action No. 2031-0550", as the docket has it: "2031-cv-0550". */
function asDocketed(own: string): string {
  const [, sort, year, count] = /^(Civil|Criminal|Misc)[a-z. ]{0,14} No\.? ?(\d{4})-(\d{1,6})$/i.exec(own) ?? [];
  if (sort === undefined) return own;
  return `${year}-${/^civil/i.test(sort) ? 'cv' : /^criminal/i.test(sort) ? 'cr' : 'mc'}-${count}`;
}

/** "P. v. Oak 4/29/31 SC", as the courts of California write it. */
const withoutDay = (name: string): string => name.replace(/ \d{1,2}\/\d{1,2}\/\d\d [A-Z].{0,30}$/, '').trim();

/** "4/29/31 SC", "4/22/31 CA2/3": which of California's courts. */
function ofCalifornia(name: string): string | null {
  const [, court, district] = / \d{1,2}\/\d{1,2}\/\d\d (SC|CA(\d))\b/.exec(name) ?? [];
  if (court === undefined) return null;
  return court === 'SC' ? 'Supreme Court of California' : `California Court of Appeal, District ${district}`;
}

/** "6/30/31": a court's list is of this century. */
const inFull = (when: string): string => when.replace(/^(\d{1,2}\/\d{1,2})\/(\d\d)$/, '$1/20$2');

/** What the row says was given: "Doc No. 38 (memorandum and opinion)", "Opinion". */
const sortOf = (parts: readonly (readonly string[])[]): string =>
  parts.flat().find((line) => /^(?:Doc No\.|Opinion|Order|Motion|Memorandum|Published|Unpublished)/i.test(line)) ??
  'Opinion';

/** Whose courts a list is of that names them without their state ("Court of Appeals"). */
const placeOf = (page: Page): string | null =>
  [...(page.querySelectorAll('a') as unknown as Iterable<PageElement>)].some((one) =>
    /\b(?:nycourts|courts\.state\.ny)\.(?:gov|us)\b/.test(one.getAttribute('href') ?? ''),
  )
    ? 'New York '
    : null;

/** The court by the address of its electronic docket, or by the line that is its name. */
function courtOf(page: Page, lines: readonly string[]): string | null {
  for (const one of [...(page.querySelectorAll('a, link') as unknown as Iterable<PageElement>)]) {
    const address = one.getAttribute('href') ?? '';
    const code = /^https?:\/\/(?:ecf|www|cdn)\.([a-z]{2,5}\d{0,2})\.uscourts\.gov\b/.exec(address)?.[1];
    if (code !== undefined) return code;
  }
  if (lines.some((line) => /\bUnited States Reports\b/.test(line))) return 'Supreme Court of the United States';
  return (
    lines.find(
      (line) =>
        line.length < 90 &&
        /^(?:U\.S\.|United States) (?:District|Bankruptcy) Court\b|^(?:U\.S\.|United States) Court of Appeals\b|^Supreme Court of /.test(
          line,
        ),
    ) ?? null
  );
}
