import { expect, test } from 'vitest';
import { pdf } from '../pdf.ts';
import { pdfPainting, shown } from './pdf.fixture.ts';

async function opened(...pages: readonly string[]): Promise<{ text: string | null; notes: readonly string[] }> {
  const [one] = await pdf.open(pdfPainting(pages), { path: 'order.pdf' });
  if (!one || 'file' in one) throw new Error('no document');
  if ('problem' in one) return { text: null, notes: [one.problem] };
  return { text: one.draft.text, notes: (one.notes ?? []).map(({ what, done }) => `${what}; ${done}`) };
}

/** In Courier of 12 points a letter is 7.2 points wide. */
const words = shown('The witness is Ann Oak of Port Elm.', 72, 700);
const overName = { x: 72 + 7.2 * 15, y: 697, width: 7.2 * 7, height: 12 };
const box = (colour: string, { x, y, width, height }: typeof overName) =>
  `q ${colour} rg ${x} ${y} ${width} ${height} re f Q`;
const wide = { x: 60, y: 690, width: 400, height: 30 };

test('what lies under a box is none of the text, and is said', async () => {
  const { text, notes } = await opened(`${words}\n${box('0 0 0', overName)}`);
  expect(text).not.toContain('Oak');
  expect(text).toMatch(/^The witness is\s+of Port Elm\.$/);
  expect(notes).toEqual(['text hidden on page 1 (under a box; 6 letters); set aside']);
});

test.each([
  ['white on white', `1 1 1 rg ${words}`],
  ['black on a black box', `${box('0 0 0', wide)} 0 0 0 rg ${words}`],
])('%s is not seen', async (_, content) => {
  const { text, notes } = await opened(`${content}\n0 0 0 rg ${shown('So ordered.', 72, 600)}`);
  expect(text).toBe('So ordered.');
  expect(notes).toEqual(['text hidden on page 1 (in the colour of what is behind it; 27 letters); set aside']);
});

test('drawn invisibly with no scan behind it, and off the page', async () => {
  const { text, notes } = await opened(
    `3 Tr ${words}\n0 Tr ${shown('So ordered.', 72, 600)}`,
    `${shown('Nobody sees this.', 700, 600)}\n${shown('Done at Port Elm.', 72, 600)}`,
  );
  expect(text).toBe('So ordered.\n\nDone at Port Elm.');
  expect(notes).toEqual([
    'text hidden on page 1 (drawn invisibly; 27 letters); set aside',
    'text hidden on page 2 (off the page; 14 letters); set aside',
  ]);
});

test.each([
  ['on a coloured box', `${box('1 1 0', wide)}\n${words}`],
  ['white on a black box', `${box('0 0 0', wide)} 1 1 1 rg ${words}`],
  ['beside a box', `${words}\n${box('0 0 0', { ...overName, y: 600 })}`],
  ['within a frame', `${words}\nq 0 0 0 rg 60 690 400 30 re 61 691 398 28 re f* Q`],
])('%s it is seen', async (_, content) => {
  expect(await opened(content)).toEqual({ text: 'The witness is Ann Oak of Port Elm.', notes: [] });
});
