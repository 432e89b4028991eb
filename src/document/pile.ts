import { byCodeUnits } from '../words/code-unit-order.ts';
import { type Disk, noFile } from './disk.ts';
import type { Document } from './document.ts';
import { linesOf } from './lines.ts';
import { formatOf, largestOf, openSheet, tooLarge } from './open-sheet.ts';
import { noted, type Problem, skipped } from './problem.ts';
import { megabytes, type PileItem, type PileOptions, reasonOf, type Sheet } from './sheet.ts';

export { openSheet } from './open-sheet.ts';
export { largestFile, type PileItem, type PileOptions, reasonOf, type Sheet } from './sheet.ts';

/** A file of the pile, found but not read. */
export interface PileEntry {
  /** Path inside the pile. */
  readonly path: string;
  /** Path on the disk. */
  readonly place: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Documents and problems of all files under `paths` (files or folders), in the order of their paths by UTF-16 units. Files
 * whose name begins with a dot, and the files `casetrail.db` and `casetrail.settings.json`, are not of the pile. A text that stands in
 * the pile twice, letter for letter and with the same title and day, is given once.
 */
export async function* openPile(
  disk: Disk,
  paths: readonly string[],
  options: PileOptions = {},
): AsyncGenerator<PileItem> {
  const { entries, problems } = listPile(disk, paths);
  for (const problem of problems) yield { problem };
  const once = new Once();
  for (const entry of entries) {
    for (const sheet of sheetsOf(disk, entry, options)) {
      if ('what' in sheet) {
        yield { problem: sheet };
        continue;
      }
      for (const item of await openSheet(disk, sheet, options)) yield once.admit(item);
    }
  }
}

/** The documents of a pile, without what is said about them. */
export async function documentsOf(
  disk: Disk,
  paths: readonly string[],
  options: PileOptions = {},
): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const item of openPile(disk, paths, options)) if ('document' in item) documents.push(item.document);
  return documents;
}

/** Lets each document through once, by its id; the later ones become a problem line that names the first. */
export class Once {
  readonly #first = new Map<string, string>();

  admit(item: PileItem): PileItem {
    if ('problem' in item) return item;
    const { id, path } = item.document;
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, path);
      return item;
    }
    return { problem: noted(path, `the same document as ${first}`, 'read once') };
  }
}

/** Files of a pile; more are a disk that was given by mistake. */
const mostFiles = 1_000_000;

/** A path that is still to be looked at: on the disk, and inside the pile. */
interface Found {
  readonly place: string;
  readonly path: string;
}

/**
 * Every file under `paths`, in path order, and what could not be looked into. A folder that several links lead to is entered
 * once, by the path that has the fewest folders in it, and of those by the first: else links between a few folders would
 * have more paths than can be walked.
 */
