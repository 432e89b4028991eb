import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { situationsOf } from '../../../src/language/network/situation.ts';
import { packWeights, WEIGHTS_URL } from '../../../src/language/network/weights.ts';
import { HASHED_ROWS, lookupForm, wordRows } from '../../../src/language/network/word-rows.ts';
import { readWordVectors } from '../../../src/language/network/word-vectors.ts';
import { altered } from './altered.ts';
import { type GoldSentence, type GoldWord, readConllu } from './conllu.ts';
import { learnLemmaRules } from './lemma-rules.ts';
import { trainNames } from './names.ts';
import { createNetwork, type Example, type Network, randomFrom } from './network.ts';

// From the treebanks to the weights: npm run train -- DATA_DIR [PACKAGES_DIR]
// DATA_DIR/treebanks holds ewt-train.conllu, gum-train.conllu and the two -dev files, which are only scored.
// Same data, same bytes: seeds are fixed, sums run in one order, and the kernel's floats are the same on every machine.

const option = (name: string, otherwise: number) => {
  const found = process.argv.find((word) => word.startsWith(`--${name}=`));
  return found ? Number(found.slice(name.length + 3)) : otherwise;
};

const EPOCHS = option('epochs', 13);
const RATE = 0.002;
/** Words in one step. */
const BATCH = 300;
const LONGEST = 192;
/** Shares of numbers left out at random while training, so that none is leant on too much. */
const DROPPED = { word: 0.05, vector: 0.1, hidden: 0.18, head: 0.25 };
const SIZES = { word: 96, vector: 64, hidden: 160, layers: 3, tagLayer: 1, arc: 64, label: 96 };

const data = process.argv[2];
if (data === undefined) throw new Error('usage: npm run train -- DATA_DIR [PACKAGES_DIR] [--epochs=N] [--to=FILE]');
const load = (name: string) => readConllu(readFileSync(join(data, 'treebanks', name), 'utf8'));
const sentences = [...load('ewt-train.conllu'), ...load('gum-train.conllu')].filter(
  ({ words }) => words.length <= LONGEST,
);
const dev = { EWT: load('ewt-dev.conllu'), GUM: load('gum-dev.conllu') };
const vectors = readWordVectors();

