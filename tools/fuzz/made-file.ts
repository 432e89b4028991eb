import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { families } from '../bench/families.ts';

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A file made up for a test. */
export interface Made {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The letters and figures that its documents must hold, one after the other; null where the format may leave some out. */
  readonly letters: string | null;
}

export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const root = new URL('../..', import.meta.url).pathname;
const papers: readonly Made[] = ['samples/harbour-light', 'test/formats'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(path), letters: null }))
    .filter(({ bytes }) => bytes.length < 20_000),
);

/** Bytes that mean something to a format, or to a decoder. */
const telling = [
  '<',
  '>',
  '&',
  '"',
  '\n',
  '\n\n',
  '---\n',
  '\0',
  '\u2028',
  '“',
  '\ufeff',
  '\u0301',
  '```',
  '{',
  ',',
].map((words) => Buffer.from(words));

function mutated({ path, bytes }: Made, random: () => number): Made {
  let now = Buffer.from(bytes);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let turns = 1 + below(8); turns > 0; turns--) {
    const at = below(now.length + 1);
    const end = Math.min(now.length, at + below(400));
    const kind = below(5);
    if (kind === 0 && now.length > 0) now[below(now.length)] = below(256);
    if (kind === 1) now = Buffer.concat([now.subarray(0, at), now.subarray(end)]);
    if (kind === 2) now = Buffer.concat([now.subarray(0, end), now.subarray(at)]);
    if (kind === 3) now = Buffer.concat([now.subarray(0, at), telling[below(telling.length)]!, now.subarray(at)]);
    if (kind === 4) now = now.subarray(0, at);
  }
  return { path: `2024-03-04-a${extname(path)}`, bytes: now, letters: null };
}

function joined(random: () => number): Made {
  const below = (limit: number) => Math.floor(random() * limit);
  const pieces = Array.from({ length: 1 + below(5) }, () => families[below(families.length)]!.make(1 + below(600)));
  const extension = ['.txt', '.md', '.html'][below(3)]!;
  const text = pieces.join(below(2) === 0 ? ' ' : '\n\n');
  // A header is the document's title, day and publisher, and no part of its text.
  const whole = extension === '.txt' && !/^\s*[\w-]{1,40}:/.test(text);
  return { path: `2024-03-04-a${extension}`, bytes: Buffer.from(text), letters: whole ? lettersOf(text) : null };
}

/** File number `index` of a seed: a paper of the repository, changed, or pieces of the families, joined. Always the same file. */
export function madeFile(seed: number, index: number): Made {
  const random = randomFrom(seed * 1_000_003 + index);
  return random() < 0.6 ? mutated(papers[Math.floor(random() * papers.length)]!, random) : joined(random);
}
