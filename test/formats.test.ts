import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../src/document/disk.ts';
import type { Document } from '../src/document/document.ts';
import { openPile } from '../src/document/pile.ts';
import { problemLine } from '../src/document/problem.ts';

// Each file of test/formats has a FILE.expected beside it: what is made of it, a line a block. To add a case, write the
// file and run the test: what is made of it, as what differs from a file that is there, is left in a folder that the
// message names, to be looked at and copied.
const folder = new URL('formats/', import.meta.url).pathname;
const inputs = readdirSync(folder)
  .filter((name) => !name.endsWith('.expected'))
  .sort();

test.each(inputs)('%s', async (name) => {
  const found: string[] = [];
  for await (const item of openPile(nodeDisk, [join(folder, name)])) {
    found.push('problem' in item ? `problem: ${problemLine(item.problem)}\n` : written(item.document));
  }
  const result = found.join('\n');
  const wanted = join(folder, `${name}.expected`);
  const expected = existsSync(wanted) ? readFileSync(wanted, 'utf8') : '';
  if (result === expected) return;
  const left = join(mkdtempSync(join(tmpdir(), 'formats-')), `${name}.expected`);
  writeFileSync(left, result);
  expect(result, `the result is in ${left}`).toBe(expected);
});

function written({ path, title, publisher, url, published, publishedFrom, kind, text, blocks }: Document): string {
  const blockLines = blocks.map(
    (block) =>
      `${block.day ? `${block.day} ` : ''}${block.kind}${block.rule ? ` (${block.rule})` : ''}: ${text.slice(block.start, block.end).replaceAll('\n', '⏎')}`,
  );
  return `${path}: ${kind}, ${published} from ${publishedFrom}, ${publisher}, ${url}, ${title}\n${blockLines.join('\n')}\n`;
}
