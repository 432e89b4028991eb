import { readFileSync } from 'node:fs';

/** Word vectors distilled from GloVe, frozen; see tools/training/language/distil-vectors.ts. */
export interface WordVectors {
  readonly dimensions: number;
  /** The words, the most frequent first. */
  readonly words: readonly string[];
  /** -1 for a word without a vector. */
  indexOf(word: string): number;
  /** Components in -127..127, about four standard deviations at the ends. */
  readonly components: Int8Array;
}

export function readWordVectors(url = new URL('../weights/vectors.bin', import.meta.url)): WordVectors {
  const file = readFileSync(url);
  const firstLine = file.indexOf(10);
  const secondLine = file.indexOf(10, firstLine + 1);
  const { dimensions } = JSON.parse(file.toString('utf8', 0, firstLine)) as { words: number; dimensions: number };
  const index = new Map<string, number>();
  const words = file.toString('utf8', firstLine + 1, secondLine).split(' ');
  words.forEach((word, rank) => {
    index.set(word, rank);
  });
  const bytes = file.subarray(secondLine + 1);
  return {
    dimensions,
    words,
    components: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    indexOf: (word) => index.get(vectorForm(word)) ?? -1,
  };
}

const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    "''": '"',
    '``': '"',
    '‘': "'",
    '’': "'",
    '—': '--',
    '–': '--',
    "n't": "n't",
    'n’t': "n't",
  }),
);

function vectorForm(word: string): string {
  return MARKS.get(word) ?? (word.length > 40 ? word.slice(0, 40) : word).toLowerCase().replaceAll('’', "'");
}
