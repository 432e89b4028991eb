import { byCodeUnits } from '../words/code-unit-order.ts';
import type { LinkedReport } from './linked-report.ts';
import type { ReadDocument } from './read-document.ts';
import type { LinksTold } from './told-links.ts';

/** What the reports of a matter are compared against: how rare each stem and party is among them, how like their documents are. */
export interface Surroundings {
  /** Natural logarithm of how few of the matter's reports hold it: 0 for what nearly all do. */
  readonly rarity: { readonly word: (stem: string) => number; readonly party: (party: number) => number };
  /** Length of a set of stems as a vector, each weighing its rarity. */
  readonly length: (stems: ReadonlySet<string>) => number;
  /** Likeness of two documents by their heaviest words, 0 to 1. */
  readonly documents: (one: number, other: number) => number;
  /** Reports of a kind in the matter, and in one document. */
  readonly ofKind: (kind: string) => number;
  readonly ofKindIn: (kind: string, document: number) => number;
  /** What a language model says of the matter's reports. */
  readonly told: LinksTold | null;
}

/** Words by which a document is compared: its heaviest. */
const heaviest = 80;

export function surroundingsOf(
  documents: readonly ReadDocument[],
  reports: readonly LinkedReport[],
  told: LinksTold | null = null,
): Surroundings {
  const words = new Map<string, number>();
  const parties = new Map<number, number>();
  const kinds = new Map<string, number>();
  for (const { words: own, named, report, inDocument } of reports) {
    for (const one of own) count(words, one);
    for (const one of named) count(parties, one);
    count(kinds, report.kind);
    count(kinds, `${report.kind} ${inDocument}`);
  }
  const all = reports.length + 1;
  const rarity =
    <T>(holders: ReadonlyMap<T, number>) =>
    (one: T) =>
      Math.max(0, Math.log(all / ((holders.get(one) ?? 0) + 0.5)));
  const rarityOfWord = rarity(words);
  const lengths = new WeakMap<ReadonlySet<string>, number>();
  const vectors = documentVectors(documents);
  const near = new Map<number, number>();
  return {
    rarity: { word: rarityOfWord, party: rarity(parties) },
    length: (stems) => {
      let length = lengths.get(stems);
      if (length === undefined) {
        let squares = 0;
        for (const stem of stems) squares += rarityOfWord(stem) ** 2;
        length = Math.sqrt(squares);
        lengths.set(stems, length);
      }
      return length;
    },
    documents: (one, other) => {
      if (one === other) return 1;
      const key = Math.min(one, other) * documents.length + Math.max(one, other);
      let value = near.get(key);
      if (value === undefined) {
        value = dot(vectors[one]!, vectors[other]!);
        near.set(key, value);
      }
      return value;
    },
    ofKind: (kind) => kinds.get(kind) ?? 0,
    ofKindIn: (kind, document) => kinds.get(`${kind} ${document}`) ?? 0,
    told,
  };
}

function count<T>(counts: Map<T, number>, key: T): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Each document's heaviest stems, by how often it holds them and how few documents do, as a vector of length 1. */
function documentVectors(documents: readonly ReadDocument[]): readonly ReadonlyMap<string, number>[] {
  const holders = new Map<string, number>();
  const bags = documents.map(({ reading }) => {
    const bag = new Map<string, number>();
    for (const { stems } of reading.sentences) for (const stem of stems) count(bag, stem);
    for (const stem of bag.keys()) count(holders, stem);
    return bag;
  });
  return bags.map((bag) => {
    const weighed = [...bag].map(
      ([stem, times]) => [stem, times * (Math.log(1 + documents.length / (holders.get(stem)! + 0.5)) + 0.3)] as const,
    );
    const top = weighed.sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0])).slice(0, heaviest);
    const length = Math.sqrt(top.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(top.map(([stem, weight]) => [stem, weight / length]));
  });
}

function dot(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0);
  return sum;
}
