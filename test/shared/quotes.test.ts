import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quotes } from '../../tools/predict/quotes.ts';

const folder = new URL('../../../shared/bench/quotes', import.meta.url).pathname;
const present = existsSync(`${folder}/score.mjs`);
if (!present) console.log('test/shared/quotes: ../shared/bench/quotes is not here; skipped');

interface Score {
  readonly attribution: { readonly f1: number };
  readonly quoted: { readonly attribution: { readonly f1: number } };
  readonly quotedWords: { readonly f1: number };
}

/** The floors are the measures that the work was set; what is reached is in src/reading/english/quotations/README.md. */
describe.skipIf(!present)('who said which words on the development articles', () => {
  it('quoted words, quoted attributions, all attributions', async () => {
    const { score } = (await import(pathToFileURL(`${folder}/score.mjs`).href)) as {
      score: (gold: unknown[], found: readonly unknown[]) => Score;
    };
    const records = readFileSync(`${folder}/dev.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
    const { quotedWords, quoted, attribution } = score(records, quotes.predict(records));
    expect(quotedWords.f1).toBeGreaterThan(0.9);
    expect(quoted.attribution.f1).toBeGreaterThan(0.78);
    expect(attribution.f1).toBeGreaterThan(0.45);
  });
});
