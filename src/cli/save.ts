import { lstatSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';

/**
 * Writes a whole file, which takes the place of one that is there only once it is written. What a symbolic link leads to is
 * written, and the link stays; what is no file (a device, a pipe) is written into.
 *
 * @throws what `node:fs` throws
 */
export function save(path: string, bytes: Uint8Array): void {
  const there = statOf(path);
  if (there === 'a link to nothing' || (there !== null && !there.isFile())) {
    writeFileSync(path, bytes);
    return;
  }
  const place = there === null ? path : realpathSync(path);
  const made = `${place}.${process.pid}.part`;
  try {
    writeFileSync(made, bytes, { mode: there === null ? 0o666 : there.mode & 0o777 });
    renameSync(made, place);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}

/** Of what a path leads to; `null` where there is nothing. */
function statOf(path: string): Stats | 'a link to nothing' | null {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there) return there;
  return lstatSync(path, { throwIfNoEntry: false }) ? 'a link to nothing' : null;
}
