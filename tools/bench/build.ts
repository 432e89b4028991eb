import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCaseFile } from '../../src/casefile/assemble.ts';
import { processEffects } from '../../src/cli/effects.ts';
import { buildFromPile } from '../../src/cli/read-pile.ts';
import { nodeDisk } from '../../src/document/disk.ts';
import { sameSource } from '../../src/document/duplicates.ts';
import { documentsOf } from '../../src/document/pile.ts';
import { readPile } from '../../src/reading/english/read.ts';
import { multiply } from './multiply.ts';

// npm run bench -- [DIR] [--documents N] [--jobs N] [--stages]
// How fast a pile becomes a case file, and how much memory that takes. Without DIR it is the sample pile, multiplied.
// --stages reads it once more in one thread, a stage after the other, and tells the time of each.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string', default: '1000' },
    jobs: { type: 'string' },
    stages: { type: 'boolean', default: false },
  },
});

const made = positionals.length > 0 ? null : mkdtempSync(join(tmpdir(), 'casetrail-bench-'));
const folders = made ? [made] : positionals;
try {
  if (made)
    multiply(new URL('../../samples/harbour-light', import.meta.url).pathname, made, Number(values.documents), 5000);
  await measureBuild();
  if (values.stages) await measureStages();
} finally {
  if (made) rmSync(made, { recursive: true, force: true });
}

async function measureBuild(): Promise<void> {
  const jobs = values.jobs ? Number(values.jobs) : processEffects.cores;
  const began = performance.now();
  const cpu = process.cpuUsage();
  const built = await buildFromPile(processEffects, folders, {
    asOf: null,
    knownBy: null,
    published: null,
    strict: false,
    decisions: false,
    ask: null,
    models: false,
    scans: true,
    named: [],
    jobs,
  });
  const json = JSON.stringify(built!.caseFile);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { documents, matters } = built!.caseFile;
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const count = (of: (matter: (typeof matters)[number]) => readonly unknown[]) =>
    matters.reduce((sum, matter) => sum + of(matter).length, 0);
  console.log(`${documents.length} documents, ${megabytes(bytes)} of text, ${jobs} threads
${seconds.toFixed(1)} s: ${(documents.length / seconds).toFixed(1)} documents/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s (${((user + system) / 1e6).toFixed(1)} s of processor time)
peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}
${matters.length} matters, ${count((one) => one.proceedings)} proceedings, ${count((one) => one.events)} events; case file ${megabytes(json.length)}`);
}

async function measureStages(): Promise<void> {
  let mark = performance.now();
  const lap = (name: string, bytes: number) => {
    const seconds = (performance.now() - mark) / 1000;
    console.log(
      `  ${name.padEnd(22)} ${seconds.toFixed(2).padStart(7)} s ${(bytes / 1e6 / seconds).toFixed(2).padStart(8)} MB/s`,
    );
    mark = performance.now();
  };
  const documents = await documentsOf(nodeDisk, folders);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log('one thread, stage by stage:');
  lap('open', bytes);
  const same = sameSource(documents);
  lap('recognize copies', bytes);
  const pile = await readPile(documents);
  lap('read', bytes);
  const caseFile = buildCaseFile(pile, { sameSource: same });
  lap('link, build', bytes);
  JSON.stringify(caseFile);
  lap('write JSON', bytes);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
