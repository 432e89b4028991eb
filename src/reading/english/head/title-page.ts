import { isAboveCourt, isCourtGoesOn, isCourtLine } from './court-name.ts';
import { type HeadLine, partOf, proseLength } from './lines.ts';
import { numbersIn } from './numbers.ts';
import { goesOnAsTitle, isPaperTitle } from './paper-title.ts';
import { namesOf, type SideName } from './party-names.ts';
import { isPlural, roleMark, type Side, sideBelow, sideOf } from './roles.ts';

/** Parties of one role on a title page. */
export interface Group {
  readonly side: Side;
  readonly below: 'plaintiff' | 'defendant' | null;
  readonly names: readonly SideName[];
}

/** What the title page of a paper says of who stands against whom. */
export interface TitlePage {
  readonly first: readonly Group[];
  readonly second: readonly Group[];
  /** The page says who stands on which side; else the order of the sides is all there is. */
  readonly roles: boolean;
}

type Item =
  | { readonly kind: 'text'; readonly line: HeadLine }
  | { readonly kind: 'role'; readonly words: string; readonly goesOn: boolean }
  | { readonly kind: 'against' | 'between' | 'rule' | 'number' | 'court' | 'title' | 'stop' };

/** "v.", "-v-", "- against -", "– v. –"; "- and -" stands between the sides in the courts of England. */
const against = /^[-–— ]{0,6}(?:v|vs|versus|against)\b\.?[-–—.: ]{0,6}$/i;
const between = /^[-–— ]{0,6}and[-–—: ]{0,6}$/i;
const rule = /^[-–—_=*.…· Xx/]{5,}$/;
/** "v. BIRCH" begins a line; "OAK, Plaintiff, v. ELM" holds it. */
const inline = /(?:^|[ ,])(?:[-–—] ?)?(?:v|vs|V|VS)\.? ?[-–—]{0,2}(?= )/;
const notParty =
  /@|\b(?:Tel|Telephone|Fax|Facsimile|Email|E-mail|SBN|Bar No|Suite \d|Street|Avenue|Floor|P\.O\. Box|Esq|Counsel|JURISDICTION|JURY TRIAL|EXEMPT|PURSUANT|PRESS SUMMARY|Press Summary|Attorneys? for|APPEARANCES|Solicitors?|instructed by|Royal Courts|Strand|Rolls Building)\b|\bfor(?: the)?$|^J-[AS]\d{5}-\d\d|^(?:19|20)\d\d [A-Z]{2} (?:Super|App|Slip Op)\b|^\(?(?:Before|BEFORE|Present|PRESENT|B e f o r e|Coram|Date|DATE|Dated|Argued|Decided|Filed|Heard|Judge|JUDGE|Hon\.|HON\.|Honorable|HONORABLE|JUSTICES?|BETWEEN|Between|B E T W E E N|Re:|August Term|NOT (?:FOR PUBLICATION|PRECEDENTIAL|TO BE PUBLISHED)|\[?DO NOT PUBLISH|(?:FOR PUBLICATION|(?:UN)?PUBLISHED|(?:NON)?PRECEDENTIAL|REPORTABLE)$|Published by|As corrected|\[\*\d{1,3}\]|Neutral|On appeal|ON APPEAL|\(?APPEALS? FROM|Appeals? from|AN APPEAL|TRIBUNAL|COMMISSIONERS:|\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}$)|^(?:[A-Z][a-z]{2,8} \d{1,2}, \d{4})/u;

/** The caption of a title page: the parties above and below what stands between them, each with its role. */
export function titlePage(lines: readonly HeadLine[]): TitlePage | null {
  const items = itemsOf(lines);
  for (const [place, { kind }] of items.entries()) {
    if (kind !== 'against' && kind !== 'between') continue;
    const stated = groupsAbove(items, place);
    const below = groupsBelow(items, place);
    const second = below.length > 0 ? below : bareSecond(items, place, stated);
    const first = stated.length > 0 ? stated : bareFirst(items, place, second);
    if (first.length === 0 || second.length === 0) continue;
    return { first, second, roles: true };
  }
  return withoutRoles(items);
}

/** "UNITED STATES OF AMERICA / v. / LEO BIRCH, Defendant.": only the second side has a role. */
function bareFirst(items: readonly Item[], place: number, second: readonly Group[]): Group[] {
  const lines = textsFrom(items, place, -1).toReversed();
  if (second.length === 0 || lines.length === 0 || lines.length > mostBare || items[place]!.kind !== 'against')
    return [];
  const names = namesOf(lines, false, false);
  const side = second.some((group) => group.side === 'second')
    ? 'first'
    : second.some((group) => group.side === 'appellant')
      ? 'appellee'
      : 'appellant';
  return names.length === 0 ? [] : [{ side, below: null, names }];
}

/** "LEO BIRCH, Petitioner / v. / ROSA ELM." and a rule: only the first side has a role. */
function bareSecond(items: readonly Item[], place: number, first: readonly Group[]): Group[] {
  const from = items[place + 1]?.kind === 'number' ? place + 1 : place;
  const lines = textsFrom(items, from, 1);
  const end = items[from + lines.length + 1]?.kind;
  const isEnded = end === 'rule' || end === 'number' || end === 'title' || end === 'court';
  if (first.length === 0 || lines.length === 0 || lines.length > mostBare || !isEnded) return [];
  if (items[place]!.kind !== 'against') return [];
  const names = namesOf(lines, false, false);
  const side = first.some((group) => group.side === 'first')
    ? 'second'
    : first.some((group) => group.side === 'appellant')
      ? 'appellee'
      : 'appellant';
  return names.length === 0 ? [] : [{ side, below: null, names }];
}

/** Lines that a side without a role may have: "REGINA / v / OAK". */
const mostBare = 3;

function withoutRoles(items: readonly Item[]): TitlePage | null {
  for (const [place, { kind }] of items.entries()) {
    if (kind !== 'against') continue;
    const above = textsFrom(items, place, -1).toReversed();
    const below = textsFrom(items, place, 1);
    if (above.length === 0 || below.length === 0 || above.length > mostBare || below.length > mostBare) continue;
    const [first, second] = [namesOf(above, false, false), namesOf(below, false, false)];
    if (first.length > 0 && second.length > 0)
      return {
        first: [{ side: 'first', below: null, names: first }],
        second: [{ side: 'second', below: null, names: second }],
        roles: false,
      };
  }
  return null;
}

/** The lines next to a place, one way, up to what is not a party. */
function textsFrom(items: readonly Item[], from: number, step: 1 | -1): HeadLine[] {
  const lines: HeadLine[] = [];
  for (let at = from + step; ; at += step) {
    const item = items[at];
    if (item?.kind !== 'text') return item?.kind === 'role' ? [] : lines;
    lines.push(item.line);
  }
}

function itemsOf(lines: readonly HeadLine[]): readonly Item[] {
  const items: Item[] = [];
  let court = false;
  for (const [place, line] of lines.entries()) {
    const { words } = line;
    const next = lines[place + 1]?.words ?? '';
    if (isCourtLine(words) || (court && isCourtGoesOn(words)) || (isAboveCourt(words) && isCourtLine(next))) {
      court = true;
      items.push({ kind: 'court' });
      continue;
    }
    court = false;
    if (rule.test(words)) items.push({ kind: 'rule' });
    else if (against.test(words)) items.push({ kind: 'against' });
    else if (between.test(words)) items.push({ kind: 'between' });
    else if (words.length > proseLength) items.push({ kind: 'stop' });
    else if (isPaperTitle(words) || (items.at(-1)?.kind === 'title' && goesOnAsTitle(lines[place - 1]!, line)))
      items.push({ kind: 'title' });
    else items.push(...inLine(line));
  }
  return joinedRoles(items);
}

/** "Claimants/" on one line and "Appellants" on the next are one role. */
function joinedRoles(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'role' && last?.kind === 'role' && last.goesOn)
      joined[joined.length - 1] = { ...item, words: `${last.words}/${item.words}` };
    else joined.push(item);
  }
  return joined;
}

