import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';

/** What the document stage needs of a disk. Each call may throw what `node:fs` throws (`code`: `EACCES`, `ENOENT`, ...). */
export interface Disk {
  readonly look: (path: string) => { readonly kind: 'file' | 'folder' | 'other'; readonly size: number };
  /** Names in a folder, in any order. */
  readonly list: (path: string) => readonly string[];
  /** The same for each path by which a folder is reached, and for no other folder: by it a folder that several links lead to is entered once. */
  readonly identity: (path: string) => string;
  readonly read: (path: string) => Uint8Array;
  /**
   * The bytes of a file piece by piece, for files that may be larger than memory: as many as it has when it is opened.
   *
   * @throws when it is no file; a pipe is not waited for
   */
  readonly pieces: (path: string) => Iterable<Uint8Array>;
}

/** What is said of a pipe, a socket or a device. */
export const noFile = 'neither a file nor a folder';

const pieceLength = 1 << 20;

export const nodeDisk: Disk = {
  look: (path) => {
    const stat = statSync(path);
    return { kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other', size: stat.size };
  },
  list: (path) => readdirSync(path),
  identity: (path) => {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  },
  read: (path) => readFileSync(path),
  pieces: function* (path) {
    // Windows has no such flag, and no pipes among its files.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw new Error(noFile);
      for (let left = stat.size; left > 0; ) {
        const piece = new Uint8Array(Math.min(pieceLength, left));
        const length = readSync(file, piece, 0, piece.length, null);
        if (length === 0) return;
        left -= length;
        yield piece.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  },
};
