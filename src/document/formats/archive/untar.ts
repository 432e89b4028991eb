import type { Packed } from './unpack.ts';

const block = 512;

/** The plain files of a tar archive (POSIX ustar), in its order; what is cut off is left out. */
export function untar(bytes: Uint8Array): readonly Packed[] {
  const files: Packed[] = [];
  for (let at = 0; at + block <= bytes.length; ) {
    const head = bytes.subarray(at, at + block);
    if (head.every((byte) => byte === 0)) break;
    const size = Number.parseInt(field(head, 124, 12), 8);
    if (!Number.isInteger(size) || size < 0) break;
    const start = at + block;
    const type = String.fromCharCode(head[156] ?? 0);
    const prefix = field(head, 345, 155);
    const path = `${prefix === '' ? '' : `${prefix}/`}${field(head, 0, 100)}`;
    if ((type === '0' || type === '\0') && start + size <= bytes.length)
      files.push({ path, bytes: bytes.subarray(start, start + size) });
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}

/** Whether bytes are a tar archive: its magic stands behind the first file's name. */
export const isTar = (bytes: Uint8Array): boolean => field(bytes, 257, 5) === 'ustar';

function field(bytes: Uint8Array, from: number, length: number): string {
  const words = new TextDecoder('latin1').decode(bytes.subarray(from, from + length));
  const end = words.indexOf('\0');
  return (end < 0 ? words : words.slice(0, end)).trim();
}
