import { expect, it } from 'vitest';
import { type InventedReading, invented } from '../linking/reading.fixture.ts';
import { buildCaseFile } from './assemble.ts';

/** Where each claim of the first case of these readings stands. */
function postureOf(readings: readonly InventedReading[]): ReadonlyMap<string, string> {
  const [matter] = buildCaseFile(readings, { sameSource: new Map() }).matters;
  return new Map(matter!.proceedings[0]!.claimPostures.map(({ claim, posture }) => [claim, posture]));
}

it('each claim of a case stands where the events that name it leave it', () => {
  const filed = invented({
    id: 'filed',
    published: '2031-03-05',
    text: 'Ann Oak sued Harbour Light for fraud and negligence on March 4, 2031. Harbour Light denies it. Ann Oak lives in Halden.',
    parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
    events: [
      {
        kind: 'filing',
        words: 'sued',
        date: '2031-03-04',
        by: ['Ann Oak'],
        to: ['Harbour Light'],
        claims: ['fraud', 'negligence'],
      },
    ],
  });
  const ruled = invented({
    id: 'ruled',
    published: '2031-09-02',
    text: 'A judge dismissed the negligence claim of Ann Oak against Harbour Light on September 1, 2031. Ann Oak and Harbour Light meet again.',
    parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
    events: [
      { kind: 'dismissal', words: 'dismissed', date: '2031-09-01', to: ['Ann Oak'], claims: ['negligence'] },
      {
        kind: 'filing',
        words: 'claim',
        date: '2031-03-04',
        by: ['Ann Oak'],
        to: ['Harbour Light'],
        claims: ['fraud', 'negligence'],
      },
    ],
  });
  const of = postureOf([filed, ruled]);
  expect(of.get('fraud')).toBe('Filed, awaiting decision.');
  expect(of.get('negligence')).toBe('Dismissed.');
});

const accusedOf = (plea: string, outcome: 'guilty' | 'not guilty') =>
  postureOf([
    invented({
      id: 'charged',
      published: '2031-03-05',
      text: `Prosecutors charged Ann Oak with fraud and perjury on March 4, 2031. On March 5, 2031 Ann Oak ${plea} in court.`,
      parties: [{ name: 'Ann Oak' }],
      events: [
        { kind: 'charge', words: 'charged', date: '2031-03-04', to: ['Ann Oak'], claims: ['fraud', 'perjury'] },
        { kind: 'plea', words: plea, date: '2031-03-05', by: ['Ann Oak'], outcome },
      ],
    }),
  ]);

it('who denies and names no charge denies all', () => {
  const of = accusedOf('pleaded not guilty', 'not guilty');
  expect([of.get('fraud'), of.get('perjury')]).toEqual(Array(2).fill('Not guilty plea entered, awaiting trial.'));
});

it('who pleads guilty and names no charge may do so to one of them', () => {
  const of = accusedOf('pleaded guilty', 'guilty');
  expect([of.get('fraud'), of.get('perjury')]).toEqual(Array(2).fill('Charged, awaiting plea or trial.'));
});