/** A line's parties, roles and what stands between, from left to right. */
function inLine(line: HeadLine): readonly Item[] {
  const items: Item[] = [];
  const text = (from: number, to: number) => {
    const part = partOf(line, from, to);
    if (part === null || !/[\p{L}\d]/u.test(part.words)) return;
    const numbered = numberInFront.exec(part.words);
    if (numbered) {
      items.push({ kind: 'number' });
      text(from + leading(line, from) + numbered[0].length, to);
      return;
    }
    const behind = numberBehind.exec(part.words);
    if (behind) {
      text(from, from + leading(line, from) + behind.index);
      items.push({ kind: 'number' });
      return;
    }
    const facing = facingNumber.exec(part.words);
    if (facing) {
      items.push({ kind: 'against' }, { kind: 'number' });
      return;
    }
    const bench = ofBench.exec(part.words);
    if (bench) {
      items.push({ kind: 'stop' });
      text(from + leading(line, from) + bench.index + bench[0].length, to);
      return;
    }
    const middle = inline.exec(part.words);
    if (middle) {
      const end = middle.index + middle[0].length;
      if (middle.index > 0) text(from, from + leading(line, from) + middle.index);
      items.push({ kind: 'against' });
      text(from + leading(line, from) + end, to);
      return;
    }
    if (notParty.test(part.words)) items.push({ kind: 'stop' });
    else if (isNumber(part.words)) items.push({ kind: 'number' });
    else items.push({ kind: 'text', line: part });
  };
  let at = 0;
  for (const match of line.words.matchAll(roleMark)) {
    const role = match.index + match[0].indexOf(match[1]!);
    text(at, match.index);
    items.push({ kind: 'role', words: match[1]!, goesOn: match[0].trimEnd().endsWith('/') });
    at = Math.max(role + match[1]!.length, match.index + match[0].length);
  }
  text(at, line.words.length);
  return items;
}

