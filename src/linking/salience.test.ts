import { expect, test } from 'vitest';
import { linkMatter } from './link.ts';
import { invented } from './reading.fixture.ts';
import { salienceSigns } from './salience-signs.ts';

/** Salience of the event that tells the first of these words, in a matter of documents that each tell it so surely. */
function salienceIn(...documents: readonly { readonly confidence: number; readonly weight: number }[]): number {
  const matter = linkMatter(
    documents.map((told, at) =>
      invented({
        id: `d${at}`,
        published: '2031-05-09',
        publisher: `Paper ${at}`,
        text: 'The jury found Harbour Light Ltd liable on Thursday.',
        parties: [{ name: 'Harbour Light Ltd', kind: 'organization' }],
        events: [{ kind: 'verdict', words: 'found', date: '2031-05-08', to: ['Harbour Light Ltd'], ...told }],
      }),
    ),
    { sameSource: new Map() },
  );
  return matter.salience.get(matter.events[0]!.reports[0]!.index)!;
}

const sure = { confidence: 0.95, weight: 0.95 };

test('what is told surely, as heavy, must be in a chronology', () => expect(salienceIn(sure)).toBeGreaterThan(0.7));
test('what is hardly told need not', () =>
  expect(salienceIn({ ...sure, confidence: 0.3 })).toBeLessThan(salienceIn(sure)));
test('nor what weighs little', () => expect(salienceIn({ ...sure, weight: 0.05 })).toBeLessThan(salienceIn(sure)));
test('two sources are surer than one', () => {
  const unsure = { confidence: 0.5, weight: 0.6 };
  expect(salienceIn(unsure, unsure)).toBeGreaterThan(salienceIn(unsure));
});

test('every sign has its own name', () =>
  expect(new Set(salienceSigns.map(({ name }) => name)).size).toBe(salienceSigns.length));
