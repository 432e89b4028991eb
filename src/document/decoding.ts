import { plainCharacters } from './plain-characters.ts';
import type { Note } from './problem.ts';

/** Bytes as text, or why they are not text. */
export type Decoded =
  | { readonly text: string; readonly note: Note | null }
  | { readonly text: null; readonly why: string };

/** First bytes that give a kind of file away, whatever it is called. */
const signatures: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF file', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a TIFF image', 'II*\x00'],
  ['a zip archive or an office file', 'PK\x03\x04'],
  ['an old office file', '\xd0\xcf\x11\xe0'],
  ['a gzip archive', '\x1f\x8b'],
  ['a SQLite database', 'SQLite format 3'],
  ['an RTF file', '{\\rtf'],
];

/** How far into a file its first bytes are looked at. */
const headLength = 65_536;

/** The byte order mark of UTF-16, if the bytes open with one. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [b0, b1] = bytes;
  return b0 === 0xff && b1 === 0xfe ? 'utf-16le' : b0 === 0xfe && b1 === 0xff ? 'utf-16be' : null;
}

/** The byte order mark of UTF-32 of either order; that of the one begins as UTF-16's does. */
function isUtf32(bytes: Uint8Array): boolean {
  const [b0, b1, b2, b3] = bytes;
  return (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) || (b0 === 0 && b1 === 0 && b2 === 0xfe && b3 === 0xff);
}

/** How a file opens, as text: its first `length` bytes (twice as many in UTF-16), with U+FFFD for what is cut or spoilt. */
export function openingOf(bytes: Uint8Array, length: number): string {
  const utf16 = utf16Of(bytes);
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, utf16 ? 2 * length : length));
}

/**
 * Text of a file: UTF-8, with or without a byte order mark; UTF-16 with one (or without, when every other byte is zero);
 * else UTF-8 with a few spoilt bytes, else the `charset` a web page declares, else windows-1252, each with a note.
 * A byte order mark is dropped; line ends and control codes become plain ones.
 */
export function decode(bytes: Uint8Array, mediaType?: string): Decoded {
  if (isUtf32(bytes)) return { text: null, why: 'text in UTF-32, which is not read' };
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16, null);
  const [b0, b1, b2] = bytes;
  const head = bytes.subarray(0, headLength);
  const byteOrderMark = b0 === 0xef && b1 === 0xbb && b2 === 0xbf;
  if (!byteOrderMark) {
    const known = signatureOf(bytes);
    if (known) return { text: null, why: known };
    const bare = bareUtf16(head);
    if (bare) return decodeUtf16(bytes, bare, { what: 'UTF-16 without a byte order mark', done: `read as ${bare}` });
    if (controlShare(head) > (head.includes(0) ? 0.01 : 0.1)) return { text: null, why: 'not text (binary)' };
  }
  const declared = byteOrderMark ? null : declaredEncoding(head, mediaType);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 === null) return decodeSpoilt(bytes, declared);
  // Bytes without a high bit are valid UTF-8 whatever they mean: this encoding shifts by escape codes.
  if (declared === 'iso-2022-jp' && utf8.includes('\u001b')) return decodeSpoilt(bytes, declared);
  const wrong = declared !== null && ![...oneByte, 'iso-2022-jp'].includes(declared) && /[^\0-\x7f]/.test(utf8);
  const note = wrong ? { what: `declared as ${declared}, but valid UTF-8`, done: 'read as utf-8' } : null;
  return { text: settle(utf8), note };
}

/** UTF-16, halves of characters and a last odd byte as U+FFFD. `note`: what there is to say when there are none. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', note: Note | null): Decoded {
  const text = settle(new TextDecoder(encoding).decode(bytes));
  if (strictly(encoding, bytes) !== null) return { text, note };
  const what = `not valid ${encoding} in ${places(fitOf(text).spoilt)}`;
  return { text, note: { what, done: 'read with U+FFFD there' } };
}

/** Encodings that western pages still name in their head, out of habit, when they are long since UTF-8. */
const oneByte: readonly string[] = ['windows-1252', 'iso-8859-15'];

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Why these bytes are not text, whatever their file is called; `null` when they may be. */
export function notText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes.subarray(0, headLength));
  return decoded.text === null ? decoded.why : null;
}

function signatureOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const known = signatures.find(([, signature]) => start.startsWith(signature));
  return known ? `not text (${known[0]})` : null;
}

/** Not valid UTF-8: what is declared; UTF-8 with a few spoilt bytes where most of what is not ASCII still fits; else a one-byte encoding. */
function decodeSpoilt(bytes: Uint8Array, declared: string | null): Decoded {
  const meant = declared && strictly(declared, bytes);
  if (meant && !oneByte.includes(declared)) return { text: settle(meant), note: null };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const { spoilt, fit } = fitOf(lenient);
  if (fit >= 4 * spoilt) {
    const what = `not valid UTF-8 in ${places(spoilt)}`;
    return { text: settle(lenient), note: { what, done: 'read with U+FFFD there' } };
  }
  if (declared && meant === null) {
    const text = new TextDecoder(declared).decode(bytes);
    const what = `declared as ${declared}, but not valid in ${places(fitOf(text).spoilt)}`;
    return { text: settle(text), note: { what, done: 'read with U+FFFD there' } };
  }
  const encoding = declared ?? 'windows-1252';
  return {
    text: settle(new TextDecoder(encoding).decode(bytes)),
    note: { what: 'not valid UTF-8', done: `read as ${encoding}` },
  };
}

const places = (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`;

/** How many characters of a lenient decoding are U+FFFD, and how many others are not ASCII. */
function fitOf(text: string): { spoilt: number; fit: number } {
  let spoilt = 0;
  let fit = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) spoilt++;
    else if (code > 0x7f) fit++;
  }
  return { spoilt, fit };
}

/** The `charset` of the media type, of `<meta charset="...">`, of `content="text/html; charset=..."` or the `encoding` of an XML declaration, when this platform knows it and it is none of Unicode. */
function declaredEncoding(head: Uint8Array, mediaType = ''): string | null {
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 4096));
  const label =
    /charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(mediaType.slice(0, 200))?.[1] ??
    /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(start)?.[1] ??
    /^\s{0,9}<\?xml [^>]{0,99}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,30})/i.exec(start)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // The declaration was read byte by byte, so the bytes are none of UTF-16, whatever name it goes by (`unicode`).
    return /^utf-?(8|16)/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/** Every other byte zero: English in UTF-16 whose byte order mark was lost. */
function bareUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < 8) return null;
  // A page of any language opens with an ASCII tag.
  if (head[0] === 0x3c && head[1] === 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c && head[2] === 0) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = head.length / 2;
  if (odd > 0.8 * half && even < 0.02 * half) return 'utf-16le';
  if (even > 0.8 * half && odd < 0.02 * half) return 'utf-16be';
  return null;
}

/**
 * Share of bytes that no text has: control codes other than tab, line feed, form feed, return and escape. A text that was mangled on its
 * way may have some; hardly any has a zero.
 */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return head.length === 0 ? 0 : controls / head.length;
}

function settle(text: string): string {
  return plainCharacters(text.replace(/^\uFEFF/, ''));
}
