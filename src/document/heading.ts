import type { Document } from './document.ts';

// A court paper begins with the court's name: its title is the heading that says what paper it is.
const paper = /\b(?:order|opinion|memorandum|judgment|decision|complaint|indictment|motion|notice|petition|brief)\b/i;

/** The heading that a document without a title is called by; `null` where it has none. */
export function headingOf({ kind, text, blocks }: Pick<Document, 'kind' | 'text' | 'blocks'>): string | null {
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map(({ start, end }) => text.slice(start, end).trim());
  return headings.find((heading) => kind === 'court-paper' && paper.test(heading)) ?? headings[0] ?? null;
}
