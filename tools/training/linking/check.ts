import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairSigns } from '../../../src/linking/pair-signs.ts';
import { pairScore } from '../../../src/linking/pair-trees.ts';

// node tools/training/linking/check.ts PAIRS: whether the program scores the pairs that `fit.py` set aside (about 10,000) as the trainer
// did. Leaves are written with six figures, so that the sums differ by less than a thousandth.

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: check.ts PAIRS');
const numbers = (name: string) => {
  const bytes = readFileSync(join(folder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};
const signs = new Float32Array(numbers('check.f32'));
const expected = new Float64Array(numbers('check.f64'));
const off = expected.map((score, at) =>
  Math.abs(score - pairScore(signs.subarray(at * pairSigns.length, (at + 1) * pairSigns.length))),
);
const most = off.reduce((sum, one) => Math.max(sum, one), 0);
process.stdout.write(`${expected.length} pairs, at most ${most} apart\n`);
process.exitCode = most < 0.001 ? 0 : 1;
