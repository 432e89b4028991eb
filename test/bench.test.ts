import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeDisk } from '../src/document/disk.ts';
import { sameSource } from '../src/document/duplicates.ts';
import { documentsOf } from '../src/document/pile.ts';
import { multiply } from '../tools/bench/multiply.ts';

const folder = mkdtempSync(join(tmpdir(), 'multiply-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the multiplied sample pile is documents of their own, about 5 kB each, all of them dated', async () => {
  multiply(new URL('../samples/harbour-light', import.meta.url).pathname, folder, 44, 5000);
  const documents = await documentsOf(nodeDisk, [folder]);
  expect(documents).toHaveLength(44);
  expect(documents.every(({ published }) => published !== null)).toBe(true);
  const average = documents.reduce((sum, { text }) => sum + text.length, 0) / documents.length;
  expect(average).toBeGreaterThan(4000);
  expect(average).toBeLessThan(6000);
  // What fills them up sets even the sample's one wire copy apart.
  const copies = [...sameSource(documents)].filter(([id, representative]) => id !== representative);
  expect(copies).toEqual([]);
});
