import { yearAt } from '../amount.ts';
import type { Form } from '../form.ts';
import { HOLIDAYS } from '../holidays.ts';
import { CAPITAL, MONTH, NUMBER, ORDINAL } from '../kinds.ts';
import type { Meaning } from '../meaning.ts';
import { isKind, isTight, lowerAt, valueAt, wordAt } from '../tokens.ts';
import { relativeYearAt } from '../year-of.ts';

const NAMES = Object.keys(HOLIDAYS)
  .map((name) => ({ name, words: name.split(' ') }))
  .sort((a, b) => b.words.length - a.words.length);
const BY_HEAD = new Map<string, (typeof NAMES)[number][]>();
for (const one of NAMES) {
  const head = one.words[0]!;
  BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), one]);
}

const THINGS = new Set(
  'party parties tree trees card cards present presents gift gifts carol carols stocking stockings shopping decorations lights bonus bonuses dinner song songs'.split(
    ' ',
  ),
);
const ATTACKS = new Set(['attacks', 'attack', 'terrorist', 'terror', 'hijackings']);

export const holiday: Form = {
  name: 'holiday',
  heads: [...new Set([...BY_HEAD.keys(), 'NUMBER', 'st', 'september', 'sept'])],
  match(t, i) {
    if (isKind(t, i, NUMBER)) {
      // 9/11 is a name by now
      if (
        valueAt(t, i) === 9 &&
        wordAt(t, i + 1) === '/' &&
        isTight(t, i + 1) &&
        isTight(t, i + 2) &&
        valueAt(t, i + 2) === 11 &&
        isKind(t, i + 2, NUMBER) &&
        !isTight(t, i) &&
        !(wordAt(t, i + 3) === '/' && isTight(t, i + 3))
      )
        return { to: i + 3, meaning: { kind: 'date', year: 2001, month: 9, day: 11 } };
      return null;
    }
    if (!isKind(t, i, CAPITAL)) return null;
    if (valueAt(t, i) === 9 && isKind(t, i, MONTH)) {
      // the September 11 attacks
      const day = wordAt(t, i + 1) === '.' ? i + 2 : i + 1;
      return isKind(t, day, NUMBER | ORDINAL) && valueAt(t, day) === 11 && ATTACKS.has(lowerAt(t, day + 1))
        ? { to: day + 1, meaning: { kind: 'date', year: 2001, month: 9, day: 11 } }
        : null;
    }
    for (const { name, words } of BY_HEAD.get(wordAt(t, i)) ?? []) {
      let j = i;
      let fits = true;
      for (const word of words) {
        // Apostrophes are in the text and not in the names: New Year's, Valentine's, Presidents', St. Patrick's
        if (wordAt(t, j) === "'" || (wordAt(t, j) === '.' && j === i + 1)) j++;
        if (wordAt(t, j) !== word) {
          fits = false;
          break;
        }
        j++;
      }
      if (!fits) continue;
      if (words.length > 1 && !isKind(t, j - 1, CAPITAL) && wordAt(t, j - 1) !== 's') continue;
      // "Christmas presents", "Easter Island", "Thanksgiving dinner"
      if (words.length === 1 && ((isKind(t, j, CAPITAL) && wordAt(t, j) === '') || THINGS.has(lowerAt(t, j)))) continue;
      const base: Meaning = { kind: 'date', holiday: name };
      const relative = relativeYearAt(t, j);
      if (relative) return { to: relative.to, meaning: { ...base, ...relative.year } };
      const year = yearAt(t, wordAt(t, j) === ',' || wordAt(t, j) === 'of' ? j + 1 : j);
      if (year) return { to: year.to, meaning: { ...base, year: year.year } };
      return { to: j, meaning: base };
    }
    return null;
  },
  finds: [
    'They met on [Christmas Day = 2022-12-25] and [Thanksgiving 2021 = 2021-11-25].',
    'It opens on [Labor Day = 2023-09-04].',
    'He was shot on [Easter Monday, 2021 = 2021-04-05].',
    'After [9/11 = 2001-09-11] and the [Sept. 11 = 2001-09-11] attacks the law changed.',
    'They wed on [New Year\u2019s Eve = 2022-12-31].',
  ],
  skips: [
    'The office Christmas party.',
    'They sailed to Easter Island.',
    'Its labor day is long.',
    'He took new years of study.',
  ],
};
