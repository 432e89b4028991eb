import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fixedZip } from './fixed-zip.ts';

const files = { 'b.xml': strToU8('<b/>'), 'a.bin': new Uint8Array([1, 2]), '[Content_Types].xml': strToU8('<t/>') };

test('the same bytes whenever and in whatever order it was packed; content types first', () => {
  const one = fixedZip(zipSync(files, { mtime: new Date(2001, 1, 1) }));
  const other = fixedZip(
    zipSync(Object.fromEntries(Object.entries(files).reverse()), { mtime: new Date(2030, 5, 5), level: 0 }),
  );
  expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  expect(Object.keys(unzipSync(one))).toEqual(['[Content_Types].xml', 'a.bin', 'b.xml']);
});

test('the name of a file never changes; its content may', () => {
  const changed = unzipSync(fixedZip(zipSync(files), (path, content) => (path === 'b.xml' ? `${content}!` : null)));
  expect(new TextDecoder().decode(changed['b.xml'])).toBe('<b/>!');
  expect(changed['a.bin']).toEqual(files['a.bin']);
});
