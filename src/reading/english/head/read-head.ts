import type { Document } from '../../../document/document.ts';
import { neutralCourts } from '../../../field/courts/neutral-citations.ts';
import type { ProceedingKind } from '../../../field/values.ts';
import type { CaseHead, DocketNumber, HeadParty } from '../../case-head.ts';
import { withoutStamp } from './clerk-stamp.ts';
import { courtOfCode } from './court-name.ts';
import { courtsOf, withCircuit } from './courts-of-paper.ts';
import { docketNumber } from './docket-number.ts';
import { dayIn, headDay, signedDay } from './head-day.ts';
import { benchOf, judgeName, loneJudge, signerOf } from './judges.ts';
import { kindOf } from './kind-of-case.ts';
import { type HeadLine, headLines, leftColumn, proseLength } from './lines.ts';
import { neutralCitation, numbersIn, reportedAs } from './numbers.ts';
import { fromBelow, numbersOf } from './numbers-of-paper.ts';
import { isPaperTitle } from './paper-title.ts';
import { namesOf, type SideName } from './party-names.ts';
import { partyRole, type Side } from './roles.ts';
import { labelledParties, opposedNames, readSheet, type Sheet } from './sheet.ts';
import { captionIn, captionOfDebtor, type ShortCaption, shortCaption } from './short-caption.ts';
import { type Group, titlePage } from './title-page.ts';

/** A head before the cast is known. */
export type UncastHead = Omit<CaseHead, 'parties'> & { readonly parties: readonly Omit<HeadParty, 'entity'>[] };

/** How much of the end of a paper holds its signature, in UTF-16 units. */
const footLength = 1500;

/** What the head of a court paper, or of a docket, says of its case; `null` for a document that has none. */
export function readHead(document: Pick<Document, 'text' | 'kind'>): UncastHead | null {
  const lines = belowNotice(headLines(document.text));
  const sheet = readSheet(lines);
  if (sheet) return ofSheet(sheet);
  const head = ofPaper(document.text, beforeBody(lines));
  return head && (document.kind === 'court-paper' || opensAsPaper(lines)) ? head : null;
}

/** A document that begins with a court's name and a number, a citation or a caption is a paper, whatever else it looks like. */
function opensAsPaper(lines: readonly HeadLine[]): boolean {
  const opening = lines.slice(0, 12).filter(({ words }) => words.length <= 120);
  const court = courtsOf(opening).own !== null;
  const numbered = opening.some(
    ({ words }) => neutralCitation(words) !== null || reportedAs(words) !== null || numbersIn(words).own.length > 0,
  );
  return court && (numbered || shortCaption(opening)?.second !== undefined);
}

/** The lines above the paper's own text: that begins with a long line, or with the first numbered paragraph behind the caption. */
function beforeBody(lines: readonly HeadLine[]): readonly HeadLine[] {
  const first = lines.findIndex(
    ({ words }, place) =>
      (words.length > proseLength && place > 5) || (place > 8 && /^1\.? {1,2}\p{Lu}/u.test(words) && words.length > 60),
  );
  return first < 0 ? lines.slice(0, 160) : lines.slice(0, first + 1);
}

/** What the reporter of decisions says above the head of a slip opinion. */
const reporterNotice = /^NOT(?:E|ICE):? /;

/** The head of a slip opinion begins below that notice. */
function belowNotice(lines: readonly HeadLine[]): readonly HeadLine[] {
  const at = lines.slice(0, 12).findIndex(({ words }) => words.length > proseLength && reporterNotice.test(words));
  return lines.slice(at + 1);
}

