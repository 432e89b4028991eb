import { type LemmaRules, lemmaOf } from '../lemmas.ts';
import { datelineLength } from './dateline.ts';
import { createModel } from './model.ts';
import { LONGEST_PARSED } from './stretch.ts';
import { readWeights } from './weights.ts';
import { readWordVectors } from './word-vectors.ts';

/** The trained English model behind plain words: tag names, heads and relations. */
export interface English {
  /** Universal Dependencies tags of the words of one sentence. */
  tag(words: readonly string[]): { readonly xpos: readonly string[]; readonly upos: readonly string[] };
  lemma(word: string, xpos: string): string;
  /** Heads as positions, -1 for the one root, and relations with their subtypes. */
  parse(words: readonly string[]): { readonly heads: Int32Array; readonly relations: readonly string[] };
  /** Changes with the weights: a hash of their file. */
  readonly version: string;
}

let loaded: English | undefined;

/** The model, read from disk when first asked for and kept. */
export function english(): English {
  loaded ??= load();
  return loaded;
}

const CACHED_LEMMAS = 20000;

function load(): English {
  const weights = readWeights();
  const { header } = weights;
  const model = createModel(weights, readWordVectors());
  const rules: LemmaRules = new Map(header.lemmaRules);
  let lemmas = new Map<string, string>();
  return {
    version: weights.hash,
    tag(words) {
      const { xpos, upos } = model.tag(words);
      return {
        xpos: Array.from(xpos, (k) => header.xpos[k] as string),
        upos: Array.from(upos, (k) => header.upos[k] as string),
      };
    },
    lemma(word, xpos) {
      const key = `${xpos} ${word}`;
      let lemma = lemmas.get(key);
      if (lemma === undefined) {
        if (lemmas.size >= CACHED_LEMMAS) lemmas = new Map();
        lemma = lemmaOf(rules, word, xpos);
        lemmas.set(key, lemma);
      }
      return lemma;
    },
    parse(words) {
      const heads = new Int32Array(words.length);
      const relations: string[] = new Array(words.length);
      let root = -1;
      const dateline = datelineLength(words);
      for (let from = dateline; from < words.length; ) {
        const to = cutAfter(words, from);
        const part = model.parse(from === 0 && to === words.length ? words : words.slice(from, to));
        for (let i = 0; i < to - from; i++) {
          const head = part.heads[i] as number;
          relations[from + i] = header.labels[part.labels[i] as number] as string;
          heads[from + i] = head < 0 ? root : from + head;
          if (head < 0) {
            // the parts of an overlong sentence hang from the first part's root
            if (root < 0) {
              root = from + i;
              relations[root] = 'root';
            } else relations[from + i] = 'parataxis';
          } else if (relations[from + i] === 'root') relations[from + i] = 'dep';
        }
        from = to;
      }
      // the dateline hangs from the sentence it stands before
      for (let i = 0; i < dateline; i++) {
        heads[i] = i === 0 ? root : 0;
        relations[i] = i === 0 ? 'parataxis' : /[\p{L}\p{N}]/u.test(words[i] as string) ? 'flat' : 'punct';
      }
      return { heads, relations };
    },
  };
}

/** Where a stretch that begins at `from` is cut so that it can be parsed: at the end, or after the last mark that fits. */
function cutAfter(words: readonly string[], from: number): number {
  if (words.length - from <= LONGEST_PARSED) return words.length;
  const furthest = from + LONGEST_PARSED;
  for (let to = furthest; to > from + LONGEST_PARSED / 2; to--)
    if (/^[;:.,—–]$/.test(words[to - 1] as string)) return to;
  return furthest;
}

/** The version of the trained model, to be kept with a reading: the same version reads the same text the same way. */
export function languageVersion(): string {
  return english().version;
}
