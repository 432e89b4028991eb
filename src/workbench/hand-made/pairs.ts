import type { ToldEntry } from '../../export/told.ts';
import { counted } from '../../words/counts.ts';
import type { HandMadeRow } from '../schema.ts';
import type { Candidate } from './candidates.ts';
import { likenessTo, namesIn, type WordLikeness } from './likeness.ts';
import { type ReadDate, shareDays } from './read-date.ts';
import type { Row } from './rows.ts';

/** A row and an entry that may be one. */
export interface Pair {
  readonly row: number;
  readonly entry: number;
  readonly score: number;
  readonly sure: boolean;
  readonly near: Nearness;
  readonly like: WordLikeness;
  readonly amount: 'same' | 'other' | null;
  /** The row names the entry by its id. */
  readonly named: boolean;
}

/** How the two dates stand to each other. */
interface Nearness {
  readonly kind:
    | 'same day'
    | 'same'
    | 'neither'
    | 'within'
    | 'unknown'
    | 'stated by a source'
    | 'near'
    | 'same day of another year'
    | 'far';
  /** Days between. */
  readonly gap: number;
}

/** What a date adds to the likeness, by how near it is. Equal coarse dates say less than an equal day. */
const dateWeight: Readonly<Record<Nearness['kind'], number>> = {
  'same day': 1,
  same: 0.85,
  neither: 0.5,
  within: 0.7,
  'stated by a source': 0.75,
  unknown: 0.35,
  near: 0.35,
  'same day of another year': 0.3,
  far: 0,
};

/** Days: two tellings of one event seldom differ by more. */
const nearDays = 45;
/** Beyond this many days it is another event, whatever the words. */
const farDays = 400;

/** Every pair that may be one, the likeliest first; ties by row, then by entry. */
export function pairsOf(rows: readonly Row[], candidates: readonly Candidate[]): readonly Pair[] {
  const likeness = likenessTo(candidates);
  const known = new Set(
    candidates.flatMap(({ words, parties }) => [...words, ...parties.flatMap((party) => [...party])]),
  );
  const places = placesOf(candidates);
  const ids = new Map(candidates.map(({ entry }, at) => [entry.event.id, at]));
  const pairs: Pair[] = [];
  for (const [at, row] of rows.entries()) {
    const own: Pair[] = [];
    const likeTo = likeness(row.words);
    const stranger = namesIn(row.shown.event).some((name) => !known.has(name));
    const named = ids.get(row.id);
    for (const entry of named === undefined ? places(row.date) : [named]) {
      const profile = candidates[entry]!;
      const near = nearnessOf(row.date, profile);
      if (named === undefined && near.kind === 'far' && near.gap > farDays) continue;
      // Far apart, only an equal sum can make them one.
      if (
        named === undefined &&
        near.kind === 'far' &&
        (row.shown.amount === null || profile.entry.event.amount === null)
      )
        continue;
      const like = likeTo(entry);
      const amount = amountsOf(row.shown.amount, profile.entry);
      const scored =
        named !== undefined ? { score: 1, sure: true } : scoreOf(near, like, amount, profile.standing, stranger);
      if (scored.score >= 0.3) own.push({ row: at, entry, named: named !== undefined, near, like, amount, ...scored });
    }
    own.sort((a, b) => b.score - a.score || a.entry - b.entry);
    pairs.push(...own.slice(0, 40));
  }
  return pairs.sort((a, b) => b.score - a.score || a.row - b.row || a.entry - b.entry);
}

/** Entries whose dates come near a row's, so that not each is compared with each. */
function placesOf(candidates: readonly Candidate[]): (date: ReadDate | null) => readonly number[] {
  const all = candidates.map((_, at) => at);
  const closed = all
    .flatMap((at) => {
      const { date } = candidates[at]!;
      return date !== null && date.last - date.first <= farDays ? [{ at, first: date.first }] : [];
    })
    .sort((a, b) => a.first - b.first || a.at - b.at);
  const inside = new Set(closed.map(({ at }) => at));
  const rest = all.filter((at) => !inside.has(at));
  const starts = closed.map(({ first }) => first);
  return (date) => {
    if (date === null || !Number.isFinite(date.first) || !Number.isFinite(date.last)) return all;
    const from = lowest(starts, date.first - 2 * farDays);
    const to = lowest(starts, date.last + farDays + 1);
    return [...closed.slice(from, to).map(({ at }) => at), ...rest];
  };
}

