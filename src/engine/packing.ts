import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes of the checksum before what is packed. */
const head = 4;

/**
 * Plain data (with Maps and typed arrays) as bytes for the cache, after their checksum. A reading of a 5 kB text is 25 kB so and
 * 7 kB packed, in 0.3 ms; stronger packing saves a tenth of that and takes ten times as long.
 */
export function pack(value: unknown): Uint8Array {
  const body = deflateRawSync(serialize(value), { level: 1 });
  const bytes = new Uint8Array(head + body.length);
  new DataView(bytes.buffer).setUint32(0, crc32(body));
  bytes.set(body, head);
  return bytes;
}

/** Whether the bytes are what `pack` made: a cache may have been damaged, and what is damaged is made anew. */
export function isIntact(bytes: Uint8Array): boolean {
  if (bytes.length <= head) return false;
  const sum = new DataView(bytes.buffer, bytes.byteOffset, head).getUint32(0);
  return crc32(bytes.subarray(head)) === sum;
}

/** @throws when the bytes are not what `pack` made */
export function unpack<T>(bytes: Uint8Array): T {
  return deserialize(inflateRawSync(bytes.subarray(head))) as T;
}
