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
