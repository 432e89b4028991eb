/** How the capitals of a word's sentence are to be read, 0 to 7: whole sentence in capitals, in headline capitals, or neither; first word or not. */
export function situationsOf(words: readonly string[]): number[] {
  let letters = 0;
  let capitals = 0;
  let small = 0;
  for (const word of words) {
    const first = word.charCodeAt(0);
    const lower = first >= 97 && first <= 122;
    if (!lower && !(first >= 65 && first <= 90)) continue;
    letters++;
    if (word.length > 1 && word === word.toUpperCase()) capitals++;
    if (lower && word.length > 3) small++;
  }
  const kind = letters > 1 && capitals >= letters * 0.7 ? 2 : letters > 3 && small <= letters * 0.12 ? 4 : 0;
  let opens = true;
  return words.map((word) => {
    const first = opens ? 1 : 0;
    // marks in front of the first word do not make the second word the first
    if (/[\p{L}\p{N}]/u.test(word)) opens = false;
    return kind + first;
  });
}
