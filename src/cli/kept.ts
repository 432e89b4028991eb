import type { OpenWorkbench } from '../workbench/open.ts';
import type { Effects } from './effects.ts';
import { version } from './version.ts';

/** The store of a folder. */
export const storeName = 'casetrail.db';

/** Whether a path means a folder, whose store is inside it, or a store. */
export function storeOf(effects: Effects, path: string): { readonly folder: string | null; readonly store: string } {
  return kindOf(effects, path) === 'folder'
    ? { folder: path, store: `${path.replace(/[/\\]+$/, '')}/${storeName}` }
    : { folder: null, store: path };
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
 * The workbench on a store in a file, which is made when it is not there.
 * @throws UnusableStore
 */
export async function openKept(effects: Effects, store: string): Promise<OpenWorkbench> {
  // Only verbs that keep something load SQLite.
  const { openSqliteStore } = await import('../store/sqlite/index.ts');
  const { openWorkbench } = await import('../workbench/open.ts');
  return await openWorkbench({ store: openSqliteStore(store), version, now: effects.instant, jobs: effects.cores });
}

/** Gives a consistent copy of a store's file, made while it is in use. */
export function copyOf(store: string): () => Promise<Uint8Array> {
  return async () => {
    const { openSqliteStore } = await import('../store/sqlite/index.ts');
    const { storeBytes } = await import('../workbench/export.ts');
    const opened = openSqliteStore(store);
    try {
      return await storeBytes(opened);
    } finally {
      await opened.close();
    }
  };
}
