import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../document/disk.ts';
import { programVersion } from './program-version.ts';

/** The files that a version is computed from, with their bytes. */
function versionedFiles(): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  programVersion({
    ...nodeDisk,
    read: (path) => {
      const bytes = nodeDisk.read(path);
      read.set(path, new TextDecoder().decode(bytes.subarray(0, 200_000)));
      return bytes;
    },
  });
  return read;
}

test('the version is of what the program runs by: a test, its fixtures and a README change no cached reading', () => {
  const files = versionedFiles();
  const modules = [...files].filter(([path]) => path.endsWith('.ts'));
  expect(modules.length).toBeGreaterThan(200);
  expect(modules.filter(([, text]) => /from 'vitest'/.test(text))).toEqual([]);
  // Whatever is no module is read by one.
  const data = [...files.keys()].filter((path) => !path.endsWith('.ts')).map((path) => basename(path));
  expect(data.length).toBeGreaterThan(5);
  expect(data.filter((name) => !modules.some(([, text]) => text.includes(name)))).toEqual([]);
});

test('one edit of a module makes another version', () => {
  const before = programVersion(nodeDisk);
  const edited = programVersion({
    ...nodeDisk,
    read: (path) => (path.endsWith('/linking/link.ts') ? new TextEncoder().encode('edited') : nodeDisk.read(path)),
  });
  expect(edited.reading).toBe(before.reading);
  expect(edited.caseFile).not.toBe(before.caseFile);
});
