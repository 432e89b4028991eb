import type { Entity, MentionForm } from '../../entity.ts';
import type { TimeExpression } from '../../time-expression.ts';
import type { Encoded } from './encoded.ts';
import type { EventModel, Labels } from './model.ts';
import { piecesWithin } from './tokens.ts';
import type { ReadTrigger } from './triggers.ts';

/** Who acts in an event, and whom it befalls or is aimed at. */
export const castRoles = ['who', 'whom'] as const;
export type CastRole = (typeof castRoles)[number];

/** Shares of certainty over everything that a slot of a report may hold; they sum to 1. */
export interface CastShares {
  /** The text leaves it open; a role phrase fills it ("prosecutors"); a name that the cast lacks. */
  readonly open: number;
  readonly role: number;
  readonly missing: number;
  /** By `Entity.id`. */
  readonly members: Float64Array;
}

/** What the heads say of one trigger; shares sum to 1. */
export interface Pointed {
  /** In the order of `Labels.statuses` and `Labels.outcomes`. */
  readonly statuses: Float32Array;
  readonly outcomes: Float32Array;
  /** That a careful chronology must have it. */
  readonly core: number;
  readonly date: {
    readonly none: number;
    readonly published: number;
    /** By place in the list of times, in its order: those near enough to be asked about. */
    readonly times: readonly { readonly time: number; readonly share: number }[];
  };
  readonly cast: Readonly<Record<CastRole, CastShares>>;
}

/** What a document holds that triggers point to. */
export interface Pointable {
  readonly encoded: Encoded;
  readonly title: string | null;
  readonly length: number;
  readonly published: string | null;
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
}

/** Triggers that are asked about at once, and what they may choose from; a longer document goes in parts. */
const atOnce = 32;
const mostTimes = 400;
/** What is known of a member beside its kind and roles: how often it is named, where first, whether in the title, whether it has a role. */
const memberSigns = 4;

/** What each trigger points to in its document, in their order; nothing is kept of those that were given already. */
export async function* point(
  model: EventModel,
  triggers: readonly ReadTrigger[],
  pointable: Pointable,
): AsyncGenerator<{ readonly trigger: ReadTrigger; readonly pointed: Pointed }> {
  if (triggers.length === 0) return;
  const placed = placedIn(pointable, model.labels);
  for (let from = 0; from < triggers.length; from += atOnce) {
    const some = triggers.slice(from, from + atOnce);
    const pointed = await pointSome(model, some, placed, pointable);
    for (const [at, trigger] of some.entries()) yield { trigger, pointed: pointed[at]! };
  }
}

interface Placed {
  readonly times: readonly PlacedTime[];
  readonly mentions: readonly PlacedMention[];
  /** Members that have a mention the encoder saw, and by `Entity.id` the place in this list. */
  readonly members: readonly number[];
  readonly memberAt: ReadonlyMap<number, number>;
  /** Members by `hidden` and signs. */
  readonly vectors: Float32Array;
}

interface PlacedTime {
  readonly place: number;
  readonly first: number;
  readonly last: number;
  readonly grain: number;
  readonly relation: number;
}

interface PlacedMention {
  /** Place in `Placed.members`. */
  readonly member: number;
  readonly first: number;
  readonly last: number;
  readonly form: number;
}

const forms: readonly MentionForm[] = ['name', 'title', 'description', 'pronoun'];

function placedIn(
  { encoded, title, length, published, times, entities }: Pointable,
  { hidden, castKinds, castRoles: roles }: Labels,
): Placed {
  const { tokens } = encoded;
  const seen = (start: number, end: number) => {
    const pieces = piecesWithin(tokens, start, end);
    return pieces && encoded.seen[pieces[0]] && encoded.seen[pieces[1]] ? pieces : null;
  };
  const placedTimes = times.flatMap(({ start, end, edtf }, place): PlacedTime[] => {
    const pieces = edtf === null ? null : seen(start, end);
    if (!pieces || edtf === null) return [];
    return [{ place, first: pieces[0], last: pieces[1], grain: grainOf(edtf), relation: relationOf(edtf, published) }];
  });
  const members: number[] = [];
  const memberAt = new Map<number, number>();
  const mentions: PlacedMention[] = [];
  for (const entity of entities)
    for (const { start, end, form } of entity.mentions) {
      const pieces = seen(start, end);
      if (!pieces) continue;
      let member = memberAt.get(entity.id);
      if (member === undefined) {
        member = members.push(entity.id) - 1;
        memberAt.set(entity.id, member);
      }
      mentions.push({ member, first: pieces[0], last: pieces[1], form: forms.indexOf(form) });
    }
  const width = hidden + castKinds.length + roles.length + memberSigns;
  const vectors = new Float32Array(members.length * width);
  const counts = new Uint32Array(members.length);
  for (const { member, first, last } of mentions) {
    counts[member]! += 1;
    add(vectors, member * width, encoded, first, 0.5);
    add(vectors, member * width, encoded, last, 0.5);
  }
  for (const [at, id] of members.entries()) {
    const base = at * width;
    const { kind, designations, mentions: all, name, aliases } = entities[id]!;
    for (let d = 0; d < hidden; d++) vectors[base + d]! /= counts[at]!;
    vectors[base + hidden + castKinds.indexOf(kind)] = 1;
    for (const { role } of designations) {
      const known = roles.indexOf(role);
      vectors[base + hidden + castKinds.length + (known < 0 ? roles.indexOf('other') : known)] = 1;
    }
    const firstAt = Math.min(...all.map(({ start }) => start));
    const signs = base + hidden + castKinds.length + roles.length;
    vectors[signs] = Math.log1p(all.length) / 3;
    vectors[signs + 1] = firstAt / Math.max(1, length);
    vectors[signs + 2] = title !== null && [name, ...aliases].some((one) => one !== '' && title.includes(one)) ? 1 : 0;
    vectors[signs + 3] = designations.length > 0 ? 1 : 0;
  }
  mentions.sort((a, b) => a.first - b.first || a.last - b.last || a.member - b.member);
  return { times: placedTimes, mentions, members, memberAt, vectors };
}

