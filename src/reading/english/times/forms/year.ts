import { wordNumber, yearAt } from '../amount.ts';
import type { Form, Match } from '../form.ts';
import { CAPITAL, CARDINAL, GROUPED, MONTH, NUMBER, ORDINAL, SENTENCE, UNIT, UPPER, WORD } from '../kinds.ts';
import { isFree } from '../month.ts';
import { endAt, isKind, isTight, lengthAt, lowerAt, type Tokens, valueAt, wordAt } from '../tokens.ts';

/** Words before a number that make it a place in a book, a house, a docket. */
const NUMBERED = new Set(
  'section sections sec rule rules no nos number page pages p pp chapter ch title article art paragraph exhibit ex line flight route room suite apt box channel highway interstate precinct psalm verse model $ # § act supp app vol part'.split(
    ' ',
  ),
);
/** Words after a number that make it a count. */
const COUNTED = new Set(
  'dollars cents pounds percent pct people persons miles feet points votes shares copies others jurors counts mph km kilometers meters metres acres tons million billion trillion mln bln u f supp'.split(
    ' ',
  ),
);
const LEADING = new Set(
  'in of since by until till from to through during for between and or before after around about early late mid circa ca fiscal year years - ( , than calendar the back as spring summer autumn fall winter'.split(
    ' ',
  ),
);

/**
 * Whether a year belongs to a citation: "410 U.S. 113 (1973)", "123 F.3d 456 (S.D.N.Y. 2000)", "Harlow v. Pike (1973)",
 * "2023 WL 573", "[2019] UKSC 5", "18 U.S.C. 1962", "the Clean Air Act of 1963".
 */
function isCited(t: Tokens, i: number): boolean {
  const after = wordAt(t, i + 1);
  const before = wordAt(t, i - 1);
  if (isKind(t, i + 1, UPPER) && isKind(t, i + 2, NUMBER) && !isKind(t, i + 1, MONTH)) return true;
  if (before === '[' && after === ']') return isKind(t, i + 2, UPPER | NUMBER);
  if (before === '.' && wordAt(t, i - 3) === '.' && lowerAt(t, i - 2) === 'c') return true;
  if (before === 'of' && isKind(t, i - 2, CAPITAL) && STATUTES.has(lowerAt(t, i - 2))) return true;
  if (after !== ')') return false;
  let open = i - 1;
  while (open > i - 10 && open > 0 && wordAt(t, open) !== '(') {
    // "(in 1998)", "(May 1998)": words of the story, not a court's abbreviation
    if (isKind(t, open, MONTH) || (isKind(t, open, WORD) && !isKind(t, open, CAPITAL | ORDINAL))) return false;
    open--;
  }
  if (wordAt(t, open) !== '(') return false;
  if (isKind(t, open - 1, NUMBER)) return true;
  if (open !== i - 1) return false;
  for (let j = open - 1; j > open - 8 && j > 0; j--) if (wordAt(t, j) === 'v' || wordAt(t, j) === 'vs') return true;
  return false;
}

const STATUTES = new Set(['act', 'acts', 'code', 'statute', 'law', 'amendments', 'rules', 'order']);

const ERA = new Set(['bc', 'bce', 'b', 'ad', 'ce', 'a']);

/** "BC", "B.C.", "BCE", "AD" from `i`. */
function eraAt(t: Tokens, i: number): { readonly bc: boolean; readonly to: number } | null {
  const word = wordAt(t, i);
  if (!ERA.has(word) || !isKind(t, i, CAPITAL)) return null;
  if (word === 'bc' || word === 'bce') return { bc: true, to: i + 1 };
  if (word === 'ad' || word === 'ce') return { bc: false, to: i + 1 };
  if (wordAt(t, i + 1) !== '.' || !isTight(t, i + 1) || !isTight(t, i + 2)) return null;
  const second = wordAt(t, i + 2) || lowerAt(t, i + 2);
  if (wordAt(t, i + 3) !== '.') return null;
  if (word === 'b' && second === 'c') return { bc: true, to: i + 4 };
  if (word === 'a' && second === 'd') return { bc: false, to: i + 4 };
  return null;
}

/** The era said at the end of a range, for its beginning: "499-493 BC". */
function eraOfRange(t: Tokens, i: number): boolean {
  return (
    (wordAt(t, i + 1) === '-' || wordAt(t, i + 1) === 'to' || wordAt(t, i + 1) === 'and' || wordAt(t, i + 1) === '/') &&
    isKind(t, i + 2, NUMBER) &&
    eraAt(t, i + 3)?.bc === true
  );
}

