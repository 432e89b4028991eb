import { Gunzip } from 'fflate';

/** So many bytes are unpacked at a time: they may become a thousand times as many. */
const piece = 65_536;

/**
 * What gzip packed, all members one after the other.
 *
 * @returns `null` where it comes to more than `most` bytes
 * @throws when the bytes are damaged
 */
export function gunzip(bytes: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const unpacking = new Gunzip((chunk) => {
    pieces.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < bytes.length; at += piece) {
    unpacking.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
    if (length > most) return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const one of pieces) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
