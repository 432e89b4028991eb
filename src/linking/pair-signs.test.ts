import { describe, expect, it } from 'vitest';
import { linkedReports } from './linked-report.ts';
import { pairSigns, signsOf, unknown } from './pair-signs.ts';
import { linkParties } from './parties.ts';
import { type InventedEvent, invented } from './reading.fixture.ts';
import { surroundingsOf } from './surroundings.ts';

const parties = [{ name: 'Ann Oak' }, { name: 'Leo Birch' }, { name: 'Rosa Marsh' }];

/** Two reports of two documents, each noted by a sentence and what is said in it; more documents make words and names rare or common. */
function pairOf(one: InventedEvent & { text: string }, other: InventedEvent & { text: string }) {
  const documents = [one, other].map(({ text, ...event }, at) =>
    invented({
      id: `d${at}`,
      published: `2031-05-1${at}`,
      text,
      parties: parties.filter(({ name }) => text.includes(name)),
      events: [event],
    }),
  );
  const reports = linkedReports(
    documents.map((document) => ({ ...document, source: document.document.id })),
    linkParties(documents),
    documents.map(({ reading }) => reading.sentences.map(() => [])),
  );
  return { one: reports[0]!, other: reports[1]!, around: surroundingsOf(documents, reports) };
}

const sued = (more: Partial<InventedEvent> & { readonly text?: string } = {}) => ({
  kind: 'filing' as const,
  words: 'sued',
  text: 'Ann Oak sued Leo Birch.',
  by: ['Ann Oak'],
  to: ['Leo Birch'],
  ...more,
});

describe('signs of two reports', () => {
  const both = (name: string, value: number, one: ReturnType<typeof sued>, other: ReturnType<typeof sued>) =>
    ({ name, value, one, other }) as const;
  it.each([
    both('days', 2, sued({ date: '2031-05-02' }), sued({ date: '2031-05-02' })),
    both('days', 3, sued({ date: '2031-05' }), sued({ date: '2031-05-02' })),
    both('days', 4, sued({ date: '2031-04-20/2031-05-10' }), sued({ date: '2031-05-01/2031-05-20' })),
    both('days', 5, sued({ date: '2031-05-02' }), sued({ date: '2031-05-03' })),
    both('days', 1, sued({ date: '2031-05-02' }), sued()),
    both('days', 0, sued(), sued()),
    both('days-apart', Math.fround(Math.log1p(1)), sued({ date: '2031-05-02' }), sued({ date: '2031-05-03' })),
    both('days-apart', unknown, sued({ date: '2031-05-02' }), sued()),
    both('day-to-news', Math.fround(Math.log1p(9)), sued({ date: '2031-05-02' }), sued()),
    both('same-who', 1, sued(), sued()),
    both('same-who', 0, sued(), sued({ by: ['Leo Birch'], to: ['Ann Oak'] })),
    both('same-who', unknown, sued(), sued({ by: [] })),
    both('crossed', 1, sued(), sued({ by: ['Leo Birch'], to: ['Ann Oak'] })),
    both('other-whom', 1, sued({ by: [] }), sued({ by: [], to: ['Ann Oak'] })),
    both('words', 1, sued(), sued()),
    both('trigger', 1, sued(), sued()),
    both('outcome', unknown, sued({ outcome: 'granted' }), sued()),
    both('outcome', 0, sued({ outcome: 'granted' }), sued({ outcome: 'denied' })),
    both('sum', 0.5, sued({ amount: { value: 1, currency: 'USD' } }), sued({ amount: { value: 2, currency: 'USD' } })),
    both('same-document', 0, sued(), sued()),
    both('published-apart', Math.fround(Math.log1p(1)), sued(), sued()),
  ])('$name is $value', ({ name, value, one, other }) => {
    const signs = signsOf(pairOf(one, other));
    expect(signs[pairSigns.findIndex((sign) => sign.name === name)]).toBe(value);
  });

  it('says the same of a pair whichever comes first', () => {
    const { one, other, around } = pairOf(
      sued({ date: '2031-05' }),
      sued({ text: 'Rosa Marsh sued Ann Oak again.', by: ['Rosa Marsh'], to: ['Ann Oak'], date: '2031-05-03' }),
    );
    const there = signsOf({ one, other, around });
    const back = signsOf({ one: other, other: one, around });
    for (const [at, { name }] of pairSigns.entries()) expect(back[at], name).toBeCloseTo(there[at]!, 6);
  });

  it('has each name once', () => {
    expect(new Set(pairSigns.map(({ name }) => name)).size).toBe(pairSigns.length);
  });
});
