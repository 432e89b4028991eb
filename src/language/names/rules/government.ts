import { COMMON, DEMONYM, LARGE_PLACE, PLACE, SURNAME } from '../lexicon.ts';
import { DIGIT, UPPER, type Words } from '../words.ts';
import { isCapital, isWord, joinsToRight, nameRule, runEnd, runStart, tailEnd, together } from './rule.ts';

const WITH_TAIL = [
  'department',
  'ministry',
  'bureau',
  'office',
  'commission',
  'agency',
  'board',
  'house',
  'council',
  'division',
  'directorate',
  'secretariat',
  'administration',
  'authority',
  'inspectorate',
  'registrar',
  'comptroller',
];

/** "Department of Justice", "Securities and Exchange Commission", "Manhattan District Attorney's Office", "Chicago Police Department". */
export const governmentBody = nameRule({
  name: 'government-body',
  kind: 'government',
  confidence: 0.93,
  heads: [
    ...[
      'department',
      'dept',
      'dept.',
      'ministry',
      'bureau',
      'commission',
      'agency',
      'administration',
      'authority',
      'office',
      'directorate',
      'legislature',
      'parliament',
      'inspectorate',
    ],
    ...[
      'police',
      'board',
      'constabulary',
      'congress',
      'senate',
      'assembly',
      'treasury',
      'subcommittee',
      'committee',
      'council',
      'secretariat',
      'patrol',
    ],
  ],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    let first = runStart(words, i);
    const head = words.at(i).lower;
    // "Securities and Exchange Commission", "Food and Drug Administration", "Parks and Recreation Department"
    if (
      isWord(words, first - 1, 'and', '&') &&
      together(words, first - 2, i) &&
      isCapital(words, first - 2) &&
      /^(?:commission|administration|agency|department|bureau|authority|committee|subcommittee|board|office|council)$/.test(
        head,
      )
    ) {
      if (COORDINATED.has(words.at(first - 2).lower)) {
        first = runStart(words, first - 2);
        while (
          isWord(words, first - 1, ',') &&
          together(words, first - 2, i) &&
          isCapital(words, first - 2) &&
          COORDINATED.has(words.at(first - 2).lower)
        )
          first = runStart(words, first - 2);
      }
    }
    const last =
      WITH_TAIL.includes(head) || head === 'police' || head === 'committee' || head === 'assembly'
        ? tailEnd(words, i, ['of', 'for', 'on', 'against'])
        : i;
    if (head === 'board' && !(first < i ? OVERSEEING.has(words.at(i - 1).lower) : OVERSEEING.has(words.at(last).lower)))
      return null;
    if (first === i && last === i) return /^(?:congress|parliament|treasury)$/.test(head) ? { first, last } : null;
    if (
      head === 'office' &&
      last === i &&
      !isWord(
        words,
        i - 1,
        "'s",
        '\u2019s',
        "'",
        '\u2019',
        'home',
        'foreign',
        'cabinet',
        'budget',
        'fraud',
        'patent',
        'passport',
        'colonial',
        'records',
        'copyright',
        'accountability',
        'trademark',
        'sheriff',
        'prosecutor',
        'attorney',
      )
    )
      return null;
    if (
      head === 'police' &&
      last === i &&
      isWord(
        words,
        i + 1,
        'department',
        'chief',
        'commissioner',
        'officer',
        'sgt.',
        'lt.',
        'capt.',
        'detective',
        'superintendent',
      )
    )
      return null;
    if (/^(?:police|patrol|office|council)$/.test(head) && isWord(words, i + 1, 'department')) return null;
    return { first, last };
  },
  finds: [
    'The [Department of Justice] declined.',
    'The [Securities and Exchange Commission] sued.',
    "Staff of the [Manhattan District Attorney's Office] came.",
    'The [U.S. Department of Housing and Urban Development] paid.',
    'The [Chicago Police Department] and the [Home Office] agreed.',
    'The [Senate Judiciary Committee] and [Congress] met.',
  ],
  skips: ['The department closed its office.', 'Police said so.', 'The Department declined.'],
});

