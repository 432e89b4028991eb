import type { HeadLine } from './lines.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';

/** "20 August 2024", "20th day of August, 2024", "3RD MAY 2021". */
const dayFirst = new RegExp(
  `(?:^|[^\\d/])(\\d{1,2})(?:st|nd|rd|th)?(?: day of)? ${month},? ((?:1[789]|20)\\d\\d)\\b`,
  'i',
);
/** "August 20, 2024". */
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?,? ((?:1[789]|20)\\d\\d)\\b`, 'i');
const numeric = /(?:^|[^\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)\b/;
const iso = /\b((?:1[789]|20)\d\d-\d\d-\d\d)\b/;

/** The first whole day in the words, EDTF. @param britain - 04/05/2024 is in May, not in April */
export function dayIn(words: string, britain: boolean): string | null {
  const found: { readonly at: number; readonly day: string | null }[] = [];
  const put = (match: RegExpExecArray | null, read: (match: RegExpExecArray) => string | null) => {
    if (match) found.push({ at: match.index, day: read(match) });
  };
  put(iso.exec(words), (match) => match[1]!);
  put(dayFirst.exec(words), (match) => written(match[3]!, monthNumber(match[2]!), Number(match[1])));
  put(monthFirst.exec(words), (match) => written(match[3]!, monthNumber(match[1]!), Number(match[2])));
  put(numeric.exec(words), (match) => {
    const [one, other] = [Number(match[1]), Number(match[2])];
    const year = match[3]!.length === 2 ? `20${match[3]}` : match[3]!;
    return britain ? written(year, other, one) : written(year, one, other);
  });
  return found.sort((a, b) => a.at - b.at)[0]?.day ?? null;
}

const monthNumber = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const written = (year: string, monthOf: number, day: number): string | null =>
  monthOf < 1 || monthOf > 12 || day < 1 || day > 31
    ? null
    : `${year}-${String(monthOf).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** How the line of a paper's day begins, most telling first; a day may also stand alone on its line. */
const labels: readonly RegExp[] = [
  /\b(?:decided|decision date|judgment date|date of judgment|handed down(?: on)?|promulgated(?: on)?|released and journalized|judgment given on|opinion filed|date filed)\b[:, )(]{0,4}/i,
  /^\(?(?:filed|entered|issued)\b[:, )(]{0,4}|\b(?:filed|entered|issued): {0,2}|\bfiled (?=\d\d\/\d\d\/)|\bfiled (?=[a-z]{3,9} \d{1,2}, \d{4}\.?$)/i,
  /^(?:date|dated|date of decision)\b[:, ]{0,4}/i,
  /^\[?(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][A-Za-z]{2,8}\.? .{4,10}$)/,
  // The days of a hearing, and last that of the judgment: "2, 3 February 2031; 20 February 2031".
  /^(?:[\d, ]{1,20} [A-Z][a-z]{2,8} \d{4}[;,] ){1,4}(?=\d{1,2} [A-Z][a-z]{2,8} \d{4}$)/,
];
/** Behind the label: no sentence that tells of a day, and no other step. */
const longestGap = 24;

/** The day of a paper by the lines of its head, EDTF. */
export function headDay(lines: readonly HeadLine[], britain: boolean): string | null {
  for (const label of labels) {
    for (const { words } of lines) {
      if (words.length > 140 && !/^Nos?\. .{3,60}?\. Argued /.test(words)) continue;
      const match = label.exec(words.slice(0, 200));
      if (!match) continue;
      const rest = words.slice(match.index + match[0].length, match.index + match[0].length + longestGap + 12);
      const day = /\b(?:after|before|by|until)\b/i.test(rest) ? null : dayIn(rest, britain);
      if (day !== null) return day;
    }
  }
  return null;
}

/** Where the judge dates the paper: "Dated this 20th day of August, 2024", "SO ORDERED this 6th day of June, 2024." */
const signed = /^(?:dated|done|signed|entered|so ordered|it is so ordered|ordered|this)\b/i;

export function signedDay(foot: readonly HeadLine[], britain: boolean): string | null {
  for (const { words } of foot.toReversed())
    if (words.length < 120 && signed.test(words)) {
      const day = dayIn(words, britain);
      if (day !== null) return day;
    }
  return null;
}
