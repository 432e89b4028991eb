import type { Span } from '../../../document/document.ts';
import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Outcome, Status } from '../../../field/values.ts';
import type { Sentence } from '../../../language/index.ts';
import type { Entity } from '../../entity.ts';
import type { TimeExpression } from '../../time-expression.ts';
import { encode } from './encoded.ts';
import type { EventModel } from './model.ts';
import { type CastRole, type CastShares, type Pointed, point } from './pointers.ts';
import { piecesWithin, type Tokens, tokensOf } from './tokens.ts';
import { type ReadTrigger, triggersIn, type WordedPieces } from './triggers.ts';

/** An event as the model reads it off a document: what it takes each part to be, and how sure it is of it, 0 to 1. */
export interface Told {
  readonly kind: EventKindName;
  /** The words that tell it, whole words. */
  readonly start: number;
  readonly end: number;
  /** Place in the list of sentences. */
  readonly sentence: number;
  /** A wording of the kind stands there, too. */
  readonly worded: boolean;
  /** That the words tell an event of the kind. */
  readonly probability: number;
  /** Whether the model alone would be believed, without a wording. */
  readonly believed: boolean;
  /** That a careful chronology must have it. */
  readonly core: number;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly date: ToldDate;
  readonly cast: Readonly<Record<CastRole, ToldCast>>;
}

/** What a document tells, by the model: events, and what is too unlikely to be one. Both in order of place. */
export interface AllTold {
  readonly events: readonly Told[];
  readonly setAside: readonly Unlikely[];
}

/** An event too unlikely to be believed. */
export type Unlikely = Pick<Told, 'kind' | 'start' | 'end' | 'sentence' | 'probability'>;

/** What may date an event: shares of certainty, which with those too small to be looked at sum to 1. */
export interface ToldDate {
  readonly none: number;
  /** The day of publication. */
  readonly published: number;
  /** By place in the list of times, the likeliest first; expressions that say the same add up, and the likeliest of them stands for all. */
  readonly times: readonly { readonly time: number; readonly share: number }[];
}

/** Who may have a role in an event: shares of certainty, which with those too small to be kept sum to 1. */
export interface ToldCast extends Omit<CastShares, 'members'> {
  /** The likeliest first. */
  readonly members: readonly { readonly entity: number; readonly share: number }[];
}

/** Words of the text that a wording of a kind fits. */
export interface Wording extends Span {
  readonly kind: EventKindName;
  /** It tells an event by itself. */
  readonly sure: boolean;
}

/** What a document holds that events are tied to. */
export interface Readable {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
}

/** So many dates of an event are weighed, and none with a smaller share. */
const mostDates = 4;
/** How sure words are at least that tell an event by themselves, and how surely a chronology lists it. */
const sureWords = 0.8;
const leastShare = 0.02;

/**
 * Every event that the model reads off a document.
 *
 * @param wordings - of kinds, where they stand, in order of place
 */
export async function toldIn(model: EventModel, readable: Readable, wordings: readonly Wording[]): Promise<AllTold> {
  const { text, title, published, sentences, times, entities } = readable;
  const { labels, bars } = model;
  const tokens = tokensOf(text);
  const mentions = entities.flatMap((one) => one.mentions);
  const encoded = await encode(model, tokens, title, sentences, piecesAsked(tokens, [times, mentions], wordings));
  const sentenceOf = sentenceOfPiece(
    tokens.ids.length,
    sentences.map(({ start, end }) => piecesWithin(tokens, start, end)),
  );
  const worded = wordings.flatMap(({ kind, sure, start, end }): WordedPieces[] => {
    const pieces = piecesWithin(tokens, start, end);
    return pieces && encoded.seen[pieces[0]] ? [{ kind, sure, first: pieces[0], last: pieces[1] }] : [];
  });
  const all = triggersIn(encoded, labels, sentenceOf, worded);
  const likely = all.filter(
    (one) => one.sure || one.probability >= (one.worded ? (bars.worded[one.kind] ?? bars.anyWorded) : bars.any),
  );
  const triggers = withoutYielding(likely);
  const believed = new Set(triggers);
  const unlikely = all.filter((one) => !believed.has(one));
  const length = text.length;
  const placeOf = ({ first, last }: ReadTrigger): Place | null => {
    const sentence = sentenceOf[first]!;
    const holds = sentences[sentence];
    if (holds === undefined) return null;
    const start = Math.max(holds.start, tokens.starts[first]!);
    const end = Math.min(holds.end, tokens.ends[last]!);
    return start < end ? { start, end, sentence } : null;
  };
  const events: Told[] = [];
  for await (const { trigger, pointed } of point(model, triggers, {
    encoded,
    title,
    length,
    published,
    times,
    entities,
  })) {
    const place = placeOf(trigger);
    if (place) events.push(toldOf(trigger, pointed, place, model, readable));
  }
  return {
    events,
    setAside: unlikely.flatMap((trigger) => {
      const place = trigger.probability >= bars.anyWorded ? placeOf(trigger) : null;
      return place ? [{ kind: trigger.kind, ...place, probability: trigger.probability }] : [];
    }),
  };
}