const OVERSEEING = new Set(
  'relations safety review parole school education appeals elections election supervisors health licensing examiners governors reserve control medical bar police zoning planning conservation water'.split(
    ' ',
  ),
);

const COORDINATED = new Set(
  'securities food drug health parks fire alcohol tobacco firearms trade labor science rules science ways budget energy homeland immigration customs fair competition children families human environment environmental planning law justice commerce housing education fish research aeronautics occupational safety mine elections oversight banking armed small veterans nuclear oil gas public police revenue standards medicines gambling financial pensions advertising water power land transport highways licensing ethics professional criminal homes communities'.split(
    ' ',
  ),
);

const SERVING = new Set(
  'customs naturalization police prison probation prosecution marshals forest postal park revenue passport immigration pharmacy intelligence protective security health weather ambulance fire rescue corrections correctional'.split(
    ' ',
  ),
);

/** "Customs Service", "Immigration and Naturalization Service", "Tallis Police Service": services of a state. */
export const publicService = nameRule({
  name: 'public-service',
  kind: 'government',
  confidence: 0.92,
  heads: ['service', 'services'],
  at(words, i) {
    if (!isCapital(words, i) || !isCapital(words, i - 1) || !SERVING.has(words.at(i - 1).lower)) return null;
    let first = runStart(words, i, 5);
    if (
      isWord(words, first - 1, 'and', '&') &&
      together(words, first - 2, i) &&
      COORDINATED.has(words.at(first - 2).lower) &&
      isCapital(words, first - 2)
    ) {
      first = runStart(words, first - 2, 4);
    }
    return { first, last: i };
  },
  finds: [
    'The [U.S. Immigration and Naturalization Service] ruled.',
    'A [Customs Service] videotape.',
    'The [Harrow Police Service] came.',
  ],
  skips: ['The Service said no.', 'The customs service was slow.'],
});

/** Bodies known by a short form; the long form of most is found by its words. */
const ACRONYMS =
  'FBI CIA NSA DOJ SEC FTC FCC FDA EPA IRS ICE DHS DEA ATF CFTC NLRB OSHA EEOC FDIC NYPD LAPD HUD HHS FEMA TSA NTSB FAA NHTSA CFPB USPTO FERC FEC USDA GAO OFAC FinCEN CPS SFO HMRC FCA MI5 MI6 DWP NHS RCMP CRA CSIS ASIC ACCC DPP ICAC CBI ED INTERPOL Interpol Europol UN EU NATO WTO IMF OPEC IAEA WHO UNHCR GCHQ NCA CMA ICO Ofcom Ofsted Pentagon Kremlin Treasury Knesset Bundestag Duma Politburo Congress Parliament Eurojust DOT DOL DoJ CDC Fed INS USPS ATF USGS NOAA NASA'.split(
    ' ',
  );

export const governmentAcronym = nameRule({
  name: 'government-acronym',
  kind: 'government',
  confidence: 0.95,
  heads: ACRONYMS.map((one) => one.toLowerCase()),
  at(words, i) {
    if (!ACRONYMS.includes(words.at(i).text)) return null;
    return isCapital(words, i + 1) && together(words, i, i + 1) && words.at(i + 1).text === 'Corp'
      ? null
      : { first: i, last: i };
  },
  finds: ['The [FBI] searched the house.', 'The [SEC] and the [DOJ] agreed.'],
  skips: ['Who said that?', 'A sec later he left.'],
});

