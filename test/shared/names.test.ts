import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readNameFile, splitWikigold } from '../../tools/training/language/names-corpora.ts';
import { scoreNames } from '../../tools/training/language/names-measure.ts';

const folder = new URL('../../../shared/corpora', import.meta.url).pathname;
const present = existsSync(`${folder}/names/uner-ewt-dev.iob2`);
if (!present) console.log('test/shared/names: ../shared/corpora is not here; skipped');

const f1 = (scores: ReturnType<typeof scoreNames>) => {
  const { right, found, expected } = scores.at(-1)!;
  return (200 * right) / (found + expected);
};

// The floors are a point below what was reached when they were written (src/language/names/README.md).
it.skipIf(!present)('names on UNER-EWT dev', () => {
  expect(f1(scoreNames(readNameFile(`${folder}/names/uner-ewt-dev.iob2`)))).toBeGreaterThan(69);
});

it.skipIf(!present)('names on the held part of wikigold', () => {
  expect(f1(scoreNames(splitWikigold(folder).held))).toBeGreaterThan(68);
});
