import { expect, test } from 'vitest';
import { emptyWorkbench } from './open.fixture.ts';
import { pathOfFeed, watchFeed } from './watch-feed.ts';

const address = 'https://harbour.example/news.xml?of=court';

const item = (name: string) =>
  `<item><title>${name} sues</title><link>https://harbour.example/${name.toLowerCase()}</link><pubDate>Wed, 05 Mar 2031 10:00:00 GMT</pubDate><description>${name} sued the harbour board of Port Linden on Tuesday, court papers show.</description></item>`;
const feedOf = (...names: readonly string[]) =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Port Elm Gazette</title>${names.map(item).join('')}</channel></rss>`,
  );

const opened = emptyWorkbench();

test('what is new in a feed is added, what went out of it stays, and no other address is asked', async () => {
  const workbench = opened();
  const answers = [feedOf('Oak', 'Birch'), new Error('the server answered 503'), feedOf('Elm', 'Oak')];
  const asked: string[] = [];
  const lines: string[] = [];
  const added: number[] = [];
  const { stop } = await new Promise<ReturnType<typeof watchFeed>>((resolve) => {
    const watching = watchFeed(workbench, address, {
      added: ({ documents }) => added.push(documents.length),
      problem: (line) => lines.push(line),
      every: 10,
      fetch: async (one) => {
        asked.push(one);
        const answer = answers[asked.length - 1];
        if (answer instanceof Error) throw answer;
        if (answer !== undefined) return answer;
        resolve(watching);
        return feedOf('Elm', 'Oak');
      },
    });
  });
  await stop();
  expect(new Set(asked)).toEqual(new Set([address]));
  expect(lines).toEqual([`${address}: cannot be read (the server answered 503); tried again in 0 minutes`]);
  expect(added.slice(0, 2)).toEqual([2, 1]);
  const { documents } = await workbench.overview();
  const shown = documents.map(({ path, title, replacedBy }) => [path, title, replacedBy]);
  const at = 'feeds/harbour.example/news-xml-of-court.rss#harbour.example/';
  expect(shown.sort()).toEqual([
    [`${at}birch`, 'Birch sues', null],
    [`${at}elm`, 'Elm sues', null],
    [`${at}oak`, 'Oak sues', null],
  ]);
});

test.each([
  ['https://harbour.example/news.rss', 'feeds/harbour.example/news.rss'],
  ['https://harbour.example', 'feeds/harbour.example/feed.rss'],
  ['http://127.0.0.1:8000/a/../b/%2e%2e/c.atom', 'feeds/127.0.0.1-8000/c.rss'],
])('%s stands in the pile as %s', (one, path) => expect(pathOfFeed(one)).toBe(path));
