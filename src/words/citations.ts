import { dateWords } from './dates.ts';
import { oneLine } from './one-line.ts';

/** What a document is cited by. */
export interface Cited {
  readonly title: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Inside the pile. */
  readonly path: string;
}

/** What a reader calls a document: its title, else its path. */
export const documentName = ({ title, path }: Pick<Cited, 'title' | 'path'>): string => oneLine(title ?? '') || path;

/** “Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt); order.txt, 9 March 2022. */
export function citation(document: Cited | null): string {
  if (document === null) return 'a document that the case file does not hold';
  const { title, publisher, published, path } = document;
  const name = oneLine(title ?? '');
  const named = [name === '' ? null : `“${name}”`, publisher === null ? null : oneLine(publisher)].filter(
    (part) => part !== null,
  );
  const day = published === null ? 'undated' : dateWords(published);
  return named.length === 0 ? `${path}, ${day}` : `${named.join(', ')}, ${day} (${path})`;
}

/** The same for a line of a terminal: "The Beacon, 2022-03-09, beacon.txt". */
export function shortCitation(document: Cited | null): string {
  if (document === null) return 'unknown document';
  return [document.publisher, document.published, document.path].filter((part) => part !== null).join(', ');
}
