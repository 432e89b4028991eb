import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize } from 'node:v8';
import type { WholeDocument } from '../../../src/casefile/whole-document.ts';
import { linkPile } from '../../../src/linking/link.ts';
import { pairSigns, signsOf } from '../../../src/linking/pair-signs.ts';
import type { ReadDocument } from '../../../src/linking/read-document.ts';
import { surroundingsOf } from '../../../src/linking/surroundings.ts';
import type { ReadReport } from '../../../src/reading/report.ts';
import { goldOf, matchMentions, placedMentions } from '../annotated.ts';
import { asRead, type Exported } from './annotated-readings.ts';

// npm run pairs:linking -- OUT --cases CASES --readings READINGS [--annotated ANNOTATED]: writes every two reports of one kind and
// matter with their signs and whether annotators took them for one event. READINGS holds PILE.bin, made by a reader that was not
// trained on the pile; the piles that it has not are taken from ANNOTATED, as `tools/training/reader/export.ts` writes them, with
// the annotated mentions for reports. OUT/pairs.f32 holds the signs, row by row; OUT/pairs.json says what the rows are.

/** All reports of one kind in a matter; their pairs follow one another in the table, row by row of the upper triangle. */
interface Bunch {
  readonly pile: string;
  /** Whether its reports were read; else they are annotated mentions. */
  readonly read: boolean;
  readonly kind: string;
  /** The annotated event of each report, `null` where none was annotated. */
  readonly events: readonly (string | null)[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, readings: { type: 'string' }, annotated: { type: 'string' } },
});
const [out] = positionals;
const { cases, readings, annotated } = values;
if (out === undefined || cases === undefined || readings === undefined) {
  process.stderr.write('usage: npm run pairs:linking -- OUT --cases CASES --readings READINGS [--annotated FILE]\n');
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const rows: Float32Array[] = [];
const bunches: Bunch[] = [];

function add(
  pile: string,
  read: boolean,
  documents: readonly ReadDocument[],
  eventOf: ReadonlyMap<ReadReport, string>,
): void {
  for (const matter of linkPile(documents, { sameSource: new Map() })) {
    const reports = matter.events.flatMap((event) => event.reports).sort((a, b) => a.index - b.index);
    const around = surroundingsOf(matter.documents, reports);
    for (const [kind, list] of Map.groupBy(reports, ({ report }) => report.kind)) {
      bunches.push({ pile, read, kind, events: list.map(({ report }) => eventOf.get(report) ?? null) });
      for (const [at, one] of list.entries())
        for (const other of list.slice(at + 1)) rows.push(signsOf({ one, other, around }));
    }
  }
}

const piles = readdirSync(readings)
  .filter((name) => name.endsWith('.bin'))
  .map((name) => basename(name, '.bin'))
  .sort();
for (const pile of piles) {
  const documents = deserialize(readFileSync(join(readings, `${pile}.bin`))) as WholeDocument[];
  const gold = goldOf(join(cases, 'gold', pile, 'gold.json'));
  const eventOf = new Map<ReadReport, string>();
  for (const { document, reading } of documents)
    for (const [mention, report] of matchMentions(placedMentions(gold, document), reading.reports))
      eventOf.set(report, mention.event);
  add(pile, true, documents, eventOf);
}
if (annotated !== undefined) {
  const lines = readFileSync(annotated, 'utf8').trim().split('\n');
  const told = lines
    .map((line) => JSON.parse(line) as Exported)
    .filter(({ pile, mentions }) => mentions.length > 0 && !piles.includes(pile));
  for (const [pile, list] of Map.groupBy(told, (one) => one.pile)) {
    const read = list.map(asRead);
    add(
      pile,
      false,
      read.map((one) => one.read),
      new Map(read.flatMap(({ events }) => [...events])),
    );
  }
}
writeFileSync(join(out, 'pairs.f32'), Buffer.concat(rows.map(({ buffer }) => new Uint8Array(buffer))));
writeFileSync(join(out, 'pairs.json'), JSON.stringify({ signs: pairSigns.map(({ name }) => name), bunches }));
process.stdout.write(`${bunches.length} bunches, ${rows.length} pairs\n`);
