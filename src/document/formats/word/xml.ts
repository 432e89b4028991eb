import { Parser } from 'saxen';

/** What is done at each thing that an XML part of a Word file holds, in order. */
export interface XmlWalk {
  /** @param attribute - the value of an attribute of Word's, by its name without a prefix; `null` when it is not there */
  readonly open: (name: string, attribute: (name: string) => string | null) => void;
  readonly close: (name: string) => void;
  /** Words between two tags, with their entities resolved. */
  readonly text?: (words: string) => void;
}

/** The spaces of names that are read from, in both of the forms that Word writes. */
const prefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** Bytes that are decoded and walked at a time. */
const stretch = 1 << 20;

/**
 * Walks an XML part once, a stretch at a time and without a tree, so that its size costs no memory. Entities that a document declares for itself are
 * not resolved; nothing is fetched.
 *
 * @throws when the part is no XML, or ends too early
 */
export function walkXml(bytes: Uint8Array, walk: XmlWalk): void {
  const parser = new Parser().ns(prefixes);
  parser.on('openTag', (name, read) => {
    walk.open(name, (wanted) => {
      const attributes = read() || {};
      const value = attributes[`w:${wanted}`] ?? attributes[wanted] ?? attributes[`w14:${wanted}`];
      return value === undefined ? null : resolved(value);
    });
  });
  parser.on('closeTag', walk.close);
  const { text } = walk;
  if (text) {
    parser.on('text', (words) => text(resolved(words)));
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += stretch) {
    const end = Math.min(at + stretch, bytes.length);
    parser.write(decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length }));
  }
  parser.end();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
