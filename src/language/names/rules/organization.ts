import { ORGANIZATION } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { listedEnd } from './place.ts';
import { isCapital, isWord, joinsToRight, nameRule, runEnd, runStart, tailEnd, together } from './rule.ts';

/** "Harlow Corp", "Bexley & Co", "Stone, Marsh & Webb LLP", "Orla Foods Inc." */
export const company = nameRule({
  name: 'company',
  kind: 'organization',
  confidence: 0.96,
  heads: [
    'inc',
    'inc.',
    'corp',
    'corp.',
    'co',
    'co.',
    'cos',
    'cos.',
    'ltd',
    'ltd.',
    'llc',
    'l.l.c.',
    'llp',
    'llp.',
    'llc.',
    'plc.',
    'l.l.p.',
    'lp',
    'l.p.',
    'plc',
    'ag',
    'sa',
    's.a.',
    'nv',
    'n.v.',
    'gmbh',
    'pty',
    'bv',
    'b.v.',
    'corporation',
    'company',
    'companies',
    'incorporated',
    'limited',
    'pc',
    'p.c.',
    'pllc',
    'spa',
  ],
  at(words, i) {
    if (!isCapital(words, i) && !isWord(words, i, 'plc')) return null;
    let first = runStart(words, i, 7);
    if (first === i && isWord(words, i - 1, "'s", '\u2019s') && isCapital(words, i - 2))
      first = runStart(words, i - 2, 7);
    if (first === i && isWord(words, i - 1, ',')) {
      if (
        !/^(?:inc|corp|ltd|llc|l\.l\.c|llp|lp|l\.p|plc|n\.v|s\.a|pc|p\.c|pllc|co)\.?$/.test(words.at(i).lower) ||
        !together(words, i - 2, i) ||
        !isCapital(words, i - 2)
      )
        return null;
      first = runStart(words, i - 2, 7);
    }
    // "Stone, Marsh & Webb LLP", "Smith and Jones Ltd"
    let joined = false;
    const firm = /^(?:llp\.?|l\.l\.p\.|pc|p\.c\.|pllc|llc|lp)$/.test(words.at(i).lower);
    for (let steps = 0; steps < 6; steps++) {
      const joint =
        isWord(words, first - 1, 'of') ||
        (isWord(words, first - 1, 'and') &&
          (firm || isWord(words, i, 'ltd', 'co', 'company', 'inc', 'co.', 'ltd.', 'inc.')));
      // "Asher Hale and Tallis Textiles Inc" is two: after "and" comes one word and the suffix, or nothing but the suffix.
      if (joint && isWord(words, first - 1, 'and') && !(first === i || (first === i - 1 && !joined))) break;
      if (joint && isWord(words, first - 1, 'and')) joined = true;
      const list = firm && isWord(words, first - 1, ',') && (steps > 0 || hasAmpersand(words, first, i));
      if (!(joint || list) || !together(words, first - 2, i) || !joinsToRight(words, first - 2)) break;
      first = runStart(words, first - 2, 3);
    }
    if (first === i) return null;
    let last = i;
    // "Co Ltd", "Co., Inc.", "Holdings Inc. LLC"
    for (let steps = 0; steps < 2; steps++) {
      const next = isWord(words, last + 1, ',') ? last + 2 : last + 1;
      if (
        together(words, i, next) &&
        /^(?:inc|corp|ltd|llc|l\.l\.c|llp|plc|nv|ag)\.?$/.test(words.at(next).lower) &&
        isCapital(words, next)
      )
        last = next;
    }
    if (isWord(words, i, 'company', 'corporation', 'companies') && last === i) last = tailEnd(words, i, ['of']);
    return { first, last };
  },
  finds: [
    '[Harlow Corp] said so.',
    'It sued [Bexley & Co] in May.',
    'Counsel at [Stone, Marsh & Webb LLP] agreed.',
    '[Orla Foods, Inc.] and [Tallis Bank plc] merged.',
  ],
  skips: ['The company said so.', 'Her co-defendant left.'],
});

const hasAmpersand = (words: Words, from: number, to: number) => {
  for (let i = from - 3; i <= to; i++) if (words.at(i).lower === '&' || words.at(i).lower === 'and') return true;
  return false;
};

