/** Bytes as text, or why they are not text. */
export type Decoded =
  | { readonly text: string; readonly note: { readonly what: string; readonly done: string } | null }
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

/**
 * Text of a file: UTF-8, with or without a byte order mark; UTF-16 with one (or without, when every other byte is zero);
 * else UTF-8 with a few spoilt bytes, else the `charset` a web page declares, else windows-1252, each with a note.
 * A byte order mark is dropped. Line ends become `\n`; lone surrogates become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [b0, b1, b2] = bytes;
  if (b0 === 0xff && b1 === 0xfe) return { text: settle(new TextDecoder('utf-16le').decode(bytes)), note: null };
  if (b0 === 0xfe && b1 === 0xff) return { text: settle(new TextDecoder('utf-16be').decode(bytes)), note: null };
  const head = bytes.subarray(0, headLength);
  const byteOrderMark = b0 === 0xef && b1 === 0xbb && b2 === 0xbf;
  if (!byteOrderMark) {
    const start = String.fromCharCode(...head.subarray(0, 16));
    const known = signatures.find(([, signature]) => start.startsWith(signature));
    if (known) return { text: null, why: `not text (${known[0]})` };
    const bare = bareUtf16(head);
    if (bare) {
      const text = settle(new TextDecoder(bare).decode(bytes));
      return { text, note: { what: 'UTF-16 without a byte order mark', done: `read as ${bare}` } };
    }
    if (controlShare(head) > 0.01) return { text: null, why: 'not text (binary)' };
  }
  try {
    return { text: settle(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), note: null };
  } catch {
    return decodeSpoilt(bytes, head);
  }
}

/** Not valid UTF-8: UTF-8 with a few spoilt bytes where most of what is not ASCII still fits, else a one-byte encoding. */
function decodeSpoilt(bytes: Uint8Array, head: Uint8Array): Decoded {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let spoilt = 0;
  let fit = 0;
  for (let i = 0; i < lenient.length; i++) {
    const code = lenient.charCodeAt(i);
    if (code === 0xfffd) spoilt++;
    else if (code > 0x7f) fit++;
  }
  if (fit >= 4 * spoilt) {
    const what = `not valid UTF-8 in ${spoilt} ${spoilt === 1 ? 'place' : 'places'}`;
    return { text: settle(lenient), note: { what, done: 'read with U+FFFD there' } };
  }
  const encoding = declaredEncoding(head) ?? 'windows-1252';
  return {
    text: settle(new TextDecoder(encoding).decode(bytes)),
    note: { what: 'not valid UTF-8', done: `read as ${encoding}` },
  };
}

/** `<meta charset="iso-8859-15">` or `content="text/html; charset=..."`, when it is an encoding this platform knows. */
function declaredEncoding(head: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(head.subarray(0, 4096));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1];
  if (!label || /^utf-?(8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Every other byte zero: English in UTF-16 whose byte order mark was lost. */
function bareUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) if (head[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = head.length / 2;
  if (odd > 0.8 * half && even < 0.02 * half) return 'utf-16le';
  if (even > 0.8 * half && odd < 0.02 * half) return 'utf-16be';
  return null;
}

/** Share of bytes that no text has: control codes other than tab, line feed, form feed, return and escape. */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return head.length === 0 ? 0 : controls / head.length;
}

function settle(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed();
}
