import type { Ids } from './identity.ts';
import type { CaseEvent } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** A matter is called by the caption or label of its case with most entries. */
export function titleOf(
  { documents, proceedings }: WholeMatter,
  chronology: readonly CaseEvent[],
  ids: Pick<Ids, 'proceeding'>,
): string {
  const [main] = proceedings
    .map((one) => ({ one, count: chronology.filter((event) => event.proceeding === ids.proceeding(one.index)).length }))
    .sort((a, b) => b.count - a.count || a.one.index - b.one.index);
  return main?.one.caption ?? main?.one.label ?? documents[0]?.document.title ?? 'Untitled matter';
}
