import { blocksOfPlainText } from '../blocks.ts';
import { headerKeys, isOfStory, notesOnSeconds } from '../header.ts';
import { plainCharacters } from '../plain-characters.ts';
import type { Note } from '../problem.ts';
import { endingOf, type Opened } from './format.ts';
import { textFormat } from './text-format.ts';

/**
 * JSON Lines: each line an object with `text` and, as far as known, `title`, `published` (or `date`), `publisher`
 * (or `source`), `url`. Other keys are left alone, with a note where words of a story may stand under them; so is a second
 * title or day. Blank lines are passed over.
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
  const values = (names: readonly string[]) =>
    names.flatMap((name) => {
      const value = (record as Record<string, unknown>)[name];
      return typeof value === 'string' && value.trim() !== '' ? [plainCharacters(value)] : [];
    });
  const field = (names: readonly string[]) => values(names)[0] ?? null;
  const text = field(['text'])?.trim();
  if (!text) return { problem: 'no "text" in it' };
  const published = field(headerKeys.published);
  const draft = {
    title: field(headerKeys.title)?.trim() ?? null,
    publisher: field(headerKeys.publisher)?.trim() ?? null,
    url: field(headerKeys.url)?.trim() ?? null,
    days: published === null ? [] : [{ from: 'header' as const, words: published }],
    text,
    blocks: blocksOfPlainText(text),
  };
  const notes = Object.entries(headerKeys).flatMap(([name, keys]) => notesOnSeconds(name, values(keys)));
  return { draft, notes: [...notes, ...notesOnOthers(record)] };
}

/** Fewer words are a name, a label or a time. */
const fewestWords = 5;

function notesOnOthers(record: object): readonly Note[] {
  const names = Object.entries(record)
    .filter(([key, value]) => key !== 'text' && isOfStory(key.toLowerCase()) && holdsWords(value))
    .map(([key]) => key.slice(0, 40));
  return names.length === 0
    ? []
    : [{ what: `words under other keys (${names.slice(0, 8).join(', ')})`, done: 'not read' }];
}

/** Whether a sentence may stand somewhere in a value. */
function holdsWords(value: unknown): boolean {
  const stack = [value];
  while (stack.length > 0) {
    const one = stack.pop();
    if (typeof one === 'string') {
      if (one.trim().split(' ', fewestWords).length === fewestWords) return true;
    } else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) stack.push(inner);
  }
  return false;
}