/** Place of the first number that is not below. */
function lowest(sorted: readonly number[], least: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function nearnessOf(there: ReadDate | null, { date: here, stated }: Candidate): Nearness {
  if (there === null && here === null) return { kind: 'neither', gap: 0 };
  if (there === null || here === null) return { kind: 'unknown', gap: 0 };
  if (there.exact === here.exact) return { kind: there.day ? 'same day' : 'same', gap: 0 };
  if (shareDays(there, here)) return { kind: 'within', gap: 0 };
  const gap = Math.max(there.first - here.last, here.first - there.last);
  if (stated.some((day) => shareDays(day, there))) return { kind: 'stated by a source', gap };
  if (gap <= nearDays) return { kind: 'near', gap };
  const sameDay = there.day && here.day && there.exact.slice(4) === here.exact.slice(4);
  return { kind: sameDay ? 'same day of another year' : 'far', gap };
}

function amountsOf(there: HandMadeRow['amount'], { event }: ToldEntry): Pair['amount'] {
  if (there === null || event.amount === null) return null;
  return sameSum(there, event.amount) ? 'same' : 'other';
}

/** Equal, or one the other with fewer digits: $3 million of $3.2 million is not, $1.9 million of $1.85 million is. */
export function sameSum(one: NonNullable<HandMadeRow['amount']>, other: NonNullable<HandMadeRow['amount']>): boolean {
  if (one.currency !== other.currency) return false;
  const [small, large] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  return large === small || (large > 0 && (large - small) / large < 0.03);
}

/** Fitted by eye on made-up chronologies: with an equal day a few shared words do; without, the words must be nearly all the same. */
function scoreOf(
  near: Nearness,
  like: WordLikeness,
  amount: Pair['amount'],
  standing: Candidate['standing'],
  stranger: boolean,
): { readonly score: number; readonly sure: boolean } {
  const words = 0.75 * like.words + 0.25 * like.summary;
  const score = Math.max(
    0,
    0.45 * words +
      0.27 * dateWeight[near.kind] +
      0.14 * Number(like.kind) +
      0.14 * like.parties +
      (amount === 'same' ? 0.12 : amount === 'other' ? -0.06 : 0) -
      (standing === 'entry' ? 0 : 0.04) -
      // Somebody whom no entry names: another matter's row, like as not.
      (stranger ? 0.15 : 0),
  );
  const dated =
    near.kind === 'same day' || near.kind === 'same' || near.kind === 'within' || near.kind === 'stated by a source';
  const sure = dated
    ? (score >= 0.45 && (words >= 0.25 || (like.kind && like.words >= 0.15))) || (amount === 'same' && score >= 0.35)
    : near.kind === 'unknown' || near.kind === 'neither'
      ? score >= 0.5 && words >= 0.5
      : score >= 0.5 && words >= 0.45 && like.kind && (near.kind !== 'far' || amount === 'same');
  return { score: Math.min(1, score), sure };
}

/** Why a row is taken for an entry. */
export function reasonOf({ near, like, amount, named }: Pair): string {
  const dates: Readonly<Record<Nearness['kind'], string>> = {
    'same day': 'same day',
    same: 'same date',
    within: 'dates that share days',
    'stated by a source': 'a day that one of its sources states',
    neither: 'neither has a date',
    unknown: 'one has no date',
    near: `${counted(near.gap, 'day')} apart`,
    'same day of another year': 'the same day of another year',
    far: `${near.gap} days apart`,
  };
  return [
    named ? 'the same id' : null,
    dates[near.kind],
    `${Math.round(like.words * 100)} % of its words`,
    like.kind ? 'same kind of event' : null,
    like.parties > 0 ? 'same parties' : null,
    amount === 'same' ? 'same sum' : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}
