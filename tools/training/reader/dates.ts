import { writeFileSync } from 'node:fs';
import { dateSigns, dateSignsOf } from '../../../src/reading/english/events/date-signs.ts';
import { dateCandidates } from '../../../src/reading/english/events/dates.ts';
import { edtfContains } from '../../../src/words/edtf.ts';
import { matchedInUnseen } from './unseen.ts';

// node tools/training/reader/dates.ts OUT.json CASES FOLDS: of every event that weights read in piles which they have not seen (FOLDS/1 those
// of fold 1 ...), each day that may be its own: its signs, and whether it is what annotators took for the event's day. `trees.py` reads it.

const [out, cases, folds] = process.argv.slice(2);
if (out === undefined || cases === undefined || folds === undefined) {
  process.stderr.write('usage: node tools/training/reader/dates.ts OUT.json CASES FOLDS\n');
  process.exit(2);
}
const rows: { pile: string; signs: readonly number[]; right: boolean }[] = [];
for await (const { pile, annotated, told, one } of matchedInUnseen(cases, folds)) {
  const day = annotated.date ?? null;
  for (const candidate of dateCandidates(told, one))
    rows.push({
      pile,
      signs: [...dateSignsOf(candidate, told, one)],
      right: day !== null && edtfContains(day, candidate.edtf),
    });
}
writeFileSync(out, JSON.stringify({ signs: dateSigns.map(({ name }) => name), rows }));
process.stdout.write(`${rows.length} days of which ${rows.filter(({ right }) => right).length} are right\n`);
