import { expect, test } from 'vitest';
import { eventKinds } from '../../field/kinds/index.ts';
import { kinds } from './kind-families.ts';

test('every kind of event is in one family', () => {
  expect([...kinds].sort()).toEqual(eventKinds.map(({ name }) => name).sort());
});
