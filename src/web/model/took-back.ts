import type { CaseFileDocument, Disagreement } from '../../casefile/schema.ts';

/** What an outlet took back: the value it gave first, the one it gave later, and on which day. */
export interface TakenBack {
  readonly was: string;
  readonly is: string;
  /** The document that says the later value, of each outlet that took the first one back; oldest first. */
  readonly by: readonly string[];
}

type Source = Pick<CaseFileDocument, 'publisher' | 'published'>;

/** Of a correction, which value was taken back and by whom; `null` when no outlet gave both, one after the other. */
export function takenBack(
  { values }: Pick<Disagreement, 'values'>,
  documents: { get(id: string): Source | undefined },
): TakenBack | null {
  for (const was of values) {
    for (const is of values) {
      if (was === is || was.reports.length === 0) continue;
      const later = was.reports.map(({ document }) => {
        const first = documents.get(document);
        return is.reports.find((report) => {
          const then = documents.get(report.document);
          return (
            first?.publisher != null &&
            then?.publisher === first.publisher &&
            (then.published ?? '') > (first.published ?? '9999')
          );
        })?.document;
      });
      const by = [...new Set(later.filter((document) => document !== undefined))];
      if (by.length > 0 && !later.includes(undefined)) {
        const day = (id: string) => documents.get(id)?.published ?? '';
        return { was: was.value, is: is.value, by: by.sort((a, b) => (day(a) < day(b) ? -1 : 1)) };
      }
    }
  }
  return null;
}
