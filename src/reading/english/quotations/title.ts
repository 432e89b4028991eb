import type { Marked } from './marks.ts';

const small = /^(?:a|an|the|of|in|on|at|by|for|from|with|to|and|or|but|is|as|vs?|into|your|my|it)$/;

/** “The Long Way to Harbour,” at least two words. */
export function isTitle(text: string, { content }: Pick<Marked, 'content'>): boolean {
  if (content.end - content.start > 120) return false;
  const inner = text.slice(content.start, content.end);
  if (/[.?!]\s/.test(inner) || /[.?!]$/.test(inner)) return false;
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return (
    words.length >= 2 && words.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && small.test(word)))
  );
}

/** Words in marks that nobody is said to have said: a quotation from four words on that is not a title, else a scare quote. */
export function standsAlone(text: string, stretch: Marked): boolean {
  const words =
    text
      .slice(stretch.content.start, Math.min(stretch.content.end, stretch.content.start + 400))
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length < 4) return false;
  return !isTitle(text, stretch);
}
