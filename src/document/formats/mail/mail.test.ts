import { expect, test } from 'vitest';
import { nodeDisk } from '../../disk.ts';
import { openSheet } from '../../open-sheet.ts';

/** The documents in a mail or a mail box: path, title, day, words. */
async function opened(source: string, path: string): Promise<readonly unknown[]> {
  const items = await openSheet(nodeDisk, { from: 'bytes', path, bytes: new TextEncoder().encode(source) });
  return items.map((item) =>
    'document' in item
      ? [item.document.path, item.document.title, item.document.published, item.document.text]
      : item.problem.what,
  );
}

const inner = `From: Court <clerk@court.example>
Subject: Order in Oak v. Birch
Date: Tue, 3 Jun 2031 21:00:00 -0400

The motion is denied.
`;

test('a mail that is sent on is a document with its own day, whatever clock reads it', async () => {
  const mail = `From: Ann <ann@law.example>
Subject: Fwd: order
Date: Thu, 5 Jun 2031 10:00:00 -0400
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="q"

--q
Content-Type: text/plain

The order came in.
--q
Content-Type: message/rfc822

${inner}
--q--
`;
  expect(await opened(mail, 'a.eml')).toEqual([
    ['a.eml', 'Fwd: order', '2031-06-05', 'The order came in.'],
    ['a.eml#attachment 1.eml', 'Order in Oak v. Birch', '2031-06-03', 'The motion is denied.'],
  ]);
});

test('lines that a mail box had to mark are as their writer wrote them', async () => {
  const box = `From clerk@court.example Tue Jun  3 21:00:00 2031
${inner}
>From the start the court said so.
>>From that day on it was law.
> From an answer, which stays.
`;
  const [found] = (await opened(box, 'a.mbox')) as readonly (readonly string[])[];
  expect(found?.[3]).toBe(
    'The motion is denied.\n\nFrom the start the court said so.\n>From that day on it was law.\n> From an answer, which stays.',
  );
});

/** The words of the order with its marks, or a name, in the bytes of a charset. */
const quoted = (opening: string, closing: string) => `Judge Elm wrote ${opening}denied${closing} on the motion.`;
const charsets = [
  ['gb18030', quoted('\xa1\xb0', '\xa1\xb1'), quoted('“', '”')],
  ['gbk', quoted('\xa1\xb0', '\xa1\xb1'), quoted('“', '”')],
  ['"GB2312"', quoted('\xa1\xb0', '\xa1\xb1'), quoted('“', '”')],
  ['big5', quoted('\xa1\xa7', '\xa1\xa8'), quoted('“', '”')],
  ['shift_jis', quoted('\x81\x67', '\x81\x68'), quoted('“', '”')],
  ['euc-kr', quoted('\xa1\xb0', '\xa1\xb1'), quoted('“', '”')],
  ['windows-1250', quoted('\x93\x8a', '\x94'), quoted('“Š', '”')],
  ['windows-1251', quoted('\x93\xc8', '\x94'), quoted('“И', '”')],
  ['windows-1252', quoted('\x93', '\x94'), quoted('“', '”')],
  ['koi8-r', quoted('\xc9', '\xd7'), quoted('и', 'в')],
] as const;

/** The texts of the documents in a mail or a saved page. */
async function textsIn(bytes: Uint8Array, path: string): Promise<readonly string[]> {
  const items = await openSheet(nodeDisk, { from: 'bytes', path, bytes });
  return items.flatMap((item) => ('document' in item ? [item.document.text] : []));
}

const bytesOf = (characters: string): Uint8Array => Uint8Array.from(characters, (one) => one.charCodeAt(0));

test.each(charsets)(
  'what is attached in %s is read in it, and so are the words of the mail',
  async (charset, bytes, text) => {
    const mail = (type: string, disposition: string, encoded: string, how = '8bit') => `From: Ann <ann@law.example>
Subject: order
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="q"

--q
Content-Type: ${type}; charset=${charset}
Content-Transfer-Encoding: ${how}${disposition}

${encoded}
--q--
`;
    const base64 = (plain: string) => btoa(plain);
    const attached = '\nContent-Disposition: attachment; filename="order.txt"';
    const page = attached.replace('txt', 'html');
    expect(await textsIn(bytesOf(mail('text/plain', '', bytes)), 'a.eml')).toEqual([text]);
    for (const source of [mail('text/plain', attached, bytes), mail('text/plain', attached, base64(bytes), 'base64')]) {
      expect(await textsIn(bytesOf(source), 'a.eml')).toEqual([text]);
    }
    const html = `<html><body><p>${bytes}</p></body></html>`;
    expect(await textsIn(bytesOf(mail('text/html', page, html)), 'a.eml')).toEqual([text]);
  },
);

test('a part that names no charset is decoded as a file is; a page may name its own', async () => {
  const mail = (type: string, body: string) =>
    bytesOf(
      `From: Ann <ann@law.example>\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: 8bit\n\n${body}\n`,
    );
  expect(await textsIn(mail('text/plain', quoted('\x93', '\x94')), 'a.eml')).toEqual([quoted('“', '”')]);
  const page = `<html><head><meta charset="gb18030"></head><body><p>${quoted('\xa1\xb0', '\xa1\xb1')}</p></body></html>`;
  expect(await textsIn(mail('text/html', page), 'a.eml')).toEqual([quoted('“', '”')]);
  const saved = bytesOf(`Snapshot-Content-Location: https://court.example/o
MIME-Version: 1.0
Content-Type: multipart/related; boundary="q"

--q
Content-Type: text/html
Content-Transfer-Encoding: 8bit

${page}
--q--
`);
  expect(await textsIn(saved, 'a.mht')).toEqual([quoted('“', '”')]);
});
