import type { Page, PageElement } from '../page/tree.ts';
import type { Docket, DocketParty, DocketRow } from './docket.ts';
import { cellsOf, linesOf, plain, rowsIn } from './page-lines.ts';

/** What stands above the columns of a list of what happened in a case, and above those of a list of its parties. */
const eventColumns = /^(?:date|date filed)\|(?:event|event type|description|docket text|entry|docket entry)\b/i;
const partyColumns = /^party\|(?:party ?type|role|type)\b/i;
/** Columns of a row that say nothing of what happened. */
const silentColumn = /^(?:documents?|document link|pages?|image)$/i;
const day = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

const labels = {
  number: /^(?:case|case number|case no\.?|docket number)$/i,
  begun: /^(?:date filed|filed|filing date|docketed)$/i,
  style: /^(?:style|case name|caption|title)$/i,
  versus: /^v\.?$/i,
  sort: /^(?:case type|nature of case)$/i,
} as const;

/**
 * The docket that a court's own page of a case shows: lines with labels ("Case:", "Date Filed:", "Style:"), and tables headed "Date",
 * "Event Type" and "Party", "PartyType", as the appellate courts of Texas print them. `null` for a page without such a number, day and list.
 */
export function docketOfLabels(page: Page): Docket | null {
  const body = (page.querySelector('body') ?? page.documentElement) as PageElement | null;
  if (body === null) return null;
  const { rows, parties } = tablesOf(page);
  if (rows === null) return null;
  const lines = linesOf(body);
  const value = (field: keyof typeof labels) => valueIn(lines, labels[field]);
  const number = value('number');
  const begun = value('begun');
  if (number === null || begun === null || !/^[\dA-Z][\dA-Z:.-]{3,30}$/.test(number) || !day.test(begun)) return null;
  const [style, other] = [value('style'), value('versus')];
  return {
    caption: style !== null && other !== null ? `${style} v. ${other}` : style,
    number,
    court: courtOf(lines),
    begun,
    cause: null,
    nature: value('sort'),
    judges: [],
    parties,
    below: null,
    rows,
  };
}

/** The words behind a label that ends with a colon, on its line or on the next, where that is no label itself. */
function valueIn(lines: readonly string[], label: RegExp): string | null {
  for (const [at, line] of lines.entries()) {
    const colon = line.indexOf(':');
    if (colon < 0 || colon > 40 || !label.test(line.slice(0, colon))) continue;
    const own = line.slice(colon + 1).trim();
    const next = lines[at + 1] ?? '';
    if (own !== '') return own;
    if (next !== '' && !/:$/.test(next)) return next;
  }
  return null;
}

/** The court by the path to the page: "Home/", "Courts/", "First Court of Appeals"; its state by what stands over the site. */
function courtOf(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /^Courts ?\/?$/.test(line));
  const own = at < 0 ? undefined : lines.slice(at + 1, at + 3).find((line) => /\bCourt\b/.test(line));
  if (own === undefined) return null;
  const state = lines
    .slice(0, 40)
    .flatMap((line) => /^([A-Z][a-z]+(?: [A-Z][a-z]+)?) Judicial\b/.exec(line)?.[1] ?? [])[0];
  return state === undefined || own.includes(state) ? own : `${own} of ${state}`;
}

/** "Oak, Ann B." as "Ann B. Oak": persons stand by their last names. A firm's ending or a title behind a comma does not go in front. */
const firstNameFirst = (name: string): string =>
  /\b(?:Inc|LLC|LLP|LP|Ltd|Corp|Co|Jr|Sr|PLLC|PC|Texas|Trustee|Warden|Director|Individually)\b/i.test(name)
    ? name
    : name.replace(
        /^([\p{Lu}][\p{L}'’-]{1,30}), ([\p{Lu}][\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{0,20}\.?){0,2})$/u,
        '$2 $1',
      );

interface Tables {
  /** `null` where the page has no list of what happened. */
  readonly rows: readonly DocketRow[] | null;
  readonly parties: readonly DocketParty[];
}

/** What the headed tables hold. What an earlier list has, under the same day and event, a later one does not add again. */
function tablesOf(page: Page): Tables {
  const lists: DocketRow[][] = [];
  const told = new Set<string>();
  let own: string[] = [];
  const parties: DocketParty[] = [];
  let columns: readonly string[] = [];
  for (const row of rowsIn(page)) {
    const cells = cellsOf(row);
    const words = cells.map(plain);
    const heading = words.join('|');
    if (eventColumns.test(heading) || partyColumns.test(heading)) {
      columns = words;
      if (eventColumns.test(heading)) lists.push([]);
      for (const one of own) told.add(one);
      own = [];
      continue;
    }
    const [first = '', second = ''] = words;
    if (columns.length === 0 || cells.length !== columns.length) continue;
    if (partyColumns.test(columns.join('|'))) {
      if (first !== '' && second !== '')
        parties.push({ role: second, name: firstNameFirst(first), counsel: cells[2] ? linesOf(cells[2]) : [] });
    } else if (day.test(first) && !told.has(`${first} ${second}`)) {
      own.push(`${first} ${second}`);
      const said = words.filter((one, at) => at > 0 && one !== '' && !silentColumn.test(columns[at]!));
      lists.at(-1)!.push({ day: first, number: null, words: said.join('. ') });
    }
  }
  return { rows: lists.length === 0 ? null : lists.flat(), parties };
}
