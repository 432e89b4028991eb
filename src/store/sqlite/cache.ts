import type { CacheSort } from '../store.ts';
import type { SqliteFile } from './file.ts';

export function cacheIn(file: SqliteFile) {
  const get = file.prepare('SELECT bytes FROM _cache WHERE sort = ? AND key = ?').pluck();
  const put = file.prepare(
    'INSERT INTO _cache (sort, key, bytes) VALUES (?, ?, ?) ON CONFLICT (sort, key) DO UPDATE SET bytes = excluded.bytes',
  );
  const keys = file.prepare('SELECT key FROM _cache WHERE sort = ?').pluck();
  const drop = file.prepare('DELETE FROM _cache WHERE sort = ? AND key = ?');
  const putAll = file.transaction((sort: CacheSort, entries: ReadonlyMap<string, Uint8Array>) => {
    for (const [key, bytes] of entries) put.run(sort, key, bytes);
  });
  const prune = file.transaction((sort: CacheSort, keep: ReadonlySet<string>) => {
    for (const key of keys.all(sort) as string[]) if (!keep.has(key)) drop.run(sort, key);
  });
  return {
    get: (sort: CacheSort, wanted: readonly string[]): ReadonlyMap<string, Uint8Array> =>
      new Map(
        wanted.flatMap((key) => {
          const bytes = get.get(sort, key) as Uint8Array | undefined;
          return bytes ? [[key, bytes] as const] : [];
        }),
      ),
    put: (sort: CacheSort, entries: ReadonlyMap<string, Uint8Array>) => putAll.immediate(sort, entries),
    keys: (sort: CacheSort): readonly string[] => keys.all(sort) as string[],
    prune: (sort: CacheSort, keep: readonly string[]) => prune.immediate(sort, new Set(keep)),
  };
}
