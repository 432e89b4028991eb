import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';

/** A text as the encoder takes it: word pieces, and where the word of each stands. */
export interface Tokens {
  /** Places in the vocabulary. */
  readonly ids: readonly number[];
  /** First UTF-16 code unit of the word of each piece, and the one behind it; in order. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Words as BERT's tokenizer parts them before it looks for pieces: at white space, and at every mark of ASCII or Unicode punctuation. */
const word = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu;

/** Words whose pieces are kept; when full, all are forgotten. */
const kept = 50_000;

interface Vocabulary {
  readonly tokenizer: Tokenizer;
  readonly pieces: Map<string, readonly number[]>;
  /** The marks of a window's beginning, of its parts' ends, and of nothing. */
  readonly marks: { readonly begin: number; readonly end: number; readonly pad: number };
}

let loaded: Vocabulary | undefined;

function vocabulary(): Vocabulary {
  if (loaded) return loaded;
  const tokenizer = new Tokenizer(
    JSON.parse(readFileSync(new URL('./weights/tokenizer.json', import.meta.url), 'utf8')),
    {
      model_max_length: Number.POSITIVE_INFINITY,
    },
  );
  const mark = (token: string) => tokenizer.token_to_id(token)!;
  loaded = {
    tokenizer,
    pieces: new Map(),
    marks: { begin: mark('[CLS]'), end: mark('[SEP]'), pad: mark('[PAD]') },
  };
  return loaded;
}

export const marks = (): Vocabulary['marks'] => vocabulary().marks;

export function tokensOf(text: string): Tokens {
  const [ids, starts, ends]: [number[], number[], number[]] = [[], [], []];
  for (const { 0: written, index } of text.matchAll(word))
    for (const id of piecesOf(written)) {
      ids.push(id);
      starts.push(index);
      ends.push(index + written.length);
    }
  return { ids, starts, ends };
}

function piecesOf(written: string): readonly number[] {
  const { tokenizer, pieces } = vocabulary();
  const known = pieces.get(written);
  if (known !== undefined) return known;
  const found = tokenizer.encode(written, { add_special_tokens: false }).ids;
  if (pieces.size >= kept) pieces.clear();
  pieces.set(written, found);
  return found;
}

/** First and last piece of a span of the text; a word that the span cuts belongs to it. `null` where there is none. */
export function piecesWithin({ starts, ends }: Tokens, start: number, end: number): readonly [number, number] | null {
  const first = lowest(ends, (at) => at > start);
  const behind = lowest(starts, (at) => at >= end);
  return first < behind ? [first, behind - 1] : null;
}

/** Place of the first number of an ascending list of which something holds; its length where it holds of none. */
function lowest(list: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