/** Names that no head word gives away. */
const FIXED: readonly (readonly string[])[] = [
  ['White', 'House'],
  ['Centers', 'for', 'Disease', 'Control', 'and', 'Prevention'],
  ['Centers', 'for', 'Disease', 'Control'],
  ['Geological', 'Survey'],
  ['HM', 'Revenue', '&', 'Customs'],
  ['HM', 'Revenue', 'and', 'Customs'],
  ['HM', 'Treasury'],
  ['Health', 'and', 'Safety', 'Executive'],
  ['U.S.', 'Trustee'],

  ['Scotland', 'Yard'],
  ['Capitol', 'Police'],
  ['Secret', 'Service'],
  ['Coast', 'Guard'],
  ['National', 'Guard'],
  ['Border', 'Patrol'],
  ['Federal', 'Reserve'],
  ['Crown', 'Prosecution', 'Service'],
  ['Internal', 'Revenue', 'Service'],
  ['Forest', 'Service'],
  ['Postal', 'Service'],
  ['Marshals', 'Service'],
  ['Park', 'Service'],
  ['Supreme', 'Soviet'],
  ['European', 'Union'],
  ['European', 'Parliament'],
  ['United', 'Nations'],
  ['Security', 'Council'],
  ['House', 'of', 'Representatives'],
  ['House', 'of', 'Lords'],
  ['House', 'of', 'Commons'],
  ['Bank', 'of', 'England'],
  ['Immigration', 'and', 'Customs', 'Enforcement'],
  ['Customs', 'and', 'Border', 'Protection'],
  ['Citizenship', 'and', 'Immigration', 'Services'],
  ['Air', 'Force'],
  ['Marine', 'Corps'],
  ['Child', 'Protective', 'Services'],
];

export const fixedGovernment = nameRule({
  name: 'fixed-government',
  kind: 'government',
  confidence: 0.95,
  heads: [...new Set(FIXED.map((words) => words[0]!.toLowerCase()))],
  at(words, i) {
    for (const name of FIXED) {
      if (name.every((word, k) => together(words, i, i + k) && words.at(i + k).text === word)) {
        const first =
          isWord(words, i - 1, 'u.s.', 'us', 'metropolitan', 'royal', 'united') && isCapital(words, i - 1) ? i - 1 : i;
        return { first, last: i + name.length - 1 };
      }
    }
    return null;
  },
  finds: ['The [White House] said no.', 'The [U.S. Secret Service] and the [Crown Prosecution Service] agreed.'],
  skips: ['A white house stood there.', 'The secret service of the restaurant.'],
});

/** The state as a party: "State of Ohio", "People of the State of New York", "City of Detroit", "the Crown". */
export const stateAsParty = nameRule({
  name: 'state-as-party',
  kind: 'government',
  confidence: 0.9,
  heads: [
    'state',
    'people',
    'commonwealth',
    'city',
    'county',
    'town',
    'village',
    'borough',
    'republic',
    'kingdom',
    'crown',
    'regina',
    'rex',
    'r',
    'government',
    'states',
  ],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    if (
      isWord(words, i, 'people', 'state', 'commonwealth', 'regina', 'rex', 'r') &&
      isWord(words, i + 1, 'v.', 'v') &&
      together(words, i, i + 1)
    ) {
      return joinsToRight(words, i - 1) && together(words, i - 1, i) ? null : { first: i, last: i };
    }
    if (isWord(words, i, 'crown')) {
      return isWord(words, i - 1, 'the') && !isCapital(words, i + 1) && !isWord(words, i + 1, 'of', 'and')
        ? { first: i, last: i }
        : null;
    }
    // "United States of America v. ...", "United States v. ..."
    if (isWord(words, i, 'states')) {
      if (!isWord(words, i - 1, 'united') || !isCapital(words, i - 1)) return null;
      const last = isWord(words, i + 1, 'of') && isWord(words, i + 2, 'america') ? i + 2 : i;
      const party = isWord(words, last + 1, 'v.', 'v', 'vs.', 'vs') || isWord(words, i - 2, 'v.', 'v', 'vs.', 'vs');
      return party ? { first: i - 1, last } : null;
    }
    if (
      isWord(words, i, 'people') &&
      isWord(words, i + 1, 'of') &&
      isWord(words, i + 2, 'the') &&
      isWord(words, i + 3, 'state') &&
      isCapital(words, i + 3)
    ) {
      return { first: i, last: tailEnd(words, i + 3, ['of']) };
    }
    if (isWord(words, i - 1, 'the') && isWord(words, i - 2, 'of') && isWord(words, i - 3, 'people')) return null;
    if (!isWord(words, i + 1, 'of') || !isCapital(words, i + 2) || !together(words, i, i + 2)) return null;
    if (isWord(words, i, 'people', 'government') && !(words.at(i + 2).bits & PLACE)) return null;
    if (
      isWord(words, i, 'state', 'commonwealth') &&
      !(words.at(i + 2).bits & (PLACE | LARGE_PLACE)) &&
      !PLACE_OPENERS.has(words.at(i + 2).lower)
    )
      return null;
    // The first word: "New" of "New York" is no place by itself.
    return { first: i, last: isUpperRun(words, i + 2) ? i + 2 : runEnd(words, i + 2, 2) };
  },
  finds: [
    'The [State of Ohio] sued.',
    'The [People of the State of New York] rest.',
    'The [City of Detroit] settled.',
    'Counsel for the [Crown] rose.',
    '[United States] v. Harmon was cited.',
    '[People] v. Harmon was cited.',
    '[R] v Harmon was cited.',
  ],
  skips: ['The state of affairs is bad.', 'The Crown Court sat.', 'He left the United States in May.'],
});

