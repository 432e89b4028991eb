import { readNameFile } from './names-corpora.ts';
import { scoreLine, scoreNames } from './names-measure.ts';

// npm run --silent evaluate:names -- FILE: precision, recall and F1 of exact spans on a CoNLL name file, with its own tokens.
const [file] = process.argv.slice(2);
if (!file) {
  console.error(
    'usage: evaluate:names FILE (CoNLL: a word and its label, B-PER I-PER O ..., a line; blank lines between sentences)',
  );
  process.exitCode = 2;
} else {
  const texts = readNameFile(file);
  for (const score of scoreNames(texts)) console.log(scoreLine(score));
}
