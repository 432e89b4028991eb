import { describe, expect, it } from 'vitest';
import { candidates } from './candidates.ts';
import { linkedReports } from './linked-report.ts';
import { linkParties } from './parties.ts';
import { invented } from './reading.fixture.ts';
import { surroundingsOf } from './surroundings.ts';

/** So many documents, each telling one verdict of another day by the same jury. */
function verdicts(count: number) {
  const documents = Array.from({ length: count }, (_, at) =>
    invented({
      id: `d${String(at).padStart(4, '0')}`,
      published: `20${20 + Math.floor(at / 300)}-0${1 + (at % 9)}-1${at % 10}`,
      text: 'The jury found Ann Oak liable.',
      parties: [{ name: 'Ann Oak' }, { name: 'jury', kind: 'jury' }],
      events: [
        {
          kind: 'verdict',
          words: 'found',
          date: `20${20 + Math.floor(at / 300)}-0${1 + (at % 9)}-0${1 + (at % 9)}`,
          by: ['jury'],
          to: ['Ann Oak'],
        },
      ],
    }),
  );
  const reports = linkedReports(
    documents.map((document) => ({ ...document, source: document.document.id })),
    linkParties(documents),
    documents.map(({ reading }) => reading.sentences.map(() => [])),
  );
  return { reports, around: surroundingsOf(documents, reports) };
}

describe('which reports are compared', () => {
  const pairsOf = (count: number) => {
    const { reports, around } = verdicts(count);
    return candidates(reports, around).reduce((sum, places) => sum + places.length, 0);
  };

  it('of a few, each with each', () => {
    expect(pairsOf(20)).toBe((20 * 19) / 2);
  });

  it('of many, no more for each than of half as many', () => {
    expect(pairsOf(800) / 800).toBeLessThanOrEqual(1.1 * (pairsOf(400) / 400));
  });

  it('one report of a day finds the next of that day', () => {
    const { reports, around } = verdicts(300);
    const places = candidates(reports, around);
    const last = reports.at(-1)!;
    const same = reports.findLastIndex((one) => one !== last && one.report.time?.edtf === last.report.time?.edtf);
    expect(places.at(-1)).toContain(same);
  });
});