function ofPaper(text: string, stamped: readonly HeadLine[]): UncastHead | null {
  const lines = withoutStamp(stamped);
  const citation =
    lines
      .slice(0, 30)
      .flatMap(({ words }) => (/on appeal from/i.test(words) ? [] : (neutralCitation(words) ?? [])))[0] ?? null;
  const slip = lines.slice(0, 12).flatMap(({ words }) => reportedAs(words) ?? [])[0] ?? null;
  const courts = courtsOf(lines);
  const court =
    withCircuit(courts.own ?? courtsOf(stamped).own, lines) ?? (citation ? neutralCourts[citation.court]! : null);
  const numbers = numbersOf(lines);
  const left = titlePage(leftColumn(lines));
  const page = left?.roles === true ? left : titlePage(lines);
  const short = shortCaption(lines) ?? captionOfDebtor(leftColumn(lines));
  const named = short?.second === null && page !== null ? null : short;
  const isNumbered = numbers.own.length > 0 || citation !== null || slip !== null;
  if (court === null && !isNumbered) return null;
  if (page === null && short === null && !isNumbered) return null;
  const groups = page?.roles
    ? [...page.first, ...page.second]
    : page === null && short === null
      ? labelledParties(lines)
      : [];
  const title = lines.find(({ words }) => isPaperTitle(words)) ?? null;
  const kind = kindOf({
    court,
    numbers: numbers.own,
    groups,
    citation: citation?.court ?? null,
    title: title?.words ?? null,
    first: page?.first[0]?.names[0]?.name ?? short?.first ?? null,
  });
  const foot = headLines(text.slice(-footLength)).map((line) => shifted(line, Math.max(0, text.length - footLength)));
  const bench = [...benchOf(lines), ...authorOf(lines)];
  const judges = bench.length === 0 && kind !== 'appeal' ? loneJudge(lines) : bench;
  const signer = judges.length === 0 ? signerOf(foot) : null;
  return {
    form: 'paper',
    kind,
    court,
    caption: named ? plainCaption(named) : page === null ? null : captionOf(page.first, page.second),
    dockets: numbers.own,
    citation: citation?.written ?? slip,
    parties: partiesOf(
      groups.length > 0
        ? groups
        : page && kind !== 'appeal'
          ? [...page.first, ...page.second]
          : groupsOfCaption(named, court, kind),
      signer ? [signer] : judges,
      kind,
    ),
    below: courts.below === null && numbers.below.length === 0 ? null : { court: courts.below, dockets: numbers.below },
    title: title && { start: title.start, end: title.end },
    day: headDay(stamped, citation !== null) ?? signedDay(foot, citation !== null),
    begun: null,
  };
}

function ofSheet(sheet: Sheet): UncastHead {
  const own = numbersOfList(sheet.number.words);
  const written = sheet.court?.words ?? null;
  const court =
    written === null
      ? reviewedByHighest.test(sheet.below.court?.words ?? '')
        ? 'U.S. Supreme Court'
        : null
      : (courtOfCode(written) ?? (/^[a-z0-9]{3,8}$/.test(written) ? null : written));
  const caption =
    sheet.caption &&
    (captionIn(sheet.caption) ?? {
      text: sheet.caption.words,
      first: sheet.caption.words,
      second: null,
      sides: [sheet.caption],
    });
  const appeal = /\bappellants?\b/i.test(sheet.counsel);
  const sides: readonly [Side, Side] = appeal ? ['appellant', 'appellee'] : ['first', 'second'];
  const groups =
    sheet.opposed === null
      ? sheet.groups
      : [opposedNames(sheet.opposed[0], sides[0]), opposedNames(sheet.opposed[1], sides[1])];
  const below = sheet.below.court === null && sheet.below.numbers === null ? null : sheet.below;
  const kind = kindOf({ court, numbers: own, groups, citation: null, title: null, first: caption?.first ?? null });
  return {
    form: sheet.lists ? 'docket' : 'paper',
    kind,
    court,
    caption: caption && (opposedCaption(caption, groups) ?? plainCaption(caption)),
    dockets: own,
    citation: null,
    parties: partiesOf(groups.length > 0 ? groups : groupsOfCaption(caption, court, kind), sheet.judges, kind),
    below: below && {
      court: below.court?.words ?? null,
      dockets: below.numbers ? numbersOfList(below.numbers.words) : [],
    },
    title: null,
    day: sheet.decided && dayIn(sheet.decided.words, true),
    begun: sheet.begun && dayIn(sheet.begun.words, false),
  };
}

/** "CA 21/2031, NM 13/2031", "Suit No 173 of 2031 (Registrar's Appeal No 264 of 2031)": the numbers of a labelled line, as they are written. */
const numbersOfList = (words: string): readonly DocketNumber[] =>
  words
    .split(/[;,] ?| \(|\)/)
    .map((one) => one.replace(/[/ ]{1,3}$/, '').trim())
    .filter((one) => /\d/.test(one) && one.length <= 60)
    .slice(0, 12)
    .map(docketNumber);

function shifted(line: HeadLine, by: number): HeadLine {
  return { ...line, at: line.at.map((place) => place + by), start: line.start + by, end: line.end + by };
}

