import type { Day } from '../words/calendar.ts';
import { daysBetween } from '../words/calendar.ts';
import type { Document } from './document.ts';

/** Words in a shingle: as few as make chance repetition of ordinary phrases rare in texts of one dispute. */
const shingleWords = 5;

/** One shingle in this many is looked up in the index of candidates, chosen by its hash, so in both texts or in neither. */
const sampling = 8;

/** A sampled shingle that stands in more documents than this is boilerplate and makes nobody a candidate. */
const boilerplate = 40;

/** Texts of fewer shingles than this are too short to tell a copy from two short reports in stock words. */
const fewest = 40;

/** Share of the shorter text's shingles found in the longer: a wire copy is cut from the end and given a new headline. */
const containment = 0.75;

/** The same, for texts published further apart than a wire report is printed: a follow-up repeats its forerunner, too. */
const containmentLater = 0.95;

/** Days within which papers print a wire report. */
const printingDays = 7;

/** Share of the shorter's length in the longer's, below which the shorter is a brief inside a round-up, not the same text. */
const leastLength = 0.25;

/**
 * Which documents are the same source told again: the same article twice, or the same wire copy in two papers. Maps each
 * document's id to the id of its representative (itself when it stands alone): the earliest published of its group, an
 * undated one last, then the first by path.
 *
 * Resemblance of shingle sets after Broder, "On the resemblance and containment of documents" (1997); candidates come from
 * an index of sampled shingles, so that the work grows with the documents and not with their pairs. Asides are left out.
 */
export function sameSource(documents: readonly Document[]): Map<string, string> {
  return samePrints(documents.map(printOf));
}

/** What of a document tells which others are copies of it. Small plain data: kept for each document, it spares its text. */
export interface Print {
  /** `Document.id`. */
  readonly document: string;
  readonly path: string;
  readonly published: Day | null;
  /** Hashes of all runs of five words, sorted, each once. */
  readonly shingles: Uint32Array;
}

export function printOf(document: Document): Print {
  const { id, path, published } = document;
  return { document: id, path, published, shingles: shinglesOf(storyWords(document)) };
}

/** `sameSource`, from the prints of the documents. */
export function samePrints(documents: readonly Print[]): Map<string, string> {
  const shingles = documents.map((one) => one.shingles);
  const holders = new Map<number, number[]>();
  const groups = documents.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (groups[at] !== at) at = groups[at]!;
    return at;
  };
  for (const [index, own] of shingles.entries()) {
    const met = new Map<number, number>();
    for (const shingle of own) {
      if (shingle % sampling !== 0) continue;
      const list = holders.get(shingle);
      if (!list) {
        holders.set(shingle, [index]);
        continue;
      }
      if (list.length <= boilerplate) {
        for (const other of list) met.set(other, (met.get(other) ?? 0) + 1);
        list.push(index);
      }
    }
    for (const [other, count] of met) {
      const theirs = shingles[other]!;
      const shorter = Math.min(own.length, theirs.length);
      // Half of what a copy must share is asked of the sample, so that chance in sampling loses none.
      if (shorter < fewest || count < (0.5 * containment * shorter) / sampling) continue;
      if (shorter < leastLength * Math.max(own.length, theirs.length)) continue;
      if (
        root(other) !== root(index) &&
        shared(own, theirs) >= leastShared(documents[index]!, documents[other]!) * shorter
      )
        groups[root(index)] = root(other);
    }
  }
  const best = new Map<number, number>();
  for (const index of documents.keys()) {
    const group = root(index);
    const current = best.get(group);
    if (current === undefined || before(documents[index]!, documents[current]!)) best.set(group, index);
  }
  return new Map(documents.map((document, index) => [document.document, documents[best.get(root(index))!]!.document]));
}

/** Share of shingles that makes the two one source; a text without a day may be of any. */
function leastShared(a: Print, b: Print): number {
  if (a.published === null || b.published === null) return containment;
  return Math.abs(daysBetween(a.published, b.published)) <= printingDays ? containment : containmentLater;
}

function before(a: Print, b: Print): boolean {
  const [x, y] = [a.published ?? '9999-99-99', b.published ?? '9999-99-99'];
  return x === y ? a.path < b.path : x < y;
}

function storyWords(document: Document): string[] {
  return document.blocks
    .filter((block) => block.kind !== 'aside' && block.kind !== 'dateline')
    .flatMap(
      (block) =>
        document.text
          .slice(block.start, block.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
}

/** Hashes of all runs of five words, sorted, each once. */
function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashOf);
  const runs = new Set<number>();
  for (let i = 0; i + shingleWords <= hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < shingleWords; j++) hash = mix(hash, hashes[i + j]!);
    runs.add(hash);
  }
  return Uint32Array.from(runs).sort();
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** How many numbers two sorted lists share. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return count;
}
