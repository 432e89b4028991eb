import { expect, test } from 'vitest';
import { failureOf } from '../tools/fuzz/failure.ts';
import { madeFile } from '../tools/fuzz/made-file.ts';

test('spoilt and made-up files become documents or problems, and lose no word (2,000 of them: npm run fuzz)', async () => {
  const failures: string[] = [];
  for (let index = 0; index < 60; index++) {
    const failure = await failureOf(madeFile(7, index));
    if (failure) failures.push(`file ${index} of seed 7: ${failure}`);
  }
  expect(failures).toEqual([]);
}, 120_000);

test('a file of a seed is always the same', () => {
  expect(madeFile(1, 5)).toEqual(madeFile(1, 5));
  expect(madeFile(1, 5)).not.toEqual(madeFile(1, 6));
});