/** "Docket No. 31-3632-cv OAK, INC.": a page flattened to text puts the number and the first party on one line. */
const numberInFront =
  /^(?:(?:Docket|DOCKET|Case|CASE|Appeal|Index|INDEX) )?(?:Nos?|NOS?)\.:? ?\d[\w:.-]{1,24}(?:-(?:cv|cr|ag|bk))?(?:\([A-Za-z]{1,4}\))?(?: [-–—_ X]{3,80})? (?=\p{Lu}{2,})/u;
/** "LEO BIRCH  Case No. 1:31-mj-417": a party and the number beside it. */
const numberBehind =
  /(?<=^[\p{Lu}][\p{L}.,'’& -]{2,80}) (?:Case|CASE|Civil Action|CIVIL ACTION|Criminal|CRIMINAL|Docket|DOCKET|Cause|CAUSE|Index|INDEX) (?:Nos?|NOS?|Number)\.?:? ?[\w:.-]{0,30}\d[\w:.-]{0,30}.{0,40}$/u;

/** "- against -  Index No. 655321/2031" */
const facingNumber =
  /^[-–— ]{0,6}(?:v|vs|versus|against)\b\.?[-–—.: ]{1,6}(?:Index|INDEX|Case|CASE|Civil|CIVIL|Criminal|CRIMINAL|Docket|DOCKET|Cause|CAUSE|Nos?|NOS?)\b.{0,60}\d.{0,20}$/;

/** "District Judge.* ANN OAK": the bench ends there. */
const ofBench = /\b(?:Circuit|District|Chief|Senior|CIRCUIT|DISTRICT) (?:Judges?|JUDGES?)[.,:]?[*\d]{0,2}(?= |$)/;

const leading = (line: HeadLine, from: number): number => (line.words[from] === ' ' ? 1 : 0);

/** A number and what its label says, without a name behind it. */
function isNumber(words: string): boolean {
  const { own, below } = numbersIn(words);
  return (
    own.length + below.length > 0 &&
    words.length < 80 &&
    !/(?<!\p{Lu})\p{Lu}{4,30}[ ,]{1,2}\p{Lu}{3}/u.test(
      words.replace(
        /\b(?:CASE|CIVIL|ACTION|CRIMINAL|DOCKET|INDEX|CAUSE|NUMBER|APPEAL|COURT|FILE|WRIT|PETITION|APPLICATION|SUIT|REVISION|SPECIAL|LEAVE|ORIGINATING|CLAIM|ADVERSARY|PROCEEDING)\b/g,
        '',
      ),
    )
  );
}

/** A side has at most so many lines. */
const mostLines = 60;

function groupsBelow(items: readonly Item[], from: number): Group[] {
  const groups: Group[] = [];
  let open: HeadLine[] = [];
  const byLine = items[from]!.kind === 'between';
  for (let at = from + 1; at < items.length && at - from < 2 * mostLines; at += 1) {
    const item = items[at]!;
    if (item.kind === 'text') {
      open.push(item.line);
      if (open.length > mostLines) break;
    } else if (item.kind === 'role') {
      const group = groupOf(item.words, open, byLine);
      if (group) groups.push(group);
      open = [];
      if (!roleSoon(items, at + 1)) break;
    } else if (item.kind === 'court' || item.kind === 'stop' || (item.kind === 'title' && !isOpen(open))) {
      break;
    } else if (item.kind === 'rule' && (groups.length > 0 || (open.length > 0 && items[at + 1]?.kind !== 'role')))
      break;
  }
  return groups;
}

/** Whether another role follows before the caption ends. */
function roleSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < Math.min(items.length, from + 12); at += 1) {
    const { kind } = items[at]!;
    if (kind === 'role') return true;
    if (kind === 'court' || kind === 'stop' || kind === 'title' || kind === 'rule') return false;
  }
  return false;
}

