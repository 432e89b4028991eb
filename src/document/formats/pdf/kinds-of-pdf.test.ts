import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../../disk.ts';
import { openSheet } from '../../open-sheet.ts';
import { problemLine } from '../../problem.ts';
import { pdf } from '../pdf.ts';
import { isOverlarge, largestStream } from './overlarge.ts';
import { type Beside, firstBeside, pdfOf, pdfOfText, pdfPainting, shown } from './pdf.fixture.ts';
import { mostOnPage } from './pdf-file.ts';

// PDFs of kinds that are rarer than a printed page: each is read, or has its line.

const order = shown('The motion to dismiss is denied.', 72, 700);

/** The texts in a PDF by their paths, and the lines about it. */
async function opened(
  bytes: Uint8Array,
): Promise<{ readonly texts: readonly string[]; readonly lines: readonly string[] }> {
  const items = await openSheet(nodeDisk, { from: 'bytes', path: 'a.pdf', bytes });
  return {
    texts: items.flatMap((item) => ('document' in item ? [`${item.document.path}: ${item.document.text}`] : [])),
    lines: items.flatMap((item) => ('problem' in item && item.problem.skipped ? [problemLine(item.problem)] : [])),
  };
}

const streamOf = (entries: string, content: string) =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;

describe('a form', () => {
  const field = (type: string, value: string, top: number) =>
    `<</Type/Annot/Subtype/Widget/FT${type}/T(f${top})/V${value}/Rect[200 ${top} 500 ${top + 16}]/F 4>>`;
  const [first] = [firstBeside(1)];
  const fields: Beside = {
    catalog: `/AcroForm<</Fields[${first} 0 R ${first + 1} 0 R]>>`,
    page: `/Annots[${first} 0 R ${first + 1} 0 R]`,
    objects: [field('/Tx', '(Ann Oak)', 650), field('/Ch', '(Harbour Light LLC)', 600)],
  };

  test('what was typed into its fields is text, beside their labels', async () => {
    const labels = `${order}\n${shown('Name of party:', 72, 655)}\n${shown('Against:', 72, 605)}`;
    const { texts } = await opened(pdfPainting([labels], fields));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/Name of party:\s+Ann Oak/);
    expect(texts[0]).toMatch(/Against:\s+Harbour Light LLC/);
  });

  const xfa = (page: string) =>
    pdfPainting([page], {
      catalog: `/AcroForm<</Fields[]/XFA ${firstBeside(1)} 0 R>>`,
      objects: [streamOf('', '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>')],
    });

  test('that only its own program draws is refused, with what to do', async () => {
    expect(await opened(xfa(shown('Please wait... The document is being opened.', 72, 700)))).toEqual({
      texts: [],
      lines: [
        'a.pdf: a PDF made of an XFA form, which only its own program draws; print it to a PDF there, and add that; skipped',
      ],
    });
  });

  test('that has its pages, too, is read by them', async () => {
    expect((await opened(xfa(order))).texts).toEqual(['a.pdf: The motion to dismiss is denied.']);
  });
});

test('a portfolio: the files in it are documents of their own, named by it', async () => {
  const first = firstBeside(1);
  const inner = new TextDecoder('latin1').decode(pdfOfText('Ann Oak sued Harbour Light LLC on March 4, 2031.'));
  const bytes = pdfPainting([order], {
    catalog: `/Names<</EmbeddedFiles<</Names[(exhibit.pdf) ${first} 0 R]>>>>/Collection<</Type/Collection>>`,
    objects: [
      `<</Type/Filespec/F(exhibit.pdf)/UF(exhibit.pdf)/EF<</F ${first + 1} 0 R>>>>`,
      streamOf('/Type/EmbeddedFile', inner),
    ],
  });
  const { texts, lines } = await opened(bytes);
  expect(texts).toEqual([
    'a.pdf: The motion to dismiss is denied.',
    'a.pdf#exhibit.pdf: Ann Oak sued Harbour Light LLC on March 4, 2031.',
  ]);
  expect(lines).toEqual([]);
});

test('locked with a password: a line that says what to do', async () => {
  const bytes = pdfPainting([order], {
    objects: [`<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`],
    trailer: `/Encrypt ${firstBeside(1)} 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`,
  });
  expect(await opened(bytes)).toEqual({
    texts: [],
    lines: ['a.pdf: a PDF that is locked with a password; save a copy without one; skipped'],
  });
});

test('without pages, and with nothing on its page', async () => {
  expect((await opened(pdfPainting([]))).lines).toHaveLength(1);
  expect((await opened(pdfOf([[]]))).lines).toEqual([
    'a.pdf: a PDF without a text layer: its pages are pictures (a scan) or blank; skipped',
  ]);
});

