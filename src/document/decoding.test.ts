import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decoding.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

describe('decode', () => {
  test('UTF-8, with or without its mark; line ends become line feeds', () => {
    expect(decode(bytes('a\r\nb\rc'))).toEqual({ text: 'a\nb\nc', note: null });
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'Oak'))).toEqual({ text: 'Oak', note: null });
  });

  test('UTF-16 by its mark, and without it by its zeros', () => {
    expect(decode(bytes([0xff, 0xfe, 0x4f, 0, 0x61, 0, 0x6b, 0]))).toEqual({ text: 'Oak', note: null });
    expect(decode(bytes([0xfe, 0xff, 0, 0x4f, 0, 0x61, 0, 0x6b]))).toEqual({ text: 'Oak', note: null });
    const bare = Uint8Array.from([...'Oak v. Elm'].flatMap((letter) => [letter.charCodeAt(0), 0]));
    expect(decode(bare)).toMatchObject({ text: 'Oak v. Elm', note: { done: 'read as utf-16le' } });
  });

  test('what is not UTF-8 is windows-1252, and says so, or what the page declares', () => {
    expect(decode(bytes('Oak', [0x92], 's caf', [0xe9]))).toEqual({
      text: 'Oak’s café',
      note: { what: 'not valid UTF-8', done: 'read as windows-1252' },
    });
    const page = bytes('<meta charset="koi8-r"><p>', [0xf3, 0xf5, 0xe4]);
    expect(decode(page)).toEqual({ text: '<meta charset="koi8-r"><p>СУД', note: null });
  });

  test('pages in Shift-JIS, ISO-2022-JP and UTF-16 are read by what they say or how they open', () => {
    const head = '<meta charset="shift_jis"><p>';
    expect(decode(bytes(head, [0x8d, 0xd9, 0x94, 0xbb]))).toEqual({ text: `${head}裁判`, note: null });
    const shifted = '<meta charset="iso-2022-jp"><p>';
    const escaped = [0x1b, 0x24, 0x42, 0x3a, 0x5b, 0x48, 0x3d, 0x1b, 0x28, 0x42];
    expect(decode(bytes(shifted, escaped))).toEqual({ text: `${shifted}裁判`, note: null });
    const wide = [...'<p>裁判</p>'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
    expect(decode(Uint8Array.from([0xff, 0xfe, ...wide]))).toEqual({ text: '<p>裁判</p>', note: null });
    expect(decode(Uint8Array.from(wide))).toMatchObject({ text: '<p>裁判</p>', note: { done: 'read as utf-16le' } });
    expect(decode(bytes([0x8d, 0xd9]), 'text/html; charset=Shift_JIS')).toEqual({ text: '裁', note: null });
  });

  test('a wrong declaration is said', () => {
    const head = '<meta charset="shift_jis"><p>';
    expect(decode(bytes(head, 'Oak’s café'))).toEqual({
      text: `${head}Oak’s café`,
      note: { what: 'declared as shift_jis, but valid UTF-8', done: 'read as utf-8' },
    });
    expect(decode(bytes('<meta charset="euc-jp"><p>Oak', [0xff, 0x20, 0xe9]))).toMatchObject({
      note: { what: 'declared as euc-jp, but not valid in 2 places', done: 'read with U+FFFD there' },
    });
    expect(decode(bytes('<meta charset="iso-8859-1"><p>café'))).toMatchObject({ note: null });
  });

  test('a page of single bytes is not UTF-16, whatever it declares', () => {
    expect(decode(bytes('<meta charset="unicode"><p>caf', [0xe9]))).toEqual({
      text: '<meta charset="unicode"><p>café',
      note: { what: 'not valid UTF-8', done: 'read as windows-1252' },
    });
  });

  test('half a character and an odd byte of UTF-16 are noted', () => {
    expect(decode(bytes([0xff, 0xfe], 'a', [0, 0, 0xd8], 'b', [0, 0x63]))).toEqual({
      text: 'a\ufffdb\ufffd',
      note: { what: 'not valid utf-16le in 2 places', done: 'read with U+FFFD there' },
    });
  });

  test('an XML declaration names the encoding', () => {
    const feed = bytes('<?xml version="1.0" encoding="gb18030"?><rss>', [0xa1, 0xb0], 'Oak', [0xa1, 0xb1], '</rss>');
    expect(decode(feed)).toEqual({ text: '<?xml version="1.0" encoding="gb18030"?><rss>“Oak”</rss>', note: null });
  });

  test('UTF-32 is named', () => {
    const why = 'text in UTF-32, which is not read';
    expect(decode(bytes([0xff, 0xfe, 0, 0], 'a', [0, 0, 0]))).toEqual({ text: null, why });
    expect(decode(bytes([0, 0, 0xfe, 0xff, 0, 0, 0], 'a'))).toEqual({ text: null, why });
  });

  test('control codes are spaces, a form feed is a line end', () => {
    expect(decode(bytes('Oak\f', [0x1b], 'v.', [0x7f], 'Elm\tx'))).toEqual({ text: 'Oak\n v. Elm\tx', note: null });
  });

  test('a few spoilt bytes in good UTF-8 become U+FFFD', () => {
    expect(decode(bytes('“Oak” – “Elm” – é', [0xff]))).toEqual({
      text: '“Oak” – “Elm” – é\ufffd',
      note: { what: 'not valid UTF-8 in 1 place', done: 'read with U+FFFD there' },
    });
  });

  test('files that are not text are named by their first bytes', () => {
    expect(decode(bytes('%PDF-1.7 ...'))).toEqual({ text: null, why: 'not text (a PDF file)' });
    expect(decode(bytes([0x89], 'PNG\r\n'))).toEqual({ text: null, why: 'not text (a PNG image)' });
    expect(decode(bytes('PK', [3, 4], 'word/document.xml'))).toMatchObject({ text: null });
    expect(decode(bytes('abc', [0, 1, 2, 0, 7, 0, 0, 3]))).toEqual({ text: null, why: 'not text (binary)' });
    expect(decode(bytes('The board', [11], 'was sued', [1], ' on Monday.'))).toMatchObject({
      text: 'The board was sued  on Monday.',
    });
  });

  test('any bytes give a well-formed text or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const decoded = decode(any);
        return decoded.text === null ? decoded.why !== '' : decoded.text.isWellFormed() && !decoded.text.includes('\r');
      }),
    );
  });
});
