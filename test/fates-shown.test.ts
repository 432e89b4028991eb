import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import { exportFormats } from '../src/export/formats/index.ts';
import { recorded } from './effects.ts';

const folder = new URL('cases/accusations-undone/documents', import.meta.url).pathname;

async function casetrail(...argv: readonly string[]): Promise<string> {
  const { effects, output } = recorded();
  await main(argv, effects);
  return output();
}
const caseFile = JSON.parse(await casetrail('build', folder, '--json')) as CaseFile;
const undone = caseFile.matters.flatMap(({ events, passing }) =>
  [...events, ...passing].filter(({ fate }) => fate !== null),
);
const listed = caseFile.matters.flatMap(({ events }) => events.filter(({ fate }) => fate !== null));

const page = new Map([
  [
    'index.html',
    new TextEncoder().encode(
      '<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="./assets/a.css"><script type="module" src="./assets/a.js"></script></head><body></body></html>',
    ),
  ],
  ['assets/a.js', new TextEncoder().encode('document.title = "";')],
  ['assets/a.css', new TextEncoder().encode('body { color: red }')],
]);

/** All that a file says, whether or not it is packed. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.startsWith('PK')) return text;
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}
const times = (text: string, word: string): number => text.split(word).length - 1;

test('the papers tell of each that it came undone, in other words', () => {
  const fates = new Set(undone.map(({ fate }) => fate));
  expect([...fates].sort()).toEqual(['acquitted', 'dismissed', 'diverted', 'overturned', 'pardoned']);
  const texts = caseFile.documents.map(({ text }) => text).join('\n');
  for (const word of ['acquitted', 'dismissed', 'diverted', 'overturned']) expect(texts).not.toContain(word);
});

test.each(exportFormats.map((format) => [format.name, format] as const))(
  '%s: wherever an accusation is handed over, what became of it stands beside it',
  async (name, format) => {
    const text = textOf(await format.write(caseFile, { page, store: null }));
    for (const fate of new Set(listed.map((one) => one.fate!))) {
      const own = listed.filter((one) => one.fate === fate);
      const shown = own.filter(({ summary }) => text.includes(summary.slice(0, 20)));
      // A calendar holds what is to come.
      if (name === 'ics') expect(shown).toEqual([]);
      // A workbook keeps each word once.
      else expect(times(text, fate), fate).toBeGreaterThanOrEqual(name === 'xlsx' ? 1 : own.length);
    }
  },
);

test('the terminal says it, too', async () => {
  const text = await casetrail('build', folder);
  for (const { fate, summary } of listed) {
    const line = text.split('\n').find((one) => one.includes(summary.slice(0, 40)) && one.includes(fate!));
    expect(line, summary).toBeDefined();
  }
});
