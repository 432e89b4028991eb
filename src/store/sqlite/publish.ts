import type { Matter } from '../../casefile/schema.ts';
import { Outdated } from '../../engine/matters.ts';
import { unpack } from '../../engine/packing.ts';
import type { Published } from '../store.ts';
import { addressesIn } from './addresses.ts';
import type { SqliteFile } from './file.ts';
import { type Fresh, reviewsIn } from './reviews.ts';
import { insertingInto, writeMatter } from './write-matter.ts';

/** Keeps the documented tables (docs/store.md) as the last builder left them: only what changed is written again. */
export function publisherIn(file: SqliteFile) {
  const insert = insertingInto(file);
  const addresses = addressesIn(file);
  const reviews = reviewsIn(file);
  const revision = file.prepare('SELECT revision FROM _state').pluck();
  const grow = file.prepare('UPDATE _state SET revision = revision + 1');
  const keys = file.prepare('SELECT id, _key FROM matters').raw();
  const drop = file.prepare('DELETE FROM matters WHERE id = ?');
  const orphans = file.prepare('SELECT decision, reason FROM orphaned_decisions').raw();
  const dropOrphans = file.prepare('DELETE FROM orphaned_decisions');
  const keyOf = () => new Map(keys.all() as [string, string][]);

  const publishMatters = (matters: Published['matters']): boolean => {
    const kept = keyOf();
    const wanted = new Map(matters.map(({ id, key }) => [id, key]));
    const other = [...kept].filter(([id, key]) => wanted.get(id) !== key);
    const changed = matters
      .filter(({ id, key }) => kept.get(id) !== key)
      .map(({ key, documents, matter }): Fresh => {
        if (matter === null) throw new Outdated();
        return { key, documents, matter: unpack<Matter>(matter) };
      });
    const done = new Set(changed.filter((one) => reviews.publish(one, kept.get(one.matter.id) ?? '')));
    const fresh = changed.filter((one) => !done.has(one));
    const standing = new Set([...done].map(({ matter }) => matter.id));
    const gone = other.filter(([id]) => !standing.has(id));
    addresses.keep(
      gone.flatMap(([id]) => addresses.of(id)),
      fresh.map(({ matter }) => matter),
    );
    // What is gone goes first: an entry may have moved to another matter, and its id is unique.
    for (const [id] of gone) drop.run(id);
    for (const { key, documents, matter } of fresh) writeMatter(insert, matter, key, documents);
    return other.length > 0 || changed.length > 0;
  };

  const publishOrphans = (orphaned: Published['orphaned']): boolean => {
    const lines = orphaned.map(({ decision, reason }): [string, string] => [decision, reason]);
    lines.sort(([a], [b]) => (a < b ? -1 : 1));
    if (JSON.stringify(orphans.all()) === JSON.stringify(lines)) return false;
    dropOrphans.run();
    for (const { decision, reason } of orphaned) insert('orphaned_decisions', { decision, reason });
    return true;
  };

  const publish = file.transaction(({ matters, orphaned }: Published): number => {
    const changed = [publishMatters(matters), publishOrphans(orphaned)];
    if (changed.includes(true)) grow.run();
    return revision.get() as number;
  });

  return {
    publish: (published: Published): number => publish.immediate(published),
    published: (): ReadonlyMap<string, string> => keyOf(),
    revision: (): number => revision.get() as number,
  };
}
