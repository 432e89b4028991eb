import { dateWords } from '../words/dates.ts';
import { oneLine } from '../words/one-line.ts';
import type { Document } from './document.ts';
import { headingOf } from './heading.ts';

/** What a document is named by; its text and blocks only where they are at hand. */
type Named = Pick<Document, 'title' | 'publisher' | 'path' | 'kind'> & Partial<Pick<Document, 'text' | 'blocks'>>;

/** What a document is cited by. */
export type Cited = Named & Pick<Document, 'published'>;

/** Its title; a document without one is called by a heading of its own; `null` where it has neither. */
function ownTitle({ title, kind, text, blocks }: Pick<Named, 'title' | 'kind' | 'text' | 'blocks'>): string | null {
  const heading = text === undefined || blocks === undefined ? null : headingOf({ kind, text, blocks });
  return oneLine(title ?? '') || oneLine(heading ?? '') || null;
}

/** What a reader calls a document: its title, else its heading, else its path. */
export const documentTitle = (document: Omit<Named, 'publisher'>): string => ownTitle(document) ?? document.path;

/** How a document is named beside its words: its outlet, else "Court paper", else its title. */
export function sourceName(document: Named): string {
  if (document.publisher !== null) return oneLine(document.publisher);
  return document.kind === 'court-paper' ? 'Court paper' : shortened(documentTitle(document));
}

/** A headline cut at a word's end, where it has to stand in for the name of an outlet. */
function shortened(title: string): string {
  if (title.length <= 44) return title;
  const cut = title.slice(0, 42);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}

/** “Ferry designer sues”, The Beacon, 9 March 2022 (beacon.txt); order.txt, 9 March 2022. */
export function citation(document: Cited | null): string {
  if (document === null) return 'a document that the case file does not hold';
  const { publisher, published, path } = document;
  const title = ownTitle(document);
  const named = [title === null ? null : `“${title}”`, publisher === null ? null : oneLine(publisher)].filter(
    (part) => part !== null,
  );
  const day = published === null ? 'undated' : dateWords(published);
  return named.length === 0 ? `${path}, ${day}` : `${named.join(', ')}, ${day} (${path})`;
}

/** The same for a line of a terminal, where the path leads to it: "The Beacon, 2022-03-09, beacon.txt". */
export function shortCitation(document: Pick<Cited, 'publisher' | 'published' | 'path'> | null): string {
  if (document === null) return 'unknown document';
  return [document.publisher, document.published, document.path].filter((part) => part !== null).join(', ');
}
