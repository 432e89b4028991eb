import { expect, test } from 'vitest';
import type { PartyRole } from '../field/values.ts';
import { linkMatter } from '../linking/link.ts';
import { invented } from '../linking/reading.fixture.ts';
import type { Participant } from '../reading/report.ts';
import { participantsOf } from './participants.ts';

/** Names beside an arrest of whom one document (of two that tell it) is so sure. */
const namedIn = (...certainties: readonly number[]) => named(null, certainties);

function named(role: PartyRole | null, certainties: readonly number[]): readonly string[] {
  const matter = linkMatter(
    certainties.map((certainty, at) => {
      const one = invented({
        id: `d${at}`,
        published: '2031-05-09',
        publisher: `Paper ${at}`,
        text: 'Police arrested Jonas Birch on Thursday.',
        parties: [{ name: 'Jonas Birch', ...(role === null ? {} : { role }) }],
        events: [{ kind: 'arrest', words: 'arrested', date: '2031-05-08', to: ['Jonas Birch'] }],
      });
      const participants = one.reading.reports[0]!.participants.map((each): Participant => ({ ...each, certainty }));
      const reports = one.reading.reports.map((report) => ({ ...report, participants }));
      return { ...one, reading: { ...one.reading, reports } };
    }),
    { sameSource: new Map() },
  );
  const { list } = matter.parties;
  return matter.events.flatMap((event) => participantsOf(event, matter).patients.map((party) => list[party]!.name));
}

test('who is surely meant is named', () => expect(namedIn(0.98)).toEqual(['Jonas Birch']));
test('who may be meant is not', () => expect(namedIn(0.5)).toEqual([]));
test('two that are sure outweigh a third that is not', () => expect(namedIn(0.97, 0.97, 0.4)).toEqual(['Jonas Birch']));
test('a prosecutor or counsel is not the one arrested', () => {
  expect(named('prosecutor', [0.98])).toEqual([]);
  expect(named('counsel', [0.98])).toEqual([]);
  expect(named('judge', [0.98])).toEqual(['Jonas Birch']);
});