function add(into: Float32Array, at: number, { stateOf }: Encoded, piece: number, share: number): void {
  for (const [d, value] of stateOf(piece).entries()) into[at + d]! += share * value;
}

/** 0 a day, 1 a month, 2 a year, 3 anything else. */
function grainOf(edtf: string): number {
  if (!/^[\d-]+$/.test(edtf)) return 3;
  return { 10: 0, 7: 1, 4: 2 }[edtf.length] ?? 3;
}

/** Place beside the day of publication: 0 unknown, 1 before it, 2 on it, 3 after it, 4 around it. */
function relationOf(edtf: string, published: string | null): number {
  if (published === null) return 0;
  const [low, high] = reach(edtf);
  if (high < published) return 1;
  if (low > published) return 3;
  return low === published && high === published ? 2 : 4;
}

/** First and last day of an EDTF value, as text that can be compared; an open end is '' or '9999'. */
function reach(edtf: string): readonly [string, string] {
  const [first = '', last = first] = edtf.replace(/[~?%]/g, '').split('/');
  const low = (day: string) => ({ 4: `${day}-01-01`, 7: `${day}-01` })[day.length] ?? day;
  const high = (day: string) => ({ 4: `${day.replaceAll('X', '9')}-12-31`, 7: `${day}-31` })[day.length] ?? day;
  const isOpen = (day: string) => day === '' || day === '..';
  return [isOpen(first) ? '' : low(first).replaceAll('X', '0'), isOpen(last) ? '9999' : high(last)];
}

/** Signed distance in pieces by powers of two: twelve steps before, twelve behind. */
function stepOf(distance: number): number {
  const step = Math.min(11, Math.floor(Math.log2(Math.min(4095, Math.abs(distance)) + 1)));
  return distance < 0 ? step : step + 12;
}

