/**
 * Makes annotated piles of the invented papers, in the form that `export.ts` reads.
 *
 *     node tools/training/reader/invented/make.ts OUT_DIR
 *
 * `OUT_DIR` gets `docs/PILE/NN.txt` and `gold/PILE/gold.json`; piles are called `invented-` and the name of their file.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sentencesOf } from '../../../../src/language/index.ts';
import { byCodeUnits } from '../../../../src/words/code-unit-order.ts';
import { readPile } from './notation.ts';

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('usage: make.ts OUT_DIR');
const folder = join(import.meta.dirname, 'piles');
const counts = { documents: 0, mentions: 0, faulty: 0 };
for (const file of readdirSync(folder).sort(byCodeUnits)) {
  const name = `invented-${basename(file, '.txt')}`;
  try {
    const { documents, gold } = readPile(readFileSync(join(folder, file), 'utf8'), sentencesOf);
    for (const kind of ['docs', 'gold']) mkdirSync(join(out, kind, name), { recursive: true });
    for (const { name: doc, head, body } of documents) {
      writeFileSync(join(out, 'docs', name, doc), head === '' ? `${body}\n` : `${head}\n\n${body}\n`);
    }
    writeFileSync(join(out, 'gold', name, 'gold.json'), `${JSON.stringify(gold, null, 1)}\n`);
    counts.documents += documents.length;
    counts.mentions += gold.mentions.length;
    console.log(
      `${name}: ${documents.length} documents, ${gold.events.length} events, ${gold.mentions.length} mentions`,
    );
  } catch (error) {
    counts.faulty += 1;
    console.error(`${name}:\n${(error as Error).message}`);
  }
}
console.log(`${counts.documents} documents, ${counts.mentions} mentions`);
if (counts.faulty > 0) process.exitCode = 1;
