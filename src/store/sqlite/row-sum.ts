import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** CRC-32 over the values of a row as SQLite gives them: it tells of every flipped bit, and of a value that became one of another type. */
export function rowSum(values: readonly unknown[]): number {
  return values.reduce<number>(
    (sum, value) => crc32(value instanceof Uint8Array ? value : `${JSON.stringify(value)}\n`, sum),
    0,
  );
}

/** What `_sum` of a row must be, in SQL, by table. */
export const sums = {
  documents:
    'row_sum(number, id, title, publisher, published, published_from, kind, url, path, added, replaced_by, characters, text, blocks, exact, origin)',
  paths: 'row_sum(path, document)',
  decisions: 'row_sum(number, id, who, "when", act, why, what, exact)',
  _cache: 'row_sum(sort, key, bytes)',
} as const;

/** Makes `row_sum` known to the file's SQL, as long as it is open. */
export function defineRowSum(file: Database): void {
  file.function('row_sum', { varargs: true, deterministic: true }, (...values: unknown[]) => rowSum(values));
}

/** Of a store from before there were sums: what stands there is taken to be whole. */
export function sumAll(file: Database): void {
  for (const [table, sum] of Object.entries(sums)) file.exec(`UPDATE ${table} SET _sum = ${sum}`);
}
