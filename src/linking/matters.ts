import { namedEverywhere } from '../field/names/named-everywhere.ts';
import type { Day } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { averageLink } from './average-link.ts';
import { disputeOf } from './dispute.ts';
import type { ReadDocument } from './read-document.ts';
import { writtenAs, writtenNamesOf } from './written-names.ts';

/** What of a document decides which others it belongs with. Small plain data: kept for each document, it spares its reading. */
export interface MatterProfile {
  /** `Document.id`. */
  readonly document: string;
  readonly published: Day | null;
  readonly role: 'founds' | 'joins' | 'none';
  /** By how prominent they are. Of a document of no dispute, none. */
  readonly names: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

/** A name in more of the documents than this says too little to be looked up by. Keeps the work linear in large piles. */
const mostDocuments = 400;
/** Of the nearness of two documents, what their names make; the rest is their words. */
const nameShare = 0.7;
/** Documents closer than this belong together. */
const nearEnough = 0.2;
/** One shared name alone says less: the same person may be in several disputes. */
const oneNameDiscount = 0.5;
/** Documents that hardly share names are not compared by words: common words would bring them together. */
const tooLittle = 0.02;
/** A document that only mentions a dispute must be closer than this to join it. */
const nearEnoughToJoin = 0.2;

export function profileOf(read: ReadDocument): MatterProfile {
  const { document, reading } = read;
  const role = disputeOf(reading);
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  const profile = { document: document.id, published: document.published, role, names, words };
  if (role === 'none') return profile;
  const written = writtenNamesOf([reading]);
  for (const entity of reading.cast) {
    if (entity.kind === 'jury' || entity.kind === 'statute' || entity.kind === 'court') continue;
    const { surname, body, folded } = writtenAs(written, entity.name);
    // A person is looked up by surname, so that "Ann Oak" and "Ms Oak" meet.
    const key = entity.kind === 'person' ? surname : body;
    if (key.length < 2 || namedEverywhere.has(key) || namedEverywhere.has(folded)) continue;
    const weight = entity.kind === 'place' ? 0.3 : 1;
    names.set(key, (names.get(key) ?? 0) + weight * entity.mentions.length);
  }
  for (const [key, count] of names) names.set(key, Math.log1p(count));
  for (const sentence of reading.sentences) {
    for (const stem of sentence.stems) words.set(stem, (words.get(stem) ?? 0) + 1);
  }
  for (const [key, count] of words) words.set(key, Math.log1p(count));
  return profile;
}

/** The same direction, length 1. No rarity over the pile: in a pile about one dispute its names would weigh nothing. */
function unit(vector: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let square = 0;
  for (const value of vector.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return new Map([...vector].map(([key, value]) => [key, value / length]));
}

/** A unit vector as parallel lists, its items numbered and in rising order, so that two are compared in one pass. */
interface Sparse {
  readonly items: Int32Array;
  readonly values: Float64Array;
}

function sparse(vector: ReadonlyMap<string, number>, numbers: Map<string, number>): Sparse {
  const entries = [...unit(vector)].map(([key, value]): [number, number] => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return [number, value];
  });
  entries.sort((a, b) => a[0] - b[0]);
  return { items: Int32Array.from(entries, (one) => one[0]), values: Float64Array.from(entries, (one) => one[1]) };
}

function cosine(one: Sparse, other: Sparse): number {
  let dot = 0;
  let a = 0;
  let b = 0;
  while (a < one.items.length && b < other.items.length) {
    const gap = one.items[a]! - other.items[b]!;
    if (gap === 0) dot += one.values[a]! * other.values[b]!;
    if (gap <= 0) a += 1;
    if (gap >= 0) b += 1;
  }
  return dot;
}

function sharedNames(one: MatterProfile, other: MatterProfile): number {
  const [small, large] = one.names.size <= other.names.size ? [one.names, other.names] : [other.names, one.names];
  let shared = 0;
  for (const key of small.keys()) if (large.has(key)) shared += 1;
  return shared;
}

/** How near each bundle is to others that it shares names with. */
type Nearness<T> = ReadonlyMap<Bundle<T>, Map<Bundle<T>, number>>;

/**
 * Groups the documents of a pile by dispute. Documents that found a matter are joined, nearest first, while the average nearness
 * between two groups stays above the line; those that only mention a dispute then join the nearest group, or fall out.
 */
export function groupMatters<T extends MatterProfile>(pile: readonly T[]): readonly (readonly T[])[] {
  const bundles = bundlesOf(pile.filter(({ role }) => role !== 'none'));
  const near = nearnessOf(bundles);
  const edgesOf = (bundle: Bundle<T>) => near.get(bundle) ?? [];
  const groups = averageLink(
    bundles.filter(({ first }) => first.role === 'founds'),
    ({ members }) => members.length,
    edgesOf,
    nearEnough,
  ).map((founders, order) => ({ founders, order, bundles: [...founders] }));
  const groupOf = new Map(groups.flatMap((group) => group.founders.map((bundle) => [bundle, group] as const)));
  for (const bundle of bundles) {
    if (bundle.first.role !== 'joins') continue;
    const sums = new Map<(typeof groups)[number], number>();
    for (const [other, value] of edgesOf(bundle)) {
      const group = groupOf.get(other);
      if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + value);
    }
    const [best] = [...sums]
      .map(([group, sum]) => ({ group, near: sum / group.founders.length }))
      .sort((a, b) => b.near - a.near || a.group.order - b.group.order);
    if (best && best.near >= nearEnoughToJoin) best.group.bundles.push(bundle);
  }
  const byDay = (a: T | undefined, b: T | undefined) =>
    byCodeUnits(a?.published ?? '9999', b?.published ?? '9999') || byCodeUnits(a?.document ?? '', b?.document ?? '');
  return groups
    .map((group) => group.bundles.flatMap(({ members }) => members).sort(byDay))
    .sort(([a], [b]) => byDay(a, b));
}

