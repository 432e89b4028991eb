import type { Page, PageElement } from '../page/tree.ts';
import { type Docket, type DocketRow, unsaid } from './docket.ts';
import { cellsOf, linesOf, plain, rowsIn } from './page-lines.ts';

/** A case as CM/ECF names it in one line: "2:31-cv-00417-RMB-LE Oak et al v. Harbour Light LLC", "31-10160-RM Harbour Light LLC". */
const caseLine = /^((?:\d{1,2}:)?\d{2}-(?:[a-z]{2,5}-)?\d{2,6}(?:-[A-Za-z0-9]{1,5}){0,3}) (\S.{2,400})$/;
const caseNumber = /^(?:\d{1,2}:)?\d{2}-(?:[a-z]{2,5}-)?\d{2,6}(?:-[A-Za-z0-9]{1,5}){0,3}$/;
const day = /^\d{1,2}\/\d{1,2}\/\d{4}$/;
const filed = /^Date filed: ?(\d{1,2}\/\d{1,2}\/\d{4})$/i;
const anyDay = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/;

/**
 * The dockets that a report of CM/ECF other than the docket itself shows: the answer to a query, the history of a case, the register of
 * claims in a bankruptcy (one case each), or the list of written opinions (a case a row). `null` for another page.
 */
export function docketsOfReport(page: Page): readonly Docket[] | null {
  const body = (page.querySelector('body') ?? page.documentElement) as PageElement | null;
  if (body === null) return null;
  const lines = linesOf(body);
  if (lines.some((line) => /^Written Opinions Report$/i.test(line))) return opinionsOf(page, courtOf(page));
  const at = lines.slice(0, 60).findIndex((line) => caseLine.test(line));
  if (at < 0) return null;
  const head = lines.slice(at, at + 16);
  const isRegister = lines.slice(0, at).some((line) => /^Claims Register$/i.test(line));
  // A register says it in the summary at its foot.
  const begun = (isRegister ? lines : head).flatMap((line) => filed.exec(line)?.[1] ?? [])[0] ?? null;
  if (!isRegister && begun === null) return null;
  const [, number, named] = caseLine.exec(head[0]!)!;
  return [
    {
      ...unsaid,
      caption: named!.replace(/ (?:Converted|Dismissed|Closed|Reopened|Discharged) \d.{0,30}$/, ''),
      number: number!,
      court: courtOf(page),
      begun,
      judges: judgesOf(head),
      rows: isRegister ? claimsIn(page) : historyIn(page),
    },
  ];
}

/** "Rosa Marsh, presiding", "Leo Elm, referral", "Judge: Rosa Marsh". */
const judgesOf = (head: readonly string[]): readonly string[] =>
  head.flatMap((line) => {
    const name = /^(.{3,60}), (?:presiding|referral)$/.exec(line)?.[1] ?? /^Judge: ?(.{3,60})$/.exec(line)?.[1];
    return name === undefined || /^(?:no|un)/i.test(name) ? [] : [name];
  });

/** The code of the court, by the address of its electronic docket: "ecf.med" and so on. Else the court that a line or the title names. */
function courtOf(page: Page): string | null {
  const addressed = [...(page.querySelectorAll('a, link') as unknown as Iterable<PageElement>)];
  for (const one of addressed) {
    const code = /^https?:\/\/ecf\.([a-z0-9]{3,8})\.uscourts\.gov\b/.exec(one.getAttribute('href') ?? '')?.[1];
    if (code !== undefined) return code;
  }
  const title = plain((page.querySelector('title') ?? page.documentElement) as PageElement).slice(0, 200);
  const lines = linesOf((page.querySelector('body') ?? page.documentElement) as PageElement).slice(0, 12);
  const named = [title, ...lines].find((line) => /\b(?:District|Bankruptcy) Court\b/i.test(line) && line.length < 120);
  if (named !== undefined) return named.replace(/^.{0,60}\| ?/, '').trim();
  const district = lines.find((line) =>
    /^(?:(?:Eastern|Western|Northern|Southern|Middle|Central) )?District of /.test(line),
  );
  const isBankruptcy = lines.some((line) => /^Claims Register$/i.test(line));
  return district === undefined ? null : `U.S. ${isBankruptcy ? 'Bankruptcy' : 'District'} Court, ${district}`;
}

/** The rows of a history: the number, the days ("Filed: 03/05/2031"), the words. */
const historyIn = (page: Page): readonly DocketRow[] =>
  rowsIn(page).flatMap((row): DocketRow[] => {
    const cells = cellsOf(row).map(plain);
    const [first = '', days = '', words = ''] = cells;
    const filed = /\bFiled\b.{0,20}?: ?(\d{1,2}\/\d{1,2}\/\d{4})/.exec(days)?.[1];
    if (cells.length !== 3 || filed === undefined || words === '') return [];
    return [{ day: filed, number: /^\d{1,6}$/.exec(first)?.[0] ?? null, words }];
  });

/** The rows of a register's histories that tell of a claim: "1-1", the day, "Claim #1 filed by Oak & Sons, Amount claimed: $20.00". */
const claimsIn = (page: Page): readonly DocketRow[] =>
  rowsIn(page).flatMap((row): DocketRow[] => {
    const cells = cellsOf(row).map(plain);
    const words = cells.at(-1) ?? '';
    const when = cells.find((one) => day.test(one));
    if (when === undefined || !/^Claim #\d/.test(words)) return [];
    return [{ day: when, number: null, words }];
  });

/** A row of the list of opinions: the case, the day, the number of the document, its words, and what sort of suit it is. */
function opinionsOf(page: Page, court: string | null): readonly Docket[] | null {
  const dockets = rowsIn(page).flatMap((row): Docket[] => {
    const cells = cellsOf(row);
    const [first, when, number, words, notes] = cells;
    if (first === undefined || when === undefined || words === undefined || !anyDay.test(plain(when))) return [];
    const [own = '', ...named] = linesOf(first);
    const [inLine, one, name] = caseLine.exec(own) ?? [];
    if (inLine === undefined && !caseNumber.test(own)) return [];
    const about = notes === undefined ? [] : linesOf(notes);
    const value = (label: RegExp) => about.flatMap((line) => label.exec(line)?.[1] ?? [])[0] ?? null;
    return [
      {
        ...unsaid,
        caption: [name ?? '', ...named].join(' ').trim() || null,
        number: one ?? own,
        court,
        cause: value(/^Cause: ?(.{1,160})$/),
        nature: value(/^NOS: ?(.{1,120})$/),
        rows: [
          {
            day: anyDay.exec(plain(when))![0],
            number: number === undefined ? null : (/^\d{1,6}/.exec(plain(number))?.[0] ?? null),
            words: plain(words),
          },
        ],
      },
    ];
  });
  return dockets.length === 0 ? null : dockets;
}
