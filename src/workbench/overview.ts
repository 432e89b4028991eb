import { repeated, ruledOn } from '../casefile/documents.ts';
import { withheldIn } from '../engine/withheld.ts';
import type { Standing } from './current.ts';
import { viewsOf } from './views.ts';
import type { Overview } from './workbench.ts';

/** The case file as a list: what is kept, and what was made of it. */
export function overviewOf(standing: Standing, version: string): Overview {
  const { revision, documents, matters, orphaned, sameSource, decisions, rulings } = standing;
  const matterOf = new Map(matters.flatMap(({ id, documents: ids }) => ids.map((one) => [one, id] as const)));
  const days = documents.flatMap(({ published, replacedBy }) =>
    replacedBy === null && published !== null ? [published] : [],
  );
  days.sort();
  return {
    revision,
    version,
    documents: documents.map((note) => ({
      ...note,
      sameAs: repeated(note.id, sameSource),
      matter: matterOf.get(note.id) ?? null,
      ...ruledOn(rulings.get(note.id)),
    })),
    matters: matters.map(({ summary }) => summary),
    orphaned,
    withheld: withheldIn(standing),
    views: viewsOf(decisions),
    published: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
  };
}