async function pointSome(
  { labels, heads, Tensor }: EventModel,
  triggers: readonly ReadTrigger[],
  placed: Placed,
  { encoded, entities }: Pointable,
): Promise<Pointed[]> {
  const { near, hidden, castKinds, castRoles: roles } = labels;
  const width = hidden + castKinds.length + roles.length + memberSigns;
  const [low, high] = [triggers[0]!.first - near, triggers.at(-1)!.first + near];
  const mentions = placed.mentions.filter(({ first }) => first >= low && first <= high);
  const middle = (triggers[0]!.first + triggers.at(-1)!.first) / 2;
  const dates = nearest(placed.times, mostTimes, middle);
  const [r, t, m, n] = [triggers.length, dates.length, mentions.length, placed.members.length];
  const closest = closestMentions(triggers, placed);
  const floats = (rows: number, width: number, data: Float32Array) => new Tensor('float32', data, [rows, width]);
  const whole = (shape: readonly number[], list: readonly number[]) =>
    new Tensor('int32', Int32Array.from(list), [...shape]);
  const feeds = {
    ends: floats(r, 3 * hidden, endsAndMean(triggers, encoded, hidden)),
    kinds: whole(
      [r],
      triggers.map(({ label }) => label),
    ),
    // A head without anything to choose from is given one row that nothing reads.
    times: floats(Math.max(1, t), 2 * hidden, ends(dates, encoded, hidden)),
    grains: whole([Math.max(1, t)], orZero(dates.map(({ grain }) => grain))),
    relations: whole([Math.max(1, t)], orZero(dates.map(({ relation }) => relation))),
    time_distances: whole([r, Math.max(1, t)], across(triggers, dates)),
    mentions: floats(Math.max(1, m), 2 * hidden, ends(mentions, encoded, hidden)),
    forms: whole([Math.max(1, m)], orZero(mentions.map(({ form }) => form))),
    mention_distances: whole([r, Math.max(1, m)], across(triggers, mentions)),
    members: n === 0 ? floats(1, width, new Float32Array(width)) : floats(n, width, placed.vectors),
    recency: whole([r, Math.max(1, n)], n === 0 ? triggers.map(() => 0) : closest.map((distance) => stepOf(-distance))),
  };
  const out = await heads.run(feeds);
  const rows = (name: string) => {
    const { data, dims } = out[name]!;
    const width = dims[1]!;
    return (row: number) => (data as Float32Array).subarray(row * width, (row + 1) * width);
  };
  const [status, core, outcome, date] = [rows('status'), rows('core'), rows('outcome'), rows('date')];
  const cast = castRoles.map((role) => ({
    role,
    nobody: rows(`${role}_null`),
    mention: rows(`${role}_mention`),
    member: rows(`${role}_member`),
  }));
  return triggers.map((trigger, row): Pointed => {
    const dateShares = softmax(Float64Array.from(date(row).subarray(0, 2 + t)));
    const times = dates.map(({ place }, at) => ({ time: place, share: dateShares[2 + at]! }));
    const shares = cast.map(({ role, nobody, mention, member }) => {
      const scores = Float64Array.from(member(row).subarray(0, n));
      const parts: number[][] = Array.from({ length: n }, (_, at) => [scores[at]!]);
      for (const [at, { member: of, first }] of mentions.entries())
        if (Math.abs(first - trigger.first) <= near) parts[of]!.push(mention(row)[at]!);
      const all = softmax(Float64Array.from([...nobody(row), ...parts.map(logSum)]));
      const members = new Float64Array(entities.length);
      for (const [at, id] of placed.members.entries()) members[id] = all[3 + at]!;
      return [role, { open: all[0]!, role: all[1]!, missing: all[2]!, members }] as const;
    });
    return {
      statuses: status(row).slice(),
      outcomes: outcome(row).slice(),
      core: core(row)[1]!,
      date: { none: dateShares[0]!, published: dateShares[1]!, times },
      cast: Object.fromEntries(shares) as Record<CastRole, CastShares>,
    };
  });
}

const orZero = (list: readonly number[]): readonly number[] => (list.length === 0 ? [0] : list);

/** So many of a list in order of place, those around a piece. */
function nearest<T extends { readonly first: number }>(list: readonly T[], most: number, middle: number): readonly T[] {
  if (list.length <= most) return list;
  const kept = [...list].sort((a, b) => Math.abs(a.first - middle) - Math.abs(b.first - middle) || a.first - b.first);
  return kept.slice(0, most).sort((a, b) => a.first - b.first);
}

/** By trigger and member, pieces between the trigger and the member's mention nearest to it. */
function closestMentions(triggers: readonly ReadTrigger[], { mentions, members }: Placed): number[] {
  const firsts: number[][] = members.map(() => []);
  for (const { member, first } of mentions) firsts[member]!.push(first);
  return triggers.flatMap(({ first }) => firsts.map((list) => distanceTo(list, first)));
}

/** From the nearest number of an ascending list, 4095 at most. */
function distanceTo(list: readonly number[], from: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return Math.min(
    4095,
    Math.abs((list[low] ?? Number.POSITIVE_INFINITY) - from),
    Math.abs(from - (list[low - 1] ?? Number.NEGATIVE_INFINITY)),
  );
}

const across = (triggers: readonly ReadTrigger[], list: readonly { readonly first: number }[]): readonly number[] =>
  triggers.flatMap((trigger) => orZero(list.map(({ first }) => stepOf(first - trigger.first))));

interface Pieces {
  readonly first: number;
  readonly last: number;
}

/** States of the first and the last piece of each, side by side. */
function ends(list: readonly Pieces[], { stateOf }: Encoded, hidden: number): Float32Array {
  const out = new Float32Array(Math.max(1, list.length) * 2 * hidden);
  for (const [row, { first, last }] of list.entries())
    for (const [part, piece] of [first, last].entries()) out.set(stateOf(piece), (2 * row + part) * hidden);
  return out;
}

/** The same, with the mean of all its pieces behind. */
function endsAndMean(list: readonly Pieces[], encoded: Encoded, hidden: number): Float32Array {
  const out = new Float32Array(list.length * 3 * hidden);
  const both = ends(list, encoded, hidden);
  for (const [row, { first, last }] of list.entries()) {
    out.set(both.subarray(2 * row * hidden, 2 * (row + 1) * hidden), 3 * row * hidden);
    for (let piece = first; piece <= last; piece++)
      add(out, (3 * row + 2) * hidden, encoded, piece, 1 / (last - first + 1));
  }
  return out;
}

function logSum(list: readonly number[]): number {
  const top = Math.max(...list);
  return top + Math.log(list.reduce((sum, one) => sum + Math.exp(one - top), 0));
}

function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => share / sum);
}
