import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import { unpack } from '../../engine/packing.ts';
import { cacheIn } from './cache.ts';
import type { SqliteFile } from './file.ts';

/** A matter as it is to be published. */
export interface Fresh {
  readonly key: string;
  readonly documents: readonly string[];
  readonly matter: Matter;
}

/**
 * Publishes a matter of which nothing is other than what persons made of its entries: of thousands that are accepted at once, one column is
 * written, and not every row with all that hangs on it.
 */
export function reviewsIn(file: SqliteFile) {
  const cache = cacheIn(file);
  const documentsOf = file.prepare('SELECT document FROM matter_documents WHERE matter = ? ORDER BY rowid').pluck();
  const review = file.prepare('UPDATE events SET review = ? WHERE id = ? AND matter = ?');
  const rekey = file.prepare('UPDATE matters SET _key = ? WHERE id = ?');
  return {
    /** @param before - the key it was published under; whether that was all there was to do */
    publish: ({ key, documents, matter }: Fresh, before: string): boolean => {
      const bytes = cache.get('matter', [before]).get(before);
      if (bytes === undefined || String(documentsOf.all(matter.id)) !== String(documents)) return false;
      const changed = reviewedOtherwise(unpack<Matter>(bytes), matter);
      if (changed === null) return false;
      for (const event of changed) review.run(event.review, event.id, matter.id);
      rekey.run(key, matter.id);
      return true;
    },
  };
}

/** The entries whose review is another; `null` where anything else is. */
function reviewedOtherwise(before: Matter, now: Matter): readonly CaseEvent[] | null {
  const bare = (matter: Matter) =>
    JSON.stringify({ ...matter, events: matter.events.map((event) => ({ ...event, review: null })) });
  if (before.events.length !== now.events.length || bare(before) !== bare(now)) return null;
  return now.events.filter(({ review }, at) => review !== before.events[at]?.review);
}