const allWords = sentences.flatMap(({ words }) => words);
/** The values of a column that occur at least so often, in order of the alphabet, and how often. */
function inventory(column: (word: GoldWord) => string, least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of allWords) counts.set(column(word), (counts.get(column(word)) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const known = inventory((word) => lookupForm(word.form), 2);
const knownIndex = new Map([...known.keys()].map((form, index) => [form, index + 1]));
const xpos = [...inventory((word) => word.xpos, 1).keys()];
const upos = [...inventory((word) => word.upos, 1).keys()];
const labels = [...inventory((word) => word.deprel, 3).keys()];
const labelIndex = (label: string) =>
  Math.max(labels.indexOf(label), labels.indexOf(label.split(':', 1)[0] as string), 0);
console.log(
  `${sentences.length} sentences, ${allWords.length} words, ${known.size} known forms, ${xpos.length} XPOS, ${labels.length} relations`,
);

const seen = new Map<string, { rows: number[]; vector: number; dropped: number }>();
function lookUp(form: string) {
  let found = seen.get(form);
  if (!found) {
    const look = lookupForm(form);
    // rare words are dropped often, so that the network learns to do without them
    found = {
      rows: wordRows(form, knownIndex.get(look) ?? 0, known.size + 1),
      vector: vectors.indexOf(form),
      dropped: Math.max(DROPPED.word, 1 / (1 + (known.get(look) ?? 0))),
    };
    seen.set(form, found);
  }
  return found;
}
function exampleOf(words: readonly GoldWord[]): Example {
  const forms = words.map(({ form }) => form);
  const looked = forms.map(lookUp);
  return {
    rows: looked.map(({ rows }) => rows),
    dropped: looked.map(({ dropped }) => dropped),
    vectors: looked.map(({ vector }) => vector),
    situations: situationsOf(forms),
    xpos: words.map((word) => Math.max(0, xpos.indexOf(word.xpos))),
    upos: words.map((word) => Math.max(0, upos.indexOf(word.upos))),
    heads: words.map(({ head }) => head - 1),
    labels: words.map(({ deprel }) => labelIndex(deprel)),
  };
}

const TARGET = process.argv.find((word) => word.startsWith('--to='))?.slice(5) ?? WEIGHTS_URL;

function scores(network: Network): string {
  const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
  return Object.entries(dev)
    .map(([name, gold]) => {
      const count = { words: 0, xpos: 0, upos: 0, scored: 0, heads: 0, labels: 0 };
      for (const { words } of gold) {
        const [found] = network.run([exampleOf(words)], null, () => 1).predicted;
        words.forEach((word, i) => {
          count.words++;
          if (xpos[found?.xpos[i] as number] === word.xpos) count.xpos++;
          if (upos[found?.upos[i] as number] === word.upos) count.upos++;
          if (word.upos === 'PUNCT') return;
          count.scored++;
          if (found?.heads[i] !== word.head - 1) return;
          count.heads++;
          if (labels[found?.labels[i] as number] === word.deprel) count.labels++;
        });
      }
      return `${name} XPOS ${share(count.xpos, count.words)} UPOS ${share(count.upos, count.words)} UAS ${share(count.heads, count.scored)} LAS ${share(count.labels, count.scored)}`;
    })
    .join(' | ');
}

function write(network: Network): number {
  const floats = network.kernel.floats();
  const bytes = packWeights(
    {
      format: 1,
      sizes: SIZES,
      xpos,
      upos,
      labels,
      known: [...known.keys()],
      lemmaRules: [...learnLemmaRules(allWords, vectors.words)],
    },
    network.parameters.map(({ name, rows, columns, at }) => ({
      name,
      rows,
      columns,
      values: floats.slice(at, at + rows * columns),
    })),
  );
  writeFileSync(TARGET, bytes);
  return bytes.length;
}

const names = [
  ...new Set(
    allWords.filter(({ xpos, form }) => xpos === 'NNP' && /^[A-Z][a-z]{2,}$/.test(form)).map(({ form }) => form),
  ),
];
const began = performance.now();
const network = createNetwork(
  { ...SIZES, rows: known.size + 1 + HASHED_ROWS, xpos: xpos.length, upos: upos.length, labels: labels.length },
  vectors.components,
  BATCH + 2 * LONGEST + 320,
  7,
);
const random = randomFrom(12345);
const order = sentences.map((_, index) => index);
const steps = Math.ceil((allWords.length + 2 * sentences.length) / BATCH) * EPOCHS;
let step = 0;
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  let loss = 0;
  for (let at = 0; at < order.length; ) {
    const batch: Example[] = [];
    for (let size = 0; at < order.length && size < BATCH; at++) {
      const example = exampleOf(altered((sentences[order[at] as number] as GoldSentence).words, names, random));
      batch.push(example);
      size += example.rows.length + 2;
    }
    loss += network.run(batch, DROPPED, random).loss;
    // a short rise, then a straight fall to a fiftieth
    network.step(RATE * Math.min(1, step / 200) * Math.max(0.02, 1 - step / steps));
    step++;
    if (step % 20 === 0) network.average(Math.min(0.98, step / (step + 200)));
  }
  network.swapAverage();
  console.log(
    `epoch ${epoch}, ${((performance.now() - began) / 1000).toFixed(0)} s, loss ${(loss / allWords.length).toFixed(3)} | ${scores(network)}`,
  );
  if (epoch === EPOCHS) console.log(`${write(network)} bytes written`);
  network.swapAverage();
}

const packages = process.argv.slice(3).find((word) => !word.startsWith('--'));
if (packages) await trainNames(data, packages, console.log);
else console.log('The name finder was not trained: give PACKAGES_DIR, which holds the packages of names/NOTICE.md.');
