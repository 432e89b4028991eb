import { neutralCourts } from '../../../field/courts/neutral-citations.ts';
import type { DocketNumber } from '../../case-head.ts';
import { docketNumber } from './docket-number.ts';

/** Words that announce a case's number in a head. */
const label =
  /(?:^|[\s([])(?:(?:D\.C\.|U\.S\.D\.C\.|L\.T\.|[A-Z]{2,4}|District|DISTRICT|Lower|LOWER|Trial|TRIAL|Originating|Superior|[Cc]ivil|[Cc]riminal|CIVIL|CRIMINAL|Crim\.|Cr\.|Civ\.|CRIM\.|CIV\.|Case|CASE|Docket|DOCKET|Index|INDEX|Cause|CAUSE|Claim|CLAIM|Appeal|APPEAL|Court|COURT|File|FILE|Action|ACTION|Adversary|Misc\.?|Bankruptcy|Petition|PETITION|Application|APPLICATION|Indictment|INDICTMENT|C\.A\.|A\.|Agency|BIA|Tax Court|Writ|WRIT|Suit|SUIT|Slip Op\.?) ){0,4}(?:No\(s\)\.?|[Nn]os?\b\.?|NOS?\b\.?|[Nn]umbers?\b|NUMBERS?\b|[Rr]ef(?:erences?|s)?\b|NCN)(?: ?\([A-Z]{1,3}\))?[:.]{0,2} {0,2}#?/g;

/** Where a label says that the number is of the case below. */
const ofBelow =
  /\bD\.C\.|\bU\.?S\.?D\.?C\b|\bL\.?T\b|\bDistrict C(?:our|ase)|\bDISTRICT C(?:OUR|ASE)|\bLower|\bLOWER|\bOriginating|\bAgency\b|\bBIA\b|\bTax Court|\bbelow\b|\bB\.A\.P\.|\bTrial C|\bTRIAL C/;

/** Words before a label, or of it, that make it the number of something else: a document of the docket, a licence, a lawyer, a parcel. */
const ofOther =
  /\b(?:ECF|Dkt\.?|DKT\.?|Doc\.?|DOC\.?|Licen[cs]e|LICEN[CS]E|Patent|Registration|Reg\.?|Register|Policy|Account|Serial|Passport|Inmate|Prisoner|Firm|Atty\.?|Juris|Exhibit|Amendment|Form|Page|Invoice|Contract|Permit|Telephone|Phone|Tel\.?|Fax|[Tt]racking|TRACKING|[Rr]eceipt|RECEIPT|[Cc]onfirmation|[Aa]rticle|[Mm]ail|MAIL|[Bb]ar|BAR|[Bb]adge|[Ll]oan|[Cc]heck|[Cc]heque|[Pp]arcel|[Bb]atch|[Ee]nvelope) $/;

/** A number, with what may stand behind it and is of it: judges' initials, "of 2031"; or letters before it ("SACV 31-01261 DOC (KESx)"). */
const item =
  /^(?:\d{1,2}:)?(?:(?:LA |SA ?|ED ?)?(?:CV|CR|MC|C) ?\d\d-\d{1,6}(?:[ -][A-Z]{2,4}){0,2}(?: ?\([A-Z]{1,4}[a-z]{0,2}\))?|(?:19|20)?\d\d (?:Civ|CIV|Cr|CR|Crim|CRIM|CV|MD|MC|Misc|Folio|MJ)\.? \d{1,6}(?: ?\([A-Z][A-Za-z]{0,4}\)){0,3}|\d{1,2} [A-Z]{1,2}-[A-Z]{2} \d{2}-\d{3,5}|\d{1,6} (?:of|OF) (?:19|20)\d\d|\d{1,5} [EMW]D[AM] (?:19|20)\d\d|\d{2} (?:L|LA|CH|CR|CF|D|P|MR|AR|JA|TR) \d{2,6}|[A-Z\d][A-Za-z\d./:–-]{0,30}\d[A-Za-z\d./–-]{0,16}(?: ?\((?:[A-Z]{1,4}[A-Za-z]{0,4}|L|con)\)){0,3}(?: [A-Z]{2,4}(?= \()(?: \([A-Z][A-Za-z]{0,4}\))?)?|\d{1,4}(?=[.,;]|$| and | & ))/;

const joint = /^(?:,? ?(?:and|&) |[,;] ?)(?:(?:[Nn]os?\.? ?)?(?=[A-Z\d]))/;

/** The numbers that a line's labels announce, and those that are of the case below. */
export function numbersIn(words: string): {
  readonly own: readonly DocketNumber[];
  readonly below: readonly DocketNumber[];
} {
  const own: DocketNumber[] = [];
  const below: DocketNumber[] = [];
  for (const match of words.matchAll(label)) {
    // The label of several forms: the appeal's own kind is part of its number ("Civil Appeal No 73 of 2031").
    const kinds = /(?:Civil|Criminal|Magistrate['’]s|Registrar['’]s) (?:Appeal|Revision|Motion) Nos? $/.exec(
      `${match[0].trimEnd()} `,
    );
    const from = match.index + match[0].search(/\b(?:[Nn]os?|NOS?|[Nn]umbers?|NUMBERS?|[Rr]ef(?:erences?|s)?|NCN)\b/);
    if (ofOther.test(words.slice(0, from))) continue;
    const found = listOf(words.slice(match.index + match[0].length));
    for (const written of found)
      (ofBelow.test(match[0]) ? below : own).push(docketNumber(kinds ? `${kinds[0].trim()} ${written}` : written));
  }
  if (own.length === 0 && below.length === 0) own.push(...bare(words));
  return { own, below };
}

/** A line that goes on with the list of numbers on the line above it: "11905-14." */
const listGoesOn = /^(?:(?:and |& )?\d{1,6}[-–]\d{2,6}[,.;]? ?){1,8}$/;

/** The numbers of a line that carries on the list of the line above. */
export const numbersGoOn = (words: string): readonly DocketNumber[] =>
  listGoesOn.test(words) ? (words.match(/\d{1,6}[-–]\d{2,6}/g) ?? []).map(docketNumber) : [];

/** A list of numbers: "31-14220, 31-14377", "RG31C61240 & RG31C61228". A blank to be filled in is none. */
function listOf(rest: string): string[] {
  const found: string[] = [];
  for (let left = rest; found.length < 12; ) {
    const written = item.exec(left)?.[0];
    if (written === undefined || !/\d/.test(written) || isDay(written)) break;
    // Groups of digits are the number of a parcel, an account, a telephone.
    if (/^\d{3,6}$/.test(written) && /^[ -]\d{3,}/.test(left.slice(written.length))) break;
    found.push(written.replace(/[.,:/–-]{1,3}$/, ''));
    left = left.slice(written.length);
    const join = joint.exec(left)?.[0];
    if (join === undefined) break;
    left = left.slice(join.length);
  }
  return found;
}

const isDay = (written: string): boolean =>
  /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(written) || /^(?:19|20)\d\d$/.test(written);

/** A line that is nothing but a number, or begins with one that no word announces. */
const alone =
  /^(?:(?:S\d{1,2} )?\d\d (?:Civ|CIV|Cr|CR|Crim|CV)\.? \d{1,6}(?: \([A-Z]{2,4}\)){0,2}|\d{1,2}:\d\d-[a-z]{2}-\d{3,6}(?:-[A-Z]{1,5}\d?){0,3}|\d\d-\d{1,5}-(?:cv|cr|ag|bk|op|pr)(?: ?\((?:L|con|XAP)\))?|[A-Z]{2,4}-(?:\d{4}-)?\d{3,7}|\d{2}-[A-Z]{2}-\d{2}-\d{3,6}|[A-Z]\d{6}|[A-Z]\d{2}-\d{4}|\d\d-[A-Z]{2}-\d{3,6})(?=$|[ ,;.])/;

function bare(words: string): DocketNumber[] {
  const found: DocketNumber[] = [];
  for (let left = words; found.length < 8; ) {
    const written = alone.exec(left)?.[0];
    if (written === undefined) break;
    found.push(docketNumber(written));
    left = left.slice(written.length).replace(/^[,;] /, '');
  }
  // A word and a number may be anything where more words follow ("COVID-2019 rules").
  return found.length === 1 && /^[A-Z]{2,4}-\d/.test(words) && found[0]!.written !== words ? [] : found;
}

/** What a filing system prints at the head of each page. */
const stamps: readonly RegExp[] = [
  /^Case:? (\d{1,2}:\d\d-[a-z]{2}-\d{3,6}(?:-[A-Za-z]{1,5}\d?){0,3}) {1,8}(?:Doc(?:ument)?\.?|ECF No\.|Dkt\.?)/i,
  /^Case:? {1,8}(\d\d-\d{1,5}), \d\d\/\d\d\/\d{4}/i,
  /^(?:USCA\d{0,2}|USCA DC|Appellate) (?:Appeal|Case):? #?(\d\d-\d{1,5}) {1,8}Doc/i,
  /^Case:? {1,8}(\d\d-\d{1,5}) {1,8}Document:/i,
];

export function stampedNumber(words: string): DocketNumber | null {
  for (const stamp of stamps) {
    const match = stamp.exec(words);
    if (match) return docketNumber(match[1]!);
  }
  return null;
}

const courts = Object.keys(neutralCourts)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** "[2023] EWHC 123 (KB)", "2019 ONCA 55": year, court, number. */
export const neutralForm = String.raw`\[((?:19|20)\d\d)\] (${courts}) (\d{1,5})(?: \([A-Z][A-Za-z]{1,8}\))?|\b((?:19|20)\d\d) (${courts}) (\d{1,5})\b`;
const neutral = new RegExp(neutralForm);

/** What a reporter numbers decisions by, without letters of the court: "2031 NY Slip Op 00028", "T.C. Memo. 2031-26". */
const reported = /\b(?:19|20)\d\d NY Slip Op \d{5}(?:\(U\))?|^T\.C\. (?:Memo\.|Summary Opinion) \d{4}-\d{1,3}/;

export const reportedAs = (words: string): string | null => reported.exec(words)?.[0] ?? null;

/** The number that a court gives its decision, with the letters of the court. */
export function neutralCitation(
  words: string,
): { readonly written: string; readonly court: string; readonly year: number } | null {
  const match = neutral.exec(words);
  if (!match) return null;
  return { written: match[0], court: match[2] ?? match[5]!, year: Number(match[1] ?? match[4]) };
}
