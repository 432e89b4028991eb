import type { Note } from './problem.ts';

/** `key: value` lines at the head of a text or between the `---` of Markdown's front matter; keys in lower case. */
export type Header = ReadonlyMap<string, string>;

/** A header that was found at the head of a text. */
export interface OpenedHeader {
  readonly header: Header;
  /** Where the text behind it begins. */
  readonly end: number;
  /** Lines of it that are of the text: pairs with a capital, under no key that is read (`Judge: Elm`). */
  readonly told: readonly string[];
  /** What of it is neither read nor of the text. */
  readonly notes: readonly Note[];
}

/** What is read of a header, each by its keys, the best first. */
export const headerKeys = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'source'],
  published: ['published', 'date'],
  url: ['url'],
} as const;

const groups: readonly (readonly string[])[] = Object.values(headerKeys);
const known = new Set(groups.flat());
/** Keys that no block of ordinary prose, letter or form has for itself; `date` alone may open a letter. */
const telling = new Set([...known].filter((key) => key !== 'date' && key !== 'source'));
/** Keys by which the keeper of a file says something of the file and nothing of its story. */
const ofTheFile = new Set(
  'accessed author authors categories category draft format id identifier keywords lang language layout licence license note permalink retrieved rights slug tags type'.split(
    ' ',
  ),
);
/** Whether a key, or a part of one of several words (`date-basis`), says something of the file or of what is read of it. */
function saysOfTheFile(key: string): boolean {
  const parts = key.split(/[-_]/);
  return parts.some((part) => ofTheFile.has(part) || (parts.length > 1 && known.has(part)));
}

/** Whether a key is that of something which stands in the story, and is not read. */
export const isOfStory = (key: string): boolean => !known.has(key) && !saysOfTheFile(key);

const line = /^([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*):(?:[ \t]([^\n]*))?$/;

/** No real header is longer; a longer block of such lines is a transcript or a form. */
const mostLines = 40;

/**
 * The header that opens a text and where the text behind it begins; `null` when the text opens otherwise. A header is a
 * block of nothing but `word-with-dashes: value` lines, ended by a blank line (or the end), that names a title, publisher,
 * day of publication or address; one of keys that are all read may have a `date` or `source` alone.
 */
export function openingHeader(text: string): OpenedHeader | null {
  const pairs: Pair[] = [];
  let position = text.length - text.trimStart().length;
  for (let lines = 0; lines <= mostLines; lines++) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    const behind = newline < 0 ? text.length : newline + 1;
    const words = text.slice(position, end).trimEnd();
    if (words === '') {
      const named = pairs.some(({ key }) => telling.has(key));
      if (!named && (pairs.length === 0 || !pairs.every(({ key }) => known.has(key)))) return null;
      const told = pairs.filter(isTold);
      const notes = notesOn(pairs.filter((pair) => !told.includes(pair)));
      return { header: headerOf(pairs), end: behind, told: told.map((pair) => pair.words), notes };
    }
    const pair = pairOf(words);
    if (!pair) return null;
    pairs.push(pair);
    position = behind;
  }
  return null;
}

/** The header of the lines between the `---` of front matter; `null` when no key of it is read. */
export function frontMatterHeader(lines: readonly string[]): Pick<OpenedHeader, 'header' | 'notes'> | null {
  const pairs: Pair[] = [];
  const further = new Set<string>();
  for (const words of lines) {
    const pair = pairOf(words.trimEnd());
    if (pair) pairs.push(pair);
    else if (words.trim() !== '' && !words.trimStart().startsWith('#')) further.add(pairs.at(-1)?.key ?? '');
  }
  if (!pairs.some(({ key }) => known.has(key))) return null;
  const unread = [...further].filter((key) => known.has(key) || key === '');
  const listed = unread.map((key) => ({
    what: `further lines under ${key || 'no key'} in the front matter`,
    ...notRead,
  }));
  return { header: headerOf(pairs), notes: [...notesOn(pairs), ...listed] };
}

/** The first of these keys that has a value. */
export function headerValue(header: Header, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = header.get(key)?.trim();
    if (value) return value;
  }
  return null;
}

/** One note for each value that another one of the same meaning keeps from being read. `values` have the best first. */
export function notesOnSeconds(name: string, values: readonly string[]): Note[] {
  const [first, ...others] = values.map((value) => value.trim()).filter((value) => value !== '');
  return [...new Set(others)]
    .filter((value) => value !== first)
    .map((value) => ({ what: `a second ${name} ("${value.slice(0, 80)}")`, ...notRead }));
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly words: string;
}

const notRead = { done: 'not read' } as const;

function pairOf(words: string): Pair | null {
  const [, key, value] = line.exec(words) ?? [];
  return key === undefined ? null : { key: key.toLowerCase(), value: unquoted(value ?? ''), words };
}

function headerOf(pairs: readonly Pair[]): Header {
  const header = new Map<string, string>();
  for (const { key, value } of pairs) if (!header.get(key)?.trim()) header.set(key, value);
  return header;
}

function isTold({ key, words, value }: Pair): boolean {
  return !known.has(key) && /^[A-Z]/.test(words) && value !== '';
}

function notesOn(pairs: readonly Pair[]): Note[] {
  const seconds = groups.flatMap((keys) =>
    notesOnSeconds(
      keys[0]!,
      keys.flatMap((key) => pairs.filter((pair) => pair.key === key).map(({ value }) => value)),
    ),
  );
  const others = pairs.filter(({ key, value }) => value !== '' && isOfStory(key));
  const names = [...new Set(others.map(({ key }) => key))].join(', ');
  return names === '' ? seconds : [...seconds, { what: `header lines under other keys (${names})`, ...notRead }];
}

function unquoted(value: string): string {
  const words = value.trim();
  return words.length > 1 && /^["']/.test(words) && words.at(-1) === words[0] ? words.slice(1, -1) : words;
}
