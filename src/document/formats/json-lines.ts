import { blocksOfPlainText } from '../blocks.ts';
import type { Format, Opened } from './format.ts';

/**
 * JSON Lines: each line an object with `text` and, as far as known, `title`, `published` (or `date`), `publisher`
 * (or `source`), `url`. Other keys are left alone.
 */
export const jsonLines: Format = {
  name: 'JSON Lines',
  unit: 'line',
  recognises: (file) => /\.(?:jsonl|ndjson)$/i.test(file.path),
  open: (file): Opened => {
    let record: unknown;
    try {
      record = JSON.parse(file.text);
    } catch {
      return { problem: 'not a JSON value' };
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return { problem: 'not a JSON object' };
    const field = (...names: readonly string[]) => {
      for (const name of names) {
        const value = (record as Record<string, unknown>)[name];
        if (typeof value === 'string' && value.trim() !== '') return value.toWellFormed();
      }
      return null;
    };
    const text = field('text')?.replace(/\r\n?/g, '\n').trim();
    if (!text) return { problem: 'no "text" in it' };
    const published = field('published', 'date');
    return {
      draft: {
        title: field('title', 'headline')?.trim() ?? null,
        publisher: field('publisher', 'source')?.trim() ?? null,
        url: field('url')?.trim() ?? null,
        days: published === null ? [] : [{ from: 'header', words: published }],
        text,
        blocks: blocksOfPlainText(text),
      },
    };
  },
};
