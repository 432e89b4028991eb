import type {
  CaseEvent,
  CaseFileDocument,
  Disagreement,
  Matter,
  Party,
  Proceeding,
  Quote,
} from '../../casefile/schema.ts';
import { documentTitle } from '../../document/citations.ts';
import type { Overview } from '../../workbench/workbench.ts';
import { type Highlight, highlightsByDocument } from './highlights.ts';

/** A document as the page has it at hand: without its text, which `useDocument` brings. */
export type DocumentHead = Overview['documents'][number];

/** The case file as far as it is loaded, with its ids looked up once. */
export interface CaseIndex {
  readonly overview: Overview;
  /** Without those that a newer text at their path has replaced. */
  readonly caseFile: { readonly documents: readonly DocumentHead[] };
  readonly documents: ReadonlyMap<string, DocumentHead>;
  /** Those that are loaded; `overview.matters` names all. */
  readonly matters: ReadonlyMap<string, MatterIndex>;
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
  /** Publication day of the last document: what lies after it is still to come. */
  readonly lastKnown: string | null;
}

export interface MatterIndex {
  readonly matter: Matter;
  /** Of the chronology, those told in passing and the rejected. */
  readonly event: ReadonlyMap<string, CaseEvent>;
  readonly party: ReadonlyMap<string, Party>;
  readonly proceeding: ReadonlyMap<string, Proceeding>;
  /** By `Statement.id`. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  /** By `CaseEvent.id`. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
}

/** @param read - texts that are loaded already, by id: a document without a title is called by its heading */
export function indexCase(
  overview: Overview,
  matters: readonly Matter[],
  read: ReadonlyMap<string, CaseFileDocument>,
): CaseIndex {
  const documents = overview.documents.map((note): DocumentHead => {
    const whole = read.get(note.id);
    return {
      ...note,
      title: note.title ?? (whole === undefined ? null : documentTitle(whole)),
    };
  });
  return {
    overview,
    caseFile: { documents: documents.filter(({ replacedBy }) => replacedBy === null) },
    documents: byId(documents),
    matters: new Map(matters.map((matter) => [matter.id, indexedOnce(matter)])),
    highlights: highlightsByDocument(matters),
    lastKnown: overview.published?.last ?? null,
  };
}

const indexed = new WeakMap<Matter, MatterIndex>();

/** The same matter has the same index, so that what did not change is not drawn anew. */
function indexedOnce(matter: Matter): MatterIndex {
  const before = indexed.get(matter);
  if (before !== undefined) return before;
  const index = indexMatter(matter);
  indexed.set(matter, index);
  return index;
}

function indexMatter(matter: Matter): MatterIndex {
  const disagreements = new Map<string, Disagreement[]>();
  for (const disagreement of matter.disagreements) {
    disagreements.set(disagreement.event, [...(disagreements.get(disagreement.event) ?? []), disagreement]);
  }
  return {
    matter,
    event: byId([...matter.events, ...matter.passing, ...matter.rejected]),
    party: byId(matter.parties),
    proceeding: byId(matter.proceedings),
    quotes: Map.groupBy(matter.quotes, ({ statement }) => statement),
    disagreements,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}
