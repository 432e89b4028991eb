import type { CaseEvent } from '../../casefile/schema.ts';
import { kindWords } from '../../words/kinds.ts';
import { shownText } from '../../words/shown-text.ts';
import type { DocumentHead } from './case-index.ts';
import { surenessOf } from './sureness.ts';

/** Entries of a list that have something in common with one of them, that one among them. */
export interface Alike {
  /** "All of the kind Ruling". */
  readonly words: string;
  readonly ids: readonly string[];
}

/** What can be chosen with an entry: all of its kind, all that an outlet of its tells, all that are no surer than it. */
export function alikeOf(
  entry: CaseEvent,
  all: readonly CaseEvent[],
  documents: ReadonlyMap<string, Pick<DocumentHead, 'publisher'>>,
): readonly Alike[] {
  const outlets = ({ reports }: CaseEvent) =>
    new Set(reports.flatMap(({ document }) => documents.get(document)?.publisher ?? []));
  const sure = surenessOf(entry);
  const those = (is: (other: CaseEvent) => boolean) => all.filter(is).map(({ id }) => id);
  return [
    { words: `All of the kind ${kindWords(entry.kind)}`, ids: those(({ kind }) => kind === entry.kind) },
    ...[...outlets(entry)].map((outlet) => ({
      words: `All told by ${shownText(outlet)}`,
      ids: those((other) => outlets(other).has(outlet)),
    })),
    {
      words: `All that are ${Math.round(sure * 100)} % sure or less`,
      ids: those((other) => surenessOf(other) <= sure),
    },
  ];
}
