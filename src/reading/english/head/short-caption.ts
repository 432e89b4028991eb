import { type HeadLine, partOf } from './lines.ts';

/** A line that is the short name of the case: "OAK v. BIRCH ET AL.", "In re Harbour Light Securities Litigation". */
export function shortCaption(lines: readonly HeadLine[]): ShortCaption | null {
  for (const [place, single] of lines.slice(0, 30).entries()) {
    const next = lines.slice(place + 1, place + 3).find(({ words }) => words !== '');
    const broken = / v\.$/.test(single.words)
      ? next
      : matterOf.test(single.words)
        ? restOfMatter(lines, single)
        : undefined;
    const whole = broken === undefined ? single : oneLine(single, broken);
    const line = partOf(whole, nameLabel.exec(whole.words)?.[0].length ?? 0) ?? whole;
    const { words } = line;
    if (place >= linesOfOpening && !letterOf.test(words)) continue;
    if (
      words.length > 160 ||
      /^(?:Case|USCA)/.test(words) ||
      /\(.{0,80} v\. /.test(words) ||
      roleWord.test(words) ||
      cited.test(words)
    )
      continue;
    const number =
      (/^(?:\d\d-\d{1,5}(?:-[a-z]{2})?(?: ?\([A-Za-z]{1,4}\)){0,2},? ?)+/.exec(words) ?? letterOf.exec(words))?.[0]
        .length ?? 0;
    const found = captionIn(partOf(line, number));
    if (found) return found;
  }
  return null;
}

/** "In re: LANTERN VAPOR PRODUCTS" and, in the same column right below, "LIABILITY LITIGATION". */
const restOfMatter = (lines: readonly HeadLine[], { row, column }: HeadLine): HeadLine | undefined =>
  lines.find(
    (line) =>
      line.row === row + 1 &&
      Math.abs(line.column - column) <= 2 &&
      /^[\p{Lu}(][\p{L}&,.'’() -]{0,60}(?:LITIGATION|Litigation|CASES|Cases|ACTIONS?|Actions?)$/u.test(line.words),
  );

/** "In re:" alone on its line, or what has the same meaning. */
const matterAlone = /^(?:In re|IN RE|In Re|In the [Mm]atter of|IN THE MATTER OF)[:,]{0,2}$/;
const debtors = /\bdebtors?(?:\(s\))?[.,]?$/i;
/** Lines that a debtor's name may have. */
const mostOfDebtor = 5;

/** The caption of a bankruptcy, whose debtor stands on the lines below "In re:", and is called so. */
export function captionOfDebtor(lines: readonly HeadLine[]): ShortCaption | null {
  const at = lines.slice(0, 30).findIndex(({ words }) => matterAlone.test(words));
  const below = at < 0 ? [] : lines.slice(at + 1, at + 2 + mostOfDebtor);
  const end = below.findIndex(({ words }) => debtors.test(words));
  const [first, ...others] = below.slice(0, Math.max(0, end));
  if (first === undefined || below.slice(0, end).some(({ words }) => words.length > 80 || !/\p{L}/u.test(words)))
    return null;
  const whole = others.reduce(oneLine, first);
  const name = partOf(whole, 0, /[,;]{1,2}$/.exec(whole.words)?.index);
  return name && /^[\p{Lu}\d]/u.test(name.words)
    ? { text: `In re ${name.words}`, first: name.words, second: null, sides: [name] }
    : null;
}

/** A line and the next as one: "OAK REGIONAL HARBOUR BOARD v." and "BIRCH ET AL." */
const oneLine = (first: HeadLine, second: HeadLine): HeadLine => ({
  ...first,
  words: `${first.words} ${second.words}`,
  at: [...first.at, first.end, ...second.at],
  end: second.end,
});

const roleWord = /\b(?:Plaintiffs?|Defendants?|Appellants?|Appellees?|Petitioners?|Respondents?|Claimants?)\b/i;

/** A case that a notice refers to, or that is cited with its report: "See Oak v. Birch Co., 200 U. S. 321, 337." */
const cited =
  /^(?:See|Cf\.|Compare|But see|Accord)\b|\b\d{1,4} (?:U\. ?S\.|F\. ?(?:2d|3d|4th|Supp\.)|S\. ?Ct\.|L\. ?Ed\.) /;

/** A caption on one line, with the sides as they stand there. */
export interface ShortCaption {
  readonly text: string;
  readonly first: string;
  readonly second: string | null;
  readonly sides: readonly HeadLine[];
}

const versus = / (?:v|vs|V|VS)\.? /;
/** A full stop within a side: the line is of running text. */
const sentenceEnd =
  /(?<!\b\p{Lu}|\b(?:Inc|Corp|Co|Ltd|St|Dr|Mr|Mrs|Ms|Jr|Sr))\. \p{Lu}\p{Ll}+ (?!(?:et|of|and|for|the|in|on) )\p{Ll}/u;
const corporateEnd = /\b(?:Inc|INC|Corp|CORP|Ltd|LTD|Co|CO|al|AL|Jr|Sr|U\.S|L\.P|N\.A)\.$/;
/** "Case Name: Oak v R". */
const nameLabel = /^(?:Case [Nn]ame|CASE NAME|Caption|CAPTION|Style|STYLE|Parties|PARTIES) ?: ?/;
/** The short name of the case stands so near the top. */
const linesOfOpening = 14;
/** "RE: Oak v. Birch", in the letter of a clerk. */
const letterOf = /^(?:RE|Re): (?=.{3,120} v\. )/;
/** What may follow a caption on its line and is not of it: the report or the number of the case. */
const behindCaption = /,? \[{1,2}(?:19|20)\d\d\b.{0,40}$|,? (?:Case |Docket )?Nos?\. ?\S{1,12}(?: \S{1,12}){0,2}$/;
const matterOf =
  /^(?:In re:?|IN RE:?|In Re:?|Matter of|MATTER OF|In the Matter of:?|IN THE MATTER OF:?|Ex parte|EX PARTE) (?=\p{Lu}.{2,100}$)/u;
const sideRole = /,? ?(?:Petitioners?|Appellants?|Respondents?|Appellees?|Plaintiffs?|Defendants?)$/i;

/** A caption that a line is. */
export function captionIn(line: HeadLine | null): ShortCaption | null {
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
    if ([first, second].some((side) => sentenceEnd.test(side.words))) return null;
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
