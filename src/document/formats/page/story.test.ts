import { expect, test } from 'vitest';
import { squeezed } from './page-blocks.ts';
import { storyBlocks } from './story.ts';
import { tidy } from './tidy.ts';
import { treeOf } from './tree.ts';

const sentence =
  'The harbour board of Port Linden met on Tuesday, heard both sides, and put off its decision to the end of May.';
const another =
  'Ann Oak, who has sued it twice, left the room before the vote, as she had said she would, and did not come back.';

/** The words of the story of a page whose body is this, a line a block. */
function story(body: string, title: string | null = null): string[] {
  const tidied = tidy(`<html><body>${body}</body></html>`);
  return storyBlocks(treeOf(tidied.markup), tidied, { title, updates: [] }).map(({ words }) => squeezed(words));
}

const p = (words: string, attributes = 'class="par"') => `<p ${attributes}>${words}</p>`;

test.each([
  [
    'short paragraphs',
    `<article>${p(sentence)}${p('“Denied.”')}${p(another)}${p('It was.')}</article>`,
    [sentence, '“Denied.”', another, 'It was.'],
  ],
  [
    'a paragraph that is a link',
    `<article>${p(sentence)}${p(`<a href="x"><b>${another}</b></a>`)}${p(sentence)}</article>`,
    [sentence, another, sentence],
  ],
  [
    'what is shown in place of something else, or is pressed',
    `<article>${p(sentence)}<noscript><p>${another}</p></noscript>${p('“Denied.”')}<button>${another.replace('twice', 'once')}</button>${p('It was <button>Share</button>so.')}${p(sentence)}</article>`,
    [sentence, another, '“Denied.”', another.replace('twice', 'once'), 'It was so.', sentence],
  ],
  [
    'a field, a menu and a drawing: a sentence is read, a label is not',
    `<article>${p(sentence)}<select><option>Choose a county<option>${another}</select><textarea>${sentence.replace('Tuesday', 'A &amp; B <Friday>')}</textarea><textarea>Your name</textarea><svg><style>p { content: "${another}" }</style><text>2023</text><desc>${another.replace('twice', 'often')}</desc><text><tspan>${another.replace('twice, left', 'once, </tspan><tspan>left')}</tspan></text></svg>${p(sentence)}</article>`,
    [
      sentence,
      another,
      sentence.replace('Tuesday', 'A & B <Friday>'),
      another.replace('twice', 'often'),
      another.replace('twice', 'once'),
      sentence,
    ],
  ],
  [
    'a copy in it, and word about the browser, are none',
    `<article>${p(sentence)}<noscript><p>${another}</p></noscript>${p(another)}<noscript>To see what the readers of this story say about it you have to turn on JavaScript in this place.</noscript>${p(sentence)}</article>`,
    [sentence, another, sentence],
  ],
  [
    'a link to another story is none',
    `<article>${p(sentence)}<div class="more"><a href="x">Ten pies that you must try when you are on the coast this summer, and ten that are not worth the walk.</a></div>${p(another)}</article>`,
    [sentence, another],
  ],
  [
    'a box beside the story',
    `<article>${p(sentence)}<div class="related-box">${p(another, '')}</div>${p(sentence)}</article>`,
    [sentence, sentence],
  ],
  [
    'menus and feet',
    `<nav><a href="x">Home</a></nav><main>${p(sentence)}${p(another)}</main><footer>${p(sentence)}</footer>`,
    [sentence, another],
  ],
  [
    'what is hidden',
    `<article>${p(sentence)}${p(another, 'style="display: none"')}${p(another)}</article>`,
    [sentence, another],
  ],
  ['a notice', '<div>Hearing on May 3 at ten.</div>', ['Hearing on May 3 at ten.']],
])('%s', (_, body, expected) => {
  expect(story(body)).toEqual(expected);
});

test('the rows of a docket, wherever they stand', () => {
  const rows = ['Feb 2 2021', 'Mar 4 2021', 'May 6 2021']
    .map((day) => `<tr><td>${day}</td><td>Order.</td></tr>`)
    .join('');
  const found = story(`<div>${p(sentence)}${p(another)}</div><div class="sidebar"><table>${rows}</table></div>`);
  expect(found).toEqual([sentence, another, 'Feb 2 2021 | Order.', 'Mar 4 2021 | Order.', 'May 6 2021 | Order.']);
});

test('the page’s title is no heading of its story', () => {
  const body = `<title>Board waits</title><article><h2>Board waits</h2>${p(sentence)}<h2>What was said</h2>${p(another)}</article>`;
  expect(story(body, 'Board waits')).toEqual([sentence, 'What was said', another]);
});
