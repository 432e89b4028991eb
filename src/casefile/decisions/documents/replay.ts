import type { Document } from '../../../document/document.ts';
import type { DocumentDecided, Orphaned, Withheld } from '../../schema.ts';
import type { Act, Decision, DocumentAct, DocumentCorrection } from '../decision.ts';
import { standing } from '../in-force.ts';
import { documentFinder, type FoundAgain } from './find-document.ts';

/** What persons set on a document. */
export interface DocumentRulings {
  /** Over what its file says. */
  readonly instead: Partial<Pick<Document, 'title' | 'publisher' | 'published' | 'publishedFrom' | 'kind'>>;
  readonly withheld: Withheld | null;
  readonly decided: readonly DocumentDecided[];
}

/** Documents that a person put together. */
export interface Placement {
  readonly decision: string;
  /** Ids of the documents. */
  readonly documents: readonly string[];
  /** Ids of documents of the matter they belong to; `null` for a matter of their own. */
  readonly beside: readonly string[] | null;
  /** The `start-matter` that made the matter they belong to; the decision itself for a matter that it starts. */
  readonly startedBy?: string;
}

export interface DecidedDocuments {
  /** By id. */
  readonly rulings: ReadonlyMap<string, DocumentRulings>;
  /** In order of number. */
  readonly placements: readonly Placement[];
  readonly orphaned: readonly Orphaned[];
}

/** What can be set of a document. */
type Settable = FoundAgain & Pick<Document, 'title' | 'publisher' | 'published' | 'kind'>;

/**
 * What was decided on documents as a whole, in order of number: of two on one field the later.
 *
 * @param documents - those of the case file, as their files give them
 */
export function decideDocuments(decisions: readonly Decision[], documents: readonly Settable[]): DecidedDocuments {
  const rulings = new Map<string, DocumentRulings>();
  const placements: Placement[] = [];
  const orphaned: Orphaned[] = [];
  if (!decisions.some(({ what }) => concernsDocuments(what))) return { rulings, placements, orphaned };
  const { inOrder, undoneBy } = standing(decisions);
  const find = documentFinder(documents);
  const byId = new Map(documents.map((one) => [one.id, one]));
  for (const { id, what } of inOrder) {
    if (undoneBy.has(id)) continue;
    if (what.act === 'correct-document') {
      const found = find(what.document);
      const document = found === null ? undefined : byId.get(found);
      if (document === undefined) orphaned.push({ decision: id, reason: lost(what.document.path) });
      else rulings.set(document.id, ruled(document, rulings.get(document.id), what, id));
    }
    if (what.act === 'rename-publisher') {
      const those = documents.filter((one) => publisherNow(one, rulings) === what.publisher);
      if (those.length === 0)
        orphaned.push({ decision: id, reason: `No document is of this publisher any more: ${what.publisher}` });
      for (const one of those)
        rulings.set(one.id, ruled(one, rulings.get(one.id), { field: 'publisher', value: what.value }, id));
    }
    if (what.act === 'start-matter') placements.push({ decision: id, documents: [], beside: null, startedBy: id });
    if (what.act === 'place') {
      const those = what.documents.flatMap((key) => find(key) ?? []);
      const beside = what.beside?.flatMap((key) => find(key) ?? []) ?? null;
      if (those.length === 0) orphaned.push({ decision: id, reason: lost(what.documents[0]?.path ?? '') });
      else if (beside?.length === 0 && what.startedBy === undefined)
        orphaned.push({ decision: id, reason: lost(what.beside?.[0]?.path ?? '') });
      else {
        const { startedBy } = what;
        placements.push({ decision: id, documents: those, beside, ...(startedBy === undefined ? {} : { startedBy }) });
      }
    }
  }
  return { rulings, placements, orphaned };
}

function publisherNow({ id, publisher }: Settable, rulings: ReadonlyMap<string, DocumentRulings>): string | null {
  const set = rulings.get(id)?.instead.publisher;
  return set === undefined ? publisher : set;
}

/** Whether it is on documents as a whole: which belong together may be other. */
export const concernsDocuments = (what: Act): what is DocumentAct =>
  what.act === 'correct-document' ||
  what.act === 'rename-publisher' ||
  what.act === 'place' ||
  what.act === 'start-matter';

const lost = (path: string): string => `Its document is no longer there: ${path}`;

function ruled(
  document: Settable,
  before: DocumentRulings = { instead: {}, withheld: null, decided: [] },
  { field, value }: DocumentCorrection,
  decision: string,
): DocumentRulings {
  const read = field === 'withheld' ? null : document[field];
  const decided = [...before.decided.filter((one) => one.field !== field), { field, instead: read, decision }];
  switch (field) {
    case 'withheld':
      return { ...before, withheld: value, decided };
    case 'published':
      return {
        ...before,
        instead: { ...before.instead, published: value, publishedFrom: value === null ? null : 'hand' },
        decided,
      };
    default:
      return { ...before, instead: { ...before.instead, [field]: value }, decided };
  }
}

/** A document, or a note of one, as persons set it. */
export const asRuled = <T extends object>(document: T, rulings: DocumentRulings | undefined): T =>
  rulings === undefined ? document : { ...document, ...rulings.instead };
