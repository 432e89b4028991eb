import { traitsOf } from '../field/kinds/index.ts';
import type { LinkedReport } from './linked-report.ts';

/** What two reports of one kind have in common or against each other. The order is that of the weights. */
export const likenessSigns = [
  'bias',
  'same-day',
  'same-coarse-date',
  'finer-date',
  'near-days',
  'other-date',
  'one-undated',
  'same-document',
  'neighbours',
  'sentences-apart',
  'published-apart',
  'words',
  'near-words',
  'trigger',
  'same-agent',
  'other-agent',
  'same-patient',
  'other-patient',
  'roles-swapped',
  'named',
  'same-amount',
  'other-amount',
  'same-outcome',
  'other-outcome',
  'other-status',
  'same-text',
  'same-deed',
  'other-deed',
  'rare-trigger',
  'same-claim',
  'other-claim',
  'same-turn',
  'other-turn',
  'same-against',
  'other-against',
  'other-date-here',
] as const;

export type LikenessSign = (typeof likenessSigns)[number];

/** Where two reports stand: `within` one document, or `across` two. The same day says little in one story, and much in two. */
export type LikenessPlace = 'within' | 'across';

/** How rare each stem and each party is among the reports of a matter. */
export interface Rarity {
  readonly word: (stem: string) => number;
  readonly party: (party: number) => number;
}

export function rarityOf(reports: readonly LinkedReport[]): Rarity {
  const words = new Map<string, number>();
  const parties = new Map<number, number>();
  for (const telling of reports) {
    for (const one of telling.words) words.set(one, (words.get(one) ?? 0) + 1);
    for (const one of telling.named) parties.set(one, (parties.get(one) ?? 0) + 1);
  }
  const all = reports.length + 1;
  return {
    word: (stem) => Math.log(all / ((words.get(stem) ?? 0) + 0.5)),
    party: (party) => Math.log(all / ((parties.get(party) ?? 0) + 0.5)),
  };
}

const cosines = new WeakMap<ReadonlySet<unknown>, number>();

function cosine<T>(one: ReadonlySet<T>, other: ReadonlySet<T>, weight: (item: T) => number): number {
  const square = (set: ReadonlySet<T>) => {
    let sum = cosines.get(set);
    if (sum === undefined) {
      sum = 0;
      for (const item of set) sum += weight(item) ** 2;
      cosines.set(set, sum);
    }
    return sum;
  };
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let dot = 0;
  for (const item of small) if (large.has(item)) dot += weight(item) ** 2;
  return dot === 0 ? 0 : dot / Math.sqrt(square(one) * square(other));
}

const meet = (one: readonly number[], other: readonly number[]) => one.some((item) => other.includes(item));

/** The signs of a pair, in the order of `likenessSigns`. */
export function signsOf(one: LinkedReport, other: LinkedReport, rarity: Rarity): Float64Array {
  const signs = new Float64Array(likenessSigns.length);
  let at = 0;
  const put = (value: number | boolean) => {
    signs[at] = Number(value);
    at += 1;
  };
  const a = one.days;
  const b = other.days;
  const within = a && b && a.first <= b.last && b.first <= a.last;
  const equal = a && b && a.first === b.first && a.last === b.last;
  const gap = a && b ? Math.max(a.first - b.last, b.first - a.last) : 0;
  put(1);
  put(Boolean(equal && a.width === 1));
  put(Boolean(equal && a.width > 1));
  put(Boolean(within && !equal));
  put(Boolean(a && b && !within && gap <= 3));
  put(Boolean(a && b && !within && gap > 3));
  put((a === null) !== (b === null));
  const inOne = one.inDocument === other.inDocument;
  const apart = Math.abs(one.sentence - other.sentence);
  put(inOne);
  put(inOne && apart <= 1);
  put(inOne ? Math.log1p(apart) : 0);
  put(
    !inOne && one.published && other.published
      ? Math.log1p(Math.abs(Date.parse(one.published) - Date.parse(other.published)) / 86_400_000)
      : 0,
  );
  put(cosine(one.words, other.words, rarity.word));
  put(cosine(one.near, other.near, rarity.word));
  put([...one.trigger].some((stem) => other.trigger.has(stem)));
  const agents = one.agents.length > 0 && other.agents.length > 0;
  put(agents && meet(one.agents, other.agents));
  put(agents && !meet(one.agents, other.agents));
  const patients = one.patients.length > 0 && other.patients.length > 0;
  put(patients && meet(one.patients, other.patients));
  put(patients && !meet(one.patients, other.patients));
  put(meet(one.agents, other.patients) || meet(one.patients, other.agents));
  let shared = 0;
  let all = 0;
  for (const party of one.named) {
    const weight = rarity.party(party);
    all += weight;
    if (other.named.includes(party)) shared += weight;
  }
  for (const party of other.named) if (!one.named.includes(party)) all += rarity.party(party);
  put(all > 0 ? shared / all : 0);
  const sums = one.report.amount && other.report.amount;
  const sameSum =
    sums &&
    one.report.amount!.currency === other.report.amount!.currency &&
    Math.abs(one.report.amount!.value - other.report.amount!.value) <=
      0.05 * Math.max(one.report.amount!.value, other.report.amount!.value);
  put(Boolean(sums && sameSum));
  // Sums a little apart may be one sum told with two figures; far apart they are two sums.
  const [larger, smaller] = sums
    ? [
        Math.max(one.report.amount!.value, other.report.amount!.value),
        Math.min(one.report.amount!.value, other.report.amount!.value),
      ]
    : [0, 0];
  put(sums && !sameSum ? (larger <= 1.35 * smaller ? 0.4 : 1) : 0);
  const outcomes = one.report.outcome && other.report.outcome;
  put(Boolean(outcomes && one.report.outcome === other.report.outcome));
  put(Boolean(outcomes && one.report.outcome !== other.report.outcome));
  put(one.report.status !== other.report.status);
  let common = 0;
  for (const stem of one.words) if (other.words.has(stem)) common += 1;
  put(!inOne && common >= 5 && common >= 0.85 * Math.max(one.words.size, other.words.size));
  const deeds = one.conductTypes.size > 0 && other.conductTypes.size > 0;
  const sameDeed = deeds && [...one.conductTypes].some((deed) => other.conductTypes.has(deed));
  put(sameDeed);
  put(deeds && !sameDeed);
  put(cosine(one.trigger, other.trigger, rarity.word));
  const claims = one.claims.size > 0 && other.claims.size > 0;
  const sameClaim = claims && [...one.claims].some((claim) => other.claims.has(claim));
  put(sameClaim);
  put(claims && !sameClaim);
  // A party gives up its stance once: two reports of that are of one turn, whatever day they give for it.
  const turn = one.report.alters && other.report.alters;
  put(turn && !(agents && !meet(one.agents, other.agents)));
  put(traitsOf(one.report.kind).mood === 'stance' && one.report.alters !== other.report.alters);
  const against = one.against.length > 0 && other.against.length > 0;
  put(against && meet(one.against, other.against));
  put(against && !meet(one.against, other.against));
  // A document seldom contradicts itself: two narrow dates in it are two events.
  put(Boolean(inOne && a && b && !within && a.width <= 31 && b.width <= 31));
  return signs;
}
