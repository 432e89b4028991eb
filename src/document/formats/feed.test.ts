import { expect, test } from 'vitest';
import { feed } from './feed.ts';

const titleOf = async (title: string) => {
  const source = `<rss version="2.0"><channel><title>News</title><item><title>${title}</title><description>Words.</description></item></channel></rss>`;
  const [found] = await feed.open(new TextEncoder().encode(source), { path: 'a.xml' });
  return found && 'draft' in found ? found.draft.title : found;
};

test.each([
  ['Judge keeps &lt;i&gt;Oak&lt;/i&gt; suit', 'Judge keeps Oak suit'],
  ['Oak &amp;amp; Birch settle', 'Oak & Birch settle'],
  ['Oak &amp; Birch settle', 'Oak & Birch settle'],
  ['Damages &lt; $5 million', 'Damages < $5 million'],
])('the title of an entry: %s', async (title, words) => {
  expect(await titleOf(title)).toBe(words);
});
