import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from './batches.ts';

test('every file goes in its order, and no batch is more than the server takes', () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1_000_000, max: 120_000_000 }));
  fc.assert(
    fc.property(fc.array(fc.record({ file: fc.record({ size }) }), { maxLength: 600 }), (files) => {
      const batches = batchesOf(files);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        const bytes = batch.reduce((sum, one) => sum + one.file.size, 0);
        expect(batch.length > 0 && batch.length <= 500 && (bytes <= 100_000_000 || batch.length === 1)).toBe(true);
      }
    }),
  );
  expect(batchesOf([])).toEqual([]);
  expect(batchesOf(Array.from({ length: 450 }, () => ({ file: { size: 10 } }))).map((one) => one.length)).toEqual([
    200, 200, 50,
  ]);
});
