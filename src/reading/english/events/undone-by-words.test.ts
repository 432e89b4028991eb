import { expect, it } from 'vitest';
import type { EventKindName } from '../../../field/kinds/index.ts';
import type { Status } from '../../../field/values.ts';
import { statusByWords } from './undone-by-words.ts';

const told = (kind: EventKindName, marked: string, status: Status = 'occurred') => {
  const start = marked.indexOf('[');
  return statusByWords(kind, status, marked.replace(/[[\]]/g, ''), start, marked.indexOf(']') - 1);
};

it.each<[EventKindName, string]>([
  ['charge', 'Ann Oak has not been [charged].'],
  ['charge', 'Ann Oak [was never charged] with it.'],
  ['charge', 'No [charges were filed] against Ann Oak.'],
  ['charge', 'Prosecutors declined to [charge] the treasurer.'],
  ['charge', 'Prosecutors [declined to charge] the treasurer.'],
  ['arrest', 'Neither of the brothers was [arrested].'],
  ['ruling', 'The judge has not [ruled] on the motion.'],
  ['ruling', 'The judge [did not rule] on Monday.'],
  ['sentence', "He wasn't [sentenced]."],
])('%s, not come about: %s', (kind, marked) => expect(told(kind, marked)).toBe('denied'));

it.each<[EventKindName, string]>([
  ['charge', 'Ann Oak was [charged], not Leo Elm.'],
  ['charge', 'Ann Oak was not only [charged] but convicted.'],
  ['plea', 'Ann Oak [pleaded not guilty].'],
  ['verdict', 'Ann Oak was [found not guilty].'],
  ['ruling', 'The judge refused to [dismiss] the case.'],
  ['conduct', 'The ferry did not [stop].'],
])('%s, come about: %s', (kind, marked) => expect(told(kind, marked)).toBe('occurred'));

it('no date is set for what is expected', () => {
  expect(told('trial', 'No [trial] date has been set.', 'scheduled')).toBe('expected');
  expect(told('trial', 'The [trial] is set for May.', 'scheduled')).toBe('scheduled');
});
