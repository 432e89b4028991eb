import { expect, it } from 'vitest';
import { invented } from '../linking/reading.fixture.ts';
import { buildCaseFile } from './assemble.ts';

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
  const [matter] = buildCaseFile([filed, ruled], { sameSource: new Map() }).matters;
  const [suit] = matter!.proceedings;
  const of = new Map(suit!.claimPostures.map(({ claim, posture }) => [claim, posture]));
  expect(of.get('fraud')).toBe('Filed, awaiting decision.');
  expect(of.get('negligence')).toBe('Dismissed.');
});
