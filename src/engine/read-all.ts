import { type Disk, nodeDisk } from '../document/disk.ts';
import type { PileItem, PileOptions, Sheet } from '../document/pile.ts';
import { type Problem, skipped } from '../document/problem.ts';
import type { PreparedDocument, ReadSheet, ToRead } from './read-sheet.ts';
import { ThreadLost, type Threads } from './threads.ts';

/** Sheets that are sent ahead of the one whose result is awaited, so that a slow one does not stop the others. */
const mostAhead = 64;

/** Bytes of sheets that are sent ahead: they are memory. */
const bytesAhead = 40_000_000;

/** What came of a sheet, or the problem that stood between the sheets: its documents in their order there. */
export interface Result {
  readonly problems: readonly Problem[];
  readonly documents: readonly PreparedDocument[];
}

/**
 * Opens and reads sheets in threads, and gives what came of them in the order of the sheets. Sheets are taken from the iterator only
 * as they are needed. A sheet, or a document of a sheet with several, at which a thread hangs or dies becomes a problem, and
 * the rest goes on.
 */
export function readAll(
  threads: Threads,
  sheets: Iterable<ToRead | Problem>,
  disk: Disk,
  options: PileOptions,
): AsyncGenerator<Result> {
  return inOrder(disk, sheets, onlyProblem, (sheet, size) => readOne(threads, onDisk(disk, sheet), options, size));
}

/** The same of opening them only. */
export function openAll(
  threads: Threads,
  sheets: Iterable<Sheet | Problem>,
  disk: Disk,
  options: PileOptions,
): AsyncGenerator<readonly PileItem[]> {
  return inOrder<Sheet, readonly PileItem[]>(
    disk,
    sheets,
    (problem) => [{ problem }],
    async (sheet, size) => {
      try {
        return await threads.run('open', { sheet: onDisk(disk, sheet), options }, { size });
      } catch (error) {
        if (!(error instanceof ThreadLost)) throw error;
        return [{ problem: unread(sheet.path, error) }];
      }
    },
  );
}

async function* inOrder<S extends ToRead, R>(
  disk: Disk,
  sheets: Iterable<S | Problem>,
  ofProblem: (problem: Problem) => R,
  make: (sheet: S, size: number) => Promise<R>,
): AsyncGenerator<R> {
  const source = sheets[Symbol.iterator]();
  const begun: { readonly size: number; readonly result: Promise<R> }[] = [];
  let bytes = 0;
  let exhausted = false;
  const take = () => {
    while (!exhausted && begun.length < mostAhead && (begun.length === 0 || bytes < bytesAhead)) {
      const item = source.next();
      if (item.done) {
        exhausted = true;
        return;
      }
      const sheet = item.value;
      const isProblem = 'what' in sheet;
      const size = isProblem ? 0 : sizeOf(disk, sheet);
      const result = isProblem ? Promise.resolve(ofProblem(sheet)) : make(sheet, size);
      // Whoever stops early hears no more of it.
      result.catch(() => {});
      bytes += size;
      begun.push({ size, result });
    }
  };
  for (;;) {
    take();
    const next = begun.shift();
    if (!next) return;
    yield await next.result;
    bytes -= next.size;
  }
}

async function readOne(threads: Threads, sheet: ToRead, options: PileOptions, size: number): Promise<Result> {
  let opened: ReadSheet;
  try {
    opened = await threads.run('read', { sheet, options }, { size });
  } catch (error) {
    if (!(error instanceof ThreadLost)) throw error;
    return onlyProblem(unread(sheet.path, error));
  }
  const { problems, documents } = opened;
  const others = await Promise.all(
    opened.unread.map(async ({ document, original }) => {
      const sheet = { from: 'kept', path: document.path, document } as const;
      const read = await readOne(threads, sheet, options, document.text.length);
      return original === undefined
        ? read
        : { ...read, documents: read.documents.map((one) => ({ ...one, original })) };
    }),
  );
  return {
    problems: [...problems, ...others.flatMap((one) => one.problems)],
    documents: [...documents, ...others.flatMap((one) => one.documents)],
  };
}

const onlyProblem = (problem: Problem): Result => ({ problems: [problem], documents: [] });

/** A thread has the machine's disk only: of another one, it is given the bytes. */
function onDisk<S extends ToRead>(disk: Disk, sheet: S): S | Extract<Sheet, { from: 'bytes' }> {
  if (sheet.from !== 'disk' || disk.read === nodeDisk.read) return sheet;
  try {
    return { from: 'bytes', path: sheet.path, bytes: disk.read(sheet.place) };
  } catch {
    // The thread finds out, and says, that it cannot be read.
    return sheet;
  }
}

/** Nothing is kept of it, and it is tried again the next time. */
function unread(path: string, { after, message }: ThreadLost): Problem {
  if (after === null) return skipped(path, `its reader died (${message})`);
  return { path, what: `could not be read within ${after} s`, done: 'unread', skipped: true };
}

/** In bytes or code units; 0 for a file that is not there any more. */
function sizeOf(disk: Disk, sheet: ToRead): number {
  switch (sheet.from) {
    case 'kept':
      return sheet.document.text.length;
    case 'line':
    case 'bytes':
      return sheet.bytes.length;
    case 'disk':
      try {
        return disk.look(sheet.place).size;
      } catch {
        return 0;
      }
  }
}
