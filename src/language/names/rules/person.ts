import { BEFORE_MONTH, GIVEN_MONTHS } from '../given-months.ts';
import { COMMON, DEMONYM, FIRST_NAME, FREQUENT_SURNAME, ORGANIZATION, PLACE, SURNAME } from '../lexicon.ts';
import { DIGIT, FIRST, INITIAL, LINE, SHOUTED, UPPER, type Words } from '../words.ts';
import { isCapital, isWord, namelike, nameRule, together } from './rule.ts';

/** Small words inside surnames. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von de del della der den di da dos du la le bin ibn al el ter ten st.'.split(' '),
);
const OPENING = new Set(['"', '\u201c', '\u201d', '\u2018', '\u2019', "'", '``', "''", '(', ')']);
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Word after a nickname of one to three words in quotation marks or brackets (William "Bud" Harmon, Vito "The Hat" Tallis), or -1. */
function afterNickname(words: Words, open: number): number {
  if (!OPENING.has(words.at(open).text) || !isCapital(words, open + 1)) return -1;
  for (let close = open + 2; close <= open + 4; close++) {
    if (!together(words, open, close + 1)) return -1;
    if (OPENING.has(words.at(close).text)) return isCapital(words, close + 1) ? close + 1 : -1;
  }
  return -1;
}

/** Right end of a person's name that begins at `i`: names, initials, particles, hyphens, "Jr.". */
function personEnd(words: Words, i: number, most = 4): number {
  let last = i;
  for (let steps = 0; steps < most; steps++) {
    let next = last + 1;
    if (!together(words, i, next)) break;
    if (
      isWord(words, next, '-', '\u2010') &&
      words.at(next).start === words.at(last).end &&
      isCapital(words, next + 1)
    ) {
      // "Ann Webb-John Hale" is two people.
      if (last > i && words.at(next + 1).bits & FIRST_NAME && isCapital(words, next + 2)) break;
      last = next + 1;
      continue;
    }
    const after = last <= i + 1 ? afterNickname(words, next) : -1;
    if (after > 0 && namelike(words, after)) {
      last = after;
      continue;
    }
    while (
      PARTICLES.has(words.at(next).lower) &&
      together(words, i, next + 1) &&
      (isCapital(words, next + 1) || PARTICLES.has(words.at(next + 1).lower))
    )
      next++;
    if (!together(words, i, next) || !isCapital(words, next)) break;
    if (SUFFIXES.has(words.at(next).lower)) return next;
    if (/^(?:KC|QC|SC|MP|MEP|MSP|MD|PhD|Ph\.D\.?|Esq\.?|CBE|OBE|MBE|LJ|CJ|JSC|CPA)$/.test(words.at(next).text)) break;
    if (!namelike(words, next) && !(words.at(next).shape & INITIAL)) break;
    last = next;
  }
  if (isWord(words, last + 1, ',') && together(words, i, last + 2) && /^[js]r\.?$/.test(words.at(last + 2).lower))
    return last + 2;
  if (together(words, i, last + 1) && SUFFIXES.has(words.at(last + 1).lower)) return last + 1;
  return last;
}

/** Honours and offices that stand before a person's name and are not of it. */
export const TITLES: readonly string[] = (
  'mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron judge justice magistrate sen sen. senator rep rep. reps. sens. sec. secs. atty. representative ' +
  'gov gov. governor mayor president vice-president secretary general gen gen. col col. colonel lt lt. sgt sgt. sergeant capt capt. captain maj maj. major cpl. pvt. officer ' +
  'detective det det. inspector superintendent sheriff constable attorney attorneys prosecutor lawyer rev rev. reverend father bishop archbishop cardinal pope rabbi imam king queen prince princess ' +
  'duke duchess chancellor congressman congresswoman commissioner councilman councilwoman ambassador chairman chairwoman speaker solicitor barrister coroner recorder warden deputy coach sheikh ayatollah ' +
  'alderman alderwoman councillor hon hon. minister auditor treasurer clerk trooper agent ceo cfo coo director star plaintiff plaintiffs defendant defendants petitioner respondent appellant appellee counsel chief advocate master'
).split(' ');