/** Bodies whose last word says what they are: "University of Exeter", "Fox News", "Bexley Hospital", "Writers Guild of America". */
export const institution = nameRule({
  name: 'institution',
  kind: 'organization',
  confidence: 0.9,
  heads: [
    ...[
      'university',
      'college',
      'school',
      'hospital',
      'church',
      'bank',
      'foundation',
      'institute',
      'institution',
      'association',
      'group',
      'holdings',
      'union',
      'league',
      'club',
      'times',
      'post',
      'journal',
      'news',
    ],
    ...[
      'party',
      'fund',
      'trust',
      'society',
      'partners',
      'airlines',
      'airways',
      'motors',
      'industries',
      'systems',
      'technologies',
      'museum',
      'theatre',
      'theater',
      'studios',
      'records',
      'entertainment',
      'network',
      'broadcasting',
    ],
    ...[
      'coalition',
      'federation',
      'alliance',
      'press',
      'magazine',
      'center',
      'centre',
      'clinic',
      'academy',
      'ministries',
      'guild',
      'conference',
      'diocese',
      'archdiocese',
      'brotherhood',
      'securities',
      'bancorp',
      'bancshares',
    ],
    ...[
      'pharmaceuticals',
      'pharma',
      'laboratories',
      'energy',
      'petroleum',
      'steel',
      'insurance',
      'financial',
      'capital',
      'enterprises',
      'international',
      'brothers',
      'bros',
      'associates',
      'organization',
      'organisation',
      'council',
      'chronicle',
      'tribune',
      'herald',
      'gazette',
      'telegraph',
      'exchange',
      'services',
      'stores',
      'pictures',
      'studio',
      'productions',
      'consulting',
      'solutions',
      'logistics',
      'realty',
      'properties',
      'manufacturing',
      'chemical',
      'chemicals',
      'electric',
      'telephone',
      'communications',
      'software',
      'guardian',
    ],
  ],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    let first = runStart(words, i, 6);
    if (
      isWord(words, first - 1, 'of', 'for') &&
      together(words, first - 2, i) &&
      joinsToRight(words, first - 2) &&
      first === i
    )
      first = runStart(words, first - 2, 3);
    const tail =
      /^(?:university|college|school|bank|church|institute|association|society|foundation|guild|union|council|federation|archdiocese|diocese|league|museum|academy|coalition|brotherhood|organization|organisation|center|centre)$/.test(
        words.at(i).lower,
      );
    const last = tail ? tailEnd(words, i, ['of', 'for']) : i;
    if (first === i && last === i) return null;
    // More of the name follows: another head word or a suffix decides.
    if (
      last === i &&
      isCapital(words, i + 1) &&
      together(words, i, i + 1) &&
      words.at(i + 1).start - words.at(i).end > 0 &&
      runEnd(words, i) > i
    )
      return { first, last: runEnd(words, i, 3) };
    return { first, last };
  },
  finds: [
    'The [University of Exeter] hired her.',
    'The [Bexley Herald] wrote it.',
    'The [Writers Guild of America] struck.',
  ],
  skips: ['The university hired her.', 'Times were hard.'],
});

/** Firms that no ending gives away: "the law firm Marsh & Webb", "the Hale Tallis law firm", "law firm of Stone, Marsh and Webb". */
export const lawFirm = nameRule({
  name: 'law-firm',
  kind: 'organization',
  confidence: 0.9,
  heads: ['firm', 'firms'],
  at(words, i) {
    if (!isWord(words, i - 1, 'law')) return null;
    let first = i + 1;
    if (isWord(words, first, 'of', ',')) first++;
    if (!together(words, i, first) || !isCapital(words, first) || isCapital(words, i)) {
      const last = i - 2;
      if (!together(words, last, i) || !isCapital(words, last) || !joinsToRight(words, last)) return null;
      return { first: runStart(words, last, 4), last };
    }
    let last = runEnd(words, first, 4);
    for (let steps = 0; steps < 6; steps++) {
      const comma = isWord(words, last + 1, ',') && isCapital(words, last + 2);
      // A list of partners closes with "and" or "&"; a comma alone may begin the next clause.
      if (comma && !closesList(words, last + 2)) break;
      const and = isWord(words, last + 1, 'and', '&') && isCapital(words, last + 2);
      // "the law firms Marsh & Webb and Hale Tallis"
      if (and && words.slice(first, last).some(({ lower }) => lower === '&')) break;
      if (!(comma || and) || !together(words, i, last + 2)) break;
      last = runEnd(words, last + 2, 2);
      if (and) break;
    }
    return { first, last };
  },
  finds: [
    'It hired the law firm [Marsh & Webb].',
    'He left the law firm of [Stone, Marsh and Webb] in May.',
    'A lawyer at the [Hale Tallis] law firm rose.',
  ],
  skips: ['The law firm declined.', 'A firm hand.'],
});

/** Whether an "and" or "&" comes after capitalized words and commas from `i` on. */
function closesList(words: Words, i: number): boolean {
  for (let k = i; k < i + 10 && together(words, i, k); k++) {
    if (isWord(words, k, 'and', '&')) return isCapital(words, k + 1);
    if (!isCapital(words, k) && words.at(k).lower !== ',') return false;
  }
  return false;
}

