import { createHash } from 'node:crypto';
import type { Decision } from '../casefile/decisions/decision.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { type Disk, nodeDisk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { largestFile, type PileEntry, reasonOf, refused, type Sheet, sheetsOf } from '../document/pile.ts';
import { noted, type Problem, skipped } from '../document/problem.ts';
import type { Builder } from '../engine/builder.ts';
import { readAll } from '../engine/read-all.ts';
import type { Prepared } from '../engine/read-sheet.ts';
import type { Threads } from '../engine/threads.ts';
import type { KeptDocument, Store } from '../store/store.ts';
import type { Progress } from './workbench.ts';

/** A file that may be added; its bytes are asked for when it is its turn. */
export interface OfferedFile {
  /** Path inside the pile, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Its bytes piece by piece, from the first each time. @throws what reading a disk throws */
  readonly pieces: () => Iterable<Uint8Array>;
}

export interface AddOptions {
  readonly store: Store;
  readonly builder: Pick<Builder, 'keep'>;
  readonly threads: Threads;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Files whose pages can be drawn are kept beside their text. */
  readonly withOriginals: boolean;
}

export interface AddedDocuments {
  /** Ids of those that were not kept before. */
  readonly documents: readonly string[];
  readonly problems: readonly Problem[];
  /** Whether anything in the store is another now. */
  readonly changed: boolean;
}

/** Documents that are kept in one go: as few as make a commit's wait for the disk small beside the reading. */
const batchSize = 16;

/**
 * Opens, reads and keeps what is new or changed among the files. A file whose bytes are those it had when it was added last is passed over. What was
 * kept stays kept when it is broken off.
 */
export async function addFiles(
  files: readonly OfferedFile[],
  { store, builder, threads, now, withOriginals }: AddOptions,
  progress: (step: Progress) => void,
): Promise<AddedDocuments> {
  const fingerprints = await store.fingerprints();
  const notes = await store.documents();
  const kept = new Set(notes.map(({ id }) => id));
  const removed = removedIn(await store.decisions());
  const idAt = new Map(notes.flatMap(({ id, path, replacedBy }) => (replacedBy === null ? [[path, id]] : [])));
  const pathOf = new Map(notes.flatMap(({ id, path, replacedBy }) => (replacedBy === null ? [[id, path]] : [])));
  const problems: Problem[] = [];
  const added: string[] = [];
  let changed = false;

  /** The file of each sheet, in order; results come in that order, too. */
  const fileOf: OfferedFile[] = [];
  const prints = new Map<OfferedFile, string>();
  let opened = 0;
  const sheets = function* (): Generator<Sheet | Problem> {
    for (const file of files) {
      opened += 1;
      const entry: PileEntry = { path: file.path, place: file.path, size: file.size };
      const refusal = refused(entry);
      if (refusal) {
        fileOf.push(file);
        yield refusal;
        continue;
      }
      try {
        const disk = diskOf(file);
        const print = fingerprint(disk.pieces(file.path));
        if (fingerprints.get(file.path) === print) continue;
        prints.set(file, print);
        for (const sheet of sheetsOf(disk, entry)) {
          fileOf.push(file);
          const { path } = sheet;
          yield 'from' in sheet && sheet.from === 'disk' ? { from: 'bytes', path, bytes: disk.read(path) } : sheet;
        }
      } catch (error) {
        fileOf.push(file);
        yield skipped(file.path, `cannot be read (${reasonOf(error)})`);
      }
    }
  };

  let batch: KeptDocument[] = [];
  let prepared: { id: string; prepared: Prepared }[] = [];
  /** Files that are done. */
  let done = new Map<string, string>();
  const keep = async () => {
    if (batch.length === 0 && done.size === 0) return;
    await store.addDocuments(batch, done);
    await builder.keep(prepared);
    changed ||= batch.length > 0;
    batch = [];
    prepared = [];
    done = new Map();
  };

  let at = 0;
  /** The file that results are of, and whether all of it could be read. */
  let current: OfferedFile | undefined;
  let whole = true;
  const finish = () => {
    const print = current && whole ? prints.get(current) : undefined;
    if (current && print !== undefined) done.set(current.path, print);
  };
  threads.expect(files.reduce((sum, file) => sum + file.size, 0));
  for await (const result of readAll(threads, sheets(), nodeDisk, { withOriginals })) {
    const file = fileOf[at++]!;
    if (file !== current) {
      finish();
      current = file;
      whole = true;
    }
    problems.push(...result.problems);
    // What could not be read is tried again, and said again, the next time.
    if (result.problems.some((one) => one.skipped)) whole = false;
    for (const one of result.documents) {
      const removal = removed.get(one.document.id);
      if (removal !== undefined) {
        problems.push(removedBefore(one.document, removal));
        // Taken back, the file is looked at again.
        whole = false;
        continue;
      }
      admit(one.document);
      const { document, original } = one;
      batch.push({ document, added: now(), ...(original && { original }) });
      prepared.push({ id: one.document.id, prepared: one.prepared });
      if (batch.length >= batchSize) await keep();
    }
    progress({ done: Math.min(opened, files.length), of: files.length, doing: 'reading' });
  }
  finish();
  await keep();
  return { documents: added, problems, changed };

  function admit({ id, path }: Document): void {
    const first = pathOf.get(id);
    if (first !== undefined && first !== path) problems.push(noted(path, `the same document as ${first}`, 'read once'));
    if (first === undefined) pathOf.set(id, path);
    const before = idAt.get(path);
    if (before !== undefined && before !== id)
      problems.push(noted(path, 'another text was kept under this path', 'it takes its place'));
    idAt.set(path, id);
    if (kept.has(id)) return;
    kept.add(id);
    added.push(id);
  }
}

/** Removals that hold, by the id of the document. */
function removedIn(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const { inOrder, undoneBy } = standing(decisions);
  return new Map(
    inOrder.flatMap((one) =>
      one.what.act === 'remove' && !undoneBy.has(one.id) ? [[one.what.document, one] as const] : [],
    ),
  );
}

const removedBefore = ({ path }: Pick<Document, 'path'>, { number, who }: Decision): Problem =>
  noted(path, `${who} removed this text (decision ${number})`, 'left out; undo that decision to add it again');

/** SHA-256, in hexadecimal digits. */
function fingerprint(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** A disk on which there is this file alone; one that may be read at once is held, others are read anew each time. */
function diskOf(file: OfferedFile): Disk {
  const whole = file.size <= largestFile ? Buffer.concat([...file.pieces()]) : null;
  return {
    look: () => ({ kind: 'file', size: file.size }),
    list: () => [],
    identity: (path) => path,
    read: () => whole ?? Buffer.concat([...file.pieces()]),
    pieces: () => (whole ? [whole] : file.pieces()),
  };
}
