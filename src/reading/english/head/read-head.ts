import type { Document } from '../../../document/document.ts';
import { courtSorts } from '../../../field/courts/index.ts';
import { neutralCourts } from '../../../field/courts/neutral-citations.ts';
import type { ProceedingKind } from '../../../field/values.ts';
import type { CaseHead, DocketNumber, HeadParty } from '../../case-head.ts';
import { courtOfCode, isAboveCourt, isCourtGoesOn, isCourtLine, joinedCourt } from './court-name.ts';
import { docketNumber } from './docket-number.ts';
import { dayIn, headDay, signedDay } from './head-day.ts';
import { benchOf, judgeName, signerOf } from './judges.ts';
import { type HeadLine, headLines, partOf, proseLength } from './lines.ts';
import { neutralCitation, numbersIn, stampedNumber } from './numbers.ts';
import { isPaperTitle } from './paper-title.ts';
import { namesOf, type SideName } from './party-names.ts';
import { partyRole, type Side } from './roles.ts';
import { opposedNames, readSheet, type Sheet } from './sheet.ts';
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
  const numbered = opening.some(({ words }) => neutralCitation(words) !== null || numbersIn(words).own.length > 0);
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

function ofPaper(text: string, lines: readonly HeadLine[]): UncastHead | null {
  const citation =
    lines
      .slice(0, 30)
      .flatMap(({ words }) => (/on appeal from/i.test(words) ? [] : (neutralCitation(words) ?? [])))[0] ?? null;
  const courts = courtsOf(lines);
  const court = courts.own ?? (citation ? neutralCourts[citation.court]! : null);
  const numbers = numbersOf(lines);
  const page = titlePage(lines);
  const short = shortCaption(lines);
  const named = short?.second === null && page !== null ? null : short;
  if (court === null && numbers.own.length === 0 && citation === null) return null;
  if (page === null && short === null && numbers.own.length === 0 && citation === null) return null;
  const groups = page?.roles ? [...page.first, ...page.second] : [];
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
  const judges = [...benchOf(lines), ...authorOf(lines)];
  const signer = judges.length === 0 ? signerOf(foot) : null;
  return {
    form: 'paper',
    kind,
    court,
    caption: named ? plainCaption(named) : page === null ? null : captionOf(page.first, page.second),
    dockets: numbers.own,
    citation: citation?.written ?? null,
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
    day: headDay(lines, citation !== null) ?? signedDay(foot, citation !== null),
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
    caption: caption && plainCaption(caption),
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
  /^(?:(?:MR|Mr|MS|Ms|MRS)\.? )?(?:CHIEF |Chief )?(?:JUSTICE|Justice) ([\p{Lu}][\p{L}’'-]+) delivered|^([\p{Lu}][\p{L}.’' -]{2,40}), (?:(?:Chief|Senior|Presiding|Associate|Circuit|District|Magistrate|Appellate) ){0,3}(?:Judge|Justice|J)[.:](?=$| )/u;

function authorOf(lines: readonly HeadLine[]): readonly SideName[] {
  for (const line of lines) {
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

interface Courts {
  readonly own: string | null;
  readonly below: string | null;
}

/** The court by whose name the paper begins, and the one that an appeal is from. */
function courtsOf(lines: readonly HeadLine[]): Courts {
  let own: string | null = null;
  let below: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const { words } = lines[at]!;
    const from =
      /^(?:\(?(?:ON |On |AN |An )?APPEALS? (?:AGAINST A DECISION OF|FROM|from)|\(?(?:On |An )?[Aa]ppeals? from|ON APPEAL FROM|On appeal from)(?: the| THE)? ?/.exec(
        words,
      );
    if (from) {
      const rest = words.slice(from[0].length);
      const cited = neutralCitation(rest);
      const named = [rest, ...following(lines, at)].filter((line) => line !== '');
      below ??= cited
        ? neutralCourts[cited.court]!
        : named.length > 0 && isCourtLine(named[0]!)
          ? joinedCourt(named)
          : null;
      at += following(lines, at).length;
      continue;
    }
    if (own !== null || words.length > 120) continue;
    const { court, lines: taken } = courtAt(lines, at);
    if (court === null) continue;
    own = court;
    at += taken - 1;
  }
  return { own, below };
}

const following = (lines: readonly HeadLine[], at: number): readonly string[] => {
  const found: string[] = [];
  for (
    let next = at + 1;
    next < lines.length &&
    next < at + 4 &&
    (isCourtGoesOn(lines[next]!.words) || (found.length === 0 && isCourtLine(lines[next]!.words)));
    next += 1
  )
    found.push(lines[next]!.words);
  return found;
};

function courtAt(lines: readonly HeadLine[], at: number): { readonly court: string | null; readonly lines: number } {
  // "FOR THE FIRST CIRCUIT No. 31-1786": the number is not of the name. Nor is the day in front.
  const bareOf = (words: string) =>
    words
      .replace(/ (?:No|Nos|NO|NOS|Appeal No|Case No|APPEAL NO|CASE NO|Docket No)\.? .{0,60}$/, '')
      .replace(/^[A-Z][a-z]{2,8} \d{1,2}, \d{4} /, '')
      .replace(/^\d{1,2} (?=[A-Z]{4})/, '');
  const first = bareOf(lines[at]!.words);
  if (!isCourtLine(first)) {
    const next = lines[at + 1];
    if (!isAboveCourt(first) || next === undefined || !isCourtLine(bareOf(next.words)))
      return { court: null, lines: 1 };
    const name = courtAt(lines, at + 1);
    return { court: name.court === null ? null : `${name.court}, ${joinedCourt([first])}`, lines: name.lines + 1 };
  }
  const named = [first];
  for (let next = at + 1; next < Math.min(lines.length, at + 5); next += 1) {
    const words = bareOf(lines[next]!.words);
    if (!isCourtGoesOn(words) && !(isCourtLine(words) && words.length < 60 && !/^(?:UNITED STATES|IN THE)/.test(words)))
      break;
    if (!named.includes(words)) named.push(words);
  }
  return { court: joinedCourt(named), lines: named.length };
}

function numbersOf(lines: readonly HeadLine[]): {
  readonly own: readonly DocketNumber[];
  readonly below: readonly DocketNumber[];
} {
  const own = new Map<string, DocketNumber>();
  const below = new Map<string, DocketNumber>();
  const put = (into: Map<string, DocketNumber>, number: DocketNumber) => {
    const known = into.get(number.key);
    if (known === undefined || number.written.length > known.written.length) into.set(number.key, number);
  };
  for (const { words } of lines) {
    const stamped = stampedNumber(words);
    if (stamped) {
      put(own, stamped);
      continue;
    }
    if (neutralOnly.test(words)) continue;
    const found = numbersIn(words.length > proseLength ? openingOfBody(words) : words);
    for (const number of found.own) put(own, number);
    for (const number of found.below) put(below, number);
  }
  for (const key of below.keys()) if (own.size > 1) own.delete(key);
  return { own: [...own.values()].slice(0, 12), below: [...below.values()].slice(0, 12) };
}

/** The number and the days of a syllabus stand on the line where its text begins: "No. 31–889. Argued April 23, 2031—Decided June 13, 2031". */
const openingOfBody = (words: string): string =>
  /^Nos?\. .{3,60}?\. Argued .{8,60}?—Decided [A-Z][a-z]{2,8} \d{1,2}, \d{4}/.exec(words)?.[0] ?? '';

/** "Neutral Citation Number: ..." is no docket number; nor is a bar number, a rule or a statute. */
const neutralOnly =
  /^(?:UT )?(?:neutral citation|NCN)|\b(?:SBN|Bar No|Public Law|Executive Order|Rule No|Rules? \d|Telephone|Tel|Fax|Act \d{4})\b/i;

/** A line that is the short name of the case: "OAK v. BIRCH ET AL.", "In re Harbour Light Securities Litigation". */
function shortCaption(lines: readonly HeadLine[]): ShortCaption | null {
  for (const [place, single] of lines.slice(0, 14).entries()) {
    const next = lines.slice(place + 1, place + 3).find(({ words }) => words !== '');
    const line = / v\.$/.test(single.words) && next !== undefined ? oneLine(single, next) : single;
    const { words } = line;
    if (words.length > 160 || /^(?:Case|USCA)/.test(words) || /\(.{0,80} v\. /.test(words) || roleWord.test(words))
      continue;
    const number = /^(?:\d\d-\d{1,5}(?:-[a-z]{2})?(?: ?\([A-Za-z]{1,4}\)){0,2},? ?)+/.exec(words)?.[0].length ?? 0;
    const found = captionIn(partOf(line, number));
    if (found) return found;
  }
  return null;
}

/** A line and the next as one: "OAK REGIONAL HARBOUR BOARD v." and "BIRCH ET AL." */
const oneLine = (first: HeadLine, second: HeadLine): HeadLine => ({
  ...first,
  words: `${first.words} ${second.words}`,
  at: [...first.at, first.end, ...second.at],
  end: second.end,
});

const roleWord = /\b(?:Plaintiffs?|Defendants?|Appellants?|Appellees?|Petitioners?|Respondents?|Claimants?)\b/i;

/** A caption on one line, with the sides as they stand there. */
interface ShortCaption {
  readonly text: string;
  readonly first: string;
  readonly second: string | null;
  readonly sides: readonly HeadLine[];
}

const versus = / (?:v|vs|V|VS)\.? /;
const corporateEnd = /\b(?:Inc|INC|Corp|CORP|Ltd|LTD|Co|CO|al|AL|Jr|Sr|U\.S|L\.P|N\.A)\.$/;
/** What may follow a caption on its line and is not of it: the report or the number of the case. */
const behindCaption = /,? \[{1,2}(?:19|20)\d\d\b.{0,40}$|,? (?:Case |Docket )?Nos?\. ?\S{1,12}(?: \S{1,12}){0,2}$/;
const matterOf =
  /^(?:In re:?|IN RE:?|In Re:?|Matter of|MATTER OF|In the Matter of:?|IN THE MATTER OF:?|Ex parte|EX PARTE) (?=\p{Lu}.{2,100}$)/u;
const sideRole = /,? ?(?:Petitioners?|Appellants?|Respondents?|Appellees?|Plaintiffs?|Defendants?)$/i;

/** A caption that a line is. */
function captionIn(line: HeadLine | null): ShortCaption | null {
  if (line === null) return null;
  const cut = behindCaption.exec(line.words)?.index ?? line.words.length;
  const dot = /[.,;]{1,2}$/.exec(line.words.slice(0, cut));
  const plain = partOf(line, 0, dot && !corporateEnd.test(line.words.slice(0, cut)) ? dot.index : cut);
  if (plain === null) return null;
  const middle = versus.exec(plain.words);
  if (middle) {
    const first = withoutRole(partOf(plain, 0, middle.index));
    const second = withoutRole(partOf(plain, middle.index + middle[0].length));
    if (first === null || second === null || !/^[\p{Lu}\d]/u.test(first.words) || !/^[\p{Lu}\d$]/u.test(second.words))
      return null;
    if (/(?<!\b\p{Lu})[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(plain.words)) return null;
    return {
      text: `${first.words} v. ${second.words}`,
      first: first.words,
      second: second.words,
      sides: [first, second],
    };
  }
  const matter = matterOf.exec(plain.words);
  const name = matter && partOf(plain, matter[0].length);
  if (!matter || !name) return null;
  return {
    text: `${/^ex/i.test(matter[0]) ? 'Ex parte' : 'In re'} ${name.words}`,
    first: name.words,
    second: null,
    sides: [name],
  };
}

const withoutRole = (line: HeadLine | null): HeadLine | null => {
  const role = line && sideRole.exec(line.words);
  return role ? partOf(line, 0, role.index) : line;
};

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

interface KindSigns {
  readonly court: string | null;
  readonly numbers: readonly DocketNumber[];
  readonly groups: readonly Group[];
  /** Letters of the neutral citation. */
  readonly citation: string | null;
  readonly title: string | null;
  readonly first: string | null;
}

const sorts = courtSorts.map((sort) => ({ sort, words: new RegExp(sort.words, sort.anyCase ? 'iu' : 'u') }));
const sortOf = (court: string) => sorts.find(({ words }) => words.test(court))?.sort ?? null;
/** Supreme courts that hear trials. */
const trialSupreme =
  /\bCounty\b|\bState of New York\b|Ontario Superior|British Columbia|New South Wales|Victoria|Queensland/i;
const reviewingLetters =
  /^(?:UKSC|UKHL|UKPC|UKUT|EAT|UKEAT|EWCA .*|CSIH|NICA|IESC|IECA|HCA|FCAFC|NSWCC?A|VSCA|QCA|NZSC|NZCA|ZASCA|ZACC|SGCA|HKCF?A|SCC|..CA)$/;
/** Who brings a prosecution, by the first side of its caption. */
const prosecutes =
  /^(?:(?:THE )?(?:UNITED STATES(?: OF AMERICA)?|U\.?S\.?A?\.?|PEOPLE(?: OF .*)?|STATE(?: OF .*)?|COMMONWEALTH(?: OF .*)?|R|R\.|REGINA|REX|R E G I N A|(?:THE )?(?:KING|QUEEN|CROWN)|PUBLIC PROSECUTOR|HER MAJESTY THE QUEEN|HIS MAJESTY THE KING))$/i;

function kindOf({ court, numbers, groups, citation, title, first }: KindSigns): ProceedingKind | null {
  const sides = new Set(groups.map(({ side }) => side));
  const sort = court === null ? null : sortOf(court);
  if (sides.has('appellant') || sides.has('appellee'))
    return /First-tier/i.test(court ?? '') ? 'administrative' : 'appeal';
  if (numbers.some(({ kind }) => kind === 'appeal')) return 'appeal';
  if (citation !== null && reviewingLetters.test(citation)) return 'appeal';
  if (sort?.reviews === 'only') return 'appeal';
  if (sort?.name === 'trial and appeals' && /supreme/i.test(court!) && !trialSupreme.test(court!)) return 'appeal';
  if (sort?.forum === 'arbitration' || sort?.forum === 'international' || sort?.forum === 'administrative')
    return sort.forum;
  if (/Tribunal|Commission|Board/.test(court ?? '')) return 'administrative';
  const told = numbers.find(({ kind }) => kind !== null)?.kind ?? null;
  if (told !== null) return told;
  if (/\bINDICTMENT\b|\bINFORMATION\b|\bSENTENC/i.test(title ?? '')) return 'criminal';
  if (first !== null && prosecutes.test(first)) return /COMPLAINT FOR/i.test(title ?? '') ? 'civil' : 'criminal';
  return groups.length > 0 || court !== null ? 'civil' : null;
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
