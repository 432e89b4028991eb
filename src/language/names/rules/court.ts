import { courtNames } from '../../../field/courts/names.ts';
import { DIGIT, type Words } from '../words.ts';
import { isCapital, isWord, nameRule, runEnd, runStart, tailEnd, together } from './rule.ts';

const ORDINAL =
  /^(?:\d{1,2}(?:st|nd|rd|th|d)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|d\.c\.|dc|federal)$/;

/** "Supreme Court", "U.S. District Court for the District of Delaware", "Southwark Crown Court", "Court of Appeal". */
export const namedCourt = nameRule({
  name: 'named-court',
  kind: 'court',
  confidence: 0.97,
  heads: ['court', 'tribunal', 'courts'],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    let first = runStart(words, i);
    while (
      first > 0 &&
      together(words, first - 1, i) &&
      words.at(first - 1).shape & DIGIT &&
      ORDINAL.test(words.at(first - 1).lower)
    )
      first--;
    let last = tailEnd(words, i, ['of', 'for']);
    // "Superior Court of California, County of Los Angeles"
    if (
      last > i &&
      isWord(words, last + 1, ',') &&
      isWord(words, last + 2, 'county', 'appellate') &&
      isCapital(words, last + 2)
    )
      last = tailEnd(words, runEnd(words, last + 2), ['of']);
    if (isWord(words, i, 'courts') && first === i) return null;
    if (first === i && last === i) return null;
    // "The Court of ..." is one; "Court of public opinion" has no capital and is none.
    return { first, last };
  },
  finds: [
    'The [Delaware Supreme Court] affirmed.',
    'A suit in [U.S. District Court for the Southern District of New York] followed.',
    'He appeared at [Southwark Crown Court] on Monday.',
    'The [Court of Appeal] allowed it.',
    'The [9th U.S. Circuit Court of Appeals] heard the case.',
    'The [European Court of Human Rights] sits there.',
  ],
  skips: ['The Court finds that the motion is moot.', 'The court of public opinion matters.'],
});

/** "Ninth Circuit", "9th Circuit", "D.C. Circuit". */
export const circuit = nameRule({
  name: 'circuit',
  kind: 'court',
  confidence: 0.97,
  heads: ['circuit'],
  at(words, i) {
    if (!isCapital(words, i) || isWord(words, i + 1, 'court', 'judge', 'court')) return null;
    let first = i - 1;
    if (isWord(words, first, 'u.s.')) first--;
    if (!together(words, first, i) || !ORDINAL.test(words.at(first).lower)) return null;
    return { first, last: i };
  },
  finds: ['The [Ninth Circuit] reversed.', 'Judges of the [9th Circuit] sat.', 'The [D.C. Circuit] agreed.'],
  skips: ['The Circuit Judge agreed.', 'The Formula One Circuit was closed.'],
});

const known = courtNames.map(({ name, ending, joinedBy }) => ({
  // The tokenizer cuts "King's" into two words.
  words: name.replace("'s", " 's").split(' '),
  ending: ending ?? [],
  joinedBy,
}));

/** Whether the word is as the name has it: the same letters, and a capital where it has one. */
function isNameWord(words: Words, i: number, word: string): boolean {
  if (word === "'s") return isWord(words, i, "'s", '\u2019s');
  return isWord(words, i, word.toLowerCase()) && (word === word.toLowerCase() || isCapital(words, i));
}

/** Courts whose name has no "Court": those that `field/courts/names.ts` lists. */
export const famousCourt = nameRule({
  name: 'famous-court',
  kind: 'court',
  confidence: 0.93,
  heads: [...new Set(known.map((court) => court.words.at(-1)!.toLowerCase()))],
  at(words, i) {
    for (const court of known) {
      const first = i - court.words.length + 1;
      if (!together(words, first, i) || !court.words.every((word, n) => isNameWord(words, first + n, word))) continue;
      if (court.joinedBy !== undefined) return { first, last: tailEnd(words, i, [court.joinedBy]) };
      const ended = court.ending.every((word, n) => word === '*' || isWord(words, i + 1 + n, word));
      return { first, last: ended ? i + court.ending.length : i };
    }
    return null;
  },
  finds: courtNames.flatMap(({ finds }) => finds),
  skips: courtNames.flatMap(({ skips }) => skips),
});

/** "Southern District of New York" by itself: the district as a court. */
export const federalDistrict = nameRule({
  name: 'federal-district',
  kind: 'court',
  confidence: 0.7,
  heads: ['district'],
  at(words, i) {
    if (
      !isCapital(words, i) ||
      !isWord(words, i + 1, 'of') ||
      !isCapital(words, i + 2) ||
      isWord(words, i + 2, 'columbia')
    )
      return null;
    if (
      !isWord(words, i - 1, 'southern', 'northern', 'eastern', 'western', 'middle', 'central') ||
      !isCapital(words, i - 1)
    )
      return null;
    return { first: i - 1, last: tailEnd(words, i, ['of']) };
  },
  finds: ['It was filed in the [Eastern District of Virginia] in May.'],
  skips: ['The District of Columbia voted.', 'The school district of Akron paid.'],
});

const DISTRICT = /^(?:[SNEWCM]\.?D\.|D\.)$/;

/** "S.D.N.Y.", "E.D. Va.", "D. Del.", "2d Cir.", as citations write them. */
export const abbreviatedCourt = nameRule({
  name: 'abbreviated-court',
  kind: 'court',
  confidence: 0.9,
  heads: [
    'cir.',
    's.d.n.y.',
    'e.d.n.y.',
    'w.d.n.y.',
    'n.d.n.y.',
    'sdny',
    'edny',
    's.d.',
    'n.d.',
    'e.d.',
    'w.d.',
    'c.d.',
    'm.d.',
    'd.',
  ],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    if (isWord(words, i, 'cir.'))
      return together(words, i - 1, i) && ORDINAL.test(words.at(i - 1).lower) ? { first: i - 1, last: i } : null;
    if (/^[snew]\.?d\.?n\.?y\.?$/.test(words.at(i).lower)) return { first: i, last: i };
    if (
      !DISTRICT.test(words.at(i).text) ||
      !together(words, i, i + 1) ||
      !/^[A-Z][A-Za-z]*\.(?:[A-Z]\.)?$/.test(words.at(i + 1).text)
    )
      return null;
    // "D. Webb." is a person: a lone D. needs a state it can be the only district of.
    if (
      words.at(i).text === 'D.' &&
      !/^(?:Del|Mass|Md|Conn|Minn|Ariz|Colo|Kan|Me|Mont|Neb|Nev|Or|Haw|Idaho|Utah|Vt|N\.J|N\.M|N\.H|N\.D|S\.C|S\.D|R\.I|D\.C|P\.R)\.$/.test(
        words.at(i + 1).text,
      )
    )
      return null;
    return { first: i, last: i + 1 };
  },
  finds: ['It held so ([S.D.N.Y.] 2019).', 'It held so ([E.D. Va.] 2019).', 'It held so ([2d Cir.] 2019).'],
  skips: ['D. Webb left.', 'The circle closed.'],
});
