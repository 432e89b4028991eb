import { expect, test } from 'vitest';
import { isRetracted } from './retracted.ts';

test.each([
  ['An earlier version of this article incorrectly said that Ann Oak was charged.', ''],
  ['A story on Tuesday misidentified the man charged as Leo Birch.', ''],
  ['CORRECTION: A story on Tuesday said that Leo Birch was charged with burglary.', ''],
  ['A report on Monday said that she was fined.', 'Correction: This has been changed. '],
])('told wrongly: %s', (sentence, above) => expect(isRetracted(sentence, above)).toBe(true));

test.each([
  ['The man charged was Patrick Elm.', 'CORRECTION: A story said that Leo Birch was charged. '],
  ['The report said that Oak was charged.', 'A grand jury met in May.\n'],
  ['Oak said the newspaper wrongly called him a thief.', ''],
])('told: %s', (sentence, above) => expect(isRetracted(sentence, above)).toBe(false));
