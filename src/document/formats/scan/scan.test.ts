import { expect, test } from 'vitest';
import { drawPage } from '../../draw-page.ts';
import type { Opened } from '../format.ts';
import { image } from '../image.ts';
import { pdfPainting } from '../pdf/pdf.fixture.ts';
import { pdf } from '../pdf.ts';
import { turnedImage } from './picture.ts';
import { grainOf, inShadow, pdfOfScan, scanOf } from './scan.fixture.ts';
import { sizeOfImage } from './size-of-image.ts';
import { onTurned } from './upright.ts';

const order = `UNITED STATES DISTRICT COURT
FOR THE DISTRICT OF MAINE

The motion of Harbour Light LLC to dismiss the complaint is denied,
and Ann Oak may amend it on or before March 12, 2031.`;

const draftOf = ([opened]: readonly Opened[]) => {
  if (!opened || !('draft' in opened)) throw new Error(JSON.stringify(opened));
  return opened;
};

test('the words of a scanned page are read, each with its place and how sure it is', async () => {
  const bytes = pdfOfScan(scanOf(order));
  const first = draftOf(await pdf.open(bytes, { path: 'order.pdf' }));
  const { text, origin } = first.draft;
  expect(text.replace(/\s+/g, ' ')).toBe(order.replace(/\s+/g, ' '));
  const { scanned = [], pages } = origin!;
  expect(scanned.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(order.replace(/\s+/g, ' '));
  for (const { confidence } of scanned) expect(confidence).toBeGreaterThan(0.5);
  expect(pages).toMatchObject([{ name: '1' }]);
  expect(first.notes).toEqual([
    { what: 'page 1 is a picture (a scan)', done: expect.stringMatching(/^read by OCR, \d of 33 words unsure$/) },
  ]);
  // Whatever was read before.
  await image.open(scanOf('Another page by somebody else.'), { path: 'other.jpg' });
  expect(draftOf(await pdf.open(bytes, { path: 'order.pdf' }))).toEqual(first);
}, 120_000);

test('a photographed page; a pale one', async () => {
  for (const inks of [{}, { ink: '#888', paper: '#aaa' }]) {
    const { draft } = draftOf(await image.open(scanOf(order, inks), { path: 'order.jpg' }));
    expect(draft.text).toContain('may amend it on or before March 12, 2031');
  }
}, 120_000);

test('a page that was photographed in shadow', async () => {
  const { draft } = draftOf(await image.open(await inShadow(scanOf(order)), { path: 'order.jpg' }));
  expect(draft.text.replace(/\s+/g, ' ')).toBe(order.replace(/\s+/g, ' '));
}, 120_000);

const stamp = 'Case 2:31-cv-00417-RMB Document 12 Filed 03/05/31 Page 1 of 1';

test('a scanned page without words that can be read is said, whatever is stamped on it', async () => {
  for (const page of [grainOf(), scanOf('')]) {
    const { draft, notes } = draftOf(await pdf.open(pdfOfScan(page, stamp), { path: 'order.pdf' }));
    expect(draft.text).toBe(stamp);
    expect(notes).toEqual([
      { what: 'page 1 is a picture without words that can be read', done: 'read without what may stand there' },
    ]);
  }
  expect(await pdf.open(pdfOfScan(grainOf()), { path: 'order.pdf' })).toEqual([
    { problem: 'a scanned PDF: its pages are pictures without words that can be read' },
  ]);
  const unread = await pdf.open(pdfOfScan(scanOf(order), stamp), { path: 'order.pdf', withoutScans: true });
  expect(draftOf(unread)).toMatchObject({
    draft: { text: stamp },
    notes: [{ what: 'page 1 is a picture (a scan)', done: 'left unread, as was asked for' }],
  });
  expect(await image.open(grainOf(), { path: 'grain.jpg' })).toEqual([
    { problem: 'a picture without words that can be read' },
  ]);
}, 240_000);

test('letters that are drawn as lines are read off the page', async () => {
  // "HILT" in strokes, as a drawing program writes out a text without a font.
  const strokes = [
    [0, 0, 0, 40],
    [24, 0, 24, 40],
    [0, 20, 24, 20],
    [44, 0, 44, 40],
    [64, 0, 64, 40],
    [64, 0, 84, 0],
    [100, 40, 128, 40],
    [114, 0, 114, 40],
  ]
    .map(([a, b, c, d]) => `${100 + a!} ${600 + b!} m ${100 + c!} ${600 + d!} l S`)
    .join(' ');
  const { draft, notes } = draftOf(await pdf.open(pdfPainting([`5 w ${strokes}`]), { path: 'lines.pdf' }));
  expect(draft.text).toContain('HILT');
  expect(notes).toEqual([{ what: 'page 1 is a picture (a scan)', done: 'read by OCR, 0 of 1 words unsure' }]);
}, 120_000);

test('a page that was scanned upside down or sideways is turned, and is drawn as it was read', async () => {
  for (const turn of [180, 90] as const) {
    const bytes = await turnedImage(scanOf(order), 'image/jpeg', turn);
    const { draft, original } = draftOf(await image.open(bytes, { path: 'order.jpg', withOriginal: true }));
    expect(draft.text.replace(/\s+/g, ' ')).toBe(order.replace(/\s+/g, ' '));
    const page = original!.pages[0]!;
    expect(page).toMatchObject({ turn: 360 - turn, width: 612, height: 792 });
    expect(sizeOfImage((await drawPage(original!, page)) as Uint8Array)).toEqual({ width: 1275, height: 1650 });
  }
  const upsideDown = pdfOfScan(await turnedImage(scanOf(order), 'image/jpeg', 180));
  const { draft, notes } = draftOf(await pdf.open(upsideDown, { path: 'order.pdf' }));
  expect(draft.text.replace(/\s+/g, ' ')).toBe(order.replace(/\s+/g, ' '));
  expect(notes).toContainEqual({ what: 'page 1 scanned upside down or sideways', done: 'turned and read' });
}, 240_000);

test('what is stamped on a page lies where it lay when the page is turned', () => {
  const stamp = { words: 'Filed', left: 100, right: 140, baseline: 30, size: 12 };
  expect(onTurned(stamp, 0, 612, 792)).toBe(stamp);
  expect(onTurned(stamp, 180, 612, 792)).toMatchObject({ left: 472, right: 512, baseline: 770 });
  expect(onTurned(stamp, 90, 612, 792)).toMatchObject({ left: 746, right: 786, baseline: 124 });
  expect(onTurned(stamp, 270, 612, 792)).toMatchObject({ left: 6, right: 46, baseline: 496 });
});

test('scans are left unread where that is asked for, and so are pictures of nothing', async () => {
  const scan = scanOf(order);
  expect(await pdf.open(pdfOfScan(scan), { path: 'order.pdf', withoutScans: true })).toEqual([
    { problem: 'a PDF without a text layer: its pages are pictures (a scan) or blank' },
  ]);
  expect(await image.open(scan, { path: 'order.jpg', withoutScans: true })).toEqual([
    { problem: 'a picture of a page, and pictures are left unread' },
  ]);
  expect(await image.open(scan.slice(0, 300), { path: 'order.jpg' })).toEqual([
    { problem: expect.stringMatching(/^a picture that cannot be read/) },
  ]);
  const huge = scan.slice();
  const frame = huge.findIndex((byte, at) => byte === 0xff && huge[at + 1] === 0xc0);
  huge.fill(0xff, frame + 5, frame + 9);
  expect(await image.open(huge, { path: 'huge.jpg' })).toEqual([
    { problem: 'a picture of 65535 x 65535 elements, more than are read' },
  ]);
  expect(await image.open(scanOf(''), { path: 'blank.jpg' })).toEqual([
    { problem: 'a picture without words that can be read' },
  ]);
}, 120_000);
