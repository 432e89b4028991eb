import type { Sentence } from '../../../language/sentence.ts';

/** A token in the row of all tokens of a document. */
export interface RowToken {
  readonly text: string;
  readonly lower: string;
  /** Offsets in the document's text, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** Place of the sentence that the token is in. */
  readonly sentence: number;
}

/** The tokens of a document, all sentences in one row. */
export interface TokenRow {
  readonly count: number;
  /** Number of sentences. */
  readonly sentences: number;
  /** The token at a place; before the first and after the last an empty one, of no sentence. */
  at(place: number): RowToken;
  /** The tokens of `from` to before `to`. */
  slice(from: number, to: number): readonly RowToken[];
  /** Place of the first token of a sentence; `count` after the last sentence. */
  first(sentence: number): number;
}

const none: RowToken = { text: '', lower: '', start: Number.NaN, end: Number.NaN, sentence: -1 };

export function tokenRowOf(sentences: readonly Sentence[]): TokenRow {
  const row: RowToken[] = [];
  const firsts: number[] = [];
  sentences.forEach(({ tokens }, sentence) => {
    firsts.push(row.length);
    for (const { text, start, end } of tokens) row.push({ text, lower: text.toLowerCase(), start, end, sentence });
  });
  return {
    count: row.length,
    sentences: firsts.length,
    at: (place) => row[place] ?? none,
    slice: (from, to) => row.slice(from, to),
    first: (sentence) => firsts[sentence] ?? row.length,
  };
}

/** The words of `from` to before `to`, in lower case. */
export const loweredIn = (row: TokenRow, from: number, to: number): readonly string[] =>
  row.slice(from, to).map(({ lower }) => lower);

/** The token that holds the offset, or the first one after it; `count` if there is none. */
export function tokenAt(row: TokenRow, offset: number): number {
  let low = 0;
  let high = row.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row.at(middle).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
