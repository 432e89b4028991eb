import type { Span } from '../document/document.ts';
import type { Quotation, QuotedWord } from '../reading/quotation.ts';
import { type Parties, partyOfEntity } from './parties.ts';
import type { ReadDocument } from './read-document.ts';

/** One document's printing of something said: a quotation, or several that one attribution breaks up. */
export interface Printing {
  /** Place in the matter's documents. */
  readonly inDocument: number;
  /** Places in the reading's quotations. */
  readonly quotations: readonly number[];
  readonly party: number | null;
  readonly tokens: readonly QuotedWord[];
  /** EDTF of a day that the document states for it. */
  readonly stated: string | null;
}

/** Where a printing has other words than the fullest one. `start`/`end` may stand between two words, where some are left out. */
export interface Difference extends Span {
  /** What the fullest printing has there; empty where this one has words more. */
  readonly instead: string;
}

/** The same words of one speaker, in every document that prints them. */
export interface SameWords {
  readonly party: number | null;
  readonly printings: readonly (Printing & { readonly differences: readonly Difference[] })[];
  /** Place among the printings of the fullest. */
  readonly fullest: number;
}

/** Words that two printings must share in a row to be compared at all. */
const inARow = 4;
/** A run of words that so many printings hold is a phrase of the language, and joins none of them. */
const commonplace = 40;
/** Words of a printing that are compared; a speech may be longer, and a likeness of its beginning is one of the whole. */
const compared = 300;

/**
 * Finds the printings of the same words. Word for word alike, or the one within the other, or most words alike in order (a paper
 * leaves some out, or hears another); short words only of the same speaker. Two known speakers are one only over words so many that
 * nobody says them twice.
 */
export function sameWords(documents: readonly ReadDocument[], parties: Parties): readonly SameWords[] {
  const printings = documents.flatMap((inDocument, at) => printingsOf(inDocument, at, parties));
  const group = printings.map((_, index) => index);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) top = group[top]!;
    group[at] = top;
    return top;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [root(one), root(other)];
    if (a !== b) group[Math.max(a, b)] = Math.min(a, b);
  };
  const byRun = new Map<string, number[]>();
  const byWhole = new Map<string, number[]>();
  for (const [index, printing] of printings.entries()) {
    const words = wordsOf(printing);
    const whole = words.join(' ');
    for (const other of byWhole.get(whole) ?? []) if (alike(printings[other]!, printing)) join(other, index);
    push(byWhole, whole, index);
    const near = new Set<number>();
    for (let at = 0; at + inARow <= words.length; at++) {
      const run = words.slice(at, at + inARow).join(' ');
      const others = byRun.get(run) ?? [];
      if (others.length < commonplace) {
        for (const other of others) near.add(other);
        push(byRun, run, index);
      }
    }
    for (const other of near)
      if (other !== index && root(other) !== root(index) && alike(printings[other]!, printing)) join(other, index);
  }
  const members = new Map<number, number[]>();
  for (const index of printings.keys()) push(members, root(index), index);
  return [...members.values()].map((list) => {
    const own = list.map((index) => printings[index]!);
    const fullest = own.reduce((best, one, at) => (one.tokens.length > own[best]!.tokens.length ? at : best), 0);
    return {
      party: commonest(own.flatMap(({ party }) => (party === null ? [] : [party]))),
      printings: own.map((one, at) => ({
        ...one,
        differences: at === fullest ? [] : differencesOf(one.tokens, own[fullest]!.tokens),
      })),
      fullest,
    };
  });
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The most frequent; `null` where two are as frequent. */
function commonest(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.length > 0 && sorted[0]![1] !== sorted[1]?.[1] ? sorted[0]![0] : null;
}

const wordsOf = ({ tokens }: Printing) => tokens.slice(0, compared).map((one) => one.text);

function printingsOf({ reading }: ReadDocument, inDocument: number, parties: Parties): Printing[] {
  const { quotations } = reading;
  const found: Printing[] = [];
  let open: number[] = [];
  for (const [index, one] of quotations.entries()) {
    open.push(index);
    const next = quotations[index + 1];
    if (one.continues && one.form === 'direct' && next?.form === 'direct' && sameSpeaker(one, next)) continue;
    const first = quotations[open[0]!]!;
    const { time } = first.circumstances;
    found.push({
      inDocument,
      quotations: open,
      party: partyOfEntity(parties, inDocument, first.speaker.entity),
      tokens: open.flatMap((at) => quotations[at]!.words),
      stated: time !== null && time.expression !== null ? time.edtf : null,
    });
    open = [];
  }
  return found;
}

const sameSpeaker = (one: Quotation, other: Quotation) => one.speaker.entity === other.speaker.entity;

function alike(one: Printing, other: Printing): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return false;
  const known = one.party !== null && other.party !== null;
  const same = known && one.party === other.party;
  if (known && !same && shorter < 8) return false;
  const [x, y] = [` ${a.join(' ')} `, ` ${b.join(' ')} `];
  if (shorter < 5) {
    const days = one.stated === null || other.stated === null || one.stated === other.stated;
    if (!same || !days) return false;
    return x === y || (shorter >= inARow && shorter >= 0.8 * Math.max(a.length, b.length) && inOrder(a, b) >= inARow);
  }
  if (x === y) return true;
  if (known && !same) return false;
  if (x.includes(y) || y.includes(x)) return true;
  const shared = inOrder(a, b);
  return shared >= 0.8 * Math.max(a.length, b.length) || (shared >= 6 && shared >= 0.75 * shorter);
}

/** Length of the longest common subsequence. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  return table(a, b)[0]!;
}

/** `table[i * (b.length + 1) + j]`: how many words the rests from `i` and from `j` share in order. */
function table(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  return best;
}

/**
 * Where a printing differs from the fullest, word by word. What it does not print before its first and behind its last word is no
 * difference in wording.
 */
function differencesOf(mine: readonly QuotedWord[], full: readonly QuotedWord[]): Difference[] {
  const [a, b] = [mine.slice(0, compared), full.slice(0, 2 * compared)];
  const best = table(
    a.map((one) => one.text),
    b.map((one) => one.text),
  );
  const width = b.length + 1;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.text === b[j]!.text) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  const differences: Difference[] = [];
  let [i, j] = [0, pairs[0] === undefined ? 0 : Math.max(0, pairs[0][1] - pairs[0][0])];
  const last = pairs.at(-1);
  const end = last === undefined ? b.length : Math.min(b.length, last[1] + (a.length - last[0]));
  for (const [at, to] of [...pairs, [a.length, end] as const]) {
    if (at > i || (to > j && i > 0 && at < a.length)) {
      const instead = b
        .slice(j, to)
        .map((one) => one.text)
        .join(' ');
      const span =
        at > i
          ? { start: a[i]!.start, end: a[at - 1]!.end }
          : { start: a[i - 1]!.end, end: a[at]!.start - a[i - 1]!.end > 12 ? a[i - 1]!.end : a[at]!.start };
      differences.push({ ...span, instead });
    }
    [i, j] = [at + 1, to + 1];
  }
  return differences;
}
