import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Span } from '../../document/document.ts';
import { placeOfShown, shownText } from '../../words/shown-text.ts';
import { segments } from './highlights.ts';
import { type Stretch, selectedSpan } from './selected.ts';

/** Draws paragraphs as the page does: a piece of text in an element of its own, links where highlights lie. */
function draw(text: string, paragraphs: readonly Span[], highlights: readonly Span[]) {
  const { document } = parseHTML('<html><body><div id="root"></div></body></html>');
  const root = document.querySelector('#root')!;
  const own = highlights.map((span) => ({ ...span, trigger: span, matter: 'M', entry: 'E', kind: 'trial', report: 0 }));
  for (const paragraph of paragraphs) {
    const p = document.createElement('p');
    for (const { start, end, highlights: here } of segments(paragraph, own as never)) {
      const piece = document.createElement(here.length > 0 ? 'a' : 'span');
      piece.setAttribute('data-at', String(start));
      piece.append(document.createTextNode(shownText(text.slice(start, end))));
      p.append(piece);
    }
    root.append(p);
  }
  return root as unknown as HTMLElement;
}

/** The boundary in the drawn text of a place in the document. */
function boundary(root: HTMLElement, text: string, place: number, isEnd: boolean): [Node, number] {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')];
  const piece = pieces.findLast((each) => {
    const at = Number(each.getAttribute('data-at'));
    return isEnd ? at < place : at <= place;
  })!;
  const at = Number(piece.getAttribute('data-at'));
  return [piece.firstChild!, shownText(text.slice(at, place)).length];
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '“', 'é', '😀', '\u202e', '\u0007', '\n'),
  minLength: 1,
  maxLength: 60,
});
const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([one, other]) => ({
    start: Math.min(one, other),
    end: Math.max(one, other),
  }));

test('a stretch of the drawn text is the very words of the document', () => {
  fc.assert(
    fc.property(
      letters.chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.array(span(text.length), { maxLength: 5 }),
          fc.nat(text.length),
          span(text.length),
        ),
      ),
      ([text, highlights, cut, chosen]) => {
        const paragraphs = [
          { start: 0, end: cut },
          { start: cut, end: text.length },
        ].filter(({ start, end }) => start < end);
        const root = draw(text, paragraphs, highlights);
        if (chosen.start === chosen.end) return;
        const [startContainer, startOffset] = boundary(root, text, chosen.start, false);
        const [endContainer, endOffset] = boundary(root, text, chosen.end, true);
        const found = selectedSpan(root, { startContainer, startOffset, endContainer, endOffset } as Stretch, text);
        const words = text.slice(chosen.start, chosen.end);
        expect(found === null ? '' : text.slice(found.start, found.end)).toBe(words.trim());
        if (found !== null) {
          expect(found.start).toBe(chosen.start + words.length - words.trimStart().length);
        }
      },
    ),
  );
});

test('a paragraph chosen by three clicks ends at its own end', () => {
  const text = 'First words.Second words.';
  const root = draw(
    text,
    [
      { start: 0, end: 12 },
      { start: 12, end: 25 },
    ],
    [{ start: 6, end: 11 }],
  );
  const [one, two] = root.children;
  const whole = { startContainer: one!.firstChild!.firstChild!, startOffset: 0, endContainer: two!, endOffset: 0 };
  expect(selectedSpan(root, whole as Stretch, text)).toEqual({ start: 0, end: 12 });
  const byElements = { startContainer: root, startOffset: 1, endContainer: root, endOffset: 2 };
  expect(selectedSpan(root, byElements as unknown as Stretch, text)).toEqual({ start: 12, end: 25 });
  const inPiece = { startContainer: one!.children[1]!, startOffset: 0, endContainer: one!.children[1]!, endOffset: 1 };
  expect(selectedSpan(root, inPiece as unknown as Stretch, text)).toEqual({ start: 6, end: 11 });
  const nothing = { startContainer: root, startOffset: 0, endContainer: root, endOffset: 0 };
  expect(selectedSpan(root, nothing as unknown as Stretch, text)).toBe(null);
});

test('half the name of a hidden character is all of it', () => {
  const text = 'a\u202eb';
  expect(shownText(text)).toBe('a[U+202E]b');
  expect([0, 1, 3, 9, 10, 99].map((place) => placeOfShown(text, place))).toEqual([0, 1, 1, 2, 3, 3]);
  expect(placeOfShown(text, 3, true)).toBe(2);
});
