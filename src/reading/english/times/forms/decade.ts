import type { Form } from '../form.ts';
import { DECADE, NUMBER, UNIT, WORD } from '../kinds.ts';
import { isKind, isTight, valueAt, wordAt } from '../tokens.ts';

const POSSESSIVES = new Set(['his', 'her', 'their', 'your', 'our', 'my', 'its']);

export const decade: Form = {
  name: 'decade',
  heads: ['DECADE', 'the', "'"],
  match(t, i) {
    let j = i;
    const the = wordAt(t, j) === 'the';
    if (the) j++;
    let apostrophe = false;
    if (wordAt(t, j) === "'") {
      if (isTight(t, j) && isKind(t, j - 1, WORD)) return null;
      apostrophe = true;
      j++;
      if (!isTight(t, j)) return null;
    }
    // the 1990's, the '90's
    if (
      isKind(t, j, NUMBER) &&
      the &&
      valueAt(t, j) % 10 === 0 &&
      valueAt(t, j) > 0 &&
      wordAt(t, j + 1) === "'" &&
      wordAt(t, j + 2) === 's' &&
      isTight(t, j + 1) &&
      isTight(t, j + 2) &&
      !isKind(t, j + 3, UNIT)
    ) {
      const year = valueAt(t, j);
      if (year >= 1000 && year < 2200) return { to: j + 3, meaning: { kind: 'date', decade: year } };
      return year < 100 && (apostrophe || year >= 40)
        ? { to: j + 3, meaning: { kind: 'date', decade: year, short: true } }
        : null;
    }
    if (!isKind(t, j, DECADE)) return null;
    const value = valueAt(t, j);
    const before = wordAt(t, i - 1);
    if (value >= 1000) {
      if (value > 2190) return null;
      const bc = wordAt(t, j + 1) === 'bc';
      return { to: bc ? j + 2 : j + 1, meaning: { kind: 'date', decade: value, ...(bc ? { bc } : {}) } };
    }
    if (value >= 100 && wordAt(t, j + 1) === 'bc')
      return { to: j + 2, meaning: { kind: 'date', decade: value, bc: true } };
    if (value >= 100 || POSSESSIVES.has(before) || before === 'mid') return null;
    // "in the 20s" is as often a temperature; "the '20s" and "the eighties" are not
    const words = isKind(t, j, WORD);
    const joined = before === 'and' && isKind(t, i - 2, DECADE) && valueAt(t, i - 2) >= 40;
    if (!apostrophe && !the && !joined && !(before === 'early' || before === 'late' || before === 'the')) return null;
    if (!apostrophe && !words && (value < 40 || value > 90)) return null;
    return { to: j + 1, meaning: { kind: 'date', decade: value, short: true } };
  },
  finds: ['Crime rose in [the 1990s = 199] and [the \u201980s = 198].', 'It was built in [the sixties = 196].'],
  skips: ['She is in her 20s.', 'He drew 20s and 50s from the bank.', 'It was in the 30s outside.'],
};
