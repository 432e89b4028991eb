import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Highlight, highlightsByParagraph, segments } from './highlights.ts';

function highlight(entry: string, start: number, end: number, trigger = { start, end: start }): Highlight {
  return { matter: 'M', entry, kind: 'trial', report: 0, start, end, trigger };
}

describe('segments', () => {
  test('overlapping highlights are cut where they cross', () => {
    const cut = segments({ start: 0, end: 20 }, [highlight('A', 2, 10), highlight('B', 6, 14)]);
    expect(
      cut.map(({ start, end, highlights }) => [start, end, highlights.map(({ entry }) => entry).join('')]),
    ).toEqual([
      [0, 2, ''],
      [2, 6, 'A'],
      [6, 10, 'AB'],
      [10, 14, 'B'],
      [14, 20, ''],
    ]);
  });

  test('a click on trigger words means their entry, else the shortest one', () => {
    const long = highlight('long', 0, 20, { start: 4, end: 8 });
    const short = highlight('short', 2, 12, { start: 9, end: 11 });
    const first = segments({ start: 0, end: 20 }, [long, short]).map(({ highlights }) => highlights[0]?.entry);
    expect(first).toEqual(['long', 'short', 'long', 'short', 'short', 'short', 'long']);
  });

  test('segments tile the block and know exactly what covers them', () => {
    const span = fc.tuple(fc.nat(50), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(span, fc.array(span), (within, spans) => {
        const all = spans.map(({ start, end }, place) => highlight(String(place), start, end));
        const cut = segments(within, all);
        let at = within.start;
        for (const segment of cut) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          const covering = all.filter(({ start, end }) => start <= segment.start && end >= segment.end);
          expect(segment.highlights.length).toBe(covering.length);
          at = segment.end;
        }
        expect(at).toBe(within.end);
      }),
    );
  });
});

test('each paragraph gets the highlights that lie in it', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(15)).map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { minLength: 2 }), fc.array(span), (cuts, spans) => {
      const borders = cuts.toSorted((a, b) => a - b);
      // Every other stretch, so that there are gaps.
      const paragraphs = borders.slice(1).map((end, at) => ({ start: borders[at] ?? 0, end }));
      const apart = paragraphs.filter((_, at) => at % 2 === 0);
      const all = spans
        .toSorted((a, b) => a.start - b.start || a.end - b.end)
        .map(({ start, end }, place) => highlight(String(place), start, end));
      expect(highlightsByParagraph(apart, all)).toEqual(
        apart.map((paragraph) => all.filter(({ start, end }) => start < paragraph.end && end > paragraph.start)),
      );
    }),
  );
});