/** "Judge Marcus Webb", "Mr Osei", "Sen. Lena Ortiz", "Attorney General Webb". */
export const titledPerson = nameRule({
  name: 'titled-person',
  kind: 'person',
  confidence: 0.96,
  heads: TITLES,
  at(words, i) {
    if (
      !isCapital(words, i) &&
      !/^(?:lawyer|attorney|prosecutor|judge|detective|officer|coach)$/.test(words.at(i).lower)
    )
      return null;
    // "Mr. de la Cruz"
    if (
      /^(?:mr|mrs|ms|dr)\.?$/.test(words.at(i).lower) &&
      together(words, i, i + 2) &&
      PARTICLES.has(words.at(i + 1).lower)
    ) {
      let name = i + 2;
      while (together(words, i, name) && PARTICLES.has(words.at(name).lower) && !isCapital(words, name)) name++;
      if (together(words, i, name) && isCapital(words, name)) return { first: i + 1, last: personEnd(words, name) };
    }
    // The title of a title: the last one before the name decides.
    if (!together(words, i, i + 1) || !isCapital(words, i + 1) || TITLES.includes(words.at(i + 1).lower)) return null;
    if (words.at(i + 1).shape & UPPER && !(words.at(i + 1).shape & INITIAL) && !(words.at(i).shape & UPPER))
      return null;
    const strong = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|rev|sgt|lt|capt|prof)\.?$/.test(words.at(i).lower);
    const bits = words.at(i + 1).bits;
    const followed = together(words, i, i + 2) && namelike(words, i + 2) && !ENDINGS.has(words.at(i + 2).lower);
    if (!strong && (bits & COMMON) !== 0 && !(bits & (FIRST_NAME | SURNAME)) && !followed) return null;
    if (!strong && (bits & PLACE) !== 0 && !(bits & (FIRST_NAME | SURNAME))) return null;
    return { first: i + 1, last: personEnd(words, i + 1) };
  },
  finds: [
    'Judge [Marcus Webb] ruled.',
    'Mr [Osei] denied it.',
    'Sen. [Lena Ortiz-Hale] spoke.',
    'Attorney General [Webb] sued.',
    'Dr. [Peter van der Holt Jr.] spoke.',
    'Mayor [Art Bettel] left.',
    'Mr. [de la Crus] left.',
  ],
  skips: ['The judge ruled.', 'Attorney General offices closed.'],
});

/** Words that end names of streets, buildings, firms and the like, however like a person's name those begin. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  'street st. avenue ave. road rd. boulevard blvd. drive lane park stadium arena tower towers plaza square island islands lake river creek bay beach mountain mountains valley canyon bridge airport station building hall house village town city county province prison jail field garden gardens hills heights harbor harbour port forest desert peninsula trail highway'.split(
    ' ',
  ),
);
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  'inc inc. corp corp. co co. ltd ltd. llc llp plc bank group company university college school department office news times foods systems energy industries party club association institute hospital church museum airlines motors records studios pictures entertainment media technologies pharmaceuticals pharma foundation orchestra restaurant grill cafe stores insurance securities partners capital laboratories network channel'.split(
    ' ',
  ),
);
const ENDINGS: ReadonlySet<string> = new Set([
  ...PLACE_HEADS,
  ...ORGANIZATION_HEADS,
  'court',
  'post',
  'act',
  'day',
  'week',
  'month',
  'award',
  'prize',
  'cup',
  'law',
  'amendment',
]);

/** Whether the word may be a surname, even one that is an ordinary word ("Larch"): inside a sentence, with a small word or a mark behind it. */
function maybeSurname(words: Words, i: number): boolean {
  if (!isCapital(words, i) || words.at(i).shape & (LINE | SHOUTED | DIGIT)) return false;
  const { bits, lower } = words.at(i);
  if (ENDINGS.has(lower) || TITLES.includes(lower) || bits & (PLACE | DEMONYM | ORGANIZATION)) return false;
  return namelike(words, i) || !(isCapital(words, i + 1) && together(words, i, i + 1));
}

