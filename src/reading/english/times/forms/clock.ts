import type { Form } from '../form.ts';
import { CAPITAL, CARDINAL, DAYPART, NUMBER, UPPER, WORD } from '../kinds.ts';
import { isFree } from '../month.ts';
import { isKind, isTight, lengthAt, type Tokens, valueAt, wordAt } from '../tokens.ts';

const ZONES = new Set([
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'gmt',
  'utc',
  'et',
  'ct',
  'mt',
  'pt',
  'bst',
  'cet',
]);

/** "a.m.", "pm", "p.m" from `i`: whether afternoon, and where it ends. */
function halfAt(t: Tokens, i: number): { readonly pm: boolean; readonly to: number } | null {
  const word = wordAt(t, i);
  if (word === 'am' || word === 'pm') return { pm: word === 'pm', to: i + 1 };
  if ((word === 'a' || word === 'p') && wordAt(t, i + 1) === '.' && isTight(t, i + 1) && wordAt(t, i + 2) === 'm')
    return { pm: word === 'p', to: wordAt(t, i + 3) === '.' && isTight(t, i + 3) ? i + 4 : i + 3 };
  if (word === 'p' && wordAt(t, i + 1) === 'm') return { pm: true, to: i + 2 };
  return null;
}

export const clock: Form = {
  name: 'clock',
  heads: ['NUMBER', 'CARDINAL', 'noon', 'midnight', 'midday'],
  match(t, i) {
    if (isKind(t, i, DAYPART) && !isKind(t, i, NUMBER)) {
      const word = wordAt(t, i);
      if (word === 'noon' || word === 'midday') return { to: i + 1, meaning: { kind: 'date', hour: 12, minute: 0 } };
      if (word === 'midnight') return { to: i + 1, meaning: { kind: 'date', hour: 24, minute: 0 } };
      return null;
    }
    let hour = valueAt(t, i);
    if (
      isKind(t, i, NUMBER) &&
      lengthAt(t, i) === 4 &&
      isFree(t, i) &&
      ZONES.has(wordAt(t, i + 1)) &&
      isKind(t, i + 1, UPPER)
    ) {
      // 1200 GMT
      const minute = hour % 100;
      return hour <= 2400 && minute < 60
        ? {
            to: i + 2,
            meaning: { kind: 'date', hour: Math.floor(hour / 100), minute, zone: wordAt(t, i + 1).toUpperCase() },
          }
        : null;
    }
    if (isKind(t, i, NUMBER) && (!isFree(t, i) || lengthAt(t, i) > 2)) return null;
    if (isKind(t, i, CARDINAL) && hour > 12) return null;
    let j = i + 1;
    let minute: number | null = null;
    let seconds: number | null = null;
    if (
      isKind(t, i, NUMBER) &&
      (wordAt(t, j) === ':' || wordAt(t, j) === '.') &&
      isTight(t, j) &&
      isTight(t, j + 1) &&
      isKind(t, j + 1, NUMBER) &&
      lengthAt(t, j + 1) === 2
    ) {
      minute = valueAt(t, j + 1);
      const dot = wordAt(t, j) === '.';
      j += 2;
      if (!dot && wordAt(t, j) === ':' && isTight(t, j) && isKind(t, j + 1, NUMBER) && isTight(t, j + 1)) {
        seconds = valueAt(t, j + 1);
        j += 2;
      }
      if (dot && !halfAt(t, j)) return null;
    }
    if (hour > 24 || (minute ?? 0) > 59 || (seconds ?? 0) > 59) return null;
    const half = halfAt(t, j);
    let sure = false;
    if (half && hour >= 1 && hour <= 12 && isKind(t, i, NUMBER | CARDINAL)) {
      hour = (hour % 12) + (half.pm ? 12 : 0);
      j = half.to;
      sure = true;
    } else if (wordAt(t, j) === 'o' && wordAt(t, j + 1) === "'" && wordAt(t, j + 2) === 'clock') {
      j += 3;
      sure = true;
    } else if (minute === null) {
      // "10 GMT" is not written
      return null;
    }
    let zone: string | undefined;
    const open = wordAt(t, j) === '(' ? j + 1 : j;
    if (
      ZONES.has(wordAt(t, open)) &&
      isKind(t, open, CAPITAL) &&
      (isKind(t, open, UPPER) || wordAt(t, open).length === 2)
    ) {
      zone = wordAt(t, open).toUpperCase();
      let close = open + 1;
      if (wordAt(t, open - 1) === '(') while (close < open + 4 && close < t.count && wordAt(t, close) !== ')') close++;
      // 6:40 p.m. (GMT +8)
      j = wordAt(t, open - 1) === '(' && wordAt(t, close) === ')' ? close + 1 : open + 1;
      sure = true;
    }
    // A bare 3:30 may be a score, a verse, a ratio
    if (!sure && !(wordAt(t, i - 1) === 'at' && minute !== null) && isKind(t, i, NUMBER)) return null;
    if (isTight(t, j) && isKind(t, j, WORD)) return null;
    return {
      to: j,
      meaning: {
        kind: 'date',
        hour,
        ...(minute === null ? {} : { minute }),
        ...(seconds === null ? {} : { seconds }),
        ...(zone === undefined ? {} : { zone }),
      },
    };
  },
  finds: [
    'It closed at [1200 GMT = 2023-07-12T12:00Z].',
    'He arrived at [10 p.m. = 2023-07-12T22:00] and left at [noon = 2023-07-12T12:00].',
    'The hearing is at [9:30 a.m. EDT Thursday = 2023-07-13T09:30].',
    'At [5:15 p.m. on June 3, 2021 = 2021-06-03T17:15], police came.',
  ],
  skips: ['They won 3:1.', 'See Mark 3:16.', 'I am 10 and a half.'],
};