function bare(t: Tokens, i: number): Match | null {
  const value = valueAt(t, i);
  const length = lengthAt(t, i);
  if (isKind(t, i, GROUPED) || value < 1 || length > 4) return null;
  const before = wordAt(t, i - 1);
  const range = before === '-' && isTight(t, i) && isTight(t, i - 1) && isKind(t, i - 2, NUMBER);
  const slash = before === '/' && isTight(t, i) && isKind(t, i - 2, NUMBER) && lengthAt(t, i - 2) === 4;
  const era = eraAt(t, i + 1);
  if (era && (isFree(t, i) || range)) return { to: era.to, meaning: { kind: 'date', year: value, bc: era.bc } };
  if (length <= 3 && isFree(t, i) && eraOfRange(t, i))
    return { to: i + 1, meaning: { kind: 'date', year: value, bc: true } };
  // c. 314-368
  if (
    length === 3 &&
    before === '-' &&
    isKind(t, i - 2, NUMBER) &&
    lengthAt(t, i - 2) === 3 &&
    wordAt(t, i - 3) === '.' &&
    wordAt(t, i - 4) === 'c'
  )
    return { to: i + 1, meaning: { kind: 'date', year: value } };
  // 2016-19, 1998/99, (1892 – 94): the second year in two digits
  const spaced = before === '-' && isKind(t, i - 2, NUMBER) && (wordAt(t, i + 1) === ')' || wordAt(t, i + 1) === ',');
  if (length === 2 && (range || slash || spaced)) {
    const first = valueAt(t, i - 2);
    if (lengthAt(t, i - 2) !== 4 || first < 1000 || first > 2199 || value <= first % 100) return null;
    if (isTight(t, i + 1) && wordAt(t, i + 1) === '-') return null;
    return { to: i + 1, meaning: { kind: 'date', year: Math.floor(first / 100) * 100 + value } };
  }
  // AD 347, A.D. 347, c. 347
  if (before === 'ad' && isKind(t, i - 1, CAPITAL))
    return { to: i + 1, from: i - 1, meaning: { kind: 'date', year: value } };
  if (before === '.' && lowerAt(t, i - 2) === 'd' && wordAt(t, i - 4) === 'a' && isTight(t, i - 2))
    return { to: i + 1, from: i - 4, meaning: { kind: 'date', year: value } };
  if (length !== 4 || value < 1000 || value > 2199) return null;
  if (!isFree(t, i) && !(range && lengthAt(t, i - 2) === 4) && !slash && !(before === '-' && isKind(t, i - 2, WORD)))
    return null;
  const after = wordAt(t, i + 1);
  if (NUMBERED.has(before) || COUNTED.has(after) || after === '%' || isCited(t, i)) return null;
  if (before === '.' && NUMBERED.has(wordAt(t, i - 2)) && !isKind(t, i, SENTENCE)) return null;
  if (
    isTight(t, i + 1) &&
    (isKind(t, i + 1, WORD) ||
      (after === '.' && isTight(t, i + 2) && isKind(t, i + 2, NUMBER)) ||
      (after === ':' && isTight(t, i + 2)))
  )
    return null;
  if (isKind(t, i + 1, UNIT) && !isTight(t, i + 1)) {
    // "2000 years" is a duration; "the 1988 quarter", "1990 season" are not
    const plural = t.text.charCodeAt(endAt(t, i + 1) - 1) === 115;
    if (plural) return null;
  }
  // 1600 Pennsylvania Avenue
  if (isKind(t, i + 1, CAPITAL) && !isKind(t, i, SENTENCE) && !isKind(t, i + 1, MONTH)) {
    for (let j = i + 2; j <= i + 4; j++)
      if (wordAt(t, j) === 'street' || wordAt(t, j) === 'avenue' || wordAt(t, j) === 'road' || lowerAt(t, j) === 'blvd')
        return null;
  }
  const far = value < 1500 || value > 2060;
  if (far && !LEADING.has(before)) return null;
  if (far && before === '(' && wordAt(t, i + 1) !== ')' && wordAt(t, i + 1) !== '-') return null;
  // A plain number before a plural noun is a count: "2000 soldiers" (years are seldom round adjectives of plurals).
  if (
    !LEADING.has(before) &&
    isKind(t, i + 1, WORD) &&
    !isKind(t, i + 1, CAPITAL) &&
    wordAt(t, i + 1) === '' &&
    t.text.charCodeAt(endAt(t, i + 1) - 1) === 115 &&
    value % 100 === 0
  )
    return null;
  return { to: i + 1, meaning: { kind: 'date', year: value } };
}

