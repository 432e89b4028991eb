import type { Decision } from '../casefile/decisions/decision.ts';
import type { Document } from '../document/document.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';

/** What the engine has to know of a document before it reads it. */
export interface HeldNote
  extends Pick<Document, 'id' | 'path' | 'title' | 'publisher' | 'url' | 'published' | 'publishedFrom' | 'kind'> {
  /** Code units. */
  readonly length: number;
  /** A path that now holds another text keeps the older one, which is not of the case file. */
  readonly replacedBy: string | null;
}

/** What a case file is made of: a store has it on the disk, a pile that is read once in memory. */
export interface Holding<Note extends HeldNote = HeldNote> {
  /** By path. */
  documents(): Promise<readonly Note[]>;
  /** By ids; one that is not kept is left out. */
  readDocuments(ids: readonly string[]): Promise<readonly Document[]>;
  /** In order of number. */
  decisions(): Promise<readonly Decision[]>;
  /** What language models answered about documents, by document id, in the order in which it was kept. */
  answers(): Promise<ReadonlyMap<string, readonly ModelAnswer[]>>;
}

/** A pile that is read once: its documents. */
export interface HeldPile extends Holding {
  add(document: Document): void;
  /** As a store keeps them. */
  keepAnswers(answers: readonly ModelAnswer[]): void;
}

/**
 * @param decisions - what was decided on it, in order of number
 * @param answers - what language models answered about its documents
 */
export function heldPile(
  decisions: readonly Decision[] = [],
  answers: ReadonlyMap<string, readonly ModelAnswer[]> = new Map(),
): HeldPile {
  const documents = new Map<string, Document>();
  const answered = new Map(answers);
  const noteOf = ({ id, path, title, publisher, url, published, publishedFrom, kind, text }: Document): HeldNote => ({
    id,
    path,
    title,
    publisher,
    url,
    published,
    publishedFrom,
    kind,
    length: text.length,
    replacedBy: null,
  });
  return {
    add: (document) => void documents.set(document.id, document),
    documents: async () => [...documents.values()].map(noteOf).sort((a, b) => (a.path < b.path ? -1 : 1)),
    readDocuments: async (ids) => ids.flatMap((id) => documents.get(id) ?? []),
    decisions: async () => decisions,
    keepAnswers: (list) => {
      for (const answer of list) {
        const { document, part, model, prompt } = answer;
        const others = (answered.get(document) ?? []).filter(
          (one) => one.part !== part || one.model !== model || one.prompt !== prompt,
        );
        answered.set(document, [...others, answer]);
      }
    },
    answers: async () => answered,
  };
}
