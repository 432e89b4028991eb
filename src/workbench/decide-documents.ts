import type { DocumentAct, DocumentCorrection } from '../casefile/decisions/decision.ts';
import { documentKey } from '../casefile/decisions/documents/find-document.ts';
import { Withheld } from '../casefile/schema.ts';
import { type Document, documentKinds } from '../document/document.ts';
import { isDay } from '../words/calendar.ts';
import type { DocumentRequest } from './document-requests.ts';
import { shown } from './given-values.ts';
import { oneOf } from './matter-at-hand.ts';
import { line } from './said-by-hand.ts';
import { Refused } from './workbench.ts';

/** The documents that a request speaks of. */
export interface DocumentsAtHand {
  readonly documentOf: (id: string) => Pick<Document, 'id' | 'path' | 'url'> | undefined;
  /** Whether a document is of it now. */
  readonly isPublisher: (name: string) => boolean;
  /** Ids of the documents of a matter, oldest first. */
  readonly documentsOf: (matter: string) => readonly string[];
  /** `Decision.id` of what started a matter without documents. */
  readonly startedBy: (matter: string) => string | undefined;
}

/** Code units, at most. */
const longest = 300;

/** More documents than these say no more about which matter is meant. */
const mostBeside = 12;

/**
 * A request about documents as the decision that is kept.
 *
 * @throws Refused with a line for the user when it cannot be meant
 */
export function documentActOf(request: DocumentRequest, hand: DocumentsAtHand): DocumentAct {
  const keyOf = (id: string) => {
    const document = hand.documentOf(id);
    if (document === undefined) throw new Refused('That document is not kept.');
    return documentKey(document);
  };
  if (request.act === 'start-matter') return { act: 'start-matter', title: line(request.title, 'The title', longest) };
  if (request.act === 'correct-document')
    return { act: 'correct-document', document: keyOf(request.document), ...correctionOf(request) };
  if (request.act === 'rename-publisher') {
    const { publisher } = request;
    if (!hand.isPublisher(publisher)) throw new Refused(`No document is of ${shown(publisher)}.`);
    const value = request.value === null ? null : line(request.value, 'The publisher', longest);
    if (value === publisher) throw new Refused('That is their publisher already.');
    return { act: 'rename-publisher', publisher, value };
  }
  const { matter } = request;
  const documents = [...new Set(request.documents)];
  if (matter === null) return { act: 'place', documents: documents.map(keyOf), beside: null };
  const there = hand.documentsOf(matter);
  const startedBy = hand.startedBy(matter);
  if (there.length === 0 && startedBy === undefined) throw new Refused('That matter is no longer in the case file.');
  const beside = there.filter((id) => !documents.includes(id));
  const isThere = documents.every((id) => there.includes(id));
  if (isThere || (beside.length === 0 && startedBy === undefined))
    throw new Refused('That is the matter of these documents already.');
  return {
    act: 'place',
    documents: documents.map(keyOf),
    beside: beside.slice(0, mostBeside).map(keyOf),
    ...(startedBy === undefined ? {} : { startedBy }),
  };
}

function correctionOf({ field, value }: Extract<DocumentRequest, { act: 'correct-document' }>): DocumentCorrection {
  switch (field) {
    case 'title':
    case 'publisher':
      return { field, value: value === null ? null : line(value, `The ${field}`, longest) };
    case 'published':
      if (value !== null && !isDay(value)) throw new Refused('That is not a day: write 2024-03-05.');
      return { field, value };
    case 'kind':
      return { field, value: oneOf(documentKinds, value, 'kind of document') };
    case 'withheld':
      return { field, value: value === null ? null : oneOf(Withheld.enum, value, 'reason to withhold a document') };
  }
}
