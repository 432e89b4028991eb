import type { Day } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { averageLink } from './average-link.ts';
import { disputeOf } from './dispute.ts';
import type { ReadDocument } from './read-document.ts';
import { writtenAs, writtenNamesOf } from './written-names.ts';

/** Names that documents of unrelated disputes share: they bring none together. Folded. */
const everywhere = new Set(
  (
    'united states|department of justice|federal bureau of investigation|white house|congress|senate|house|supreme court|' +
    'securities and exchange commission|federal trade commission|associated press|reuters|cnn|fox news|usa today|new york times|washington post|' +
    'facebook|twitter|instagram|youtube|getty images|republican|democrat|democratic|republicans|democrats|american|americans|court|state|county|police|government|' +
    'wall street journal|united kingdom|european commission|new york|california|texas|florida|washington|london|god|internet|english'
  ).split('|'),
);

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

/** Documents about one dispute, by their places in the pile. */
export type MatterGroup = readonly number[];

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
    if (key.length < 2 || everywhere.has(key) || everywhere.has(folded)) continue;
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

/** For each document, the documents it shares looked-up items with and how much (cosine). */
function nearness(vectors: readonly ReadonlyMap<string, number>[]): readonly Map<number, number>[] {
  const holders = new Map<string, [number, number][]>();
  vectors.forEach((vector, index) => {
    for (const [key, value] of vector) {
      const list = holders.get(key);
      if (list) list.push([index, value]);
      else holders.set(key, [[index, value]]);
    }
  });
  const near = vectors.map(() => new Map<number, number>());
  for (const list of holders.values()) {
    if (list.length > mostDocuments) continue;
    for (let one = 0; one < list.length; one += 1) {
      for (let other = one + 1; other < list.length; other += 1) {
        const [a, left] = list[one]!;
        const [b, right] = list[other]!;
        const value = left * right;
        near[a]!.set(b, (near[a]!.get(b) ?? 0) + value);
        near[b]!.set(a, (near[b]!.get(a) ?? 0) + value);
      }
    }
  }
  return near;
}

/**
 * Groups the documents of a pile by dispute. Documents that found a matter are joined, nearest first, while the average nearness
 * between two groups stays above the line; those that only mention a dispute then join the nearest group, or fall out.
 */
export function groupMatters(pile: readonly MatterProfile[]): readonly MatterGroup[] {
  const told = pile.map((_, index) => index).filter((index) => pile[index]!.role !== 'none');
  const bundles = bundlesOf(told, pile);
  const near = bundleNearness(bundles.map(([first]) => pile[first!]!));
  const roleOf = (bundle: number) => pile[bundles[bundle]![0]!]!.role;
  const founders = bundles.map((_, bundle) => bundle).filter((bundle) => roleOf(bundle) === 'founds');
  const groups = averageLink(
    founders,
    (bundle) => bundles[bundle]!.length,
    (a, b) => near[a]!.get(b) ?? 0,
    (a) => near[a]!.keys(),
    nearEnough,
  );
  const groupOf = new Map(groups.flatMap((group, index) => group.map((bundle) => [bundle, index] as const)));
  const joined = groups.map((group) => [...group]);
  bundles.forEach((_, bundle) => {
    if (roleOf(bundle) !== 'joins') return;
    const sums = new Map<number, number>();
    for (const [other, value] of near[bundle]!) {
      const group = groupOf.get(other);
      if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + value);
    }
    const [best] = [...sums]
      .map(([group, sum]) => [group, sum / groups[group]!.length] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (best && best[1] >= nearEnoughToJoin) joined[best[0]]!.push(bundle);
  });
  const byDay = (a: number, b: number) =>
    byCodeUnits(pile[a]!.published ?? '9999', pile[b]!.published ?? '9999') ||
    byCodeUnits(pile[a]!.document, pile[b]!.document);
  return joined
    .map((group) => group.flatMap((bundle) => bundles[bundle]!).sort(byDay))
    .sort((a, b) => byDay(a[0]!, b[0]!));
}

/** How near the documents that stand for their bundles are to one another, by names and words. */
function bundleNearness(profiles: readonly MatterProfile[]): readonly Map<number, number>[] {
  const numbers = new Map<string, number>();
  const words = profiles.map((one) => sparse(one.words, numbers));
  const near = nearness(profiles.map((one) => unit(one.names)));
  near.forEach((row, one) => {
    for (const [other, value] of row) {
      const alone = sharedNames(profiles[one]!, profiles[other]!) === 1 ? oneNameDiscount : 1;
      const byName = alone * nameShare * value;
      row.set(other, byName < tooLittle ? byName : byName + (1 - nameShare) * cosine(words[one]!, words[other]!));
    }
  });
  return near;
}

/** Piles up to this many documents are compared document by document. */
const smallPile = 300;
/** In larger ones, documents whose names are this near (cosine) are taken as one from the start: a dispute told hundreds of times. */
const asOne = 0.75;
/** Names by which a bundle is looked up: its most prominent. */
const lookedUp = 3;

/** Documents bundled with the first that they hardly differ from; each alone in a small pile. */
function bundlesOf(told: readonly number[], profiles: readonly MatterProfile[]): readonly (readonly number[])[] {
  if (told.length <= smallPile) return told.map((index) => [index]);
  const bundles: { readonly names: ReadonlyMap<string, number>; readonly members: number[] }[] = [];
  const byName = new Map<string, number[]>();
  for (const index of told) {
    const names = unit(profiles[index]!.names);
    const top = [...names]
      .sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))
      .slice(0, lookedUp)
      .map(([name]) => name);
    const candidates = [...new Set(top.flatMap((name) => byName.get(`${profiles[index]!.role} ${name}`) ?? []))];
    let best = -1;
    let nearest = asOne;
    for (const candidate of candidates) {
      let dot = 0;
      for (const [name, value] of names) dot += value * (bundles[candidate]!.names.get(name) ?? 0);
      if (dot > nearest) {
        nearest = dot;
        best = candidate;
      }
    }
    if (best >= 0) {
      bundles[best]!.members.push(index);
      continue;
    }
    for (const name of top) {
      const key = `${profiles[index]!.role} ${name}`;
      const list = byName.get(key);
      if (list) list.push(bundles.length);
      else byName.set(key, [bundles.length]);
    }
    bundles.push({ names, members: [index] });
  }
  return bundles.map((one) => one.members);
}
