import { inflateSync } from 'node:zlib';

/** What a stream of a page may unpack to, in bytes: the drawing of a detailed map has about a tenth of it. */
export const largestStream = 32_000_000;
/** How many times its length a byte may become. */
const mostGrowth = 1032;
/** How much of the words in front of a stream is looked at, in bytes. */
const lengthOfDictionary = 2000;

const mark = Buffer.from('stream');
const flate = /\/(?:FlateDecode|Fl)\b/g;
/** Pictures are bounded by their size, files that are carried along when they are opened. */
const bounded = /\/Subtype ?\/Image|\/EmbeddedFile/;

/** Whether a PDF has a stream that was made to fill a memory. Only those short enough to be packed many times over, or twice, are tried. */
export function isOverlarge(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(mark); at >= 0; at = file.indexOf(mark, at + mark.length)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const dictionary = dictionaryBefore(file, at);
    const layers = Math.min(5, dictionary.match(flate)?.length ?? 0);
    if (layers === 0 || bounded.test(dictionary)) continue;
    const start = at + mark.length + (file[at + mark.length] === 0x0d ? 2 : 1);
    const found = file.indexOf('endstream', start);
    const packed = file.subarray(start, found < 0 ? file.length : found);
    if (packed.length * mostGrowth ** layers > largestStream && unpacksPast(packed, layers)) return true;
  }
  return false;
}

/** What stands between the number of the object and its stream. */
function dictionaryBefore(file: Buffer, at: number): string {
  const words = file.toString('latin1', Math.max(0, at - lengthOfDictionary), at);
  return words.slice(words.lastIndexOf(' obj') + 1);
}

function unpacksPast(packed: Uint8Array, layers: number): boolean {
  let left = packed;
  try {
    for (let layer = 0; layer < layers; layer += 1) left = inflateSync(left, { maxOutputLength: largestStream });
    return false;
  } catch (error) {
    // Damaged ones are for the reader of the file to make the best of.
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
  }
}
