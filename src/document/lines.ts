import { utf16Of } from './decoding.ts';

/** A line of a file that is read as a stream. */
export interface FileLine {
  /** Counted from 1, blank lines too. */
  readonly number: number;
  /** Without the line feed; `null` when the line is too long to be held. */
  readonly bytes: Uint8Array | null;
  /** Bytes of the line. */
  readonly length: number;
}

const lineFeed = 10;
const space = 32;

/** The lines of a file that are not blank, in UTF-8, each of at most `longest` bytes; what is longer is counted and not held. */
export function* linesOf(pieces: Iterable<Uint8Array>, longest: number): Generator<FileLine> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const finished = (): FileLine | null => {
    if (length > longest) return { number, bytes: null, length };
    const bytes = held.length === 1 ? held[0]! : Buffer.concat(held);
    return bytes.every((byte) => byte <= space) ? null : { number, bytes, length };
  };
  for (const piece of inUtf8(pieces)) {
    let from = 0;
    for (;;) {
      const next = piece.indexOf(lineFeed, from);
      const end = next < 0 ? piece.length : next;
      length += end - from;
      if (length <= longest) held.push(piece.slice(from, end));
      else held = [];
      if (next < 0) break;
      const line = finished();
      if (line) yield line;
      number++;
      held = [];
      length = 0;
      from = next + 1;
    }
  }
  const line = length > 0 ? finished() : null;
  if (line) yield line;
}

/** The pieces of a file as they are; of one in UTF-16, as a byte order mark tells, in UTF-8, so that lines end at a byte. */
function* inUtf8(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for (const piece of pieces) {
    if (decoder === undefined) {
      const encoding = utf16Of(piece);
      decoder = encoding ? new TextDecoder(encoding) : null;
    }
    yield decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
  }
}