/** Who opens the paper's own text in a name: "ELM, Senior Circuit Judge.", "MR. JUSTICE BIRCH delivered the opinion of the Court." */
const delivered =
  /^(?:(?:MR|Mr|MS|Ms|MRS)\.? )?(?:CHIEF |Chief )?(?:JUSTICE|Justice) ([\p{Lu}][\p{L}’'-]+) delivered|^([\p{Lu}][\p{L}.’' -]{2,40}), (?:(?:United States|U\.S\.|Chief|Senior|Presiding|Associate|Circuit|District|Magistrate|Bankruptcy|Appellate) ){0,3}(?:Judge|Justice|J)[.:](?=$| )/u;

function authorOf(lines: readonly HeadLine[]): readonly SideName[] {
  for (const [place, line] of lines.entries()) {
    // The judge of the case below is named behind it.
    if (lines.slice(Math.max(0, place - 3), place).some(({ words }) => fromBelow.test(words))) continue;
    const match = delivered.exec(line.words);
    const name = match?.[1] ?? match?.[2];
    if (name === undefined) continue;
    const from = line.words.indexOf(name);
    const found = judgeName({
      ...line,
      words: name,
      at: line.at.slice(from, from + name.length),
      start: line.at[from]!,
      end: line.at[from + name.length - 1]! + 1,
    });
    if (found) return [found];
  }
  return [];
}

/** The sides of a caption that says nothing of roles: whoever brings a case stands first, but before the federal courts of appeals, which keep the order below. */
function groupsOfCaption(
  caption: ShortCaption | null,
  court: string | null,
  kind: ProceedingKind | null,
): readonly Group[] {
  if (caption === null || caption.second === null) return [];
  const review = kind === 'appeal';
  if (review && !/^(?:U\.S\. Supreme Court|Supreme Court of (?:the )?United States)$/.test(court ?? '')) return [];
  const [first, second] = caption.sides as [HeadLine, HeadLine];
  const group = (line: HeadLine, side: Side): Group => ({ side, below: null, names: namesOf([line], false, false) });
  return [group(first, review ? 'appellant' : 'first'), group(second, review ? 'appellee' : 'second')];
}

/** A docket that names no court, but one below from which only the highest takes cases. */
const reviewedByHighest = /\b(?:(?:United States|U\.S\.) Court of Appeals|Supreme Court of|Court of Appeals? of)\b/;

/** A docket that is called by its first plaintiff alone is of that plaintiff against the first defendant. */
function opposedCaption(caption: ShortCaption, groups: readonly Group[]): CaseHead['caption'] {
  const first = groups.find(({ side }) => side === 'first')?.names[0]?.name;
  const second = groups.find(({ side }) => side === 'second')?.names[0]?.name;
  return caption.second === null && caption.text === first && second !== undefined
    ? { text: `${first} v. ${second}`, first, second }
    : null;
}

const plainCaption = ({ text, first, second }: ShortCaption): CaseHead['caption'] => ({ text, first, second });

/** The short form of a title page's caption: two names a side at most. */
function captionOf(first: readonly Group[], second: readonly Group[]): CaseHead['caption'] {
  const side = (groups: readonly Group[]) => {
    const names = groups.flatMap((group) => group.names.map(({ name }) => name));
    return names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  };
  const [one, other] = [side(first), side(second)];
  return { text: `${one} v. ${other}`, first: first[0]!.names[0]!.name, second: second[0]!.names[0]!.name };
}

function partiesOf(
  groups: readonly Group[],
  judges: readonly SideName[],
  kind: ProceedingKind | null,
): UncastHead['parties'] {
  const seen = new Set<string>();
  const appeal = kind === 'appeal' || groups.some(({ side }) => side === 'appellant');
  const found = [
    ...groups.flatMap(({ side, below, names }) =>
      names.map((one) => ({ ...one, role: partyRole(side, appeal), below })),
    ),
    ...judges.map((one) => ({ ...one, role: 'judge' as const, below: null })),
  ];
  return found
    .map((one) =>
      one.role === 'plaintiff' && kind === 'criminal' && /^public prosecutor$/i.test(one.name)
        ? { ...one, role: 'prosecutor' as const }
        : one,
    )
    .filter(({ name, role }) => {
      const key = `${role} ${name.toLowerCase()}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
