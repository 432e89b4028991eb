import type { Sentence } from '../../../language/sentence.ts';

/** The tokens of a document side by side, all sentences in one row. */
export interface Columns {
  readonly count: number;
  readonly text: readonly string[];
  readonly lower: readonly string[];
  /** Offsets in the document's text, UTF-16. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Index of the sentence that the token is in. */
  readonly sentence: readonly number[];
  /** First token of each sentence, and at the end the number of tokens. */
  readonly first: readonly number[];
}

export function columnsOf(sentences: readonly Sentence[]): Columns {
  const text: string[] = [];
  const lower: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  const first: number[] = [];
  sentences.forEach((one, index) => {
    first.push(text.length);
    for (const token of one.tokens) {
      text.push(token.text);
      lower.push(token.text.toLowerCase());
      start.push(token.start);
      end.push(token.end);
      sentence.push(index);
    }
  });
  first.push(text.length);
  return { count: text.length, text, lower, start, end, sentence, first };
}

/** The token that holds the offset, or the first one after it; `count` if there is none. */
export function tokenAt(columns: Columns, offset: number): number {
  let low = 0;
  let high = columns.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
