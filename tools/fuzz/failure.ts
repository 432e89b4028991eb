import { nodeDisk } from '../../src/document/disk.ts';
import type { Document } from '../../src/document/document.ts';
import { openSheet } from '../../src/document/pile.ts';
import { readDocument } from '../../src/reading/english/read.ts';
import { lettersOf, type Made } from './made-file.ts';

/** Why a document's reading cannot be true, or null. */
async function wrongIn(document: Document): Promise<string | null> {
  const { text } = document;
  const reading = await readDocument(document);
  const spans = [...reading.sentences, ...reading.times, ...reading.quotations];
  const outside = spans.find(({ start, end }) => !(start >= 0 && start < end && end <= text.length));
  return outside ? `a span outside the text: ${JSON.stringify(outside).slice(0, 200)}` : null;
}

/**
 * What went wrong with a file, or null: it must become documents or a problem in words, without a throw; all that a reading
 * says must lie in its text; and plain text must lose no word.
 */
export async function failureOf(made: Made): Promise<string | null> {
  try {
    const items = await openSheet(nodeDisk, { from: 'bytes', ...made });
    if (items.length === 0) return 'neither a document nor a problem';
    const opened = items.flatMap((item) => ('document' in item ? [item.document.text] : []));
    if (made.letters !== null && opened.length > 0 && lettersOf(opened.join('')) !== made.letters)
      return 'words are lost';
    for (const item of items) {
      const wrong = 'document' in item ? await wrongIn(item.document) : null;
      if (wrong) return wrong;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
  }
}
