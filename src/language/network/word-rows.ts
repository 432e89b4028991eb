/** How many rows of the embedding table the affixes and shapes are hashed into. */
export const HASHED_ROWS = 16384;

/** How a word is looked up among the known words: small letters, every digit a zero, typographic apostrophes straight. */
export function lookupForm(word: string): string {
  const short =
    word.length > 40
      ? word.slice(0, 40)
      : word.charCodeAt(0) === 91
        ? word.replace(/^\[(\p{L})\](?=\p{L})/u, '$1')
        : word;
  return short.toLowerCase().replace(/\d/g, '0').replace(/[’`ʼ]/g, "'");
}

/** FNV-1a over a kind and the units from `start` to `end`. */
function hash(kind: number, text: string, start: number, end: number): number {
  let value = (2166136261 ^ kind) >>> 0;
  value = Math.imul(value, 16777619);
  for (let at = start; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  value ^= value >>> 15;
  return (value >>> 0) % HASHED_ROWS;
}

/** Letters as X or x, digits as d, marks as they are; runs are cut to two: "Reyes" → "Xxx", "22-cv" → "dd-xx". */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let at = 0; at < word.length && shape.length < 12; at++) {
    const unit = word.charCodeAt(at);
    let kind: string;
    if (unit >= 48 && unit <= 57) kind = 'd';
    else if (unit < 128) kind = unit >= 97 && unit <= 122 ? 'x' : unit >= 65 && unit <= 90 ? 'X' : (word[at] as string);
    else {
      const letter = word[at] as string;
      kind =
        letter.toLowerCase() !== letter
          ? 'X'
          : letter.toUpperCase() !== letter
            ? 'x'
            : unit >= 0x2010 && unit <= 0x2060
              ? letter
              : 'o';
    }
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

/**
 * The rows of the embedding table whose sum stands for a word: its own row (`known`, 0 for an unknown word), then hashed rows for
 * its beginnings, endings and shape, counted from `firstHashed`.
 */
export function wordRows(word: string, known: number, firstHashed: number): number[] {
  const form = lookupForm(word);
  const padded = `^${form}$`;
  const length = padded.length;
  const rows = [known];
  for (let n = 2; n <= 5; n++) if (n <= length) rows.push(firstHashed + hash(n, padded, length - n, length));
  for (let n = 2; n <= 4; n++) if (n < length) rows.push(firstHashed + hash(16 + n, padded, 0, n));
  // every three letters in a row, of words long enough to have an inside
  if (length > 6)
    for (let at = 1; at + 3 < length && at < 14; at++) rows.push(firstHashed + hash(48, padded, at, at + 3));
  const shape = shapeOf(word);
  rows.push(firstHashed + hash(32, shape, 0, shape.length));
  const first = word.charCodeAt(0);
  const capital = word.slice(0, 1) !== word.slice(0, 1).toLowerCase();
  const all = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  rows.push(firstHashed + hash(33, all ? 'A' : capital ? 'C' : first >= 48 && first <= 57 ? 'd' : 'x', 0, 1));
  // a capital together with the ending: "-s", "-an", "-ed" mean other things in a name
  if (capital && length > 4) rows.push(firstHashed + hash(34, padded, length - 3, length));
  return rows;
}
