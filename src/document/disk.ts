import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';

/** What the document stage needs of a disk. Each call may throw what `node:fs` throws (`code`: `EACCES`, `ENOENT`, ...). */
export interface Disk {
  readonly look: (path: string) => { readonly kind: 'file' | 'folder' | 'other'; readonly size: number };
  /** Names in a folder, in any order. */
  readonly list: (path: string) => readonly string[];
  /** The same for each path by which a folder is reached, and for no other folder: by it a loop of links is known. */
  readonly identity: (path: string) => string;
  readonly read: (path: string) => Uint8Array;
  /** The bytes of a file piece by piece, for files that may be larger than memory. */
  readonly pieces: (path: string) => Iterable<Uint8Array>;
}

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
    const file = openSync(path, 'r');
    try {
      for (;;) {
        const piece = new Uint8Array(pieceLength);
        const length = readSync(file, piece, 0, pieceLength, null);
        if (length === 0) return;
        yield piece.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  },
};
