import { expect, test } from 'vitest';
import type { LiveUpdate } from './json-ld.ts';
import { pageBlocks } from './page-blocks.ts';
import { datedBlocks } from './page-posts.ts';
import { tidy } from './tidy.ts';
import { treeOf } from './tree.ts';

/** First word and day of each block. */
function days(body: string, updates: readonly LiveUpdate[] = []): string {
  const page = treeOf(tidy(`<html><body>${body}</body></html>`).markup);
  return datedBlocks(pageBlocks(page.querySelector('body')!), updates)
    .map(({ words, day }) => `${words.trim().split(/\s/)[0]} ${day?.slice(5) ?? '-'}`)
    .join(', ');
}

const time = (day: string, words = '10:05') => `<time datetime="${day}T10:05:00Z">${words}</time>`;
const p = (word: string) => `<p>${word} was said before the court today.</p>`;
const days3 = ['2024-03-08', '2024-03-07', '2024-03-06'] as const;

test.each([
  ['stamps over their posts', days3.map((day, at) => `<div>${time(day)}${p(`P${at}`)}</div>`).join('')],
  ['stamps in headings, with nothing around', days3.map((day, at) => `<h2>${time(day)}</h2>${p(`P${at}`)}`).join('')],
])('%s', (_, body) => {
  expect(days(p('Before') + body)).toBe(
    'Before -, 10:05 03-08, P0 03-08, 10:05 03-07, P1 03-07, 10:05 03-06, P2 03-06',
  );
});

test('a headline over the stamp is of the post, and what follows the last post is not', () => {
  const posts = days3.map((day, at) => `<article><h2>H${at}</h2>${time(day, '')}${p(`P${at}`)}</article>`);
  expect(days(`${posts.join('')}${p('After')}`)).toBe(
    'H0 03-08, P0 03-08, H1 03-07, P1 03-07, H2 03-06, P2 03-06, After -',
  );
});

test('the day that a reader sees counts before one in UTC', () => {
  const posts = days3.map((day, at) => `${time(day, '9:10 p.m. ET, March 2, 2024')}${p(`P${at}`)}`);
  expect(days(posts.join(''))).toContain('P0 03-02');
});

test.each([
  ['the stamp of the page and one beside it', `${time('2024-03-08')}${p('A')}${time('2024-03-07')}${p('B')}`],
  ['times in sentences', days3.map((day) => `<p>They met on ${time(day, 'Friday')} and spoke of it.</p>`).join('')],
  ['times of quoted posts', days3.map((day) => `<blockquote>${time(day)}</blockquote>${p('A')}`).join('')],
  ['lists of headlines', days3.map((day) => `<li>${time(day)} Suit filed</li>`).join('')],
])('no live page: %s', (_, body) => {
  expect(days(body)).not.toMatch(/03-/);
});

test('two posts do where the page says that it is live; updates are known by their first words', () => {
  const posts = `<div><h3>Jurors come back to court</h3>${p('A')}</div><div>${p('The judge')}</div>`;
  const updates = [
    { headline: 'Jurors come back to court', body: null, published: '2024-03-08T01:00:00Z' },
    { headline: 'Nothing', body: 'The judge was said before the court today. And more.', published: '2024-03-07' },
  ];
  expect(days(posts, updates)).toBe('Jurors 03-08, A 03-08, The 03-07');
  expect(days(posts)).toBe('Jurors -, A -, The -');
});