/** How near the documents that stand for their bundles are to one another, by names (cosine) and words. */
function nearnessOf<T extends MatterProfile>(bundles: readonly Bundle<T>[]): Nearness<T> {
  const numbers = new Map<string, number>();
  const words = new Map(bundles.map((bundle) => [bundle, sparse(bundle.first.words, numbers)]));
  const near = nearnessByName(bundles);
  for (const [one, row] of near)
    for (const [other, value] of row) {
      const alone = sharedNames(one.first, other.first) === 1 ? oneNameDiscount : 1;
      const byName = alone * nameShare * value;
      const byWords = byName < tooLittle ? 0 : (1 - nameShare) * cosine(words.get(one)!, words.get(other)!);
      row.set(other, byName + byWords);
    }
  return near;
}

function nearnessByName<T extends MatterProfile>(bundles: readonly Bundle<T>[]): Nearness<T> {
  const holders = new Map<
    string,
    { readonly bundle: Bundle<T>; readonly row: Map<Bundle<T>, number>; readonly value: number }[]
  >();
  const near = new Map(bundles.map((bundle) => [bundle, new Map<Bundle<T>, number>()]));
  for (const [bundle, row] of near)
    for (const [key, value] of unit(bundle.first.names)) {
      const list = holders.get(key) ?? [];
      holders.set(key, list);
      list.push({ bundle, row, value });
    }
  for (const list of holders.values()) {
    if (list.length > mostDocuments) continue;
    for (const [at, one] of list.entries())
      for (const other of list.slice(at + 1)) {
        const value = one.value * other.value;
        one.row.set(other.bundle, (one.row.get(other.bundle) ?? 0) + value);
        other.row.set(one.bundle, (other.row.get(one.bundle) ?? 0) + value);
      }
  }
  return near;
}

/** Piles up to this many documents are compared document by document. */
const smallPile = 300;
/** In larger ones, documents whose names are this near (cosine) are taken as one from the start: a dispute told hundreds of times. */
const asOne = 0.75;
/** Names by which a bundle is looked up: its most prominent. */
const lookedUp = 3;

/** Documents that hardly differ from the first of them, which stands for all; one alone in a small pile. */
interface Bundle<T> {
  readonly first: T;
  readonly members: T[];
}

function bundlesOf<T extends MatterProfile>(told: readonly T[]): readonly Bundle<T>[] {
  if (told.length <= smallPile) return told.map((one) => ({ first: one, members: [one] }));
  const bundles: Bundle<T>[] = [];
  const byName = new Map<string, { readonly bundle: Bundle<T>; readonly names: ReadonlyMap<string, number> }[]>();
  for (const one of told) {
    const names = unit(one.names);
    const keys = [...names]
      .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
      .slice(0, lookedUp)
      .map(([name]) => `${one.role} ${name}`);
    let nearest = { bundle: null as Bundle<T> | null, near: asOne };
    for (const { bundle, names: others } of new Set(keys.flatMap((key) => byName.get(key) ?? []))) {
      let near = 0;
      for (const [name, value] of names) near += value * (others.get(name) ?? 0);
      if (near > nearest.near) nearest = { bundle, near };
    }
    if (nearest.bundle !== null) {
      nearest.bundle.members.push(one);
      continue;
    }
    const known = { bundle: { first: one, members: [one] }, names };
    bundles.push(known.bundle);
    for (const key of keys) {
      const list = byName.get(key) ?? [];
      byName.set(key, list);
      list.push(known);
    }
  }
  return bundles;
}
