import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { Cache } from './cache.ts';
import type { HeldNote, Holding } from './holding.ts';
import type { PackedReading } from './make-matter.ts';
import type { ProgramVersion } from './program-version.ts';
import { readAll } from './read-all.ts';
import type { Prepared } from './read-sheet.ts';
import type { Threads } from './threads.ts';
import type { Told } from './told.ts';

/** What this program read in the documents that are held: from the cache, and read again where it is not there. */
export interface Readings {
  /** Keeps what reading a document gave. */
  keep(list: readonly { readonly id: string; readonly prepared: Prepared }[]): Promise<void>;
  /** Packed outlines, by document id. What this program cannot read has none. */
  outlines(notes: readonly HeldNote[], told: Told): Promise<ReadonlyMap<string, Uint8Array>>;
  /** The documents with their readings, in the order of the ids. What is not held or cannot be read is left out. */
  packed(ids: readonly string[], told: Told): Promise<readonly PackedReading[]>;
  /** Forgets what is cached of other documents. */
  prune(ids: readonly string[]): Promise<void>;
}

export interface ReadingsOptions {
  readonly holding: Holding;
  readonly cache: Cache;
  readonly program: ProgramVersion;
  readonly threads: Threads;
  readonly disk: Disk;
  /** What of a document as its file gives it is other in `holding`, as a word; empty for nothing. */
  readonly otherwise: (id: string) => string;
  /** What language models answered about a document. */
  readonly answers: (id: string) => readonly ModelAnswer[];
}

/** Documents that are read again in one go. */
export const readAtOnce = 64;

export function readingsOf({ holding, cache, program, threads, disk, otherwise, answers }: ReadingsOptions): Readings {
  /** Documents that this program could not read: they are not tried again before it is started anew. */
  const unreadable = new Set<string>();

  // Each begins with the id, by which all that is cached of a document is found.
  const readingKey = (id: string, how = otherwise(id)) => `${id} ${how}${program.reading}`;
  const outlineKey = (id: string, how = otherwise(id)) => `${id} ${how}${program.caseFile}`;

  const keepAs = async (list: Parameters<Readings['keep']>[0], how: (id: string) => string) => {
    const under = (key: typeof readingKey, part: keyof Prepared) =>
      new Map(list.map(({ id, prepared }) => [key(id, how(id)), prepared[part]]));
    await cache.cache('reading', under(readingKey, 'reading'));
    await cache.cache('profile', under(outlineKey, 'outline'));
  };
  /** As its file gives it. */
  const keep: Readings['keep'] = (list) => keepAs(list, () => '');

  /** Reads again what is held, keeps what that gave, and gives it. */
  const read = async (documents: readonly Document[], { problem }: Told, step: () => void) => {
    const sheets = documents.map(
      (document) => ({ from: 'kept', path: document.path, document, answers: answers(document.id) }) as const,
    );
    const done: { id: string; prepared: Prepared }[] = [];
    let at = 0;
    for await (const result of readAll(threads, sheets, disk, {})) {
      const { id } = documents[at++]!;
      step();
      for (const one of result.problems) problem(one);
      const [read] = result.documents;
      if (read) done.push({ id, prepared: read.prepared });
      else unreadable.add(id);
    }
    await keepAs(done, otherwise);
    return done;
  };

  /** Reads what has not been read by this program. Packed outlines, by document id. */
  const outlines = async (notes: readonly HeldNote[], told: Told): Promise<ReadonlyMap<string, Uint8Array>> => {
    const cached = await cache.cached(
      'profile',
      notes.map(({ id }) => outlineKey(id)),
    );
    const found = new Map<string, Uint8Array>();
    const missing: HeldNote[] = [];
    for (const note of notes) {
      const bytes = cached.get(outlineKey(note.id));
      if (bytes) found.set(note.id, bytes);
      else if (!unreadable.has(note.id)) missing.push(note);
    }
    threads.expect(missing.reduce((sum, { length }) => sum + length, 0));
    let done = 0;
    const step = () => told.progress({ done: ++done, of: missing.length, doing: 'reading' });
    for (let from = 0; from < missing.length; from += readAtOnce) {
      const documents = await holding.readDocuments(missing.slice(from, from + readAtOnce).map(({ id }) => id));
      for (const { id, prepared } of await read(documents, told, step)) found.set(id, prepared.outline);
    }
    return found;
  };

  /** The documents with their readings; one that was forgotten while its outline was not is read anew. */
  const packed = async (ids: readonly string[], told: Told): Promise<readonly PackedReading[]> => {
    const documents = new Map((await holding.readDocuments(ids)).map((document) => [document.id, document]));
    const readings = new Map(
      await cache.cached(
        'reading',
        ids.map((id) => readingKey(id)),
      ),
    );
    const missing = [...documents.values()].filter(({ id }) => !readings.has(readingKey(id)));
    for (const { id, prepared } of await read(missing, told, () => {})) readings.set(readingKey(id), prepared.reading);
    return ids.flatMap((id) => {
      const document = documents.get(id);
      const reading = readings.get(readingKey(id));
      return document && reading ? [{ document, reading }] : [];
    });
  };

  return {
    keep,
    outlines,
    packed,
    prune: async (ids) => {
      await cache.prune(
        'profile',
        ids.map((id) => outlineKey(id)),
      );
      await cache.prune(
        'reading',
        ids.map((id) => readingKey(id)),
      );
    },
  };
}
