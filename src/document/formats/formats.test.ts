import { expect, test } from 'vitest';
import { type FormatExample, formatSuite } from './format.suite.ts';
import type { Format } from './format.ts';
import { formats } from './index.ts';
import { pdfOfText } from './pdf/pdf.fixture.ts';

/** An example of each format; one that is added without is named by the test below. */
const examples: Readonly<Record<string, FormatExample>> = {
  PDF: {
    path: 'a.pdf',
    good: pdfOfText,
    pieces: [
      '%PDF-1.4\n',
      '1 0 obj\n',
      '<</Type/Catalog/Pages 2 0 R>>',
      'endobj\n',
      'stream\n',
      'trailer\n',
      'startxref\n',
      '%%EOF',
    ],
    large: 900,
  },
  'JSON Lines': {
    path: 'a.jsonl',
    good: (told) => JSON.stringify({ text: told, title: 'Oak', published: '2023-07-12' }),
    pieces: ['{"text":"', '"}', '{', '}', ':', ',', '[', ']', 'null', '1e9', '\\u0000', '\\ud800'],
  },
  Markdown: {
    path: 'a.md',
    good: (told) => `---\ntitle: Oak\n---\n\n${told}\n`,
    pieces: [
      '# ',
      '> ',
      '- ',
      '1. ',
      '---\n',
      'date: x',
      '|',
      '`',
      '```',
      '[a](b)',
      '[a]: b',
      '*',
      '_',
      '    ',
      '<!--',
      '<b>',
      '\\',
      '&amp;',
    ],
  },
  HTML: {
    path: 'a.html',
    good: (told) => `<html><head><title>Oak</title></head><body><p>${told}</p></body></html>`,
    pieces: [
      '<p>',
      '</div>',
      '<div class="a">',
      '<li',
      '<td>',
      '<table>',
      '&amp;',
      '&#27;',
      '<!--',
      '-->',
      '<pre>',
      '<br>',
      '<script>',
      '<a href=x>',
      '=',
    ],
  },
  'plain text': {
    path: 'a.txt',
    good: (told) => `title: Oak\n\n${told}\n`,
    pieces: [
      'date 2023-07-12 ',
      'title: ',
      'published: ',
      '- ',
      '    ',
      '“',
      '\t',
      'PORT LINDEN (AP) — ',
      '\u2028',
      '\f',
    ],
  },
};

test('each example is of a format', () => {
  const names: readonly string[] = formats.map(({ name }) => name);
  expect(Object.keys(examples).filter((name) => !names.includes(name))).toEqual([]);
});

for (const format of formats as readonly Format[]) {
  const example = examples[format.name];
  if (example) formatSuite(format, example);
  else
    test(format.name, () => {
      expect.fail(`add an example of "${format.name}" to "examples" in formats.test.ts: path, good, pieces`);
    });
}
