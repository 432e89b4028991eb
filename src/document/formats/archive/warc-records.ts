import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A record of a web archive. */
export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
}

/** What a server answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Bytes of the headers of a record or an answer at most. */
const longestHead = 100_000;

/** The records of a web archive (ISO 28500), as long as they are whole; `cut`: something stands behind them that is none. */
export function* warcRecords(bytes: Uint8Array): Generator<WarcRecord, { readonly cut: boolean }> {
  const buffer = bufferOf(bytes);
  for (let at = 0; ; ) {
    while (buffer[at] === 13 || buffer[at] === 10) at += 1;
    if (at >= buffer.length) return { cut: false };
    const head = headAt(buffer, at);
    if (head === null || !/^WARC\/1\.\d$/.test(head.first)) return { cut: true };
    const length = Number(head.headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0 || head.end + length > buffer.length) return { cut: true };
    yield { headers: head.headers, block: buffer.subarray(head.end, head.end + length) };
    at = head.end + length;
  }
}

/** The answer of a server with its body unpacked; `null` for what is none, or unpacks to more than `most` bytes. */
export function httpAnswer(block: Uint8Array, most: number): HttpAnswer | null {
  const buffer = bufferOf(block);
  const head = headAt(buffer, 0);
  const status = head && /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head.first)?.[1];
  if (!head || !status) return null;
  const sent = buffer.subarray(head.end);
  const whole = /chunked/i.test(head.headers.get('transfer-encoding') ?? '') ? joined(sent) : sent;
  const body = unpacked(whole, head.headers.get('content-encoding') ?? '', most);
  return body && { status: Number(status), headers: head.headers, body };
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

interface Head {
  readonly first: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Where what it is the head of begins. */
  readonly end: number;
}

function headAt(buffer: Buffer, start: number): Head | null {
  const text = buffer.subarray(start, start + longestHead).toString('latin1');
  const gap = /\r?\n\r?\n/.exec(text);
  if (!gap) return null;
  const [first = '', ...lines] = text.slice(0, gap.index).split(/\r?\n/);
  const headers = new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
    }),
  );
  return { first, headers, end: start + gap.index + gap[0].length };
}

/** A body that was sent in pieces, each behind its length; some archives keep the header and join the pieces. */
function joined(sent: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < sent.length; ) {
    const end = sent.indexOf('\n', at);
    const length = /^([\da-f]{1,8})(?:;.{0,200})?\r?$/i.exec(
      sent.subarray(at, end < 0 ? at : Math.min(end, at + 220)).toString('latin1'),
    )?.[1];
    if (length === undefined) return pieces.length === 0 ? sent : Buffer.concat(pieces);
    const size = Number.parseInt(length, 16);
    if (size === 0) break;
    pieces.push(sent.subarray(end + 1, end + 1 + size));
    at = end + 1 + size;
    while (sent[at] === 13 || sent[at] === 10) at += 1;
  }
  return Buffer.concat(pieces);
}

function unpacked(body: Buffer, encoding: string, maxOutputLength: number): Uint8Array | null {
  if (body.length > maxOutputLength) return null;
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(body, { maxOutputLength });
    if (/deflate/i.test(encoding)) return inflateSync(body, { maxOutputLength });
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, { maxOutputLength });
  } catch {
    // Some archives keep a body unpacked behind the header of the packed one.
    return startsAsPage(body) ? body : null;
  }
  return body;
}

const startsAsPage = (body: Buffer): boolean => /^\s{0,200}</.test(body.subarray(0, 300).toString('latin1'));