/** Behind these the force is no actor, or the word is another's: "the Denver police chief". */
const OF_POLICE =
  /^(?:officers?|chiefs?|departments?|detectives?|commissioners?|stations?|cars?|custody|unions?|sergeants?|lieutenants?|captains?|inspectors?|reports?|records?|brutality|shooting|raid|force|officials?|investigators?|vehicles?|spokes(?:man|woman|person)|cruisers?|academy|interviews?|lineups?|misconduct|chase|constables?|superintendent|staff|work|helicopter|video|violence|forces|squad|precinct|headquarters|cadets?|-)$/;

/** "the Dutch government", "the U.S. government", "the Harlow administration", "Denver police": the last word in small letters. */
export const namedGovernment = nameRule({
  name: 'named-government',
  kind: 'government',
  confidence: 0.9,
  heads: ['government', 'administration', 'police'],
  at(words, i) {
    if (isCapital(words, i) || !together(words, i - 1, i) || !isCapital(words, i - 1)) return null;
    const before = words.at(i - 1).bits;
    const letters = /^(?:U\.?[SK]\.?|UAE|U\.S\.A\.|USA)$/.test(words.at(i - 1).text);
    const placed = letters || (before & PLACE) !== 0;
    const first = runStart(words, i - 1);
    if (i - first > 3) return null;
    if (isWord(words, i, 'police'))
      return placed && !letters && !(together(words, i, i + 1) && OF_POLICE.test(words.at(i + 1).lower))
        ? { first, last: i }
        : null;
    if (isWord(words, i, 'government')) {
      const behind =
        together(words, i, i + 1) &&
        /^(?:-|officials?|contracts?|contractors?|employees?|workers?|lawyers?|attorneys?)$/.test(
          words.at(i + 1).lower,
        );
      return (placed || before & DEMONYM) && !behind ? { first, last: i } : null;
    }
    // Who is in office gives an administration its name.
    if (!joinsToRight(words, i - 1) || words.at(i - 1).shape & DIGIT) return null;
    return before & SURNAME || !(before & (COMMON | PLACE)) ? { first: i - 1, last: i } : null;
  },
  finds: [
    'The [Dutch government] sued.',
    'He told the [U.S. government] so.',
    'The [Harlow administration] appealed.',
    '[Denver police] arrested him.',
  ],
  skips: [
    'The city government paid.',
    'A Denver police officer left.',
    'The University administration met.',
    'An administration fell.',
  ],
});

const PLACE_OPENERS = new Set(['new', 'north', 'south', 'west', 'rhode']);
const isUpperRun = (words: Words, i: number) => (words.at(i).shape & UPPER) !== 0;
