import { expect, test } from 'vitest';
import { linkMatter } from './link.ts';
import { invented } from './reading.fixture.ts';

const matter = linkMatter(
  [
    invented({
      id: 'd',
      published: '2031-05-09',
      text: 'Ann Oak sued Fell Ferries. Fell Ferries sank the barge. Judge Roper dismissed the suit of Ann Oak.',
      parties: [{ name: 'Ann Oak' }, { name: 'Fell Ferries', kind: 'organization' }, { name: 'Roper' }],
      events: [
        { kind: 'filing', words: 'sued', date: '2031-05-01', by: ['Ann Oak'], to: ['Fell Ferries'] },
        { kind: 'conduct', words: 'sank', by: ['Fell Ferries'] },
        { kind: 'dismissal', words: 'dismissed', date: '2031-05-08', by: ['Roper'], to: ['Ann Oak'] },
      ],
    }),
  ],
  { sameSource: new Map() },
);
const of = (name: string) => matter.profiles[matter.parties.list.findIndex((one) => one.name === name)]!;

test('who sues brings, who is sued answers, a judge decides', () => {
  expect(of('Ann Oak').brings).toBeGreaterThan(0);
  expect(of('Ann Oak')).toMatchObject({ answers: 0, did: 0, decides: 0 });
  expect(of('Fell Ferries').answers).toBeGreaterThan(0);
  expect(of('Fell Ferries').did).toBeGreaterThan(0);
  expect(of('Roper').decides).toBeGreaterThan(0);
});
test('all parts are counted together', () =>
  expect(of('Fell Ferries').all).toBeCloseTo(of('Fell Ferries').answers + of('Fell Ferries').did));
