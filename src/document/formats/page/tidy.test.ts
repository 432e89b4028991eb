import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepest, lessThan, tidy } from './tidy.ts';
import { treeOf } from './tree.ts';

/** What `tidy` makes of a source, without the frame. */
const body = (source: string) => /<body>([\s\S]*)<\/body>/.exec(tidy(source).markup)![1];

test.each([
  ['<p>a<p>b', '<p>a</p><p>b</p>'],
  ['<ul><li>a<ul><li>b</ul><li>c</ul>', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>'],
  ['<table><tr><td>a<td>b<tr><td>c</table>d', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d'],
  ['<a href=x>a<a href=y>b', '<a href="x">a</a><a href="y">b</a>'],
  ['<div></x></div></div>a', '<div></div>a'],
  ['<3 Oak < Elm <oak@elm.example> <', `${lessThan}3 Oak ${lessThan} Elm ${lessThan}oak@elm.example> ${lessThan}`],
  ['a<!-- b -->c<!doctype x><?y ?>d', 'acd'],
  ['a<!-- b', 'a b'],
  ['<p>a<xmp><b>&amp;</xmp>b', '<p>a</p><pre>&lt;b>&amp;amp;</pre>b'],
  ['<p>a<noscript>b</noscript>c', '<p>a<noscript>b</noscript>c</p>'],
  ['<script>if (a<b) "</p>"</script><style>p{}</style>a<svg><text>b</text></svg>', 'a'],
  ['<p CLASS=\'x "y"\' onclick=z data-q>a', '<p class="x &quot;y&quot;">a</p>'],
  ['<p class="x>a</p>', '<p>a</p>'],
  ['<b><title>a<b</title><title>c</title>d', '<b><div>c</div>d</b>'],
])('%s', (source, expected) => {
  expect(body(source)).toBe(expected);
});

test('what nests too deep keeps its text and its paragraphs', () => {
  const { markup, elements } = tidy(`${'<div>'.repeat(1000)}<p>a</p><p>b</p><i>c</i>`);
  expect(elements).toBe(1003);
  expect(markup.match(/<div>/g)).toHaveLength(deepest);
  expect(markup).toContain('<br><br>a<br><br>b<br><br>c');
});

test('what stands between two tags is one node, whatever entities are in it', () => {
  const { childNodes } = treeOf(tidy('<p>Oak &amp; Elm&nbsp;Ltd &lt;b>&gt; <3 <<b>won&excl;</b>').markup).querySelector(
    'p',
  )!;
  expect([...childNodes].map(({ textContent }) => textContent)).toEqual(['Oak & Elm\u00a0Ltd <b>> <3 <', 'won!']);
});

test('a file without elements is none', () => {
  expect(tidy('Oak v. <Elm> & <3').elements).toBe(0);
});

test('any string becomes markup in which each element is closed, and none is too deep', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<td',
    '<a b="',
    '"',
    '>',
    '<!--',
    '-->',
    '</',
    '<script>',
    '<li>',
    '<g>',
    'Oak ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 400 }), (all) => {
      let depth = 0;
      for (const [, closing, name] of tidy(all.join('')).markup.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
        if (name === 'br') continue;
        depth += closing ? -1 : 1;
        expect(depth).toBeGreaterThanOrEqual(0);
        expect(depth).toBeLessThanOrEqual(deepest + 2);
      }
      expect(depth).toBe(0);
    }),
  );
});
