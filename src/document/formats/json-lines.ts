import { blocksOfPlainText } from '../blocks.ts';
import { plainCharacters } from '../plain-characters.ts';
import { endingOf, type Opened } from './format.ts';
import { textFormat } from './text-format.ts';

/**
 * JSON Lines: each line an object with `text` and, as far as known, `title`, `published` (or `date`), `publisher`
 * (or `source`), `url`. Other keys are left alone, blank lines passed over.
 */
export const jsonLines = textFormat({
  name: 'JSON Lines',
  unit: 'line',
  recognises: (_, { path }) => ['jsonl', 'ndjson'].includes(endingOf(path)),
  openText: (text, { line = 1 }) =>
    text.split('\n').flatMap((words, index) => {
      return words.trim() === '' ? [] : [{ part: String(line + index), ...openLine(words) }];
    }),
});

function openLine(line: string): Opened {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    return { problem: 'not a JSON value' };
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { problem: 'not a JSON object' };
  const field = (...names: readonly string[]) => {
    for (const name of names) {
      const value = (record as Record<string, unknown>)[name];
      if (typeof value === 'string' && value.trim() !== '') return plainCharacters(value);
    }
    return null;
  };
  const text = field('text')?.trim();
  if (!text) return { problem: 'no "text" in it' };
  const published = field('published', 'date');
  const draft = {
    title: field('title', 'headline')?.trim() ?? null,
    publisher: field('publisher', 'source')?.trim() ?? null,
    url: field('url')?.trim() ?? null,
    days: published === null ? [] : [{ from: 'header' as const, words: published }],
    text,
    blocks: blocksOfPlainText(text),
  };
  return { draft };
}
