import { gunzip } from './archive/gunzip.ts';
import { startsWith } from './archive/starts-with.ts';
import { unpackedBounds } from './archive/unpack.ts';
import { isTar, untar } from './archive/untar.ts';
import { endingOf, type Format, type Opened } from './format.ts';

/** A file packed by gzip, or a tar archive, packed or not: what is in it is opened by its own format. */
export const gzip: Format = {
  name: 'gzip or tar',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path }) =>
    ['gz', 'tgz', 'tar'].includes(endingOf(path)) || startsWith(bytes, '\x1f\x8b') || isTar(bytes),
  open: async (bytes, { path }) => {
    let whole: Uint8Array | null = bytes;
    if (startsWith(bytes, '\x1f\x8b')) {
      try {
        whole = gunzip(bytes, unpackedBounds.file);
      } catch {
        return [{ problem: 'a damaged gzip file' }];
      }
    }
    if (whole === null) return [{ problem: 'unpacks to more than is read at once' }];
    if (isTar(whole)) {
      const files = untar(whole).map((file): Opened => ({ file }));
      return files.length === 0 ? [{ problem: 'an archive with no file in it' }] : files;
    }
    if (whole === bytes) return [{ problem: 'neither gzip nor tar, whatever its name says' }];
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1).replace(/\.t?gz$/i, '');
    return [{ file: { path: name || 'file', bytes: whole } }];
  },
};
