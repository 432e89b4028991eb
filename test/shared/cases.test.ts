import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCaseFile } from '../../src/casefile/assemble.ts';
import type { CaseFile } from '../../src/casefile/schema.ts';
import { nodeDisk } from '../../src/document/disk.ts';
import { sameSource } from '../../src/document/duplicates.ts';
import { documentsOf, openPile } from '../../src/document/pile.ts';
import { readPile } from '../../src/reading/english/read.ts';

const bench = fileURLToPath(new URL('../../../shared/bench/cases', import.meta.url));
const there = existsSync(bench);
if (!there) console.log(`skipped: the annotated piles are not at ${bench}`);

async function caseFileOf(folder: string): Promise<CaseFile> {
  const documents = await documentsOf(nodeDisk, [folder]);
  const pile = await readPile(documents);
  return buildCaseFile(pile, { sameSource: sameSource(documents) });
}

/** Names of the documents in a folder that are said to be in another language than English: they are not read. */
async function foreignIn(folder: string): Promise<ReadonlySet<string>> {
  const foreign = new Set<string>();
  for await (const item of openPile(nodeDisk, [folder]))
    if ('problem' in item && item.problem.what.startsWith('seems to be in ')) foreign.add(item.problem.path);
  return foreign;
}

interface Score {
  readonly chronology: { readonly f: number };
  readonly trusted: { readonly f: number };
  readonly linking: { readonly f: number };
  readonly proceedings: { readonly f: number };
  readonly falseNames: { readonly rate: number };
  /** `document: words` of annotated mentions whose place is not in the text. */
  readonly missing: readonly string[];
}

/** The scorer's figures for what is written in a folder, a file a pile. */
function scoreOf(folder: string): {
  readonly total: Score;
  readonly rows: readonly (Score & { readonly saga: string })[];
} {
  const piles = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
  // Into a file: the scorer ends before a pipe would have taken all of it.
  const printed = join(folder, '..', 'score.txt');
  const file = openSync(printed, 'w');
  execFileSync(process.execPath, [join(bench, 'score.mjs'), join(bench, 'gold'), folder, ...piles, '--json'], {
    stdio: ['ignore', file, 'inherit'],
  });
  closeSync(file);
  return JSON.parse(readFileSync(printed, 'utf8'));
}

/** Floors a little under what is reached: a change that falls through one has broken something. Each fifth pile is built. */
describe.skipIf(!there)('the annotated piles', () => {
  const out = mkdtempSync(join(tmpdir(), 'casetrail-cases-'));
  const [built, opened] = [join(out, 'built'), join(out, 'opened')];
  let total: Score;
  let rows: readonly (Score & { readonly saga: string })[];

  beforeAll(async () => {
    for (const folder of [built, opened]) mkdirSync(folder);
    for (const [at, pile] of readdirSync(join(bench, 'gold')).sort().entries()) {
      const folder = join(bench, 'docs', pile);
      const documents = await documentsOf(nodeDisk, [folder]);
      writeFileSync(join(opened, `${pile}.json`), JSON.stringify({ version: 1, documents, matters: [] }));
      if (at % 5 === 0 || pile === 'seeds')
        writeFileSync(join(built, `${pile}.json`), JSON.stringify(await caseFileOf(folder)));
    }
    ({ total, rows } = scoreOf(built));
  });
  afterAll(() => rmSync(out, { recursive: true }));

  it('lose no text that was annotated, but that of documents named as not in English', async () => {
    const lost: string[] = [];
    for (const { saga, missing } of scoreOf(opened).rows.filter((row) => row.missing.length > 0)) {
      const foreign = await foreignIn(join(bench, 'docs', saga));
      lost.push(...missing.filter((one) => !foreign.has(one.slice(0, one.indexOf(': ')))));
    }
    expect(lost).toEqual([]);
  });

  it('give a chronology, linked and placed', () => {
    expect(total.chronology.f).toBeGreaterThan(0.48);
    expect(total.trusted.f).toBeGreaterThan(0.14);
    expect(total.linking.f).toBeGreaterThan(0.5);
    // Three piles with several prosecutions of one man weigh most of it: 77.5 with the weights before, 70.4 with these.
    expect(total.proceedings.f).toBeGreaterThan(0.69);
    // The reader was trained on these piles: what it says of others is in the README.
    expect(total.falseNames.rate).toBeLessThan(0.08);
  });

  it('of the two seed articles: two proceedings', async () => {
    // 0.65 with the trees of two folds: eighteen events, of which one more or less is three points.
    expect(rows.find((row) => row.saga === 'seeds')!.chronology.f).toBeGreaterThan(0.55);
    const [matter, ...others] = (await caseFileOf(join(bench, 'docs', 'seeds'))).matters;
    expect(others).toEqual([]);
    expect(matter!.proceedings.filter((one) => one.kind === 'civil')).toHaveLength(2);
  });

  // Not yet again: its two reports stand apart, and nothing tells that their days differ.
  it.fails('of the two seed articles: the reversal as one event with two dates', async () => {
    const [matter] = (await caseFileOf(join(bench, 'docs', 'seeds'))).matters;
    const reversal = matter!.disagreements.find(
      (one) => one.field === 'date' && matter!.events.find((event) => event.id === one.event)!.kind === 'position',
    );
    expect(reversal?.values.map((one) => one.value).sort()).toEqual(['2023-03', '2023-07-11']);
  });

  it('of articles that report no dispute: next to nothing', async () => {
    expect((await caseFileOf(join(bench, 'negatives'))).matters.length).toBeLessThan(3);
  });
});
