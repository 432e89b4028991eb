import { districtWords, federalCircuits, federalStates } from '../../../field/courts/federal.ts';

/** "District of Maine", "Southern District of New York". */
const districtName = (letter: string, name: string): string =>
  `${letter === '' ? '' : `${districtWords[letter]} `}District of ${name}`;

/** The courts by the codes of their electronic dockets: "nysd", "flsb", "ca9". */
const byCode: ReadonlyMap<string, string> = new Map([
  ['scotus', 'U.S. Supreme Court'],
  ...federalCircuits.map(([code, circuit]) => [code, `U.S. Court of Appeals for the ${circuit} Circuit`] as const),
  ...federalStates.flatMap(({ code, name, districts }) =>
    (districts === '' ? [''] : [...districts]).flatMap((letter) => [
      [`${code}${letter}d`, `U.S. District Court for the ${districtName(letter, name)}`] as const,
      [`${code}${letter}b`, `U.S. Bankruptcy Court for the ${districtName(letter, name)}`] as const,
    ]),
  ),
]);

export const courtOfCode = (code: string): string | null => byCode.get(code.toLowerCase()) ?? null;

const small = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'at', 'a', 'an']);

/** A name in capitals as it is written in a sentence: "United States District Court for the District of Maine". */
export function inTitleCase(words: string): string {
  if (!/\p{Lu}{4}/u.test(words)) return words;
  return words
    .split(' ')
    .map((word, place) => {
      if (/[a-z()]/.test(word) && !/^\(?[A-Z]{4,}\)?$/.test(word))
        return place === 0
          ? word
          : word.replace(/^\p{Ll}/u, (start) => (small.has(word) ? start : start.toUpperCase()));
      const lower = word.toLowerCase();
      return place > 0 && small.has(lower)
        ? lower
        : lower.replace(/^[^\p{L}]{0,2}\p{L}|[-.]\p{L}/gu, (start) => start.toUpperCase());
    })
    .join(' ');
}

/** A line that begins with the name of a court, or is one. Most of it is capitals, or words with a capital. */
const courtLine =
  /^(?:IN THE |In the |in the |BEFORE THE |THE |UNITED STATES OF AMERICA BEFORE THE )?(?:[A-Z][A-Za-z.'’]{1,20} (?:AND |OF |THE |and |of |the )?){0,5}(?:COURTS?|Courts?|court|TRIBUNAL|Tribunal|IMMIGRATION APPEALS|Immigration Appeals|MULTIDISTRICT LITIGATION|PRIVY COUNCIL|HOUSE OF LORDS|APPEALS OFFICE)\b[^a-z]{0,3}(?:(?:[A-Z(][A-Za-z.'’()&]{0,20}|of|the|for|and|OF|THE|FOR|AND|in|&|-)[ ,;-]{0,3}){0,14}$/;

/** A court of New York that its decisions call by its division alone. */
const divisionLine =
  /^(?:(?:SUPREME COURT|Supreme Court),? )?(?:APPELLATE (?:DIVISION|TERM)|Appellate (?:Division|Term)),? (?:(?:OF THE SUPREME COURT|of the Supreme Court),? )?(?:FIRST|SECOND|THIRD|FOURTH|First|Second|Third|Fourth) (?:DEPARTMENT|Department)(?:,? .{0,40})?$/;