export function listPile(
  disk: Disk,
  paths: readonly string[],
  most: number = mostFiles,
): { readonly entries: readonly PileEntry[]; readonly problems: readonly Problem[] } {
  const entries: PileEntry[] = [];
  const problems: Problem[] = [];
  /** The path of each folder that was entered, by its identity. */
  const entered = new Map<string, string>();
  const names = namesOf(paths);
  let level = paths.map((place, index): Found => {
    const kind = attempt(() => disk.look(place).kind);
    // What is not there is named as it was given.
    if (kind === null) return { place, path: place };
    return { place, path: kind === 'folder' && paths.length === 1 ? '' : names[index]! };
  });
  while (level.length > 0) {
    const next: Found[] = [];
    for (const found of level.sort(byPath)) {
      const { place, path } = found;
      try {
        const { kind, size } = disk.look(place);
        if (kind === 'folder') for (const one of inFolder(disk, found, entered, problems)) next.push(one);
        else if (kind === 'other') problems.push(skipped(path, noFile));
        else if (entries.length < most) entries.push({ path, place, size });
        else
          return listed(entries, [
            ...problems,
            skipped(path, `the pile has more than ${most} files, and this and those after it are not looked at`),
          ]);
      } catch (error) {
        // A name's bytes that are not UTF-8 come as U+FFFD, by which the file is not found again.
        const misnamed = path.includes('\ufffd') && (error as { code?: unknown } | null)?.code === 'ENOENT';
        problems.push(
          skipped(path, `cannot be looked at (${misnamed ? 'its name is not in UTF-8' : reasonOf(error)})`),
        );
      }
    }
    level = next;
  }
  return listed(entries, problems);
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => byCodeUnits(a.path, b.path);

const listed = (entries: PileEntry[], problems: Problem[]) => ({
  entries: entries.sort(byPath),
  problems: problems.sort(byPath),
});

/** Base names of the given paths; where two are the same, the whole paths. */
function namesOf(paths: readonly string[]): string[] {
  const bases = paths.map((path) => baseName(path) || path);
  return new Set(bases).size === bases.length ? bases : paths.map((path) => path.replace(/^[./\\]+/, '') || path);
}

function baseName(path: string): string {
  let end = path.length;
  while (end > 0 && isSlash(path[end - 1])) end--;
  let start = end;
  while (start > 0 && !isSlash(path[start - 1])) start--;
  return path.slice(start, end);
}

const isSlash = (character: string | undefined) => character === '/' || character === '\\';

/** The store that a folder's papers are kept in stands among them, with the files that SQLite keeps beside it, and so do its settings. */
const ownFiles = /^casetrail\.(?:settings\.json|db(?:-(?:wal|shm|journal))?)$/;

/** What is in a folder, if that was not entered before. */
function inFolder(disk: Disk, { place, path }: Found, entered: Map<string, string>, problems: Problem[]): Found[] {
  const identity = attempt(() => disk.identity(place)) ?? place;
  const first = entered.get(identity);
  if (first !== undefined) {
    const inside = first === '' || path.startsWith(`${first}/`);
    problems.push(
      inside
        ? noted(path, 'a link back to a folder it stands in', 'not followed')
        : noted(path, `the same folder as ${first}`, 'read once'),
    );
    return [];
  }
  entered.set(identity, path);
  try {
    return disk
      .list(place)
      .filter((name) => !name.startsWith('.'))
      .map((name) => ({ name, place: `${place}/${name}`, path: path ? `${path}/${name}` : name }))
      .filter((one) => !ownFiles.test(one.name) || attempt(() => disk.look(one.place).kind) === 'folder');
  } catch (error) {
    problems.push(skipped(path || place, `unreadable folder (${reasonOf(error)})`));
    return [];
  }
}

/** What keeps a file from being read, as far as its name and its size tell; `null` for nothing. */
export function refused({ path, size }: PileEntry, options: PileOptions = {}): Problem | null {
  const largest = largestOf(path, options);
  return size > largest && !isOfLines(path) ? skipped(path, tooLarge(size, largest)) : null;
}

/** Whether each line of a file is a document, so that it may be larger than is read at once. */
function isOfLines(path: string): boolean {
  return formatOf(new Uint8Array(), { path })?.unit === 'line';
}

/** The work that one file is: itself, or its lines. Problems are what keeps it from being read at all. */
export function* sheetsOf(disk: Disk, entry: PileEntry, options: PileOptions = {}): Generator<Sheet | Problem> {
  const { path, place } = entry;
  const refusal = refused(entry, options);
  if (refusal) yield refusal;
  else if (isOfLines(path)) yield* sheetsOfLines(disk, entry, largestOf(path, options));
  else yield { from: 'disk', path, place };
}

/** The lines of a file as sheets, read as a stream; blank lines are passed over. */
function* sheetsOfLines(disk: Disk, { path, place }: PileEntry, largest: number): Generator<Sheet | Problem> {
  let any = false;
  try {
    for (const { number, bytes, length } of linesOf(disk.pieces(place), largest)) {
      any = true;
      const at = `${path}#${number}`;
      if (bytes) yield { from: 'line', path: at, file: path, line: number, bytes };
      else yield skipped(at, `a line of ${megabytes(length)}, and more than ${megabytes(largest)} is not read`);
    }
    if (!any) yield skipped(path, 'empty file');
  } catch (error) {
    yield skipped(path, `cannot be read (${reasonOf(error)})`);
  }
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
