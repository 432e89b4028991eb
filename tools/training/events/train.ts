import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { glanceAt, worthALook } from '../../../src/reading/english/events/proposals/glance.ts';
import { packModel, unpackModel } from '../../../src/reading/english/events/proposals/proposer.ts';
import { readAnnotated } from './examples.ts';
import { confidenceIn, fitConfidence, type Question, questionsOf, scoreOf } from './fit-confidence.ts';
import { fitProposer } from './fit-proposer.ts';

// npm run train:events -- FOLDER [--folds OUT]: trains the proposer and its confidence on annotated piles and writes
// weights/events.bin. The confidence is fitted on what proposers say of piles that they have not seen, each a seventh of
// all; --folds writes those too, with the piles that each has not seen, to measure whole builds held out.
// The same piles give the same bytes.
const folds = 7;
const {
  values: { folds: foldsFolder },
  positionals: [folder],
} = parseArgs({ options: { folds: { type: 'string' } }, allowPositionals: true });
if (folder === undefined) throw new Error('usage: npm run train:events -- FOLDER [--folds OUT]');

const sentences = await readAnnotated(folder);
const piles = [...new Set(sentences.map((one) => one.pile))].sort();
const annotated = piles.filter((pile) => !pile.includes('/'));
// Piles of one sort have names that begin alike: dealt out in turn, they come apart.
const foldOf = new Map([
  ...annotated.map((pile, k) => [pile, k % folds] as const),
  ...piles.filter((pile) => pile.includes('/')).map((pile, k) => [pile, k % folds] as const),
]);

const percent = (value: number) => (100 * value).toFixed(1);
const nothingKnown = { bias: 0, proposed: 0, worded: 0, trust: 0, rules: {} };
const questions: Question[] = [];
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = fitProposer(sentences.filter((one) => foldOf.get(one.pile) !== fold));
  // As it is read back from the file, so that the figures are those of what ships.
  const model = unpackModel(packModel(weights, nothingKnown));
  let [without, looked] = [0, 0];
  for (const one of sentences) {
    if (foldOf.get(one.pile) !== fold) continue;
    questions.push(...questionsOf(one, model));
    if (one.signs.hits.length > 0) continue;
    without++;
    if (glanceAt(one.signs.sentence, model.glance) >= worthALook) looked++;
  }
  console.log(
    `proposer ${fold + 1} of ${folds}; looks at ${percent(looked / without)} % of sentences without a wording`,
  );
  return weights;
});

const confidences = held.map((_, fold) => fitConfidence(questions.filter(({ pile }) => foldOf.get(pile) !== fold)));
const ofDisputes = questions.filter(({ pile }) => !pile.includes('/'));
const tell = (name: string, found: (question: Question) => boolean) => {
  const { precision, recall, f1 } = scoreOf(ofDisputes, found);
  console.log(`${name}: F1 ${percent(f1)}, precision ${percent(precision)}, recall ${percent(recall)}`);
};
tell('wordings alone', ({ hit }) => hit !== undefined);
for (const least of [0.1, 0.15, 0.2, 0.25]) tell(`proposer alone from ${least}`, ({ proposed }) => proposed >= least);
for (let least = 0.1; least < 0.42; least += 0.04)
  tell(
    `both from ${least.toFixed(2)}`,
    (question) => confidenceIn(question, confidences[foldOf.get(question.pile)!]!) >= least,
  );

if (foldsFolder !== undefined) {
  mkdirSync(foldsFolder, { recursive: true });
  for (const [fold, weights] of held.entries())
    writeFileSync(join(foldsFolder, `${fold}.bin`), packModel(weights, confidences[fold]!));
  writeFileSync(
    join(foldsFolder, 'unseen.json'),
    JSON.stringify(held.map((_, fold) => piles.filter((pile) => foldOf.get(pile) === fold))),
  );
}
const confidence = fitConfidence(questions);
const { rules, ...numbers } = confidence;
console.log(numbers, `${Object.keys(rules).length} wordings`);
const file = packModel(fitProposer(sentences), confidence);
writeFileSync(new URL('../../../src/reading/english/events/weights/events.bin', import.meta.url), file);
console.log(`weights/events.bin, ${file.length} bytes`);
