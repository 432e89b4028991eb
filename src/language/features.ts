import type { Word } from './word.ts';

/** What a word's form tells, in the words of grammar; absent where it tells nothing. */
export interface Features {
  readonly tense?: 'past' | 'present';
  readonly form?: 'finite' | 'infinitive' | 'participle' | 'gerund';
  readonly number?: 'singular' | 'plural';
  readonly person?: 1 | 2 | 3;
  readonly degree?: 'positive' | 'comparative' | 'superlative';
}

const BY_TAG: Readonly<Record<string, Features>> = {
  VBD: { tense: 'past', form: 'finite' },
  VBZ: { tense: 'present', form: 'finite', number: 'singular', person: 3 },
  VBP: { tense: 'present', form: 'finite' },
  VB: { form: 'infinitive' },
  VBN: { tense: 'past', form: 'participle' },
  VBG: { tense: 'present', form: 'gerund' },
  MD: { form: 'finite' },
  NN: { number: 'singular' },
  NNP: { number: 'singular' },
  NNS: { number: 'plural' },
  NNPS: { number: 'plural' },
  JJ: { degree: 'positive' },
  JJR: { degree: 'comparative' },
  JJS: { degree: 'superlative' },
  RBR: { degree: 'comparative' },
  RBS: { degree: 'superlative' },
};

const PRONOUNS: ReadonlyMap<string, Features> = new Map<string, Features>([
  ...['i', 'me', 'my', 'mine', 'myself'].map((form) => [form, { person: 1, number: 'singular' }] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((form) => [form, { person: 1, number: 'plural' }] as const),
  ...['you', 'your', 'yours'].map((form) => [form, { person: 2 }] as const),
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself', 'it', 'its', 'itself'].map(
    (form) => [form, { person: 3, number: 'singular' }] as const,
  ),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((form) => [form, { person: 3, number: 'plural' }] as const),
  ...['this', 'that'].map((form) => [form, { number: 'singular' }] as const),
  ...['these', 'those'].map((form) => [form, { number: 'plural' }] as const),
]);

const NONE: Features = {};

/** The features of a word, from its tag and, for pronouns, its form. */
export function featuresOf(word: Word): Features {
  return (
    BY_TAG[word.xpos] ??
    (word.upos === 'PRON' || word.upos === 'DET' ? PRONOUNS.get(word.text.toLowerCase()) : undefined) ??
    NONE
  );
}
