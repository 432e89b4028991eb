import type { Words } from '../words.ts';
import { CAPITAL, DIGIT } from '../words.ts';
import { isCapital, isWord, joinsToRight, nameRule, runStart, tailEnd, together, type WordRange } from './rule.ts';

const isNumber = (words: Words, i: number) => i >= 0 && i < words.count && (words.at(i).shape & DIGIT) !== 0;

/** "Clean Air Act", "Adult Survivors Act", "Civil Rights Act of 1964", "Human Rights Act 1998". */
export const act = nameRule({
  name: 'act',
  kind: 'statute',
  confidence: 0.95,
  heads: [
    'act',
    'code',
    'ordinance',
    'treaty',
    'convention',
    'amendment',
    'clause',
    'statute',
    'regulation',
    'regulations',
    'directive',
  ],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    let first = runStart(words, i, 8);
    // "Foreign Intelligence Surveillance and Racketeer ... Act": lists with "and", "in", "of" inside.
    for (let steps = 0; steps < 4; steps++) {
      let before = first - 1;
      if (isWord(words, before, 'etc.', 'etc')) {
        first = runStart(words, before - 1, 8);
        before = first - 1;
      }
      if (isWord(words, before, 'the') && isWord(words, before - 1, 'in', 'of', 'for')) before--;
      const joins =
        isWord(words, before, 'and', 'in', 'of', 'to', 'for', 'against', 'from', '&', 'with', 'at', 'by', 'on') &&
        !isWord(words, i, 'amendment');
      if (
        !joins ||
        !together(words, before - 1, i) ||
        !joinsToRight(words, before - 1) ||
        (words.at(before).shape & CAPITAL) !== 0
      )
        break;
      first = runStart(words, before - 1, 8);
    }
    let last = i;
    if (isWord(words, i + 1, 'of') && isNumber(words, i + 2) && together(words, i, i + 2)) last = i + 2;
    else if (isNumber(words, i + 1) && words.at(i + 1).text.length === 4 && together(words, i, i + 1)) last = i + 1;
    if (first === i && last === i) return null;
    if (isWord(words, i, 'convention', 'code', 'statute') && isWord(words, i + 1, 'on', 'of', 'against'))
      last = Math.max(last, tailEnd(words, i, ['on', 'of', 'against']));
    return { first, last };
  },
  finds: [
    'Under the [Clean Air Act] it may.',
    'The [Civil Rights Act of 1964] forbids it.',
    'The [Human Rights Act 1998] applies.',
    'Fined under the [Health and Safety at Work etc. Act 1974] in May.',
    'The [First Amendment] protects it.',
    'It broke the [Racketeer Influenced and Corrupt Organizations Act].',
  ],
  skips: ['The Act was passed.', 'He tried to act.'],
});

/** "Section 230", "Title VII", "Article III", "Rule 12(b)(6)", "28 U.S.C. § 1331", "Proposition 8". */
export const numberedProvision = nameRule({
  name: 'numbered-provision',
  kind: 'statute',
  confidence: 0.9,
  heads: ['section', 'title', 'article', 'rule', 'proposition', 'regulation', 'u.s.c.', 'usc', 'c.f.r.', 'cfr'],
  at(words, i): WordRange | null {
    if (isWord(words, i, 'u.s.c.', 'usc', 'c.f.r.', 'cfr')) {
      const first = isNumber(words, i - 1) && together(words, i - 1, i) ? i - 1 : -1;
      if (first < 0) return null;
      let last = i;
      while (isWord(words, last + 1, '\u00a7', '\u00a7\u00a7', 'section', 'sec.') && together(words, i, last + 1))
        last++;
      if (isNumber(words, last + 1) && together(words, i, last + 1)) last = sectionEnd(words, last + 1);
      return { first, last };
    }
    if (!isCapital(words, i)) return null;
    const roman = /^[IVX]{1,5}$/.test(words.at(i + 1).text);
    if (!together(words, i, i + 1) || !(isNumber(words, i + 1) || (roman && !isWord(words, i, 'section', 'rule'))))
      return null;
    return { first: i, last: sectionEnd(words, i + 1) };
  },
  finds: ['[Section 230] shields it.', 'A claim under [Title VII] failed.', 'He cited [28 U.S.C. § 1331] again.'],
  skips: ['The section was long.', 'The rule of law stands.'],
});

