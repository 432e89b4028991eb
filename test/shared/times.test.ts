import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { timex } from '../../tools/predict/timex.ts';

const folder = new URL('../../../shared/bench/timex', import.meta.url).pathname;
const present = existsSync(`${folder}/score.mjs`);
if (!present) console.log('test/shared/times: ../shared/bench/timex is not here; skipped');

interface Line {
  readonly timexes: readonly unknown[];
}

/** The floors are the measures that the field's README asks for; what is reached is in src/reading/english/times/README.md. */
describe.skipIf(!present)('time expressions on the development sets', () => {
  const score = async (names: readonly string[]): Promise<{ valueF1: number; dateF1: number }> => {
    const { countDoc, summarise } = (await import(pathToFileURL(`${folder}/score.mjs`).href)) as {
      countDoc: (gold: unknown, system: unknown) => unknown;
      summarise: (counts: unknown[]) => { valueF1: number; dateF1: number };
    };
    const lines = names.flatMap((name) =>
      readFileSync(`${folder}/dev-${name}.jsonl`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
    );
    const found = timex.predict(lines) as { timexes: unknown[] }[];
    return summarise(lines.map((line, i) => countDoc(line.timexes, found[i]!.timexes)));
  };
  it('news', async () => {
    const { valueF1, dateF1 } = await score(['timebank', 'aquaint', 'meantime']);
    expect(valueF1).toBeGreaterThan(0.8);
    expect(dateF1).toBeGreaterThan(0.88);
  });
  it('narratives', async () => {
    const { valueF1, dateF1 } = await score(['wikiwars']);
    expect(valueF1).toBeGreaterThan(0.85);
    expect(dateF1).toBeGreaterThan(0.9);
  });
  it('biographies and speeches', async () => {
    expect((await score(['gumdates'])).dateF1).toBeGreaterThan(0.88);
  });
});