test('two thousand pages are read, each cited by its number', async () => {
  const pages = Array.from({ length: 2000 }, (_, at) => [
    // In the middle of the page: what stands on the same line of every margin is a running head.
    { words: `Exhibit ${at + 1} tells of harbour ${at + 1}.`, x: 72, y: 400 },
  ]);
  const [one] = await pdf.open(pdfOf(pages), { path: 'a.pdf' });
  if (!one || !('draft' in one)) throw new Error(JSON.stringify(one));
  const { text, origin } = one.draft;
  const place = text.indexOf('harbour 1777.');
  expect(origin!.pages.find(({ start, end }) => start <= place && place < end)?.name).toBe('1777');
  expect(new Set(origin!.pages.map(({ name }) => name)).size).toBe(2000);
}, 120_000);

test('what it refers to outside of itself is not fetched', async () => {
  const asked: unknown[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    asked.push(args);
    throw new Error('nothing is fetched');
  };
  try {
    const first = firstBeside(1);
    const bytes = pdfPainting([`${order}\n/X Do`], {
      catalog: '/OpenAction<</S/URI/URI(http://harbour.example/opened)>>',
      page: `/XObject<</X ${first} 0 R>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(http://harbour.example/other.pdf)/D[0/Fit]>>>>]/AA<</O<</S/SubmitForm/F<</FS/URL/F(http://harbour.example/form)>>>>>>`,
      objects: [
        `<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/F<</FS/URL/F(http://harbour.example/picture)>>/Length 1>>\nstream\nx\nendstream`,
      ],
    });
    expect((await opened(bytes)).texts).toEqual(['a.pdf: The motion to dismiss is denied.']);
    expect(asked).toEqual([]);
  } finally {
    globalThis.fetch = real;
  }
});

test('of many pages each is read, though the file is opened anew between them', async () => {
  const pages = Array.from({ length: 450 }, (_, at) => [
    { words: `The ferry sailed on day ${at + 1}.`, x: 72, y: 400 },
  ]);
  const { texts } = await opened(pdfOf(pages));
  const days = [...texts[0]!.matchAll(/on day (\d+)\./g)].map((match) => Number(match[1]));
  expect(days).toEqual(pages.map((_, at) => at + 1));
});

describe('a stream that was made to fill a memory', () => {
  /** As a PDF has it, each byte a character. */
  const packed = (content: Uint8Array, layers: number) => {
    let left = content;
    for (let layer = 0; layer < layers; layer += 1) left = deflateSync(left);
    const filter = `/Filter[${'/FlateDecode'.repeat(layers)}]`;
    return Uint8Array.from(streamOf(filter, String.fromCharCode(...left)), (character) => character.charCodeAt(0));
  };
  const file = (stream: Uint8Array) => Uint8Array.from([...Buffer.from('%PDF-1.4\n5 0 obj\n'), ...stream]);

  test('is told before it is unpacked, packed once or more often', async () => {
    for (const layers of [1, 2, 3])
      expect(isOverlarge(file(packed(new Uint8Array(largestStream + 1), layers)))).toBe(true);
    const bomb = file(packed(new Uint8Array(largestStream + 1), 1));
    expect(await opened(bomb)).toEqual({
      texts: [],
      lines: ['a.pdf: a PDF that unpacks to more than is read at once (a page of over 32 MB); skipped'],
    });
  });

  test('is not found in other files', () => {
    expect(isOverlarge(file(packed(new Uint8Array(largestStream / 2), 2)))).toBe(false);
    expect(isOverlarge(pdfOfText('The motion to dismiss is denied.'))).toBe(false);
    expect(isOverlarge(Buffer.from('5 0 obj <</Filter/FlateDecode>> stream\nno such data endstream'))).toBe(false);
  });
});

describe('a page of more text than any page has', () => {
  const full = `BT /F 1 Tf 72 700 Td\n${'(a) Tj 0 -90 Td (a) Tj 0 90 Td\n'.repeat(mostOnPage.runs / 2 + 100)}ET`;

  test('is left out, with a line, and the other pages are read', async () => {
    const [found] = await pdf.open(pdfPainting([order, full]), { path: 'a.pdf' });
    expect(found).toMatchObject({
      draft: { text: 'The motion to dismiss is denied.' },
      notes: [{ what: 'more text than is read of one page on page 2', done: 'read without them' }],
    });
    expect(await opened(pdfPainting([full]))).toEqual({
      texts: [],
      lines: ['a.pdf: a PDF with more text than is read of one page on page 1; skipped'],
    });
  });
});
