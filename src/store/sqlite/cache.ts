import type { CacheSort } from '../store.ts';
import type { SqliteFile } from './file.ts';
import { rowSum } from './row-sum.ts';

interface Row {
  readonly bytes: unknown;
  readonly sum: number | null;
}

export function cacheIn(file: SqliteFile) {
  const get = file.prepare('SELECT bytes, _sum AS sum FROM _cache WHERE sort = ? AND key = ?');
  const put = file.prepare(
    'INSERT INTO _cache (sort, key, bytes, _sum) VALUES (?, ?, ?, ?) ON CONFLICT (sort, key) DO UPDATE SET bytes = excluded.bytes, _sum = excluded._sum',
  );
  const keys = file.prepare('SELECT key FROM _cache WHERE sort = ?').pluck();
  const dropAll = file.prepare('DELETE FROM _cache WHERE sort = ?');
  const drop = file.prepare('DELETE FROM _cache WHERE sort = ? AND key = ?');
  const putAll = file.transaction((sort: CacheSort, entries: ReadonlyMap<string, Uint8Array>) => {
    for (const [key, bytes] of entries) put.run(sort, key, bytes, rowSum([sort, key, bytes]));
  });
  const prune = file.transaction((sort: CacheSort, keep: ReadonlySet<string>) => {
    if (keep.size === 0) dropAll.run(sort);
    else for (const key of keys.all(sort) as string[]) if (!keep.has(key)) drop.run(sort, key);
  });
  return {
    get: (sort: CacheSort, wanted: readonly string[]): ReadonlyMap<string, Uint8Array> =>
      new Map(
        wanted.flatMap((key) => {
          const row = readable(() => get.get(sort, key)) as Row | undefined;
          // A damaged index leads to the bytes of another key: the sum is that of the key which was asked for.
          return row?.bytes instanceof Uint8Array && row.sum === rowSum([sort, key, row.bytes])
            ? [[key, row.bytes]]
            : [];
        }),
      ),
    put: (sort: CacheSort, entries: ReadonlyMap<string, Uint8Array>) => putAll.immediate(sort, entries),
    keys: (sort: CacheSort): readonly string[] => keys.all(sort) as string[],
    prune: (sort: CacheSort, keep: readonly string[]) => prune.immediate(sort, new Set(keep)),
  };
}

/** What stands on a damaged page of the file was never cached. */
function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!String((error as { readonly code?: unknown }).code).startsWith('SQLITE_CORRUPT')) throw error;
    return undefined;
  }
}
