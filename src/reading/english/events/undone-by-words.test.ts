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
  ['charge', 'None of the people who worked for her in those years have been [charged with crimes].'],
  ['ruling', 'The judge has not [ruled] on the motion.'],
  ['ruling', 'The judge [did not rule] on Monday.'],
  ['sentence', "He wasn't [sentenced]."],
])('%s, not come about: %s', (kind, marked) => expect(told(kind, marked)).toBe('denied'));

it.each([
  'Ann Oak is accused of [taking bribes] from the shipyard.',
  'The men were charged on Monday with [selling forged licences].',
  'Leo Elm allegedly [struck the guard].',
  'The suit alleges that the yard [copied her drawings].',
  'Ann Oak sued the builder Leo Elm on Monday over a [leaking roof].',
  'Leo Elm denies [taking the money].',
  'The yard denied that its foreman [copied her drawings].',
  'Leo Elm denied having [struck the guard].',
])('a deed somebody is said to have done: %s', (marked) => expect(told('conduct', marked)).toBe('alleged'));

it('a deed that is told as done', () =>
  expect(told('conduct', 'Leo Elm was convicted of [striking the guard].')).toBe('occurred'));

it.each([
  'Leo Elm [never struck anybody], his lawyer said.',
  'Leo Elm [did not strike the guard], the defence told the jury.',
])('a deed that a defence says was not done: %s', (marked) => expect(told('conduct', marked)).toBe('denied'));

it.each<[EventKindName, string]>([
  ['dismissal', 'The yard denied that it [dismissed] the pilot for speaking out.'],
  ['dismissal', 'The yard denied on Friday that it [dismissed] the pilot.'],
  ['settlement', 'The yard denied having [settled] with her.'],
  ['arrest', 'Police denied that he was ever [arrested].'],
])('%s, of which nothing is told by who denies it: %s', (kind, marked) => expect(told(kind, marked)).toBeNull());

it.each<[EventKindName, string]>([
  ['charge', 'Ann Oak was [charged], not Leo Elm.'],
  ['charge', 'Ann Oak was not only [charged] but convicted.'],
  ['plea', 'Ann Oak [pleaded not guilty].'],
  ['verdict', 'Ann Oak was [found not guilty].'],
  ['ruling', 'The judge refused to [dismiss] the case.'],
  ['conduct', 'The ferry did not [stop].'],
  ['conduct', 'Leo Elm, who denied the charge, [struck the guard].'],
  ['ruling', 'The judge denied a request that the yard [be closed].'],
])('%s, come about: %s', (kind, marked) => expect(told(kind, marked)).toBe('occurred'));

it.each([
  ['Ann Oak is expected to [plead guilty] on Monday.', 'expected'],
  ['Ann Oak said that she plans to [plead not guilty].', 'expected'],
  ['Ann Oak has agreed to [plead guilty].', 'expected'],
  ['The agreement would also have allowed her to [plead guilty] to a lesser count.', 'denied'],
  ['Ann Oak came to court to [plead guilty].', 'occurred'],
] as const)('a plea to come, or that only would have come: %s', (marked, status) =>
  expect(told('plea', marked)).toBe(status),
);

it.each([
  ['sentence', 'Judge Marsh [will sentence] Ann Oak, who was convicted in May, on June 3.', 'scheduled'],
  ['trial', 'The case will go to [trial] then.', 'occurred'],
  ['sentence', 'Ann Oak has been awaiting [sentencing] on that count since May.', 'expected'],
  ['trial', 'Leo Elm [awaits trial] in Fell.', 'expected'],
  ['sentence', 'The long awaited [sentence] came in June.', 'occurred'],
] as const)('%s: %s', (kind, marked, status) => expect(told(kind, marked)).toBe(status));

it('of what has no date, or has not come about yet, nothing is told', () => {
  expect(told('trial', 'No [trial] date has been set.', 'scheduled')).toBeNull();
  expect(told('jury', 'A jury has not been [chosen].', 'expected')).toBeNull();
  expect(told('jury', 'A jury is still to be [chosen].', 'expected')).toBe('expected');
  expect(told('trial', 'The [trial] is set for May.', 'scheduled')).toBe('scheduled');
  expect(told('hearing', 'A hearing has yet to be [scheduled].', 'scheduled')).toBeNull();
  expect(told('trial', 'Lawyers for Ann Oak have called for a [retrial].', 'expected')).toBeNull();
  expect(told('trial', 'They want their [trial].', 'expected')).toBeNull();
});
