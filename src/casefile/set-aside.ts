import type { SetAside } from './schema.ts';
import type { WholeDocument } from './whole-document.ts';

/** What the reader was too unsure of to make entries, by document and place. */
export const setAsideIn = (documents: readonly WholeDocument[]): SetAside[] =>
  documents.flatMap(({ document, reading }) =>
    reading.setAside.map(({ kind, start, end, trigger, confidence, builtInAlone }) => ({
      kind,
      document: document.id,
      sentence: { start, end },
      words: { start: trigger.start, end: trigger.end },
      confidence,
      ...(builtInAlone && { builtInAlone }),
    })),
  );
