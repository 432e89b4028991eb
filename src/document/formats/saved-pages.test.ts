import { expect, test } from 'vitest';
import type { Format } from './format.ts';
import { mhtml } from './mhtml.ts';
import { mhtmlOf, pageOf, warcOf } from './saved-pages.fixture.ts';
import { warc } from './warc.ts';

const story = 'Ann Oak sued the harbour board of Port Elm on Tuesday, court papers show, over the sinking of her boat.';

async function opened(format: Format, source: string): Promise<readonly string[]> {
  const parts = await format.open(new TextEncoder().encode(source), { path: 'a' });
  return parts.map((one) =>
    'draft' in one
      ? `${one.part ?? ''} ${one.draft.url}: ${one.draft.text}`
      : 'problem' in one
        ? `${one.part ?? ''} ${one.problem}`
        : 'a file',
  );
}

test('an archive holds its pages: no picture, no redirection, no page that was not found', async () => {
  expect(
    await opened(
      warc,
      warcOf([
        { url: 'https://beacon.example/old', words: '', status: '301 Moved Permanently' },
        { url: 'https://beacon.example/a.png', words: 'PNG', type: 'image/png' },
        { url: 'https://beacon.example/harbour', words: pageOf(story) },
        { url: 'https://beacon.example/gone', words: pageOf('Not found'), status: '404 Not Found' },
      ]),
    ),
  ).toEqual([`3 https://beacon.example/harbour: ${story}`]);
});

test('an archive that is cut off gives what is whole, and says so', async () => {
  const whole = warcOf([{ url: 'https://beacon.example/a', words: pageOf(story) }]);
  expect(await opened(warc, `${whole}WARC/1.0\r\nno header`)).toEqual([
    `1 https://beacon.example/a: ${story}`,
    '2 a web archive that is damaged behind record 1',
  ]);
  expect(await opened(warc, warcOf([]))).toEqual([' a web archive without a page (0 records)']);
});

test('of a saved page its frames are left out', async () => {
  expect(await opened(mhtml, mhtmlOf(pageOf(story), pageOf('Buy a boat today and pay nothing until spring.')))).toEqual(
    [` https://beacon.example/harbour: ${story}`],
  );
  expect(await opened(mhtml, 'Subject: x\r\n\r\nno page')).toEqual([' a saved page (MHTML) without a page in it']);
});