function groupsAbove(items: readonly Item[], from: number): Group[] {
  const groups: Group[] = [];
  const byLine = items[from]!.kind === 'between';
  let role: string | null = null;
  let open: HeadLine[] = [];
  const close = () => {
    const group = role === null ? null : groupOf(role, open, byLine);
    if (group) groups.unshift(group);
    open = [];
  };
  for (let at = from - 1; at >= 0 && open.length <= mostLines; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'text') open.unshift(item.line);
    else if (item.kind === 'role') {
      close();
      role = item.words;
    } else if (
      item.kind !== 'number' &&
      !(item.kind === 'title' && goesOnAbove(items, at, role !== null && open.length === 0))
    )
      break;
  }
  close();
  return groups;
}

/** The right column of a title page may come out between two parties of the left: a list that ends with a semicolon is not at its end. */
const isOpen = (lines: readonly HeadLine[]): boolean => /;$/.test(lines.at(-1)?.words ?? '');

/** @param awaited - the role of the party above is known: its line may end with a comma, too */
function goesOnAbove(items: readonly Item[], from: number, awaited: boolean): boolean {
  for (let at = from - 1; at >= 0; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'text') return isOpen([item.line]) || (awaited && item.line.words.endsWith(','));
    if (item.kind !== 'title' && item.kind !== 'number') return false;
  }
  return false;
}

function groupOf(role: string, lines: readonly HeadLine[], byLine: boolean): Group | null {
  const names = namesOf(lines, isPlural(role), byLine);
  return names.length === 0 ? null : { side: sideOf(role), below: sideBelow(role), names };
}
