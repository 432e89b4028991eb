import type { DocumentSpan, Matter } from '../../casefile/schema.ts';
import { pack, unpack } from '../../engine/packing.ts';
import { type AddressedSort, type AddressOnce, addressKey } from '../store.ts';
import { cacheIn } from './cache.ts';
import type { SqliteFile } from './file.ts';

/** More places than these say no more about what was meant. */
const mostPlaces = 12;

interface Addressed {
  readonly sort: AddressedSort;
  readonly id: string;
  readonly name: string;
  /** In the whole store. */
  readonly key: string;
}

/** Notes what is published no more, so that an old link is told what it led to. */
export function addressesIn(file: SqliteFile) {
  const cache = cacheIn(file);
  const of = file.prepare(`
    SELECT 'entry' AS sort, id, summary AS name, id AS key FROM events WHERE matter = @matter
    UNION ALL SELECT 'party', id, name, key FROM parties WHERE matter = @matter
    UNION ALL SELECT 'proceeding', id, label, key FROM proceedings WHERE matter = @matter
    UNION ALL SELECT 'matter', id, title, id FROM matters WHERE id = @matter`);
  const told = 'SELECT document, trigger_start AS start, trigger_end AS "end" FROM reports';
  const places: { readonly [sort in AddressedSort]: ReturnType<SqliteFile['prepare']> } = {
    entry: file.prepare(`${told} WHERE event = ? ORDER BY number LIMIT ${mostPlaces}`),
    party: file.prepare(`
      SELECT document, 0 AS start, 0 AS "end" FROM party_documents WHERE party = ? LIMIT ${mostPlaces}`),
    matter: file.prepare(`
      SELECT document, 0 AS start, 0 AS "end" FROM matter_documents WHERE matter = ? LIMIT ${mostPlaces}`),
    proceeding: file.prepare(`
      ${told} WHERE number IN (SELECT min(reports.number) FROM reports JOIN events ON events.id = reports.event
        WHERE events.proceeding = ? GROUP BY reports.event LIMIT ${mostPlaces}) ORDER BY number`),
  };

  const onceOf = ({ sort, name, key }: Addressed, removed: ReadonlySet<string>): AddressOnce =>
    without({ name, places: places[sort].all(key) as DocumentSpan[], removed: [] }, removed, sort);

  return {
    /** What a matter has published. */
    of: (matter: string): readonly Addressed[] => of.all({ matter }) as Addressed[],

    /** Keeps those that nothing is published under any more, before their rows go. */
    keep: (before: readonly Addressed[], now: readonly Matter[], removed: ReadonlySet<string> = new Set()): void => {
      const known = new Set(now.flatMap(keysOf));
      const gone = before.filter(({ sort, id }) => !known.has(addressKey(sort, id)));
      if (gone.length === 0) return;
      cache.put(
        'address',
        new Map(gone.map((one) => [addressKey(one.sort, one.id), pack(onceOf(one, removed))] as const)),
      );
    },

    /** Takes what removed documents told out of those that are kept. */
    forget: (removed: ReadonlySet<string>): void => {
      const keys = cache.keys('address');
      const kept = cache.get('address', keys);
      const bare = [...kept].flatMap(([key, bytes]): [string, Uint8Array][] => {
        const once = unpack<AddressOnce>(bytes);
        const left = without(once, removed, key.slice(0, key.indexOf(' ')) as AddressedSort);
        return left === once ? [] : [[key, pack(left)]];
      });
      cache.put('address', new Map(bare));
    },
  };
}

const keysOf = ({ id: matter, events, passing, rejected, parties, proceedings }: Matter): readonly string[] => [
  addressKey('matter', matter),
  ...[...events, ...passing, ...rejected].map(({ id }) => addressKey('entry', id)),
  ...parties.map(({ id }) => addressKey('party', id)),
  ...proceedings.map(({ id }) => addressKey('proceeding', id)),
];

/** Of a person or a case that others tell too, the name stays; a line may have been taken from any source of its entry. */
function without(once: AddressOnce, removed: ReadonlySet<string>, sort: AddressedSort): AddressOnce {
  const gone = once.places.filter(({ document }) => removed.has(document));
  if (gone.length === 0) return once;
  const places = once.places.filter((one) => !gone.includes(one));
  return {
    name: sort === 'entry' || places.length === 0 ? null : once.name,
    places,
    removed: [...new Set([...once.removed, ...gone.map(({ document }) => document)])],
  };
}