type Place = Pick<Told, 'start' | 'end' | 'sentence'>;

/** By piece, 1 where what the encoder makes of it is asked for whatever it tells: both ends of what events point to, and all of a wording. */
function piecesAsked(tokens: Tokens, ends: readonly (readonly Span[])[], wholes: readonly Span[]): Uint8Array {
  const asked = new Uint8Array(tokens.ids.length);
  for (const spans of ends)
    for (const { start, end } of spans) {
      const pieces = piecesWithin(tokens, start, end);
      if (pieces) for (const piece of pieces) asked[piece] = 1;
    }
  for (const { start, end } of wholes) {
    const pieces = piecesWithin(tokens, start, end);
    if (pieces) asked.fill(1, pieces[0], pieces[1] + 1);
  }
  return asked;
}

/**
 * Triggers without those that give way: a kind whose words are contained in the sense of another's, at the same words. Out of fold one of the two
 * is right, five times in six the other.
 *
 * @param triggers - in order of place
 */
export function withoutYielding<T extends Pick<ReadTrigger, 'kind' | 'first' | 'last'>>(triggers: readonly T[]): T[] {
  const yields = (one: T, other: T | undefined) =>
    other !== undefined &&
    one.first <= other.last &&
    other.first <= one.last &&
    (traitsOf(one.kind).yieldsTo?.includes(other.kind) ?? false);
  return triggers.filter((one, at) => !yields(one, triggers[at - 1]) && !yields(one, triggers[at + 1]));
}

/** For each piece the place of its sentence; -1 outside of them. */
function sentenceOfPiece(pieces: number, spans: readonly (readonly [number, number] | null)[]): Int32Array {
  const sentence = new Int32Array(pieces).fill(-1);
  for (const [place, span] of spans.entries()) if (span) sentence.fill(place, span[0], span[1] + 1);
  return sentence;
}

function toldOf(
  { kind, probability, worded, sure }: ReadTrigger,
  { statuses, outcomes, core, date, cast }: Pointed,
  place: Place,
  model: EventModel,
  { times }: Readable,
): Told {
  const { labels } = model;
  const status = highest(statuses);
  return {
    kind,
    ...place,
    worded,
    probability: sure ? Math.max(probability, sureWords) : probability,
    believed: probability >= model.bars.any,
    core: sure ? Math.max(core, sureWords) : core,
    status: labels.statuses[status]!,
    outcome: labels.outcomes[highest(outcomes)]!,
    date: dateOf(date, times),
    cast: { who: castOf(cast.who), whom: castOf(cast.whom) },
  };
}

/** A smaller share of a member is not kept: a document of thousands of events has thousands of members. */
const leastKept = 0.001;

function castOf({ members, ...nobody }: CastShares): ToldCast {
  const kept: { entity: number; share: number }[] = [];
  for (const [entity, share] of members.entries()) if (share >= leastKept) kept.push({ entity, share });
  return { ...nobody, members: kept.sort((a, b) => b.share - a.share || a.entity - b.entity) };
}

function dateOf({ none, published, times: shares }: Pointed['date'], times: readonly TimeExpression[]): ToldDate {
  const values = new Map<string, { share: number; time: number; best: number }>();
  for (const { time, share } of shares) {
    const edtf = times[time]!.edtf;
    if (edtf === null || share === 0) continue;
    const known = values.get(edtf);
    if (known === undefined) values.set(edtf, { share, time, best: share });
    else
      values.set(edtf, {
        share: known.share + share,
        time: share > known.best ? time : known.time,
        best: Math.max(share, known.best),
      });
  }
  const likely = [...values.values()]
    .filter(({ share }) => share > leastShare)
    .sort((a, b) => b.share - a.share || a.time - b.time)
    .slice(0, mostDates)
    .map(({ share, time }) => ({ time, share }));
  return { none, published, times: likely };
}

function highest(list: Float32Array): number {
  let best = 0;
  for (const [at, value] of list.entries()) if (value > list[best]!) best = at;
  return best;
}
