import { expect, test } from 'vitest';
import { harbour } from '../linking/reading.fixture.ts';
import { buildCaseFile } from './assemble.ts';
import { movedBetween } from './moved.ts';
import { movedWords } from './moved-words.ts';
import type { CaseEvent, Matter, Proceeding } from './schema.ts';

const { matters } = buildCaseFile(harbour, { sameSource: new Map() });
const matter = matters.find(({ parties }) => parties.some(({ name }) => name === 'Ann Oak'))!;
const [first] = matter.proceedings;
const { label, id } = first!;
const oak = matter.parties.find(({ name }) => name === 'Ann Oak')!;
const filing = matter.events.find(({ kind }) => kind === 'filing')!;
const verdict = matter.events.find(({ kind }) => kind === 'verdict')!;

const withCase = (set: Partial<Proceeding>): Partial<Matter> => ({
  proceedings: matter.proceedings.map((one) => (one.id === id ? { ...one, ...set } : one)),
});
const withEntries = (ids: readonly string[], set: Partial<CaseEvent>): Partial<Matter> => ({
  events: matter.events.map((one) => (ids.includes(one.id) ? { ...one, ...set } : one)),
});
const after = (set: Partial<Matter>) => movedWords(movedBetween([matter], [{ ...matter, ...set }]));

test('where nothing is other, nothing is told', () => {
  expect(after({})).toEqual([]);
  expect(movedBetween(matters, buildCaseFile([...harbour].reverse(), { sameSource: new Map() }).matters)).toEqual([]);
});

test.each<[string, Partial<Matter>, readonly string[]]>([
  [
    'where a case stands',
    withCase({ posture: 'Under investigation.' }),
    [`${label}: ${first!.posture.slice(0, -1)} → Under investigation`],
  ],
  [
    'what it is called, with the id made of it',
    {
      proceedings: matter.proceedings.map((one) => (one.id === id ? { ...one, id: 'other', label: 'Oak I' } : one)),
      events: matter.events.map((one) => (one.proceeding === id ? { ...one, proceeding: 'other' } : one)),
      passing: matter.passing.map((one) => (one.proceeding === id ? { ...one, proceeding: 'other' } : one)),
    },
    [`${label} is called Oak I`],
  ],
  [
    'a role',
    withCase({ parties: first!.parties.filter(({ party }) => party !== oak.id) }),
    [`Ann Oak in ${label}: plaintiff → no role`],
  ],
  ['the day it was begun', withCase({ filed: null }), [expect.stringMatching(/: begun .*2031 → on no known day$/u)]],
  [
    'a fate',
    withEntries([verdict.id], { fate: 'overturned' }),
    [`“${verdict.summary}”: nothing is known to have become of it → overturned`],
  ],
  [
    'a status of several, told at once',
    withEntries([verdict.id, filing.id], { status: 'alleged' }),
    ['2 entries: occurred → alleged'],
  ],
  ['days of several', withEntries([verdict.id, filing.id], { date: '2030' }), ['2 entries are on other days']],
  [
    'an entry that is gone',
    { events: matter.events.filter((one) => one !== verdict) },
    [`“${verdict.summary}” is shown no more`],
  ],
  ['places', withEntries([verdict.id, filing.id], { proceeding: null }), [`2 entries: ${label} → no proceeding`]],
])('%s', (_, set, lines) => expect(after(set)).toEqual(lines));

test('few people are told by name, many by their number', () => {
  const without = (count: number) =>
    movedWords(movedBetween([matter], [{ ...matter, parties: matter.parties.slice(count) }]));
  const names = matter.parties.map(({ name }) => name);
  expect(without(1)).toContain(`${names[0]} is shown no more`);
  expect(without(2)).toContain(`${names[0]} and ${names[1]} are shown no more`);
  expect(without(4)).toContain('4 parties are shown no more');
});

test('whom no words name is known by the id, within the matter', () => {
  const nameless = matter.parties.map((one) => ({ ...one, mentions: [] }));
  const had = { ...matter, parties: nameless };
  expect(movedBetween([had], [{ ...had, parties: nameless.toReversed() }])).toEqual([]);
  const namesakes = nameless.map((one) => ({ ...one, name: `Other ${one.name}` }));
  const other = { ...had, id: 'another', parties: namesakes, events: [], passing: [], rejected: [], proceedings: [] };
  expect(movedWords(movedBetween([other, had], [other, { ...had, parties: nameless.slice(1) }]))).toContain(
    `${nameless[0]!.name} is shown no more`,
  );
});

test('what goes with a case is not told beside it', () => {
  const proceedings = matter.proceedings.filter((one) => one.id !== id);
  const lines = after({ proceedings });
  expect(lines).toContain(`the proceeding ${label} is shown no more`);
  expect(lines.filter((line) => line.includes(`in ${label}:`) || line.startsWith(`${label}:`))).toEqual([]);
});