/** A first name of the lists with the names after it: "Priya Nair", "John Q. Harmon". */
export const firstAndLast = nameRule({
  name: 'first-and-last',
  kind: 'person',
  confidence: 0.92,
  heads: [],
  at(words, i) {
    const bits = words.at(i).bits;
    if (!isCapital(words, i) || !(bits & FIRST_NAME)) return null;
    const listed = personEnd(words, i);
    // "Nora Oak": a surname that is an ordinary word, too.
    const plain = listed === i && !(bits & (COMMON | PLACE)) && together(words, i, i + 1) && maybeSurname(words, i + 1);
    const last = plain ? personEnd(words, i + 1) : listed;
    if (last === i) return null;
    if (ENDINGS.has(words.at(last).lower)) return null;
    // "May Day", "Virginia Beach": an ordinary word or a place needs a surname of the lists after it.
    if (bits & (COMMON | PLACE) && !(words.at(last).bits & SURNAME) && words.at(last).bits !== 0) return null;
    return { first: i, last };
  },
  finds: [
    '[Maria Nair] sued.',
    'Then [Nora Oak] left.',
    'Then [John Q. Harmon] left.',
    'Mobster [Vincent "The Hat" Tallis] died.',
  ],
  skips: ['May Day came.', 'The grant was paid.'],
});

/** "April Larch": a month that is a given name, where nothing before it makes it a month. */
export const givenMonthAndLast = nameRule({
  name: 'given-month-and-last',
  kind: 'person',
  confidence: 0.85,
  heads: [...GIVEN_MONTHS],
  at(words, i) {
    if (!isCapital(words, i) || !together(words, i, i + 1) || !maybeSurname(words, i + 1)) return null;
    // What opens a sentence has its capital from there, and may be the month of a headline.
    if (words.at(i).shape & FIRST)
      return words.at(i + 1).bits & COMMON ? null : { first: i, last: personEnd(words, i + 1) };
    if (BEFORE_MONTH.has(words.at(i - 1).lower) || words.at(i - 1).shape & DIGIT) return null;
    return { first: i, last: personEnd(words, i + 1) };
  },
  finds: ['They found [April Larch] guilty.', 'Her client [June Elm] left.', '[August Wend] sued.'],
  skips: [
    'It ended in April Larch said.',
    'By last June Elm had left.',
    'The June Court term began.',
    'On 3 April Larch left.',
  ],
});

/** "Theresa May Oak": a month inside a name. */
export const monthInside = nameRule({
  name: 'month-inside',
  kind: 'person',
  confidence: 0.85,
  heads: [...GIVEN_MONTHS, 'may', 'march'],
  at(words, i) {
    const first = i - 1;
    if (first < 0 || !isCapital(words, i) || !together(words, first, i + 1) || !isCapital(words, first)) return null;
    if (!(words.at(first).bits & FIRST_NAME) || words.at(first).bits & (COMMON | PLACE) || !maybeSurname(words, i + 1))
      return null;
    return { first, last: personEnd(words, i + 1) };
  },
  finds: ['[Theresa May Oak] sued.', 'Then [Dora June Larch] left.'],
  skips: ['Theresa May resigned.', 'Dora, May Oak and others left.'],
});

const QUOTES = new Set(['"', '\u201c', '\u201d', '\u2018', '\u2019', "'", '``', "''"]);

/** A nickname in quotation marks makes a person of the names around it, whatever the lists know of them: Tarrik "Quillo" Azzop. */
export const nicknamed = nameRule({
  name: 'nicknamed',
  kind: 'person',
  confidence: 0.9,
  heads: [],
  at(words, i) {
    const known = (k: number) =>
      isCapital(words, k) &&
      namelike(words, k) &&
      (!(words.at(k).bits & (COMMON | PLACE | ORGANIZATION | DEMONYM)) ||
        (words.at(k).bits & (FIRST_NAME | SURNAME)) !== 0);
    if (!known(i)) return null;
    const open = known(i + 1) && together(words, i, i + 1) ? i + 2 : i + 1;
    // "Mobster Tarrik": what opens a sentence has its capital from there.
    if (open === i + 2 && words.at(i).shape & FIRST && !(words.at(i).bits & FIRST_NAME)) return null;
    if (!together(words, i, open) || !QUOTES.has(words.at(open).text)) return null;
    const after = afterNickname(words, open);
    if (after < 0 || !known(after)) return null;
    const last = personEnd(words, i);
    return last < after ? null : { first: i, last };
  },
  finds: ['Then [Tarrik "Quillo" Azzop] sued.', 'Then [Vellan Tosk \u201cThe Jar\u201d Harmon] left.'],
  skips: ['The "Big" Harmon closed.', 'He called "Tallis" Harmon\u2019s.'],
});

