import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openEventModel } from '../../../src/reading/english/encoder/model.ts';
import { dateSigns, dateSignsOf } from '../../../src/reading/english/events/date-signs.ts';
import { dateCandidates } from '../../../src/reading/english/events/dates.ts';
import { eventSentences } from '../../../src/reading/english/events/find.ts';
import { eventContextOf } from '../../../src/reading/english/read.ts';
import { edtfContains } from '../../../src/words/edtf.ts';
import { documentsOf, goldOf, matchMentions, placedMentions } from '../annotated.ts';

// node tools/training/reader/dates.ts OUT.json CASES FOLDS: of every event that weights read in piles which they have not seen (FOLDS/1 those
// of fold 1 ...), each day that may be its own: its signs, and whether it is what annotators took for the event's day. `trees.py` reads it.

const [out, cases, folds] = process.argv.slice(2);
if (out === undefined || cases === undefined || folds === undefined) {
  process.stderr.write('usage: node tools/training/reader/dates.ts OUT.json CASES FOLDS\n');
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
  const dayOf = new Map(gold.events.map(({ id, date }) => [id, date ?? null]));
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
      const day = dayOf.get(mention.event) ?? null;
      for (const candidate of dateCandidates(event, one))
        rows.push({
          pile,
          signs: [...dateSignsOf(candidate, event, one)],
          right: day !== null && edtfContains(day, candidate.edtf),
        });
    }
  }
}
writeFileSync(out, JSON.stringify({ signs: dateSigns.map(({ name }) => name), rows }));
process.stdout.write(`${rows.length} days of which ${rows.filter(({ right }) => right).length} are right\n`);