/** A company in pointed brackets, as old wire copy writes those without a ticker: "<Harlow, Stone and Webb Ltd>", "<Tallis Stores>". */
export const bracketed = nameRule({
  name: 'bracketed',
  kind: 'organization',
  confidence: 0.93,
  heads: ['<'],
  at(words, i) {
    let last = i + 1;
    while (last < i + 10 && together(words, i, last) && words.at(last).text !== '>') last++;
    if (!isWord(words, last, '>') || last === i + 1 || !isCapital(words, i + 1)) return null;
    const ticker = last === i + 2 && words.at(i + 1).text === words.at(i + 1).text.toUpperCase();
    return ticker ? null : { first: i + 1, last: last - 1 };
  },
  finds: ['It sold <[Harlow, Stone and Webb Ltd]> in May.', 'The chain, <[Tallis Stores]>, said no.'],
  skips: ['Harlow Corp <HRL> said no.', 'If a < b, stop.'],
});

/** Papers, firms and parties without such a word. */
const WELL_KNOWN =
  'Reuters|Bloomberg|CNN|BBC|NBC|CBS|ABC|MSNBC|NPR|AP|ACLU|NAACP|NCAA|NFL|NBA|MLB|NHL|FIFA|UEFA|IOC|USADA|WADA|NRA|Google|Facebook|Twitter|Microsoft|Amazon|Apple|Tesla|Uber|Netflix|YouTube|Instagram|TikTok|Hamas|Hezbollah|IBM|GM|AT&T|HSBC|KPMG|UBS'.split(
    '|',
  );

export const wellKnownOrganization = nameRule({
  name: 'well-known-organization',
  kind: 'organization',
  confidence: 0.9,
  heads: WELL_KNOWN.map((one) => one.toLowerCase()),
  at: (words, i) => (WELL_KNOWN.includes(words.at(i).text) ? { first: i, last: i } : null),
  finds: ['[Reuters] wrote it.', 'The [ACLU] sued.'],
  skips: ['An apple fell.', 'The nba court.'],
});

/** "General Motors", "Burger King": listed organizations of several words. */
export const listedOrganizationWords = nameRule({
  name: 'listed-organization-words',
  kind: 'organization',
  confidence: 0.88,
  heads: [],
  at(words, i) {
    const last = listedEnd(words, i, ORGANIZATION);
    return last < 0 ? null : { first: i, last };
  },
  finds: ['He sued [General Motors] and [Goldman Sachs].'],
  skips: ['The general motors on.', 'General Webb left.'],
});

/** "Marsden Pell & O'Hara", "Procter & Gamble": two names about an ampersand. */
export const ampersand = nameRule({
  name: 'ampersand',
  kind: 'organization',
  confidence: 0.8,
  heads: ['&'],
  at(words, i) {
    if (!isCapital(words, i - 1) || !isCapital(words, i + 1) || !together(words, i - 1, i + 1)) return null;
    if (!joinsToRight(words, i - 1)) return null;
    let first = runStart(words, i - 1, 3);
    // "Stone, Marsh & Webb"
    if (
      first === i - 1 &&
      isWord(words, first - 1, ',') &&
      isCapital(words, first - 2) &&
      !isCapital(words, first - 3) &&
      together(words, first - 2, i)
    )
      first -= 2;
    return { first, last: runEnd(words, i + 1, 3) };
  },
  finds: ["A lawyer at [Marsden Pell & O'Hara] said so.", 'He left [Bexley & Sons] in May.'],
  skips: ['Q & a session.', 'He had rock & roll.'],
});

/** Firms called after their founders; few persons of these names are in the news. */
const BRANDS: ReadonlySet<string> = new Set(
  'McDonald Macy Lowe Kohl Wendy Dillard Moody Christie Sotheby Domino Denny Applebee Arby Hardee Kellogg Sainsbury Wetherspoon Bloomingdale Zaxby Ladbroke Debenham Smucker Loehmann Filene'.split(
    ' ',
  ),
);

/** "McDonald's", "Lowe's": the ending belongs to the name. */
export const brand = nameRule({
  name: 'brand',
  kind: 'organization',
  confidence: 0.85,
  heads: [...BRANDS].map((one) => one.toLowerCase()),
  at(words, i) {
    if (
      !BRANDS.has(words.at(i).text) ||
      !isWord(words, i + 1, "'s", '\u2019s') ||
      words.at(i + 1).start !== words.at(i).end
    )
      return null;
    // "Ann Lowe's lawyer" and "Mr. Lowe's lawyer" have a person.
    return isCapital(words, i - 1) && together(words, i - 1, i) ? null : { first: i, last: i + 1 };
  },
  finds: ["He sued [McDonald's] in May.", "A clerk at [Lowe's] fell."],
  skips: ["Mr. Lowe's lawyer rose.", 'The lowe was low.'],
});