/** Persons whom a paper calls by a letter or number: "Victim 1", "Individual A", "Jane Doe No. 2". */
export const anonymous = nameRule({
  name: 'anonymous',
  kind: 'person',
  confidence: 0.9,
  heads: 'individual person victim witness juror minor employee student patient informant executive doe roe'.split(' '),
  at(words, i) {
    if (!isCapital(words, i)) return null;
    const doe = isWord(words, i, 'doe', 'roe');
    const last = doe && isWord(words, i + 1, 'no.') ? i + 2 : i + 1;
    if (!together(words, i, last) || !/^(?:[A-HJ-Z]|\d{1,2})$/.test(words.at(last).text)) return null;
    if (words.at(i).shape & SHOUTED || (isCapital(words, last + 1) && together(words, i, last + 1))) return null;
    return doe
      ? isCapital(words, i - 1) && together(words, i - 1, i)
        ? { first: i - 1, last }
        : null
      : { first: i, last };
  },
  finds: ['He met [Victim 1] and [Individual A] there.', 'Then [Jane Doe No. 2] sued.', '[John Roe 3] left.'],
  skips: ['The victim left.', 'Witness I saw nothing.', 'He was Student 1900.'],
});

const NO_INITIALS = new Set([
  'u.s.',
  'u.k.',
  'd.c.',
  's.d.n.y.',
  'e.d.n.y.',
  'n.y.',
  'n.j.',
  's.d.',
  'n.d.',
  'e.d.',
  'w.d.',
  'c.d.',
  'm.d.',
  'p.m.',
  'a.m.',
  'p.s.',
]);
/** What citations and dates abbreviate. */
export const CITED =
  /^(?:civ|cr|crim|cir|app|supp|dist|ct|stat|evid|bankr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|vol|art|sec|ch|p|r|pp)\.$/;

/** "E. Joan Harmon", "J.R. Webb". */
export const initialsAndLast = nameRule({
  name: 'initials-and-last',
  kind: 'person',
  confidence: 0.88,
  heads: [],
  at(words, i) {
    if (!(words.at(i).shape & INITIAL) || !words.at(i).text.endsWith('.') || NO_INITIALS.has(words.at(i).lower))
      return null;
    if (!together(words, i, i + 1) || CITED.test(words.at(i + 1).lower) || !namelike(words, i + 1)) return null;
    const last = personEnd(words, i);
    return ENDINGS.has(words.at(last).lower) ? null : { first: i, last };
  },
  finds: ['[E. Joan Harmon] sued.', 'Counsel [J.R. Webb] rose.'],
  skips: ['The U.S. Army came.', 'He lived on N. Pine St. then.', 'Vitamin C. Then more.'],
});

/** Callings after which, in small letters, a person's name follows. */
const CALLINGS =
  'lawyer attorney solicitor barrister prosecutor judge justice spokesman spokeswoman spokesperson owner founder co-founder president chairman chairwoman chief director executive officer manager partner analyst economist professor historian reporter journalist columnist editor publisher author writer novelist actor actress singer rapper comedian musician producer host anchor commentator investor financier billionaire businessman businesswoman entrepreneur developer trader broker banker accountant auditor engineer doctor physician surgeon nurse psychologist psychiatrist neurologist radiologist pathologist scientist researcher activist advocate organizer lobbyist consultant strategist adviser advisor aide assistant secretary treasurer senator congressman congresswoman governor mayor councilman councilwoman lawmaker politician candidate commissioner detective deputy trooper investigator agent juror witness plaintiff defendant inmate victim suspect teacher student neighbor neighbour husband wife son daughter brother sister father mother widow girlfriend boyfriend fiancee friend colleague resident nominee counsel heir magnate mogul tycoon star quarterback coach player captain teammate golfer skier pastor bishop priest rabbi driver pilot astronaut whistleblower informant guard foreman clerk stenographer'.split(
    ' ',
  );

