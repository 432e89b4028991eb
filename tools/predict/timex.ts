import { findTimes } from '../../src/reading/english/times/index.ts';
import type { Predictor } from './index.ts';

interface Line {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
}

/** TIMEX3 expressions of each line of a measure of `timex`: `{id, dct, text}` in, `{id, timexes}` out. */
export const timex: Predictor = {
  name: 'timex',
  predict: (records) =>
    (records as readonly Line[]).map(({ id, dct, text }) => ({
      id,
      dct,
      // TempEval-3's annotators leave out the ages of persons written as one word ("a 52-year-old man").
      timexes: findTimes(text, { published: dct })
        .filter(({ derivation }) => derivation.rule !== 'age')
        .map(({ start, end, type, value, mod }) => ({
          start,
          end,
          text: text.slice(start, end),
          type,
          value: value ?? '',
          ...(mod === null ? {} : { mod }),
        })),
    })),
};
