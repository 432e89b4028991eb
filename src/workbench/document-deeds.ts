import type { DocumentAct } from '../casefile/decisions/decision.ts';
import { counted } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';

const fieldWords = { title: 'title', publisher: 'publisher', published: 'day', kind: 'kind' } as const;

/** What somebody did to documents, as the history tells it: "set the day to 5 March 2024". */
export function documentDeed(what: DocumentAct): string {
  if (what.act === 'start-matter') return 'started, without documents, the matter';
  if (what.act === 'place')
    return `${what.beside === null ? 'started a matter from' : 'said which matter it belongs to:'} ${counted(what.documents.length, 'document')}`;
  const { field, value } = what;
  if (field === 'withheld') return value === null ? 'no longer withholds' : `marked as ${value}`;
  if (value === null) return `took the ${fieldWords[field]} away from`;
  return `set the ${fieldWords[field]} to ${field === 'published' ? dateWords(value) : value} of`;
}

/** The document or matter it is about. */
export const documentNamed = (what: DocumentAct): string =>
  what.act === 'start-matter'
    ? what.title
    : ((what.act === 'place' ? what.documents[0]?.path : what.document.path) ?? 'a document');
