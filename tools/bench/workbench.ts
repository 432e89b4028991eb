import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import type { SearchQuery } from '../../src/store/store.ts';
import { type OpenWorkbench, openWorkbench } from '../../src/workbench/open.ts';
import { inventedDocument } from './disputes.ts';

// npm run bench:workbench -- [--documents N] [--half N] [--disputes N] [--jobs N] [--store FILE]
// How long the workbench takes over a large store: to add one document, to search, to show, to decide. The documents are
// invented (disputes.ts), each dispute told in as many. --store keeps the store for another look.
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '10000' },
    half: { type: 'string', default: '5000' },
    disputes: { type: 'string', default: '40' },
    jobs: { type: 'string' },
    store: { type: 'string' },
  },
});
const documents = Number(values.documents);
const half = Math.min(Number(values.half), documents);
const jobs = values.jobs ? Number(values.jobs) : availableParallelism();

const scratch = mkdtempSync(join(tmpdir(), 'casetrail-workbench-'));
const path = values.store ?? join(scratch, 'casetrail.db');
let clock = 0;
const now = () => new Date(Date.UTC(2024, 0, 1) + clock++).toISOString();
const open = () => openWorkbench({ store: openSqliteStore(path), version: 'bench', now, jobs });

try {
  const files = Array.from({ length: documents }, (_, number) => {
    const { path: name, text } = inventedDocument(number, Number(values.disputes));
    return { path: name, size: text.length, pieces: () => [Buffer.from(text)] };
  });
  let workbench = await open();
  await timed(`add ${half - 1} documents to an empty store`, () =>
    workbench.addFiles(files.slice(0, half - 1), () => {}),
  );
  await timed(`add 1 document to ${half - 1}`, () => workbench.addFiles([files[half - 1]!], () => {}));
  await workbench.close();
  workbench = await timed(`open the store of ${half} documents again`, open);
  await timed(`look at ${half} files none of which changed`, () => workbench.addFiles(files.slice(0, half), () => {}));
  if (documents > half) {
    await timed(`add ${documents - half} more`, () => workbench.addFiles(files.slice(half), () => {}));
    await workbench.close();
    workbench = await timed(`open the store of ${documents} documents again`, open);
  }
  await measureAnswers(workbench);
  await workbench.close();
  console.log(
    `peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}, file ${megabytes(statSync(path).size)}`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measureAnswers(workbench: OpenWorkbench): Promise<void> {
  const { matters } = await workbench.overview();
  const entries = matters.reduce((sum, { events }) => sum + events, 0);
  console.log(`${documents} documents, ${matters.length} matters, ${entries} entries`);
  await often('overview', () => workbench.overview());
  const clocks = { asOf: null, knownBy: null };
  const at = (number: number) => matters[(number * 7919) % matters.length]!.id;
  await often('a matter, each another', (number) => workbench.matter(at(number), clocks));
  await often('a matter as known by a day', (number) =>
    workbench.matter(at(number), { asOf: null, knownBy: '2015-06-01' }),
  );
  const query: SearchQuery = {
    words: '',
    matter: null,
    party: null,
    proceeding: null,
    kind: null,
    from: null,
    to: null,
    limit: 50,
    offset: 0,
  };
  const questions: readonly Partial<SearchQuery>[] = [
    { words: 'jury' },
    { words: 'court' },
    { words: 'the' },
    { words: '"federal jury"' },
    { words: 'copyr*' },
    { words: 'jury awarded million' },
    { words: 'judge', kind: 'ruling' },
    { words: 'judge', from: '2010', to: '2012' },
    { words: 'judge', matter: at(3) },
    { words: '', kind: 'verdict' },
    { words: '' },
    { words: 'nowhere' },
  ];
  for (const question of questions)
    await often(`search ${JSON.stringify(question)}`, () => workbench.search({ ...query, ...question }));
  const { events } = (await workbench.matter(at(5), clocks))!;
  await often('decide (accept, each another entry)', (number) =>
    workbench.decide(
      {
        id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
        why: null,
        act: 'accept',
        entry: events[number % events.length]!.id,
      },
      'bench',
    ),
  );
  await timed(`accept all ${events.length} entries of a matter at once`, () =>
    workbench.decide(
      {
        id: '00000000-0000-4000-8000-000000001000',
        why: null,
        act: 'bulk',
        ruling: { act: 'accept' },
        entries: events.map(({ id }) => id),
      },
      'bench',
    ),
  );
  await timed('saw', () => workbench.saw('bench'));
  await timed('changes', () => workbench.changes('bench'));
  await timed('history', () => workbench.history());
  await timed('the whole case file', () => workbench.caseFile());
  await timed('a copy of the store', () => workbench.backup(join(scratch, 'copy.db')));
}

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await act();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(2)} s`);
  return result;
}

/** Median and 95th of a hundred of 30 times, in milliseconds. */
async function often(what: string, act: (number: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let number = 0; number < 30; number++) {
    const began = performance.now();
    await act(number);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(`${what}: p50 ${times[15]!.toFixed(1)} ms, p95 ${times[28]!.toFixed(1)} ms`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