/** "12(b)(6)" however it was cut into words. */
function sectionEnd(words: Words, last: number): number {
  let end = last;
  while (
    isWord(words, end + 1, '(') &&
    words.at(end + 1).start === words.at(end).end &&
    isWord(words, end + 3, ')') &&
    words.at(end + 2).text.length <= 4
  )
    end += 3;
  return end;
}

/** "Megan's Law", "Magna Carta", "Bill of Rights", "Voting Rights Bill". */
export const namedLaw = nameRule({
  name: 'named-law',
  kind: 'statute',
  confidence: 0.85,
  heads: ['law', 'carta', 'rights', 'constitution'],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    if (isWord(words, i, 'carta')) return isWord(words, i - 1, 'magna') ? { first: i - 1, last: i } : null;
    if (isWord(words, i, 'rights'))
      return isWord(words, i - 2, 'bill') && isCapital(words, i - 2) ? { first: i - 2, last: i } : null;
    if (isWord(words, i, 'constitution')) {
      const first = runStart(words, i, 3);
      return first < i || isWord(words, i - 1, 'the') ? { first, last: i } : null;
    }
    return isWord(words, i - 1, "'s", '\u2019s') && isCapital(words, i - 2) && !isCapital(words, i + 1)
      ? { first: i - 2, last: i }
      : null;
  },
  finds: ["Under [Megan's Law] he registered.", 'The [U.S. Constitution] and the [Bill of Rights] say so.'],
  skips: ['The law is clear.', 'The Law School admitted her.'],
});

/** "Fed. R. Civ. P. 12(b)(6)", "Fed. R. Evid. 403". */
export const ruleOfCourt = nameRule({
  name: 'rule-of-court',
  kind: 'statute',
  confidence: 0.95,
  heads: ['fed.', 'frcp', 'fre', 'cpr'],
  at(words, i) {
    if (!isCapital(words, i)) return null;
    let last = i;
    if (isWord(words, i, 'fed.')) {
      if (!isWord(words, i + 1, 'r.')) return null;
      last = i + 1;
      while (
        last < i + 4 &&
        isWord(words, last + 1, 'civ.', 'crim.', 'app.', 'evid.', 'bankr.', 'p.') &&
        together(words, i, last + 1)
      )
        last++;
    }
    if (!isNumber(words, last + 1) || !together(words, i, last + 1)) return null;
    return { first: i, last: sectionEnd(words, last + 1) };
  },
  finds: ['He moved under [Fed. R. Civ. P. 12(b)(6)] again.', 'It is barred by [Fed. R. Evid. 403] here.'],
  skips: ['The Fed. said no.', 'He taught CPR to all.'],
});

/** "N.Y. C.P.L.R. § 214-j", "Cal. Penal Code § 187". */
export const sectionSign = nameRule({
  name: 'section-sign',
  kind: 'statute',
  confidence: 0.93,
  heads: ['\u00a7', '\u00a7\u00a7'],
  at(words, i) {
    let first = i;
    while (
      first > i - 7 &&
      together(words, first - 1, i) &&
      isCapital(words, first - 1) &&
      !isWord(words, first - 1, 'see', 'under', 'the', 'and')
    )
      first--;
    if (first === i) return null;
    if (
      isNumber(words, first - 1) &&
      together(words, first - 1, i) &&
      isWord(words, first, 'u.s.c.', 'c.f.r.', 'u.s.c', 'c.f.r', 'usc', 'cfr')
    )
      first--;
    if (!isNumber(words, i + 1) || !together(words, i, i + 1)) return null;
    let last = sectionEnd(words, i + 1);
    // "214-j"
    if (
      isWord(words, last + 1, '-') &&
      words.at(last + 1).start === words.at(last).end &&
      words.at(last + 2).text.length < 4
    )
      last += 2;
    return { first, last };
  },
  finds: ['A claim under [N.Y. C.P.L.R. § 214-j] is late.', 'He broke [Cal. Penal Code § 187] twice.'],
  skips: ['See § 4 of this order.', 'The section is clear.'],
});
