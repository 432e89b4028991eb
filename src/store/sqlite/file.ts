import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { applicationId, cacheColumns, cacheTable, migrations } from './migrations.ts';
import { defineRowSum } from './row-sum.ts';

export type SqliteFile = Database.Database;

/** The file cannot be used as a store; the message says why, in a line for the user. */
export class UnusableStore extends Error {
  override name = 'UnusableStore';
  readonly code = 'STORE';
}

/** Milliseconds that a writer waits for another process to finish. */
const patience = 15_000;

/**
 * Opens a file, or makes it, and brings it to the newest version of its tables.
 *
 * @param path - `:memory:` for one that is gone when it is closed
 * @throws UnusableStore when it is something else, or of a newer program
 */
export function openFile(path: string): SqliteFile {
  let file: SqliteFile;
  try {
    file = new Database(path, { timeout: patience });
  } catch (error) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    throw new UnusableStore(`${path}: cannot be opened (${isFolder ? 'it is a folder' : wordsOf(error)})`);
  }
  try {
    recognise(file, path);
    // Written ahead: readers go on while somebody writes, and what was committed survives a kill and a loss of power (FULL).
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    file.pragma('foreign_keys = ON');
    defineRowSum(file);
    migrate(file, path);
    mendCache(file);
    return file;
  } catch (error) {
    file.close();
    if (error instanceof UnusableStore) throw error;
    // Tables that are there already, or are not, though the file's version says so.
    if (isOfDamage(error)) throw damagedFile(path, error);
    throw new UnusableStore(`${path}: cannot be used (${wordsOf(error)})`);
  }
}

/** What tells a file from any other that is put at its path; `null` when nothing is there, and for `:memory:`. */
export function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

/**
 * A file that was deleted or put away while it is open takes writes still, and whoever opens its path never sees them.
 *
 * @param place - of the file when it was opened
 * @throws UnusableStore
 */
export function requireInPlace(path: string, place: string | null): void {
  if (placeOf(path) !== place)
    throw new UnusableStore(
      `${path}: the store is no longer there (deleted, moved or replaced), and nothing is kept; put it back, or start again`,
    );
}

/** Refuses before anything is written to it. */
function recognise(file: SqliteFile, path: string): void {
  let owner: unknown;
  let tables: unknown;
  try {
    owner = file.pragma('application_id', { simple: true });
    tables = file.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  } catch (error) {
    // A file that may not be written, without what SQLite keeps beside it, cannot even be read.
    if (String(codeOf(error)).startsWith('SQLITE_READONLY') || codeOf(error) === 'SQLITE_CANTOPEN')
      throw new UnusableStore(
        `${path}: may not be written, which a store must be, even to be read; copy it (or its folder) to where you may write`,
      );
    if (String(codeOf(error)).startsWith('SQLITE_CORRUPT')) throw damagedFile(path, error as Error);
    const code = String(codeOf(error));
    if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_FULL'))
      throw new UnusableStore(`${path}: cannot be read or written now (${wordsOf(error)}); is the disk full?`);
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new UnusableStore(`${path}: another program holds it locked; try again when it has ended`);
    const what = codeOf(error) === 'SQLITE_NOTADB' ? 'it is no SQLite file' : wordsOf(error);
    throw new UnusableStore(`${path}: not a Casetrail store (${what}); give another file, or a folder`);
  }
  if (owner !== applicationId && tables !== 0)
    throw new UnusableStore(`${path}: not a Casetrail store (an SQLite file of another program)`);
}

function migrate(file: SqliteFile, path: string): void {
  const newest = migrations.length;
  const version = () => file.pragma('user_version', { simple: true }) as number;
  if (version() > newest)
    throw new UnusableStore(
      `${path}: made by a newer version of casetrail (tables of version ${version()}, this program knows ${newest}); update casetrail`,
    );
  if (version() === newest) return;
  file
    .transaction(() => {
      // Asked again inside: another process may have migrated while this one waited.
      for (const { number, sql, fill } of migrations.slice(version())) {
        file.exec(sql);
        fill?.(file);
        file.pragma(`user_version = ${number}`);
      }
      file.pragma(`application_id = ${applicationId}`);
    })
    .immediate();
}

/** What was cached can be made again, and so can its table. */
function mendCache(file: SqliteFile): void {
  const columns = () => (file.pragma('table_info(_cache)') as { readonly name: string }[]).map(({ name }) => name);
  const isThere = () => cacheColumns.every((name) => columns().includes(name));
  if (isThere()) return;
  file
    .transaction(() => {
      // Asked again inside: another process may have mended it.
      if (isThere()) return;
      const kind = file.prepare("SELECT type FROM sqlite_schema WHERE name = '_cache'").pluck().get();
      if (kind === 'table' || kind === 'view') file.exec(`DROP ${kind} _cache`);
      file.exec(cacheTable);
    })
    .immediate();
}

const codeOf = (error: unknown) => (error as { readonly code?: unknown } | null)?.code;

function wordsOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'SQLITE_CANTOPEN':
      return 'there is no such folder, or no permission';
    case 'SQLITE_READONLY':
      return 'it may not be written';
    case 'SQLITE_BUSY':
      return 'another program has been writing to it for too long';
    default:
      return error instanceof Error ? error.message.split('\n')[0]!.slice(0, 200) : 'unknown error';
  }
}

/** The methods, whose errors of a damaged file say so, and what to do. */
export function tellingDamage<Methods extends object>(path: string, methods: Methods): Methods {
  const told = Object.entries(methods).map(([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    (...args: unknown[]) =>
      method(...args).catch((error: unknown) => {
        throw clearly(path, error);
      }),
  ]);
  return Object.fromEntries(told) as Methods;
}

/** An error of a damaged file says so, and what to do; any other is as it was. */
export function clearly(path: string, error: unknown): unknown {
  return isOfDamage(error) ? damagedFile(path, error) : error;
}

/**
 * How SQLite's codes for a damaged file begin: its own checks; keys that are not unique any more, since an index lost one; statements
 * of this program that fit no table any more.
 */
const ofDamage = [
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT_ROWID',
  'SQLITE_ERROR',
];

function isOfDamage(error: unknown): error is Error {
  const code = String(codeOf(error));
  return ofDamage.some((beginning) => code.startsWith(beginning));
}

function damagedFile(path: string, { message }: Error): UnusableStore {
  return new UnusableStore(
    `${path}: the store is damaged (${message}); take a copy that is whole, or make a new store of the files`,
  );
}

/** @throws UnusableStore where what the program wrote as JSON is none any more: the file is damaged. */
export function parsed<T>(json: string, of: string): T {
  try {
    return JSON.parse(json) as T;
  } catch {
    throw new UnusableStore(`the store is damaged: ${of} cannot be read any more; take a copy that is whole`);
  }
}