/** "her lawyer, Ann Webb": the name follows at once or after a comma. */
export const callingAndName = nameRule({
  name: 'calling-and-name',
  kind: 'person',
  confidence: 0.86,
  heads: CALLINGS,
  at(words, i) {
    if (isCapital(words, i)) return null;
    const first = i + 1;
    if (
      !together(words, i, first + 1) ||
      !isCapital(words, first) ||
      !isCapital(words, first + 1) ||
      words.at(first + 1).start === words.at(first).end
    )
      return null;
    if (!namelike(words, first) && !(words.at(first).bits & PLACE)) return null;
    let last = personEnd(words, first, 3);
    // A surname that is an ordinary word too ("Pike") is one here.
    if (last === first) last = first + 1;
    if (words.at(first).shape & UPPER && !(words.at(first).shape & INITIAL)) return null;
    if (
      words.at(last).shape & UPPER ||
      TITLES.includes(words.at(last).lower) ||
      ENDINGS.has(words.at(last).lower) ||
      words.at(first).bits & DEMONYM
    )
      return null;
    return isCapital(words, last + 1) && together(words, i, last + 1) ? null : { first, last };
  },
  finds: ['A spokeswoman [Orla Brisk] said so.', 'X owner [Elam Tusk] shared it.', 'Her husband [Pratap Shawe] wept.'],
  skips: ['The owner Tuesday said no.', 'The director of Tallis Foods left.', 'The lawyer left.'],
});

/** A surname of the lists after a word that is in none: "Pratap Shaw". */
export const unlistedAndLast = nameRule({
  name: 'unlisted-and-last',
  kind: 'person',
  confidence: 0.7,
  heads: [],
  at(words, i) {
    if (
      !isCapital(words, i) ||
      words.at(i).bits !== 0 ||
      words.at(i).shape & (UPPER | INITIAL) ||
      words.at(i).text.length < 3
    )
      return null;
    const last = i + 1;
    if (
      !together(words, i, last) ||
      !isCapital(words, last) ||
      words.at(last).shape & UPPER ||
      words.at(last).start === words.at(i).end
    )
      return null;
    const bits = words.at(last).bits;
    if (
      !(bits & SURNAME) ||
      bits & ORGANIZATION ||
      (bits & (COMMON | PLACE) && !(bits & FREQUENT_SURNAME)) ||
      ENDINGS.has(words.at(last).lower)
    )
      return null;
    if (isCapital(words, i - 1) && together(words, i - 1, i)) return null;
    return isCapital(words, last + 1) && together(words, i, last + 1) ? null : { first: i, last };
  },
  finds: ['[Pratyush Shah], a clerk, said so.'],
  skips: ['The Chicago Shah left.', 'Then he left.'],
});

/** A party by its surname in a caption: "Harmon v. Tallis Corp", "Ohio v. Harmon". */
export const captionParty = nameRule({
  name: 'caption-party',
  kind: 'person',
  confidence: 0.6,
  heads: ['v.', 'v', 'vs.', 'vs'],
  at(words, i) {
    const alone = (k: number) =>
      isCapital(words, k) &&
      together(words, k, i) &&
      !(words.at(k).shape & (UPPER | DIGIT)) &&
      words.at(k).text.length > 2 &&
      !(words.at(k).bits & (PLACE | ORGANIZATION)) &&
      (!(words.at(k).bits & COMMON) || (words.at(k).bits & SURNAME) !== 0);
    if (
      alone(i + 1) &&
      !(isCapital(words, i + 2) && together(words, i, i + 2)) &&
      !isWord(words, i + 2, 'of', '&', '-')
    )
      return { first: i + 1, last: i + 1 };
    if (alone(i - 1) && !(isCapital(words, i - 2) && together(words, i - 2, i)) && !isWord(words, i - 2, '&', '-'))
      return { first: i - 1, last: i - 1 };
    return null;
  },
  finds: ['In Ohio v. [Harmon] it held so.', 'The case of [Harmon] v. Tallis Corp is cited.'],
  skips: ['Tallis Corp v. Ohio was cited.', 'He vowed it.'],
});
