import type { Sentence, Token } from '../../language/sentence.ts';
import type { Reading } from '../../reading/reading.ts';

/**
 * A reading on its way from a worker, and in the main thread until the case file is built. Its tokens, which are most of it
 * and which linking hardly asks for, are numbers: for each sentence start, end, how many tokens, and start and end of each.
 */
export interface PackedReading extends Omit<Reading, 'sentences'> {
  readonly sentences: Uint32Array;
}

export function packReading(reading: Reading): PackedReading {
  const numbers: number[] = [];
  for (const { start, end, tokens } of reading.sentences) {
    numbers.push(start, end, tokens.length);
    for (const token of tokens) numbers.push(token.start, token.end);
  }
  return { ...reading, sentences: Uint32Array.from(numbers) };
}

/** The reading of a document with this text again; a sentence's tokens are made anew each time they are asked for. */
export function unpackReading(packed: PackedReading, text: string): Reading {
  const numbers = packed.sentences;
  const sentences: Sentence[] = [];
  for (let at = 0; at < numbers.length; ) {
    const first = at + 3;
    const count = numbers[at + 2]!;
    sentences.push({
      start: numbers[at]!,
      end: numbers[at + 1]!,
      get tokens() {
        return tokensAt(numbers, first, count, text);
      },
    });
    at = first + 2 * count;
  }
  return { ...packed, sentences };
}

function tokensAt(numbers: Uint32Array, first: number, count: number, text: string): Token[] {
  return Array.from({ length: count }, (_, index) => {
    const start = numbers[first + 2 * index]!;
    const end = numbers[first + 2 * index + 1]!;
    return { start, end, text: text.slice(start, end) };
  });
}
