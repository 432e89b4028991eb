import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What the weights file says before its numbers. */
export interface WeightsHeader {
  readonly format: 1;
  readonly sizes: {
    readonly word: number;
    readonly vector: number;
    readonly hidden: number;
    readonly layers: number;
    readonly tagLayer: number;
    readonly arc: number;
    readonly label: number;
  };
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  readonly labels: readonly string[];
  readonly known: readonly string[];
  readonly lemmaRules: readonly (readonly [string, string])[];
  /** In the order of their bytes: the embedding in 8 bits with a scale for each row, all else in 16 bits with one scale. */
  readonly tensors: readonly {
    readonly name: string;
    readonly rows: number;
    readonly columns: number;
    readonly scale: number;
  }[];
}

export interface Weights {
  readonly header: WeightsHeader;
  /** Embedding rows; row r times `embeddingScales[r]`. */
  readonly embedding: Int8Array;
  readonly embeddingScales: Float32Array;
  tensor(name: string): {
    readonly rows: number;
    readonly columns: number;
    readonly scale: number;
    readonly values: Int16Array;
  };
  /** First 16 hexadecimal digits of the SHA-256 of the file. */
  readonly hash: string;
}

export const WEIGHTS_URL = new URL('../weights/english.bin', import.meta.url);

/** The bytes of a weights file; `tensors[0]` is the embedding. */
export function packWeights(
  header: Omit<WeightsHeader, 'tensors'>,
  tensors: readonly { name: string; rows: number; columns: number; values: Float32Array }[],
): Buffer {
  const parts: Buffer[] = [];
  const described: { name: string; rows: number; columns: number; scale: number }[] = [];
  for (const { name, rows, columns, values } of tensors) {
    if (name === 'embedding') {
      const scales = new Float32Array(rows);
      const bytes = new Int8Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        let top = 0;
        for (let k = 0; k < columns; k++) top = Math.max(top, Math.abs(values[row * columns + k] as number));
        scales[row] = top / 127;
        if (top > 0)
          for (let k = 0; k < columns; k++)
            bytes[row * columns + k] = Math.round((values[row * columns + k] as number) / (scales[row] as number));
      }
      parts.push(Buffer.from(scales.buffer), Buffer.from(bytes.buffer));
      described.push({ name, rows, columns, scale: 0 });
    } else {
      let top = 0;
      for (const value of values) top = Math.max(top, Math.abs(value));
      const scale = top / 32767 || 1;
      parts.push(Buffer.from(Int16Array.from(values, (value) => Math.round(value / scale)).buffer));
      described.push({ name, rows, columns, scale });
    }
  }
  let head = Buffer.from(JSON.stringify({ ...header, tensors: described }));
  // numbers begin at a multiple of 8
  const padding = (8 - ((head.length + 1) % 8)) % 8;
  head = Buffer.concat([head, Buffer.from(`${' '.repeat(padding)}\n`)]);
  return Buffer.concat([head, ...parts]);
}

/** @throws {Error} when the file is missing or is not a weights file of this format. */
export function readWeights(url: URL | string = WEIGHTS_URL): Weights {
  const file = readFileSync(url);
  const newline = file.indexOf(10);
  const header = JSON.parse(file.toString('utf8', 0, newline)) as WeightsHeader;
  if (header.format !== 1)
    throw new Error(`weights of format ${header.format}, this program reads format 1: train again`);
  // copied so that the typed arrays below begin at a multiple of their size
  const bytes = new Uint8Array(file.subarray(newline + 1)).buffer;
  let at = 0;
  let embedding = new Int8Array();
  let embeddingScales = new Float32Array();
  const tensors = new Map<string, { rows: number; columns: number; scale: number; values: Int16Array }>();
  for (const { name, rows, columns, scale } of header.tensors) {
    if (name === 'embedding') {
      embeddingScales = new Float32Array(bytes, at, rows);
      embedding = new Int8Array(bytes, at + rows * 4, rows * columns);
      at += rows * 4 + rows * columns;
    } else {
      tensors.set(name, { rows, columns, scale, values: new Int16Array(bytes, at, rows * columns) });
      at += rows * columns * 2;
    }
  }
  return {
    header,
    embedding,
    embeddingScales,
    hash: createHash('sha256').update(file).digest('hex').slice(0, 16),
    tensor(name) {
      const found = tensors.get(name);
      if (!found) throw new Error(`weights without ${name}`);
      return found;
    },
  };
}
