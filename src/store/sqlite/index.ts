import { constants, copyFileSync, existsSync, linkSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Decision } from '../../casefile/decisions/decision.ts';
import type { Seen, Store } from '../store.ts';
import { answersIn } from './answers.ts';
import { cacheIn } from './cache.ts';
import { decisionsIn } from './decisions.ts';
import { documentsIn } from './documents.ts';
import { clearly, openFile, placeOf, requireInPlace, type SqliteFile, tellingDamage, UnusableStore } from './file.ts';
import { publishingIn } from './publishing.ts';
import { removalIn } from './removal.ts';
import { searchIn } from './search.ts';

export { UnusableStore } from './file.ts';

/**
 * A store in one SQLite file, which is made when it is not there. Several processes may have it open.
 *
 * @param path - `:memory:` for one that is gone when it is closed
 * @throws UnusableStore when the file is something else, or of a newer program
 */
export function openSqliteStore(path: string): Store {
  const file = openFile(path);
  try {
    return tellingDamage(path, storeIn(file, path));
  } catch (error) {
    file.close();
    throw clearly(path, error);
  }
}

function storeIn(file: SqliteFile, path: string): Store {
  const place = placeOf(path);
  const inPlace = () => requireInPlace(path, place);
  const documents = documentsIn(file);
  const decisions = decisionsIn(file);
  const cache = cacheIn(file);
  const answers = answersIn(file);
  const removal = removalIn(file);
  if (removal.isBrokenOff()) removal.compact();
  const publishing = publishingIn(file, path, place);
  const search = searchIn(file, documents.isWhole);
  const setSeen = file.prepare(
    'INSERT INTO _seen (who, "when", snapshot) VALUES (?, ?, ?) ON CONFLICT (who) DO UPDATE SET "when" = excluded."when", snapshot = excluded.snapshot',
  );
  const getSeen = file.prepare('SELECT "when", snapshot FROM _seen WHERE who = ?');
  const version = () => file.pragma('data_version', { simple: true }) as number;
  let known = version();
  // SQLite works in this thread, but for the publishing of much: what writes waits for that.
  return {
    addDocuments: (batch, files = new Map()) =>
      publishing.after(() => {
        inPlace();
        return documents.add(batch, files);
      }),
    fingerprints: async () => documents.fingerprints(),
    drawnPages: async (id) => documents.drawnPages(id),
    original: async (id) => documents.original(id),
    documents: async () => documents.notes(),
    readDocuments: async (ids) => documents.read(ids),
    decide: (decision: Omit<Decision, 'number'>) =>
      publishing.after(() => {
        inPlace();
        return decisions.decide(decision);
      }),
    decisions: async () => decisions.all(),
    answers: async () => answers.all(),
    keepAnswers: (list) =>
      publishing.after(() => {
        inPlace();
        answers.keep(list);
      }),
    removeDocument: (id) =>
      publishing.after(() => {
        inPlace();
        return removal.remove(id);
      }),
    compact: () => publishing.after(() => removal.compact()),
    damage: async () => [...documents.damage(), ...decisions.damage()],
    cached: async (sort, keys) => cache.get(sort, keys),
    cache: (sort, entries) => publishing.after(() => cache.put(sort, entries)),
    prune: (sort, keep) => publishing.after(() => cache.prune(sort, keep)),
    publish: (published) => publishing.publish(published),
    published: async () => publishing.published(),
    revision: async () => publishing.revision(),
    writtenElsewhere: async () => {
      const now = version();
      const changed = now !== known;
      known = now;
      return changed;
    },
    search: async (query) => search(query),
    saw: (who, { when, snapshot }) => publishing.after(() => void setSeen.run(who, when, snapshot)),
    lastSeen: async (who) => (getSeen.get(who) as Seen | undefined) ?? null,
    backup: async (to) => {
      if (existsSync(to)) throw new UnusableStore(`${to}: there is a file already; give another name`);
      // Made beside it and named when it is whole: a copy that was broken off is never taken for one.
      const folder = mkdtempSync(join(dirname(to), '.casetrail-backup-'));
      try {
        const made = join(folder, basename(to));
        await file.backup(made);
        nameAs(made, to);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    bytes: async () => {
      const copy = file.serialize();
      asAlone(copy);
      return withoutOriginals(copy);
    },
    close: async () => {
      await publishing.end();
      file.close();
    },
  };
}

/**
 * Read and write version 1 (https://www.sqlite.org/fileformat.html#file_format_version_numbers): the copy is whole without a write-ahead
 * log, and can be opened where none can be made.
 */
function asAlone(copy: Buffer): void {
  copy[18] = copy[19] = 1;
}

/** A copy in which no byte is left of the files that texts were made of. */
function withoutOriginals(bytes: Buffer): Buffer {
  const copy = new Database(bytes);
  try {
    if (copy.prepare('SELECT 1 FROM _originals LIMIT 1').get() === undefined) return bytes;
    copy.exec('DELETE FROM _originals');
    copy.exec('VACUUM');
    return copy.serialize();
  } finally {
    copy.close();
  }
}

/** Never over a file that is there. Sticks and network drives know no links: there it is copied. */
function nameAs(made: string, to: string): void {
  try {
    linkSync(made, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(made, to, constants.COPYFILE_EXCL);
  }
}
