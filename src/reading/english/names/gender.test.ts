import { expect, test } from 'vitest';
import { sentencesOf } from '../../../language/index.ts';
import { findEntities } from './find.ts';

/** The first square brackets hold the person asked for; invented first names tell nothing by themselves. */
const genderIn = (written: string) => {
  const text = written.replace(/[[\]]/g, '');
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  const names = [{ start, end, kind: 'person' as const, confidence: 1, rule: 'given' }];
  return findEntities({ text }, sentencesOf(text), names).entities.find((one) => one.kind === 'person')?.gender;
};

test.each([
  ['Ms [Zorblax] spoke.', 'female'],
  ['Mr. [Zorblax] spoke.', 'male'],
  ['His wife, [Qwerta Zorblax], spoke.', 'female'],
  ['Spokesman [Qwerta Zorblax] spoke.', 'male'],
  ['[Qwerta Zorblax], 43, an actress, spoke.', 'female'],
  ['[Qwerta Zorblax] said he was late.', 'male'],
  ['To see his mother, [Qwerta Zorblax] left.', null],
  ['[Qwerta Zorblax], his lawyer, said he may appeal.', null],
  ['[Qwerta Zorblax] spoke.', null],
])('%s', (written, gender) => {
  expect(genderIn(written)).toBe(gender);
});
