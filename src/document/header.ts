/** `key: value` lines at the head of a text or between the `---` of Markdown's front matter; keys in lower case. */
export type Header = ReadonlyMap<string, string>;

const known = ['title', 'headline', 'publisher', 'published', 'date', 'url'];
const line = /^([A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*):(?:[ \t]([^\n]*))?$/;

/** No real header is longer; a longer block of such lines is a transcript or a form. */
const mostLines = 40;

/**
 * The header that opens a text and where the text behind it begins; `null` when the text opens otherwise. A header is a
 * block of nothing but `word-with-dashes: value` lines, ended by a blank line (or the end), with at least one known key.
 */
export function openingHeader(text: string): { readonly header: Header; readonly end: number } | null {
  const start = text.length - text.trimStart().length;
  const header = new Map<string, string>();
  let position = start;
  for (let lines = 0; lines <= mostLines; lines++) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    const words = text.slice(position, end).trimEnd();
    if (words === '') {
      if (!known.some((key) => header.has(key))) return null;
      return { header, end: newline < 0 ? text.length : newline + 1 };
    }
    const pair = line.exec(words);
    if (!pair) return null;
    const key = pair[1]!.toLowerCase();
    if (!header.has(key)) header.set(key, unquoted(pair[2] ?? ''));
    position = newline < 0 ? text.length : newline + 1;
  }
  return null;
}

/** The first of these keys that has a value. */
export function headerValue(header: Header, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = header.get(key)?.trim();
    if (value) return value;
  }
  return null;
}

function unquoted(value: string): string {
  const words = value.trim();
  return words.length > 1 && /^["']/.test(words) && words.at(-1) === words[0] ? words.slice(1, -1) : words;
}
