import type { Page, PageElement } from '../page/tree.ts';
import type { Docket, DocketParty, DocketRow } from './docket.ts';
import { cellsOf, linesOf, plain, rowsIn } from './page-lines.ts';

const day = /^\d{2}\/\d{2}\/\d{4}$/;

/**
 * The docket that a page of CM/ECF shows (of a district, a bankruptcy or an appeals court of the United States); `null` for another page:
 * one without the label of a docket's number, or without a row that begins with a day.
 */
export function docketOfPage(page: Page): Docket | null {
  const body = page.querySelector('body') ?? page.documentElement;
  if (!body) return null;
  const lines = linesOf(body as PageElement);
  const at = lines.findIndex((line) => numberLabel.test(line));
  if (at < 0) return null;
  const number = numberLabel.exec(lines[at]!)![1] ?? /^\S+/.exec(lines[at + 1] ?? '')?.[0];
  const rows = rowsOf(page);
  if (number === undefined || !/\d/.test(number)) return null;
  if (rows.length === 0 && !ofDocketOnly.test(lines[at]!)) return null;
  const head = lines.slice(Math.max(0, at - 6), at + 200);
  const parties = partiesOf(page);
  return {
    caption: captionOf(lines, at) ?? parties.find(({ role }) => /debtor/i.test(role))?.name ?? null,
    number,
    court: courtOf(lines.slice(0, at + 4)) ?? courtOfTitle(page.querySelector('title')?.textContent ?? ''),
    begun: labelled(head, /^(?:Date [Ff]iled|Docketed): ?(\d\d\/\d\d\/\d{4})?$/),
    cause: labelled(head, /^Cause: ?(.{0,160})$/),
    nature: labelled(head, /^Nature of Suit: ?(.{0,120})$/),
    judges: judgesOf(head),
    parties,
    below: belowOf(head),
    rows,
  };
}

const numberLabel =
  /(?:DOCKET FOR CASE|Docket for Case|Petition|Proceeding|Case|Court of Appeals Docket|Docket|Case Number) ?#: ?((?:MDL No\. )?\S{3,40})?/;

/** A docket may have no entry yet: then only the label that no other page has tells it. */
const ofDocketOnly = /DOCKET FOR CASE #|Court of Appeals Docket #/;

/** The words behind a label on a line, or the line after it where nothing stands behind. */
function labelled(lines: readonly string[], label: RegExp): string | null {
  for (const [at, line] of lines.entries()) {
    const match = label.exec(line);
    if (match) return match[1] || (lines[at + 1] ?? null);
  }
  return null;
}

function captionOf(lines: readonly string[], at: number): string | null {
  const after = lines.slice(at + 1, at + 14);
  const found = after.find(
    (line) => / v\.? | vs\.? |^(?:in re|in the matter of|ex parte)\b/i.test(line) && line.length < 240,
  );
  if (found !== undefined) return found;
  const assigned = after.findIndex((line) => /^Assigned to/.test(line));
  const before = assigned > 0 ? after[assigned - 1] : undefined;
  return before !== undefined && !/:/.test(before) && /\p{L}{3}/u.test(before) ? before : null;
}

/** "U.S. District Court" and on the next line "District of Maine (Portland)". */
function courtOf(lines: readonly string[]): string | null {
  const at = lines.findLastIndex(
    (line) => /^(?:U\. ?S\.|United States) .{0,24}(?:Court|Panel)\b/i.test(line) && line.length < 130,
  );
  if (at < 0) return null;
  const next = lines[at + 1] ?? '';
  const place = /District|Circuit/.test(next) && next.length < 80 ? `, ${next.replace(/ \(.{0,60}\)$/, '')}` : '';
  return `${lines[at]}${place}`
    .replace(/ ?\[LIVE\]/i, '')
    .replace(/ \([^()]{0,60}\)$/, '')
    .replace(/ - (?:CM\/ECF.{0,60})?$/, '')
    .replace(/ -$/, '');
}

/** "CM/ECF LIVE - U.S. Bankruptcy Court:meb", "U.S. Bankruptcy Court, District of Maine CMECF": the page is called by its court, or its code. */
function courtOfTitle(title: string): string | null {
  const line = title.replace(/\s+/g, ' ').trim();
  const match = /U\.S\. (?:Bankruptcy|District) Court(?:, |: ?)[A-Za-z ,]{3,80}/.exec(line);
  if (match === null) return null;
  const court = match[0].replace(/ ?CM ?ECF.{0,40}$/, '').trim();
  return /: ?([a-z]{3,4})$/.exec(court)?.[1] ?? (court.includes(':') ? null : court);
}

function judgesOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, at) => {
    const match = /^(?:Assigned to|Referred to): ?(.{0,80})$/.exec(line);
    const name = match?.[1] || (lines[at + 1] ?? '');
    if (!match || /^(?:not |un)assigned/i.test(name)) return [];
    return [name.replace(/^(?:(?:Hon\.|Honorable|Chief|Senior|District|Magistrate|Bankruptcy|Judge) ){1,4}/, '')];
  });
}

