import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node';
import { findTimes } from '../../src/reading/english/times/index.ts';
import { timex } from '../predict/timex.ts';

// npm run bench:times [folder]: finds and resolves the time expressions of the development sets, scores them with the
// folder's own score.mjs, and times the news sets beside chrono-node on the same machine in the same run.

const folder = process.argv[2] ?? new URL('../../../shared/bench/timex', import.meta.url).pathname;
const scorer = `${folder}/score.mjs`;
if (!existsSync(scorer)) {
  console.log(
    `bench:times needs the folder of the timex measure (score.mjs and dev-*.jsonl); there is none at ${folder}`,
  );
  console.log('usage: npm run bench:times -- FOLDER');
  process.exit(0);
}

interface Line {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly unknown[];
}
interface Summary {
  readonly strictF1: number;
  readonly relaxedF1: number;
  readonly typeF1: number;
  readonly valueF1: number;
  readonly dateF1: number;
}
const { countDoc, summarise } = (await import(pathToFileURL(scorer).href)) as {
  countDoc: (gold: unknown, system: unknown) => unknown;
  summarise: (counts: unknown[]) => Summary;
};

const read = (name: string): Line[] =>
  existsSync(`${folder}/dev-${name}.jsonl`)
    ? readFileSync(`${folder}/dev-${name}.jsonl`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line)
    : [];

const sets: readonly (readonly [label: string, lines: readonly Line[], datesOnly?: boolean])[] = [
  ['TimeBank', read('timebank')],
  ['AQUAINT', read('aquaint')],
  ['MEANTIME', read('meantime')],
  ['news, pooled', [...read('timebank'), ...read('aquaint'), ...read('meantime')]],
  ['WikiWars', read('wikiwars')],
  ['GUM (dates)', read('gumdates'), true],
];

const percent = (share: number): string => (100 * share).toFixed(1).padStart(7);
console.log('set           docs  strict relaxed    type   value   dates   (F1)');
for (const [label, lines, datesOnly] of sets) {
  if (lines.length === 0) {
    console.log(`${label.padEnd(13)} missing`);
    continue;
  }
  const found = timex.predict(lines) as { timexes: unknown[] }[];
  const s = summarise(lines.map((line, i) => countDoc(line.timexes, found[i]!.timexes)));
  const columns = datesOnly
    ? `${'-'.padStart(7).repeat(4)}${percent(s.dateF1)}`
    : [s.strictF1, s.relaxedF1, s.typeF1, s.valueF1, s.dateF1].map(percent).join('');
  console.log(`${label.padEnd(13)} ${String(lines.length).padStart(4)} ${columns}`);
}

const news = sets[3]![1];
if (news.length > 0) {
  const bytes = news.reduce((sum, line) => sum + Buffer.byteLength(line.text), 0);
  const speed = (name: string, run: (line: Line) => number): void => {
    let best = Number.POSITIVE_INFINITY;
    let count = 0;
    for (let round = 0; round < 25; round++) {
      const start = performance.now();
      count = 0;
      for (const line of news) count += run(line);
      best = Math.min(best, performance.now() - start);
    }
    const rate = bytes / 1e6 / (best / 1000);
    console.log(`${name.padEnd(12)} ${rate.toFixed(2).padStart(6)} MB/s   ${count} expressions`);
  };
  console.log(`\nspeed on one core, warm, best of 25 rounds over the news sets (${(bytes / 1e6).toFixed(2)} MB)`);
  speed('findTimes', (line) => findTimes(line.text, { published: line.dct }).length);
  speed(
    'chrono-node',
    (line) => chrono.parse(line.text, { instant: new Date(`${line.dct}T12:00:00Z`), timezone: 0 }).length,
  );
}
