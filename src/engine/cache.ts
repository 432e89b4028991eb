/**
 * Readings by document id and program version; matters by their documents, decisions and program version; `address`: what is shown under its old
 * address no more (`AddressOnce`), by that; and so on.
 */
export type CacheSort = 'reading' | 'profile' | 'matter' | 'snapshot' | 'address';

/** Where what was made is kept, packed, so that it need not be made again. It may forget anything at any time. */
export interface Cache {
  /** What was cached under the keys; a key that is not there, or whose bytes are no longer whole, is left out. */
  cached(sort: CacheSort, keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  cache(sort: CacheSort, entries: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** Forgets what is cached of the sort under other keys. */
  prune(sort: CacheSort, keep: readonly string[]): Promise<void>;
}

/** A cache that lasts as long as the program runs. */
export function memoryCache(): Cache {
  const held = new Map<string, Uint8Array>();
  const keyOf = (sort: CacheSort, key: string) => `${sort} ${key}`;
  return {
    cached: async (sort, keys) =>
      new Map(
        keys.flatMap((key) => {
          const bytes = held.get(keyOf(sort, key));
          return bytes ? [[key, bytes] as const] : [];
        }),
      ),
    cache: async (sort, entries) => {
      for (const [key, bytes] of entries) held.set(keyOf(sort, key), bytes);
    },
    prune: async (sort, keep) => {
      const kept = new Set(keep.map((key) => keyOf(sort, key)));
      for (const key of held.keys()) if (key.startsWith(`${sort} `) && !kept.has(key)) held.delete(key);
    },
  };
}
