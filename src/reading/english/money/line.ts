/**
 * Runs of white space (line breaks of hard-wrapped text too) become one space;
 * `origin` leads from an offset in `words` back to the written one.
 */
export function onOneLine(written: string): { words: string; origin: (offset: number) => number } {
  if (!/\s\s/.test(written)) return { words: written.replace(/\s/g, ' '), origin: (offset) => offset };
  const offsets: number[] = [];
  let words = '';
  for (const piece of written.matchAll(/\s+|\S+/g)) {
    const blank = piece[0].trim() === '';
    const kept = blank ? ' ' : piece[0];
    for (let i = 0; i < kept.length; i++) offsets.push(piece.index + i);
    words += kept;
  }
  return { words, origin: (offset) => offsets[offset] ?? written.length };
}
