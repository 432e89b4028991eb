import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../test/property-seed.ts';
import { pdfOf, pdfOfText, typed } from './formats/pdf/pdf.fixture.ts';
import { pdf } from './formats/pdf.ts';
import { type DrawnPage, largestOriginal, type Original, wordsOnPages } from './original.ts';

const pages: readonly DrawnPage[] = [
  {
    number: 1,
    width: 612,
    height: 792,
    words: [
      [0, 10, 100, 90, 200, 102],
      [11, 21, 210, 90, 310, 102],
      [22, 32, 100, 104, 200, 116],
    ],
  },
  { number: 3, width: 612, height: 792, words: [[32, 42, 100, 90, 200, 102]] },
];

describe('where words stand on the pages', () => {
  test('a part of a line by its share of the letters; what stands beside it on the line is one box', () => {
    expect(wordsOnPages(pages, { start: 5, end: 16 })).toEqual([
      { number: 1, width: 612, height: 792, boxes: [{ left: 150, top: 90, right: 260, bottom: 102 }] },
    ]);
  });

  test('a box a line, over the end of a page', () => {
    expect(wordsOnPages(pages, { start: 11, end: 42 }).map(({ number, boxes }) => [number, boxes.length])).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  test('what stands on no page has none', () => {
    expect(wordsOnPages(pages, { start: 42, end: 50 })).toEqual([]);
    expect(wordsOnPages(pages, { start: 10, end: 11 })).toEqual([]);
  });
});

/** The one document of a PDF with the file as it is kept. */
async function opened(
  bytes: Uint8Array,
  withOriginal = true,
): Promise<{ text: string; original: Original | undefined }> {
  const [one] = await pdf.open(bytes, { path: 'a.pdf', ...(withOriginal && { withOriginal }) });
  if (!one || !('draft' in one)) throw new Error(JSON.stringify(one));
  return { text: one.draft.text, original: one.original };
}

describe('of a PDF', () => {
  test('words of a page stand where they were printed', async () => {
    const { text, original } = await opened(pdfOf([typed('Birch is liable.\n\nThe motion is denied.')]));
    const start = text.indexOf('motion');
    const [page] = wordsOnPages(original!.pages, { start, end: start + 'motion'.length });
    // Courier is 7.2 points wide at 12: four letters in from an inch, two lines of 14 points below an inch.
    const [box] = page!.boxes;
    expect(page!.boxes).toHaveLength(1);
    expect([box!.left, box!.right].map(Math.round)).toEqual([101, 144]);
    expect(box!.top).toBeLessThan(100 - 8);
    expect(box!.bottom).toBeGreaterThan(100);
  });

  test('every letter of the text stands on a page, in whatever lines it was printed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 5, maxLength: 120 }),
        async (words) => {
          const { text, original } = await opened(pdfOfText(words.join(' ')));
          for (const match of text.matchAll(/\S+/g)) {
            const found = wordsOnPages(original!.pages, { start: match.index, end: match.index + match[0].length });
            expect(found.length).toBeGreaterThan(0);
            for (const { boxes, width, height } of found)
              for (const { left, top, right, bottom } of boxes) {
                expect(left).toBeLessThan(right);
                expect(Math.min(left, top)).toBeGreaterThan(0);
                expect(right).toBeLessThanOrEqual(width);
                expect(bottom).toBeLessThanOrEqual(height);
              }
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  test('the file is given along only when it is asked for, and a line says where it is too large', async () => {
    const bytes = pdfOfText('Birch is liable.');
    expect((await opened(bytes, false)).original).toBeUndefined();
    const large = new Uint8Array(largestOriginal + 1);
    large.set(bytes);
    const [one] = await pdf.open(large, { path: 'a.pdf', withOriginal: true });
    expect(one).toMatchObject({
      notes: [{ what: '50 MB, and files of more than 50 MB are not kept beside their text' }],
    });
    expect(one).not.toHaveProperty('original');
  });
});
