import { writeFileSync } from 'node:fs';
import { castRoles } from '../../../src/reading/english/encoder/pointers.ts';
import { castCandidates, castSigns, castSignsOf, sceneOf } from '../../../src/reading/english/events/cast-signs.ts';
import { generic, sameName } from '../../bench/annotated-names.ts';
import { namesOf } from '../annotated.ts';
import { matchedInUnseen } from './unseen.ts';

// node tools/training/reader/cast.ts OUT.json CASES FOLDS: of every event that weights read in piles which they have not seen (FOLDS/1 those
// of fold 1 ...), everybody who may have a role in it: their signs, and whether annotators gave them the role. `trees.py` reads it.

const [out, cases, folds] = process.argv.slice(2);
if (out === undefined || cases === undefined || folds === undefined) {
  process.stderr.write('usage: node tools/training/reader/cast.ts OUT.json CASES FOLDS\n');
  process.exit(2);
}
const rows: { pile: string; signs: readonly number[]; right: boolean }[] = [];
for await (const { pile, mention, annotated, told, one } of matchedInUnseen(cases, folds)) {
  // What only shares the sentence may be another event, of other people.
  if (mention.end <= told.start || mention.start >= told.end) continue;
  const scene = sceneOf(told, one);
  for (const role of castRoles) {
    const given = annotated[role];
    if (given === null || given === undefined) continue;
    const names = namesOf(given).filter((name) => /[A-Z]/.test(name) && !generic.test(name));
    for (const candidate of castCandidates(role, scene)) {
      const { name } = one.context.entities[candidate.entity]!;
      const signs = [...castSignsOf(candidate, scene)].map((sign) => Number(sign.toFixed(5)));
      rows.push({ pile, signs, right: names.some((one) => sameName(one, name)) });
    }
  }
}
writeFileSync(out, JSON.stringify({ signs: castSigns.map(({ name }) => name), rows }));
process.stdout.write(`${rows.length} of whom ${rows.filter(({ right }) => right).length} have the role\n`);
