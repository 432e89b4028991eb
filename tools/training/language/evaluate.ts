import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/language/analysis.ts';
import type { Sentence, Token } from '../../../src/language/sentence.ts';
import { sentencesOf } from '../../../src/language/sentences.ts';
import { type GoldSentence, type GoldWord, readConllu } from './conllu.ts';

// Scores on a CoNLL-U file: npm run --silent evaluate -- FILE.conllu [--raw]
// With the file's own words, or with --raw from its text alone: then a word counts when its place agrees too, as in the CoNLL
// 2018 shared task (F1). UAS and LAS leave punctuation out.

interface Counts {
  words: number;
  xpos: number;
  upos: number;
  lemmas: number;
  scored: number;
  heads: number;
  labels: number;
}
const none = (): Counts => ({ words: 0, xpos: 0, upos: 0, lemmas: 0, scored: 0, heads: 0, labels: 0 });

/** A sentence of the words given, written with single blanks. */
function sentenceOf(words: readonly GoldWord[]): Sentence {
  let at = 0;
  const tokens = words.map(({ form }): Token => {
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, text: form };
  });
  return { start: 0, end: Math.max(0, at - 1), tokens };
}

function fromWords(sentences: readonly GoldSentence[]): Record<string, number> {
  const counts = none();
  for (const { words } of sentences) {
    const analysis = analyse(sentenceOf(words));
    words.forEach((word, i) => {
      const found = analysis.words[i];
      counts.words++;
      if (found?.xpos === word.xpos) counts.xpos++;
      if (found?.upos === word.upos) counts.upos++;
      if (found?.lemma === word.lemma || word.lemma === '_') counts.lemmas++;
      if (word.upos === 'PUNCT') return;
      counts.scored++;
      if (analysis.tree.heads[i] !== word.head - 1) return;
      counts.heads++;
      if (analysis.tree.relations[i] === word.deprel) counts.labels++;
    });
  }
  return {
    XPOS: counts.xpos / counts.words,
    UPOS: counts.upos / counts.words,
    lemmas: counts.lemmas / counts.words,
    UAS: counts.heads / counts.scored,
    LAS: counts.labels / counts.scored,
  };
}

function fromText(sentences: readonly GoldSentence[]): Record<string, number> {
  let text = '';
  const borders = new Set<string>();
  const places = new Map<string, { word: GoldWord; head: string }>();
  for (const { words, text: own, opensParagraph } of sentences) {
    if (text !== '') text += opensParagraph ? '\n\n' : ' ';
    const start = text.length;
    text += own;
    borders.add(`${start} ${text.length}`);
    let at = 0;
    const spans = words.map(({ form }) => {
      const found = own.indexOf(form, at);
      // a word that the treebank spells out ("wan" + "na" of "wanna" is found, "it" + "'s" of "its" is not) has no place of its own
      if (found < 0 || found - at > 2) return '';
      at = found + form.length;
      return `${start + found} ${start + at}`;
    });
    words.forEach((word, i) => {
      const place = spans[i] as string;
      if (place !== '') places.set(place, { word, head: word.head === 0 ? 'root' : (spans[word.head - 1] as string) });
    });
  }
  const counts = none();
  let found = 0;
  let foundScored = 0;
  let sentenceHits = 0;
  const ours = sentencesOf(text);
  for (const sentence of ours) {
    if (borders.has(`${sentence.start} ${sentence.end}`)) sentenceHits++;
    const analysis = analyse(sentence);
    for (const word of analysis.words) {
      found++;
      if (word.upos !== 'PUNCT') foundScored++;
      const match = places.get(`${word.start} ${word.end}`);
      if (!match) continue;
      counts.words++;
      if (word.xpos === match.word.xpos) counts.xpos++;
      if (word.upos === match.word.upos) counts.upos++;
      if (word.lemma === match.word.lemma || match.word.lemma === '_') counts.lemmas++;
      if (match.word.upos === 'PUNCT') continue;
      const headIndex = analysis.tree.heads[word.index] as number;
      const head = analysis.words[headIndex];
      if ((head ? `${head.start} ${head.end}` : 'root') !== match.head) continue;
      counts.heads++;
      if (analysis.tree.relations[word.index] === match.word.deprel) counts.labels++;
    }
  }
  const f1 = (hits: number, own: number, wanted: number) => (2 * hits) / (own + wanted);
  const goldScored = [...places.values()].filter(({ word }) => word.upos !== 'PUNCT').length;
  return {
    sentences: f1(sentenceHits, ours.length, borders.size),
    tokens: f1(counts.words, found, places.size),
    XPOS: f1(counts.xpos, found, places.size),
    UPOS: f1(counts.upos, found, places.size),
    lemmas: f1(counts.lemmas, found, places.size),
    UAS: f1(counts.heads, foundScored, goldScored),
    LAS: f1(counts.labels, foundScored, goldScored),
  };
}

const file = process.argv[2];
if (file === undefined) throw new Error('usage: npm run --silent evaluate -- FILE.conllu [--raw]');
const gold = readConllu(readFileSync(file, 'utf8'));
const figures = process.argv.includes('--raw') ? fromText(gold) : fromWords(gold);
for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(12)}${(100 * value).toFixed(2)}`);
