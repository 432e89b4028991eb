import { type Features, featuresOf } from './features.ts';
import { english } from './network/english.ts';
import type { Sentence, Token } from './sentence.ts';
import type { Word } from './word.ts';

/** Who depends on whom, in Universal Dependencies. Positions are those of the sentence's words. */
export interface Tree {
  /** Position of the one root; -1 for a sentence without words. */
  readonly root: number;
  /** Position of a word's head, -1 for the root. */
  readonly heads: readonly number[];
  /** Relation of each word to its head, with subtype: `nsubj:pass`, `obl:agent`, `acl:relcl`. */
  readonly relations: readonly string[];
  /** Positions of the words that hang from a word, in order. */
  readonly dependents: readonly (readonly number[])[];
}

/** A sentence with its words tagged; the tree is made when first asked for. */
export interface Analysis {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly tree: Tree;
  /** Tense, number and the like, read off tags, form and (for voice) tree. */
  features(word: Word): Features;
}

/** Tags and lemmas of a sentence, and on demand its tree. The same sentence gives the same result; nothing in it changes. */
export function analyse(sentence: Sentence): Analysis {
  const model = english();
  const forms = sentence.tokens.map((token) => token.text);
  const { xpos, upos } = model.tag(forms);
  const words = sentence.tokens.map((token, index) =>
    wordOf(token, index, xpos[index] as string, upos[index] as string),
  );
  let tree: Tree | undefined;
  return {
    sentence,
    words,
    get tree() {
      tree ??= treeOf(forms);
      return tree;
    },
    features: (word) => featuresOf(word),
  };
}

class TaggedWord implements Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly index: number;
  readonly xpos: string;
  readonly upos: string;
  constructor(token: Token, index: number, xpos: string, upos: string) {
    this.start = token.start;
    this.end = token.end;
    this.text = token.text;
    this.index = index;
    this.xpos = xpos;
    this.upos = upos;
  }
  /** Looked up when asked for: most words' lemmas never are. */
  get lemma(): string {
    return english().lemma(this.text, this.xpos);
  }
}

const wordOf = (token: Token, index: number, xpos: string, upos: string): Word =>
  new TaggedWord(token, index, xpos, upos);

function treeOf(forms: readonly string[]): Tree {
  const { heads, relations } = english().parse(forms);
  const dependents: number[][] = forms.map(() => []);
  let root = -1;
  heads.forEach((head, index) => {
    if (head < 0) root = index;
    else (dependents[head] as number[]).push(index);
  });
  return { root, heads: Array.from(heads), relations, dependents };
}
