import type { Form } from '../form.ts';
import { DAYPART, PLURAL } from '../kinds.ts';
import { DAYPART_LETTERS } from '../lexicon.ts';
import { isKind, isTight, lowerAt, valueAt, wordAt } from '../tokens.ts';

const SHOWS = new Set(
  'talk show shows host hosts comedy television tv session sessions paper papers news newspaper sun meetings'.split(
    ' ',
  ),
);

export const dayPart: Form = {
  name: 'day-part',
  heads: ['DAYPART', 'the', 'mid', 'early', 'late'],
  match(t, i, at) {
    let j = i;
    if (wordAt(t, j) === 'the') j++;
    let mod: string | undefined;
    const word = wordAt(t, j);
    if (word === 'early' || word === 'late' || word === 'mid') {
      mod = word === 'early' ? 'START' : word === 'late' ? 'END' : 'MID';
      j++;
      if (wordAt(t, j) === '-' && isTight(t, j)) j++;
      if (wordAt(t, j) === 'in' && wordAt(t, j + 1) === 'the') j += 2;
    }
    if (!isKind(t, j, DAYPART) || isKind(t, j, PLURAL)) return null;
    const part = DAYPART_LETTERS[valueAt(t, j)]!;
    if (part === '') return null;
    const modded = mod === undefined ? {} : { mod };
    let k = j + 1;
    if (wordAt(t, k) === 'hours') k++;
    // the morning of 29 April, the night of May 13
    if (wordAt(t, k) === 'of' || wordAt(t, k) === 'on') {
      const date = at(t, k + 1);
      if (
        date &&
        (date.meaning.kind === 'date' || (date.meaning.kind === 'shift' && date.meaning.unit === 'day')) &&
        date.meaning.hour === undefined &&
        (date.meaning.day !== undefined || date.meaning.weekday !== undefined || date.meaning.kind === 'shift')
      )
        return { to: date.to, meaning: { ...date.meaning, part, ...modded } };
    }
    if (mod === undefined && wordAt(t, i) !== 'the') return null;
    // late-night talk shows, the morning session
    if (SHOWS.has(lowerAt(t, k))) return null;
    if (
      wordAt(t, i) === 'the' &&
      wordAt(t, i - 1) !== 'in' &&
      wordAt(t, i - 1) !== 'during' &&
      !(wordAt(t, i - 1) === 'of' && wordAt(t, i - 2) === 'hours') &&
      mod === undefined
    )
      return null;
    return { to: k, meaning: { kind: 'shift', unit: 'day', count: 0, base: 'story', part, ...modded } };
  },
  finds: [
    'It burned on [the night of May 13, 2021 = 2021-05-13TNI].',
    'He died on [the early morning of 3 June = 2023-06-03TMO/START].',
  ],
  skips: ['The night watch slept.', 'The dawn raid failed.', 'Evening classes were held.'],
};
