import type { Changes } from '../../workbench/workbench.ts';

export type Change = Changes['entries'][number];

/** What one new document brought. */
export interface ChangesOfDocument {
  /** `Document.id`; `null` for what no new document brought: decisions, another version of the program. */
  readonly document: string | null;
  readonly entries: readonly Change[];
}

/** New entries first, then what became of known ones. */
const order: readonly Change['change'][] = ['new', 'disputed', 'changed', 'settled', 'gone'];

/** By new document, in the order given; an entry that several bear on stands under the first of them. A document that changed nothing stands by itself. */
export function changesByDocument({ documents, entries }: Changes): readonly ChangesOfDocument[] {
  const isNew = new Set(documents);
  const by = Map.groupBy(
    entries,
    (entry) => documents.find((id) => entry.documents.includes(id) && isNew.has(id)) ?? null,
  );
  const sorted = (own: readonly Change[] = []) =>
    own.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
  return [
    ...documents.map((document) => ({ document, entries: sorted(by.get(document)) })),
    ...(by.has(null) ? [{ document: null, entries: sorted(by.get(null)) }] : []),
  ];
}
