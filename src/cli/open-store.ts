import { problemLine } from '../document/problem.ts';
import type { OpenWorkbench } from '../workbench/open.ts';
import type { Added } from '../workbench/workbench.ts';
import type { Effects } from './effects.ts';
import { progressOn } from './progress.ts';
import { harmless } from './terminal-text.ts';
import { UsageError } from './verbs/verb.ts';
import { version } from './version.ts';

/** The store of a folder. */
export const storeName = 'casetrail.db';

/** Whether a file is called as stores are, in small letters or capitals. */
export const isStoreName = (path: string): boolean => path.toLowerCase().endsWith('.db');

/** Whether a path means a folder, whose store is inside it, or a store. */
export function storeOf(effects: Effects, path: string): { readonly folder: string | null; readonly store: string } {
  return kindOf(effects, path) === 'folder'
    ? { folder: path, store: `${path.replace(/(?<![/\\])[/\\]+$/, '')}/${storeName}` }
    : { folder: null, store: path };
}

/**
 * The store that a path means, for verbs that make none.
 *
 * @throws UsageError when there is none
 */
export function storeThere(effects: Effects, path: string): string {
  const { folder, store } = storeOf(effects, path);
  if (isStore(effects, store)) return store;
  const hint = folder === null ? '' : `: run "casetrail open ${folder}" first`;
  throw new UsageError(`there is no store at ${store}${hint}`);
}

/**
 * Whether a file is there that may be a store.
 *
 * @throws UsageError when it is empty: of it a new store would be made, and be taken for the old one
 */
export function isStore(effects: Effects, path: string): boolean {
  if (kindOf(effects, path) !== 'file') return false;
  if (effects.disk.look(path).size === 0)
    throw new UsageError(`${path} is an empty file and no store: put a copy of the store there, or remove it`);
  return true;
}

/** `null` when nothing is there. */
export function kindOf(effects: Effects, path: string): 'file' | 'folder' | 'other' | null {
  try {
    return effects.disk.look(path).kind;
  } catch {
    return null;
  }
}

/**
 * The workbench on a store in a file, which is made when it is not there. After a change of the program everything is read
 * again, which is shown.
 *
 * @param how.anew - nothing that was cached is used
 * @param how.withoutOriginals - files whose pages can be drawn are not kept
 * @throws UnusableStore
 */
export async function openKept(
  effects: Effects,
  store: string,
  how: { readonly anew?: boolean; readonly withoutOriginals?: boolean } = {},
): Promise<OpenWorkbench> {
  // Only verbs that keep something load SQLite.
  const { openSqliteStore } = await import('../store/sqlite/index.ts');
  const { openWorkbench } = await import('../workbench/open.ts');
  const progress = progressOn(effects);
  const workbench = await openWorkbench({
    store: openSqliteStore(store),
    version,
    now: effects.instant,
    jobs: effects.cores,
    ...how,
    progress: progress.step,
    problem: (line) => {
      progress.clear();
      effects.warn(`${harmless(line)}\n`);
    },
  });
  progress.clear();
  return workbench;
}

/** Adds what is new or changed in folders, with progress and a line for each problem; whether anything was skipped. */
export async function addPaths(
  effects: Effects,
  workbench: OpenWorkbench,
  paths: readonly string[],
): Promise<{ readonly added: Added; readonly anySkipped: boolean }> {
  const progress = progressOn(effects);
  const added = await workbench.addPaths(effects.disk, paths, progress.step);
  progress.clear();
  for (const problem of added.problems) effects.warn(`${harmless(problemLine(problem))}\n`);
  return { added, anySkipped: added.problems.some(({ skipped }) => skipped) };
}

/** Gives a consistent copy of a store's file, made while it is in use. */
export function copyOf(store: string): () => Promise<Uint8Array> {
  return async () => {
    const { openSqliteStore } = await import('../store/sqlite/index.ts');
    const opened = openSqliteStore(store);
    try {
      return await opened.bytes();
    } finally {
      await opened.close();
    }
  };
}
