/**
 * npm run prove:regex
 *
 * Finds every regular expression of src, asks recheck about those that have no verdict yet, writes the verdicts, drops
 * those of expressions that are gone, and prints those of the new that are not linear, with their places.
 */
import { collected } from './collect.ts';
import { prove, type Verdict } from './prove.ts';
import { readVerdicts, spelled, writeVerdicts } from './verdicts.ts';

const { found } = collected(process.cwd());
const patterns = new Map(found.map((one) => [spelled(one), one]));
const known = readVerdicts();
const verdicts = new Map<string, Verdict>([...known].filter(([pattern]) => patterns.has(pattern)));
const asked = [...patterns].filter(([pattern]) => !verdicts.has(pattern));

for (const [index, [pattern, one]] of asked.entries()) {
  const verdict = await prove(one);
  verdicts.set(pattern, verdict);
  writeVerdicts(verdicts);
  process.stderr.write(`${index + 1}/${asked.length} ${verdict} ${one.place}\n`);
}
writeVerdicts(verdicts);
const isLinear = (pattern: string) => ['linear', 'safe'].includes(verdicts.get(pattern) ?? '');
const wrong = new Set(asked.map(([pattern]) => pattern).filter((pattern) => !isLinear(pattern)));
for (const one of found) {
  if (wrong.has(spelled(one))) console.log(`${one.place} ${verdicts.get(spelled(one))} ${spelled(one).slice(0, 200)}`);
}
const gone = [...known.keys()].filter((pattern) => !patterns.has(pattern)).length;
const judged = wrong.size === 0 ? 'all linear' : `${wrong.size} not linear`;
console.log(
  `${patterns.size} regular expressions: ${asked.length === 0 ? 'none new' : `${asked.length} new, ${judged}`}; ${gone} gone`,
);
process.exit(0);