function belowOf(lines: readonly string[]): Docket['below'] {
  const court = labelled(lines, /^Appeal From: ?(.{0,120})$/);
  const numbers = lines.flatMap((line) => /^District: ?\S{3,12} ?: ?(\S{5,30})/.exec(line)?.[1] ?? []);
  if ((court === null || court === 'null') && numbers.length === 0) return null;
  return { court: court === 'null' ? null : court, numbers: numbers.length === 0 ? null : numbers.join(', ') };
}

/** The rows that begin with a day and end with the words of an entry. */
function rowsOf(page: Page): readonly DocketRow[] {
  return rowsIn(page).flatMap((row): DocketRow[] => {
    const cells = cellsOf(row);
    const [first] = cells;
    if (cells.length < 2 || cells.length > 6 || first === undefined) return [];
    const when = plain(first);
    const words = plain(cells.at(-1)!);
    if (!day.test(when) || !/\p{L}{2}/u.test(words)) return [];
    const number = cells.slice(1, -1).flatMap((cell) => /^\d{1,6}\b/.exec(plain(cell))?.[0] ?? [])[0] ?? null;
    return [{ day: when, number, words }];
  });
}

const role =
  /^(?:(?:Counter|Cross|Third[- ]Party|Consol(?:idated)?|Intervenor|Joint|ThirdParty) ?-?)?(?:Plaintiff|Defendant|Petitioner|Respondent|Appellant|Appellee|Debtor|Claimant|Intervenor|Movant|Creditor|Trustee|U\.S\. Trustee|Amicus|Interested Party|Creditor Committee)s?\b.{0,40}$/i;

/** The parties: a label ("Plaintiff", "Debtor") and the name in bold below it; in an appeal, the name and below it what it is. */
function partiesOf(page: Page): readonly DocketParty[] {
  const parties: DocketParty[] = [];
  let label: string | null = null;
  for (const row of rowsIn(page)) {
    const first = cellsOf(row)[0];
    if (first === undefined || first.querySelector('table') !== null) continue;
    const lines = linesOf(first);
    const [top = '', next = ''] = lines;
    if (day.test(top)) continue;
    if ((role.test(top) && top.length < 60) || isLabel(first, top)) {
      label = top.replace(/[,.:]{1,2}$/, '');
      const bold = [...(first.querySelectorAll('b') as unknown as Iterable<PageElement>)]
        .map(plain)
        .find((name) => name !== top && name !== '');
      if (next !== '' && bold !== undefined) parties.push({ role: label, name: nameOf(bold), counsel: counselOf(row) });
    } else if (role.test(next) && top.length > 1 && top.length < 200)
      parties.push({ role: next.replace(/[,.:]{1,2}$/, ''), name: nameOf(top), counsel: counselOf(row) });
    else if (
      label !== null &&
      first.querySelector('b') !== null &&
      top.length < 200 &&
      cellsOf(row).length >= 1 &&
      top !== ''
    )
      parties.push({
        role: label,
        name: nameOf(plain(first.querySelector('b') as PageElement)),
        counsel: counselOf(row),
      });
  }
  return parties.filter(({ name }) => /\p{L}/u.test(name) && !/^(?:liaison |lead )?counsel for\b/i.test(name));
}

/** Who represents the party of a row: in bold behind "represented by", or first in the cell beside it. */
function counselOf(row: PageElement): readonly string[] {
  const cells = cellsOf(row).slice(1);
  if (cells.some((cell) => /^represented\b/.test(plain(cell))))
    return [...new Set(boldIn(cells.at(-1)!).filter((name) => isPersonLike(name)))];
  const [first] = cells;
  const line = first === undefined ? '' : (linesOf(first)[0] ?? '');
  const lead = line.split(/, (?:-|Attorney|Esq|Assistant)/)[0]!.replace(/[ ,-]{1,3}$/, '');
  return isPersonLike(lead) ? [lead] : [];
}

const boldIn = (cell: PageElement): readonly string[] =>
  [...(cell.querySelectorAll('b') as unknown as Iterable<PageElement>)].map(plain);

/** "Leo B. Elm": a name of two to five words and nothing else. */
const isPersonLike = (words: string): boolean =>
  /^[\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){1,4}(?:,? (?:Jr|Sr|II|III|IV)\.?)?$/u.test(words) &&
  !/\b(?:LEAD|ATTORNEY|NOTICED|PRO SE|Office|Department)\b/.test(words);

/** The part of a party in the case is underlined, or in italics, above the name. */
const isLabel = (cell: PageElement, top: string): boolean =>
  [...(cell.querySelectorAll('u, i') as unknown as Iterable<PageElement>)].some(
    (one) => plain(one) === top && top.length < 50,
  );

const nameOf = (words: string): string => words.replace(/ \(\d{1,3}\)$/, '').trim();
