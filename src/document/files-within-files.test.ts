import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nodeDisk } from './disk.ts';
import { docxOf } from './formats/docx.fixture.ts';
import { pdfOfText } from './formats/pdf/pdf.fixture.ts';
import { openSheet } from './open-sheet.ts';
import { problemLine } from './problem.ts';

const told =
  'Ann Oak sued the harbour board of Port Linden on July 12, 2031, court papers show, and asks for three million dollars.';

/** What comes of a file: documents as "path day", problem lines that skip as they are. */
async function opened(path: string, bytes: Uint8Array | string): Promise<string[]> {
  const items = await openSheet(nodeDisk, {
    from: 'bytes',
    path,
    bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
  });
  return items.flatMap((item) =>
    'document' in item
      ? [`${item.document.path} ${item.document.published}`]
      : item.problem.skipped
        ? [problemLine(item.problem)]
        : [],
  );
}

const message = (head: string, body: string) =>
  `From: Ann Oak <ann@example.com>\nDate: Sat, 12 Jul 2031 23:10:00 -0400\nSubject: The order\n${head}\n\n${body}`;

test('a mail and what is attached to it are documents, the mail by its date header', async () => {
  const mail = message(
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b',
    `--b\nContent-Type: text/plain\n\n${told}\n--b\nContent-Type: application/pdf; name="2031-07-10 order.pdf"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(pdfOfText(told)).toString('base64')}\n--b--\n`,
  );
  expect(await opened('a.eml', mail)).toEqual(['a.eml 2031-07-12', 'a.eml#2031-07-10 order.pdf 2031-07-10']);
});

test('the messages of a mail box each are one', async () => {
  const box = [told, `${told} Again.`]
    .map((words) => `From ann@example.com Sat Jul 12 23:10:00 2031\n${message('X-Box: a', words)}\n`)
    .join('\n');
  expect(await opened('a.mbox', box)).toEqual(['a.mbox#1 2031-07-12', 'a.mbox#2 2031-07-12']);
});

test('an archive within an archive; names that lead out of it are names', async () => {
  const inner = zipSync({
    '../../etc/2031-03-03 b.txt': strToU8(told),
    '/c.docx': docxOf([told]),
    '__MACOSX/._c.docx': strToU8('x'),
  });
  const outer = gzipSync(zipSync({ 'papers/inner.zip': inner, 'papers/map.png': strToU8('\x89PNG\r\n') }));
  expect(await opened('a.zip.gz', outer)).toEqual([
    'a.zip.gz#a.zip#papers/inner.zip#etc/2031-03-03 b.txt 2031-03-03',
    'a.zip.gz#a.zip#papers/inner.zip#c.docx null',
    'a.zip.gz#a.zip#papers/map.png: a picture that cannot be read (its size is not stated); skipped',
  ]);
});

test('an archive of archives without end comes to one', async () => {
  let bytes: Uint8Array = strToU8(told);
  for (let deep = 0; deep < 8; deep += 1) bytes = zipSync({ [deep === 0 ? 'a.txt' : 'a.zip']: bytes });
  expect(await opened('a.zip', bytes)).toEqual([
    `a.zip${'#a.zip'.repeat(6)}: a file within files, more than 5 deep; skipped`,
  ]);
});

test('a file that would fill the memory stays packed, and the rest is read', async () => {
  const bytes = zipSync({ 'a.txt': strToU8(told), 'bomb.txt': new Uint8Array(1000) });
  // The size that the list of files declares stands 24 bytes behind its mark.
  const list = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(list + 24, 0xefffffff, true);
  expect(await opened('a.zip', bytes)).toEqual([
    'a.zip#a.txt null',
    'a.zip#bomb.txt: unpacks to more than is read at once; skipped',
  ]);
});

test('parts within parts of a mail come to an end', async () => {
  const deep = Array.from(
    { length: 10_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  ).join('');
  const [line, ...more] = await opened('a.eml', `Subject: x\n${deep}`);
  expect(more).toEqual([]);
  expect(line).toMatch(/^a\.eml: a mail .*; skipped$/);
});

test('entities that a feed declares itself are not expanded', async () => {
  const lines = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('\n');
  const feed = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY e0 "board">\n${lines}]>\n<rss version="2.0"><channel><item><title>Oak</title><description>${told} &e20;</description></item></channel></rss>`;
  expect(await opened('a.rss', feed)).toEqual(['a.rss#1 null']);
});

test('nothing in a PDF is run', async () => {
  const script = new TextDecoder('latin1')
    .decode(pdfOfText(told))
    .replace('<</Type/Catalog', '<</Type/Catalog/OpenAction<</S/JavaScript/JS(globalThis.casetrailRan = true)>>');
  expect(
    await opened(
      'a.pdf',
      Uint8Array.from(script, (character) => character.charCodeAt(0)),
    ),
  ).toEqual(['a.pdf null']);
  expect('casetrailRan' in globalThis).toBe(false);
});