/** An agency that hears a case itself: "BEFORE THE HARBOUR SAFETY COMMISSION". */
const agencyLine =
  /^(?:UNITED STATES OF AMERICA |United States of America )?(?:BEFORE|Before) (?:THE|the|A|an?) (?:[A-Z][A-Za-z.'’&]{1,20} (?:AND |OF |THE |and |of |the )?){1,6}(?:COMMISSION|Commission|BOARD|Board|AUTHORITY|Authority|DEPARTMENT|Department|PANEL|Panel)$/;

/** What may follow on the next lines and is still the court's name. */
const courtGoesOn =
  /^(?:(?:FOR|For|for|OF|Of|of) (?:THE|The|the)$|\(?(?:FOR|For|OF|Of|of|for) (?:THE|The|the)? ?[A-Z][A-Za-z]{0,20}|(?:(?:NORTHERN|SOUTHERN|EASTERN|WESTERN|MIDDLE|CENTRAL|Northern|Southern|Eastern|Western|Middle|Central) )?(?:DISTRICT|District) (?:OF|of) |(?:COUNTY|County) (?:OF|of) |\(?(?:[A-Z][A-Za-z.'’]{1,16} (?:AND |and |OF )?){1,4}(?:DIVISION|Division|BENCH|DEPARTMENT|Department|DISTRICT|CHAMBER|Chamber|LIST|CIRCUIT|Circuit|COUNTY|County|VICINAGE|PART)\b)[^a-z]{0,3}(?:(?:[A-Z(][A-Za-z.'’()&]{0,20}|\d{1,3}|of|the|for|and|OF|THE|FOR|AND|&|-)[ ,;-]{0,3}){0,12}$/;

/** The state or country of a court, on the line below its name. */
const realm =
  /^(?:New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|Northern Territory|Australian Capital Territory|NEW SOUTH WALES|VICTORIA|QUEENSLAND)$/;

/** A country or state that stands above its court. */
const above =
  /^(?:STATE OF [A-Z ]{3,20}|COMMONWEALTH OF [A-Z ]{3,20}|State of [A-Z][a-z]+(?: [A-Z][a-z]+)?|ONTARIO|REPUBLIC OF [A-Z ]{3,20})$/;

export const isCourtLine = (words: string): boolean =>
  words.length <= 120 &&
  ((courtLine.test(words) && sortOfCourt.test(words) && !notCourt.test(words)) ||
    agencyLine.test(words) ||
    divisionLine.test(words));
/** A court is of some sort: "Centre Court" is none. */
const sortOfCourt =
  /\bcourts? of\b|\bcourt for\b|tribunal|litigation|privy council|house of lords|immigration appeals|\b(?:district|circuit|supreme|superior|high|county|crown|appeals?|appellate|family|federal|magistrates?['’]?|municipal|city|probate|bankruptcy|tax|claims|judicial|juvenile|youth|housing|land|surrogate['’]s|chancery|constitutional|labou?r|children['’]s|administrative|international|commercial|criminal|civil|sheriff|state|trial|costs|mark|enterprise) courts?\b/i;
/** Papers, people and places that have a court's word in them. */
const notCourt =
  /\b(?:ROYAL COURTS OF JUSTICE|Royal Courts of Justice|COURT FILE|Court File|COURTS ACT|COURTHOUSE|OPINION OF|COURT REPORTER|JUDGMENT OF THE|ORDER OF THE|CLERK|COURT ROAD|COURT NO|Court No|COURT OF RECORD|APPEALS? FROM|COURTS AND|ATTORNEY|Clerk|Courthouse|Building|BUILDING|Suite|SUITE|Street|STREET|Avenue|AVENUE|Floor|FLOOR|Boulevard|BOULEVARD)\b|^(?:MR|MRS|JUDGE|HON|THE HON)\b|\b(?:Judge|JUDGE|Justice \p{Lu}\p{Ll}+)\b/u;
export const isCourtGoesOn = (words: string): boolean =>
  words.length <= 100 &&
  ((courtGoesOn.test(words) && !/\b(?:JUDGE|Judge|APPEALS? FROM|[Aa]ppeals? from)\b/.test(words)) || realm.test(words));
export const isAboveCourt = (words: string): boolean => above.test(words);

/** The lines of a court's name as one name: "District Court, County of Umbra", "High Court of Justice, King's Bench Division". */
export function joinedCourt(lines: readonly string[]): string {
  const joined = lines
    .map((line) => inTitleCase(line.replace(/[\s,;.]{1,3}$/, '')))
    .reduce(
      (name, line) => `${name}${goesOnInName.test(line) || isOpenName(name) ? ` ${lowerFirst(line)}` : `, ${line}`}`,
    );
  return joined.replace(/^(?:United States of America )?(?:In|Before) (?:the )?/i, '').replace(/^[Tt]he (?=[A-Z])/, '');
}

const goesOnInName = /^(?:for|of|in and for|\()/i;

/** A name that breaks off: "Superior Court of", "United States District Court for the". */
export const isOpenName = (name: string): boolean => / (?:of|for)(?: the)?$/i.test(name);

const lowerFirst = (line: string): string => line.replace(/^(?:For|Of|In and for)\b/i, (word) => word.toLowerCase());

const states = new Set(federalStates.map(({ name }) => name.toUpperCase()));

/** What a court's name that breaks off goes on with, in the column where it stands: "UMBRA COUNTY, TEXAS", "PENNSYLVANIA", "Umbra County." */
export const endsOpenName = (words: string): boolean =>
  words.length <= 60 &&
  (/^(?:[A-Z][A-Za-z'’-]{1,20} ){1,3}(?:COUNTY|County|PARISH|Parish)(?:,? [A-Z][A-Za-z ]{2,20})?[.,]?$/.test(words) ||
    states.has(words.replace(/[.,]$/, '').toUpperCase()));
