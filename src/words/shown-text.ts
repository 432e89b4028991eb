// Embeddings, overrides and isolates can make a line read in another order than its letters stand (U+202A to U+202E,
// U+2066 to U+2069); C0 and C1 controls, and U+FFFE and U+FFFF, which are
// no characters, show as nothing at all. Tab and line breaks stay as they are.
export const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Text of a document as it is to be shown: characters that would hide or reorder others are named, "[U+202E]". */
export function shownText(text: string): string {
  return text.replace(
    hidden,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

const nameLength = '[U+202E]'.length;

/**
 * The place in `text` of a place in its shown form. One inside the name of a hidden character is the character's start, or
 * with `after` its end: half a character cannot be selected.
 */
export function placeOfShown(text: string, shown: number, after = false): number {
  let left = shown;
  let at = 0;
  for (const { index } of text.matchAll(hidden)) {
    if (left <= index - at) break;
    left -= index - at;
    at = index;
    if (left < nameLength) return after ? at + 1 : at;
    left -= nameLength;
    at += 1;
  }
  return Math.min(at + left, text.length);
}
