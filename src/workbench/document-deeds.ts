import type { DocumentAct } from '../casefile/decisions/decision.ts';
import { counted } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';

const fieldWords = { title: 'title', publisher: 'publisher', published: 'day', kind: 'kind' } as const;

/** What somebody did to documents, as the history tells it: "set the day to 5 March 2024". */
export function documentDeed(what: DocumentAct): string {
  if (what.act === 'start-matter') return 'started, without documents, the matter';
  if (what.act === 'place')
    return `${what.beside === null ? 'started a matter from' : 'said which matter it belongs to:'} ${counted(what.documents.length, 'document')}`;
  if (what.act === 'rename-publisher')
    return what.value === null
      ? 'took the publisher away from all documents of'
      : `set the publisher to ${what.value} of all documents of`;
  const { field, value } = what;
  if (field === 'withheld') return value === null ? 'no longer withholds' : `marked as ${value}`;
  if (value === null) return `took the ${fieldWords[field]} away from`;
  return `set the ${fieldWords[field]} to ${field === 'published' ? dateWords(value) : value} of`;
}

/** The documents or the matter it is about. */
export function documentNamed(what: DocumentAct): string {
  switch (what.act) {
    case 'start-matter':
      return what.title;
    case 'rename-publisher':
      return what.publisher;
    case 'place':
      return what.documents[0]?.path ?? 'a document';
    case 'correct-document':
      return what.document.path;
  }
}
