import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEventModel } from '../../../src/reading/english/encoder/model.ts';
import { castRoles } from '../../../src/reading/english/encoder/pointers.ts';
import { castCandidates, castSigns, castSignsOf, sceneOf } from '../../../src/reading/english/events/cast-signs.ts';
import { eventSentences } from '../../../src/reading/english/events/find.ts';
import { eventContextOf } from '../../../src/reading/english/read.ts';
import { generic, sameName } from '../../bench/annotated-names.ts';
import { documentsOf, goldOf, matchMentions, namesOf, placedMentions } from '../annotated.ts';

// node tools/training/reader/cast.ts OUT.json CASES FOLDS: of every event that weights read in piles which they have not seen (FOLDS/1 those
// of fold 1 ...), everybody who may have a role in it: their signs, and whether annotators gave them the role. `trees.py` reads it.

const [out, cases, folds] = process.argv.slice(2);
if (out === undefined || cases === undefined || folds === undefined) {
  process.stderr.write('usage: node tools/training/reader/cast.ts OUT.json CASES FOLDS\n');
  process.exit(2);
}
const foldOf = readFileSync(fileURLToPath(new URL('folds.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ') as [string, string]);
const rows: { pile: string; signs: readonly number[]; right: boolean }[] = [];
for (const [fold, pile] of foldOf) {
  const folder = join(resolve(folds), fold);
  if (!existsSync(folder)) continue;
  const model = await openEventModel(pathToFileURL(`${folder}/`));
  const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
  const eventOf = new Map(gold.events.map((event) => [event.id, event]));
  for (const document of await documentsOf(join(cases, 'docs', pile))) {
    const mentions = placedMentions(gold, document);
    if (mentions.length === 0) continue;
    const { context } = await eventContextOf(document, model);
    const read = [...eventSentences(context)].flatMap(({ one, told }) =>
      told.map((event) => ({
        ...one.sentence,
        kind: event.kind,
        trigger: { start: event.start, end: event.end },
        event,
        one,
      })),
    );
    for (const [mention, { event, one }] of matchMentions(mentions, read)) {
      // What only shares the sentence may be another event, of other people.
      if (mention.end <= event.start || mention.start >= event.end) continue;
      const scene = sceneOf(event, one);
      for (const role of castRoles) {
        const given = eventOf.get(mention.event)![role];
        if (given === null || given === undefined) continue;
        const names = namesOf(given).filter((name) => /[A-Z]/.test(name) && !generic.test(name));
        for (const candidate of castCandidates(role, scene)) {
          const { name } = context.entities[candidate.entity]!;
          const signs = [...castSignsOf(candidate, scene)].map((sign) => Number(sign.toFixed(5)));
          rows.push({ pile, signs, right: names.some((one) => sameName(one, name)) });
        }
      }
    }
  }
}
writeFileSync(out, JSON.stringify({ signs: castSigns.map(({ name }) => name), rows }));
process.stdout.write(`${rows.length} of whom ${rows.filter(({ right }) => right).length} have the role\n`);