export const year: Form = {
  name: 'year',
  heads: ['NUMBER', 'CARDINAL', "'", 'the', 'year', 'years', 'fiscal', 'fy'],
  match(t, i) {
    const word = wordAt(t, i);
    if (isKind(t, i, NUMBER)) return bare(t, i);
    if (isKind(t, i, CARDINAL)) {
      // nineteen ninety-six; "two thousand" alone is a count
      const words = yearAt(t, i);
      if (!words || (valueAt(t, i) === 2 && !LEADING.has(wordAt(t, i - 1)))) return null;
      if (words.year % 100 === 0 && valueAt(t, i) === 2 && wordAt(t, i - 1) !== 'year') return null;
      if (isKind(t, words.to, UNIT) || COUNTED.has(wordAt(t, words.to))) return null;
      return { to: words.to, meaning: { kind: 'date', year: words.year } };
    }
    if (word === "'") {
      // '98, never don't or 5'10
      if (isTight(t, i) && isKind(t, i - 1, WORD | NUMBER)) return null;
      if (!isTight(t, i + 1) || !isKind(t, i + 1, NUMBER) || lengthAt(t, i + 1) !== 2) return null;
      if (isTight(t, i + 2) && isKind(t, i + 2, WORD)) return null;
      // '60 Minutes
      if (isKind(t, i + 2, UNIT)) return null;
      return { to: i + 2, meaning: { kind: 'date', year: valueAt(t, i + 1), short: true } };
    }
    let j = i;
    if (wordAt(t, j) === 'the') j++;
    if (j > i && isKind(t, j, NUMBER) && (wordAt(t, j + 1) === 'quarter' || wordAt(t, j + 1) === 'period')) {
      // "a loss in the 1988 quarter": the quarter spoken of, in another year
      const other = yearAt(t, j);
      return other ? { to: j + 2, meaning: { kind: 'date', year: other.year, same: true } } : null;
    }
    if (wordAt(t, j) === 'fiscal' || wordAt(t, j) === 'fy') {
      j++;
      if (wordAt(t, j) === 'year') j++;
      const found = yearAt(t, j);
      return found ? { to: found.to, meaning: { kind: 'date', year: found.year } } : null;
    }
    if (wordAt(t, j) === 'year' || (wordAt(t, j) === 'years' && j === i + 1)) {
      j++;
      if (isKind(t, j, NUMBER)) {
        const era = eraAt(t, j + 1);
        if (era) return { to: era.to, meaning: { kind: 'date', year: valueAt(t, j), bc: era.bc } };
      }
      const found = yearAt(t, j);
      if (found) return { to: found.to, meaning: { kind: 'date', year: found.year } };
      const number = wordNumber(t, j);
      if (number?.count === 2000) return { to: number.to, meaning: { kind: 'date', year: 2000 } };
    }
    return null;
  },
  finds: [
    'She joined the firm in [2019 = 2019].',
    'The company was founded in [1887 = 1887] and sold in [the year 1998 = 1998].',
    'Class of [\u201998 = 1998], they said.',
    'The bridge was built [1926 = 1926]-[1928 = 1928].',
    'The [2016 = 2016]-[19 = 2019] contract was void.',
    'It was sacked in [480 BC = BC0480].',
    'The revolt ([499 = BC0499]-[493 BC = BC0493]) failed.',
    'He was born in [nineteen seventy-nine = 1979].',
    'Profits rose in [fiscal 2022 = 2022].',
    'They rose in [the third quarter of 2022 = 2022-Q3], against a loss in [the 2021 quarter = 2021-Q3].',
    'The monk died in [A.D. 420 = 0420].',
  ],
  skips: [
    'See Harlan v. Pike, 410 U.S. 113 (1973).',
    'He cited Section 1983 of the code, 18 U.S.C. 1962(c) and the Clean Water Act of 1972.',
    'See 2023 WL 573001; [2019] UKSC 5; Lee v. Roe, 123 F. Supp. 2d 456 (S.D.N.Y. 2000).',
    'The firm has 2000 employees and 1,998 customers.',
    'They paid $1987 for it.',
    'The house is at 1600 Linden Avenue.',
    'It measured 1996 feet.',
  ],
};
