import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOfText } from './docx.fixture.ts';
import { type FormatExample, formatSuite } from './format.suite.ts';
import type { Format } from './format.ts';
import { formats } from './index.ts';
import { pdfOfText } from './pdf/pdf.fixture.ts';
import { mhtmlOf, pageOf, warcOf } from './saved-pages.fixture.ts';
import { scanOf } from './scan/scan.fixture.ts';

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
  'web archive (WARC)': {
    path: 'a.warc',
    good: (told) => warcOf([{ url: 'https://beacon.example/a', words: pageOf(told) }]),
    pieces: [
      'WARC/1.0\r\n',
      'WARC-Type: response\r\n',
      'Content-Length: 9\r\n',
      '\r\n\r\n',
      'HTTP/1.1 200 OK\r\n',
      '<html>',
    ],
  },
  'saved page (MHTML)': {
    path: 'a.mhtml',
    good: (told) => mhtmlOf(pageOf(told)),
    pieces: ['MIME-Version: 1.0\r\n', '------b\r\n', 'Content-Type: text/html\r\n', '\r\n\r\n', '<p>', '=3D'],
  },
  picture: {
    path: 'a.jpg',
    good: (told) => scanOf(told),
    pieces: ['\xff\xd8\xff', '\x89PNG\r\n', 'JFIF', 'IHDR', '\0\0'],
    large: 12,
  },
  'Word (DOCX)': { path: 'a.docx', good: docxOfText, pieces: ['PK\x03\x04', 'word/document.xml', '<w:p>'], large: 900 },
  RTF: {
    path: 'a.rtf',
    good: (told) => `{\\rtf1\\ansi ${told.replaceAll('\n', '\\par\n')}\\par}`,
    pieces: [
      '{\\rtf1',
      '{',
      '}',
      '\\par',
      "\\'e9",
      '\\u8217?',
      '\\uc2',
      '\\*',
      '{\\fonttbl',
      '\\bin9 ',
      '{\\footnote',
      '\\',
    ],
    large: 900,
  },
  mail: {
    path: 'a.eml',
    good: (told) => `From: Ann Oak <ann@example.com>\nDate: Wed, 12 Jul 2023 10:00:00 -0400\nSubject: Oak\n\n${told}\n`,
    pieces: [
      'From: ',
      '\n\n',
      'Content-Type: multipart/mixed; boundary=a\n',
      '--a\n',
      '--a--',
      '=?utf-8?q?',
      '> ',
      ';',
    ],
    large: 900,
  },
  'mail box': {
    path: 'a.mbox',
    good: (told) => `From ann@example.com Wed Jul 12 10:00:00 2023\nSubject: Oak\n\n${told}\n`,
    pieces: ['From a@b Wed Jul 12 10:00:00 2023\n', '\n\n', 'Subject: x\n', '>From ', 'From '],
    large: 900,
  },
  'RSS or Atom': {
    path: 'a.rss',
    good: (told) =>
      `<rss version="2.0"><channel><title>Post</title><item><title>Oak</title><description>${told}</description></item></channel></rss>`,
    pieces: [
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '<!DOCTYPE a [',
      '<!ENTITY b "c">',
      '&b;',
    ],
    large: 900,
  },
  ZIP: {
    path: 'a.zip',
    good: (told) => zipSync({ 'a.txt': strToU8(told) }),
    pieces: ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', '\0\0\0\0'],
  },
  'gzip or tar': {
    path: 'a.txt.gz',
    good: (told) => gzipSync(strToU8(told)),
    pieces: ['\x1f\x8b\x08', 'ustar', '\0\0\0\0'],
  },
  'court JSON': {
    path: 'a.json',
    good: (told) =>
      JSON.stringify({
        case_name: 'Oak v. Elm',
        docket_number: '31-417',
        docket_entries: [{ date_filed: '2031-03-03', description: told }],
      }),
    pieces: [
      '{"docket_number":"',
      '"case_name":',
      '"}',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"docket_entries":',
      '"CaseNumber":',
      '"ProceedingsandOrder":',
    ],
    large: 900,
  },
  'court XML': {
    path: 'a.xml',
    good: (told) =>
      `<gov_uscourts_docket><case_details><docket_num>31-417</docket_num></case_details><document_list><document doc_num="1"><date_filed>2031-03-03</date_filed><long_desc>${told}</long_desc></document></document_list></gov_uscourts_docket>`,
    pieces: [
      '<gov_uscourts_docket>',
      '<case_details>',
      '<docket_num>',
      '<document ',
      'doc_num="1">',
      '&amp;',
      '</',
      '<![CDATA[',
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
