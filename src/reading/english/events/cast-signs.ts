import { eventKinds } from '../../../field/kinds/index.ts';
import { type PartyRole, partyRoles, statuses } from '../../../field/values.ts';
import {
  type Analysis,
  actorOf,
  dependentsOf,
  headOf,
  isPassive,
  relationOf,
  reportedBy,
  undergoerOf,
  type Word,
} from '../../../language/index.ts';
import type { Entity, Mention, MentionForm } from '../../entity.ts';
import { type CastRole, castRoles } from '../encoder/pointers.ts';
import type { Told } from '../encoder/told.ts';
import { type Among, shareOf } from './cast-elsewhere.ts';
import type { EventSentence } from './event-sentence.ts';
import { carrierOf } from './participants.ts';

/** Somebody who may have a role in an event. */
export interface CastCandidate {
  readonly role: CastRole;
  /** `Entity.id`. */
  readonly entity: number;
  /** What the model gives them, 0 to 1. */
  readonly share: number;
  /** Their place among those that the model points to, the likeliest first. */
  readonly rank: number;
  /** What it gives to those before them. */
  readonly before: number;
}

/** An event with the words of its sentence that its people hang from. */
export interface CastScene {
  readonly told: Told;
  readonly one: EventSentence;
  readonly analysis: Analysis;
  readonly carrier: Word | undefined;
  readonly passive: boolean;
  /** The words for who acts by the carrier and whom it is done to, and for who is cited for it. */
  readonly actor: Word | undefined;
  readonly undergoer: Word | undefined;
  readonly speaker: Word | undefined;
  /** By place of a word, steps in the tree from the carrier. */
  readonly steps: readonly number[];
}

interface Weighed {
  readonly candidate: CastCandidate;
  readonly scene: CastScene;
  readonly entity: Entity;
  /** The one nearest to the trigger. */
  readonly nearest: Mention;
  /** Those of the sentence, and of these the one nearest in the tree. */
  readonly inside: readonly Mention[];
  readonly closest: { readonly mention: Mention; readonly word: Word } | null;
}

interface CastSign {
  readonly name: string;
  readonly of: (weighed: Weighed) => number;
}

/** Where there is nothing to ask. */
const none = -1;

export function sceneOf(told: Told, one: EventSentence): CastScene {
  const analysis = one.analysis();
  const carrier = carrierOf(analysis, told);
  return {
    told,
    one,
    analysis,
    carrier,
    passive: carrier !== undefined && isPassive(analysis, carrier),
    actor: carrier && actorOf(analysis, carrier),
    undergoer: carrier && undergoerOf(analysis, carrier),
    speaker: carrier && reportedBy(analysis, carrier)?.speaker,
    steps: stepsFrom(analysis, carrier),
  };
}

/** Steps in the tree from a word to every other; `none` for those that it does not reach. */
function stepsFrom({ tree, words }: Analysis, from: Word | undefined): number[] {
  const steps = words.map(() => none);
  if (from === undefined) return steps;
  steps[from.index] = 0;
  const pending = [from.index];
  for (let at = pending.shift(); at !== undefined; at = pending.shift())
    for (const next of [tree.heads[at] ?? none, ...(tree.dependents[at] ?? [])]) {
      if (next < 0 || steps[next] !== none) continue;
      steps[next] = steps[at]! + 1;
      pending.push(next);
    }
  return steps;
}

/** The word of a mention that its others hang from. */
function headWordOf({ words, tree }: Analysis, { start, end }: Mention): Word | undefined {
  const own = words.filter((word) => word.start < end && word.end > start);
  return own.find((word) => {
    const head = words[tree.heads[word.index] ?? none];
    return head === undefined || head.end <= start || head.start >= end;
  });
}

const holds = ({ start, end }: Mention, word: Word | undefined): boolean =>
  word !== undefined && start <= word.start && word.end <= end;

/** How far a mention is from the words of the event, in UTF-16 code units. */
const away = ({ start, end }: Mention, told: Told): number => Math.max(0, start - told.end, told.start - end);

/** Whether words of the tree are somebody else's: 0 there are none, 1 of nobody in the cast, 2 of another, 3 theirs. */
function whose(word: Word | undefined, { inside, scene, candidate }: Weighed): number {
  if (word === undefined) return 0;
  if (inside.some((mention) => holds(mention, word))) return 3;
  const { here } = scene.one;
  return here.some(({ start, end, entity }) => start <= word.start && word.end <= end && entity !== candidate.entity)
    ? 2
    : 1;
}

/** What a word is in its clause. */
const relations = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'appos',
  'conj',
  'compound',
];
const forms: readonly MentionForm[] = ['name', 'title', 'description', 'pronoun'];
const wordKinds = ['VERB', 'NOUN', 'PROPN', 'ADJ'];

const otherRole = (role: CastRole): CastRole => castRoles.find((one) => one !== role)!;

/** The mean of what the model gives them in other events of the document, in the same role or the other one. */
const elsewhere =
  (role: 'same' | 'other', among: Among) =>
  ({ candidate, scene: { told, one } }: Weighed): number =>
    one.context.elsewhere.meanShare(
      told,
      role === 'same' ? candidate.role : otherRole(candidate.role),
      candidate.entity,
      among,
    ) ?? none;

/** What it gives them in the event before or behind. */
const beside =
  (step: number) =>
  ({ candidate, scene: { told, one } }: Weighed): number =>
    one.context.elsewhere.shareBeside(told, candidate.role, candidate.entity, step) ?? none;

const relationOfClosest = ({ closest, scene: { analysis } }: Weighed): string | null =>
  closest && relationOf(analysis, closest.word);

/** The preposition that a mention stands behind. */
const hangsBy = ({ closest, scene: { analysis } }: Weighed): string | undefined =>
  closest ? dependentsOf(analysis, closest.word, 'case')[0]?.lemma.toLowerCase() : undefined;

const is = (role: PartyRole) => (weighed: Weighed) =>
  Number(weighed.entity.designations.some((one) => one.role === role));

/** What tells whether somebody has a role in an event, each by name: trees are trained on their values. */
export const castSigns: readonly CastSign[] = [
  // What the model says.
  { name: 'share', of: ({ candidate }) => candidate.share },
  { name: 'rank', of: ({ candidate }) => candidate.rank },
  { name: 'before', of: ({ candidate }) => candidate.before },
  { name: 'first-share', of: ({ scene, candidate }) => shareAt(scene, candidate.role, 0) },
  { name: 'next-share', of: ({ scene, candidate }) => shareAt(scene, candidate.role, candidate.rank + 1) },
  { name: 'open', of: ({ scene: { told }, candidate }) => told.cast[candidate.role].open },
  { name: 'role-phrase', of: ({ scene: { told }, candidate }) => told.cast[candidate.role].role },
  { name: 'missing', of: ({ scene: { told }, candidate }) => told.cast[candidate.role].missing },
  {
    name: 'other-role',
    of: ({ scene: { told }, candidate }) => shareOf(told, otherRole(candidate.role), candidate.entity),
  },
  { name: 'event', of: ({ scene: { told } }) => told.probability },
  { name: 'weight', of: ({ scene: { told } }) => told.core },
  { name: 'whom', of: ({ candidate }) => Number(candidate.role === 'whom') },

  // Who it is.
  { name: 'person', of: ({ entity }) => Number(entity.kind === 'person') },
  { name: 'organization', of: ({ entity }) => Number(entity.kind === 'organization') },
  { name: 'government', of: ({ entity }) => Number(entity.kind === 'government') },
  { name: 'court', of: ({ entity }) => Number(entity.kind === 'court' || entity.kind === 'jury') },
  ...partyRoles.map((role): CastSign => ({ name: `is-${role}`, of: is(role) })),
  { name: 'mentions', of: ({ entity }) => Math.log1p(entity.mentions.length) },
  {
    name: 'share-of-mentions',
    of: ({ entity, scene: { one } }) => entity.mentions.length / one.context.elsewhere.mostMentions,
  },
  { name: 'words-of-name', of: ({ entity }) => entity.name.split(' ').length },
  { name: 'cast', of: ({ scene: { one } }) => Math.log1p(one.context.entities.length) },
  {
    name: 'first-named',
    of: ({ entity, scene: { one } }) =>
      entity.mentions.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY) /
      one.context.document.text.length,
  },
  {
    name: 'in-title',
    of: ({ entity: { name, aliases }, scene: { one } }) =>
      Number([name, ...aliases].some((form) => form !== '' && (one.context.document.title ?? '').includes(form))),
  },

  // Where they stand.
  { name: 'distance', of: ({ nearest, scene: { told } }) => Math.log1p(away(nearest, told)) },
  { name: 'stands-before', of: ({ nearest, scene: { told } }) => Number(nearest.end <= told.start) },
  { name: 'form', of: ({ nearest }) => forms.indexOf(nearest.form) },
  { name: 'mention-certainty', of: ({ nearest }) => nearest.confidence ?? 1 },
  { name: 'in-sentence', of: ({ inside }) => inside.length },
  { name: 'named-in-sentence', of: ({ inside }) => Number(inside.some(({ form }) => form === 'name')) },
  { name: 'pronoun-in-sentence', of: ({ inside }) => Number(inside.some(({ form }) => form === 'pronoun')) },
  { name: 'others-in-sentence', of: ({ scene: { one }, candidate }) => othersIn(one, candidate.entity) },
  {
    name: 'others-between',
    of: ({ nearest, candidate, scene: { one, told } }) => {
      const [from, to] = nearest.end <= told.start ? [nearest.end, told.start] : [told.end, nearest.start];
      return one.here.filter(({ start, end, entity }) => entity !== candidate.entity && start >= from && end <= to)
        .length;
    },
  },
  { name: 'depth', of: ({ scene: { one } }) => one.place / one.context.sentences.length },
  { name: 'place', of: ({ scene: { one } }) => Math.log1p(one.place) },
  { name: 'court-paper', of: ({ scene: { one } }) => Number(one.context.document.kind === 'court-paper') },

  // What the tree of the sentence says.
  { name: 'carrier', of: ({ scene: { carrier } }) => (carrier ? wordKinds.indexOf(carrier.upos) : none) },
  { name: 'passive', of: ({ scene: { passive } }) => Number(passive) },
  { name: 'actor', of: (weighed) => whose(weighed.scene.actor, weighed) },
  { name: 'undergoer', of: (weighed) => whose(weighed.scene.undergoer, weighed) },
  { name: 'speaker', of: (weighed) => whose(weighed.scene.speaker, weighed) },
  {
    name: 'steps',
    of: ({ closest, scene: { steps } }) => (closest ? steps[closest.word.index]! : none),
  },
  {
    name: 'hangs-from-carrier',
    of: ({ closest, scene: { analysis, carrier } }) =>
      Number(closest !== null && carrier !== undefined && headOf(analysis, closest.word)?.index === carrier.index),
  },
  {
    name: 'relation',
    of: (weighed) => relations.indexOf(relationOfClosest(weighed) ?? ''),
  },
  ...['of', 'by', 'against', 'to', 'with', 'from', 'for'].map(
    (word): CastSign => ({ name: `behind-${word}`, of: (weighed) => Number(hangsBy(weighed) === word) }),
  ),

  // What the model gives them in other events of the document.
  { name: 'elsewhere', of: elsewhere('same', 'all') },
  { name: 'elsewhere-in-other-role', of: elsewhere('other', 'all') },
  { name: 'elsewhere-in-kind', of: elsewhere('same', 'kind') },
  { name: 'elsewhere-in-kind-in-other-role', of: elsewhere('other', 'kind') },
  { name: 'event-before', of: beside(-1) },
  { name: 'event-behind', of: beside(1) },
  { name: 'in-sentence-as-other', of: elsewhere('other', 'sentence') },
  {
    name: 'pronouns',
    of: ({ entity: { mentions } }) => mentions.filter(({ form }) => form === 'pronoun').length / mentions.length,
  },
  { name: 'aliases', of: ({ entity }) => entity.aliases.length },
  { name: 'gender-known', of: ({ entity }) => Number(entity.gender !== null) },

  // What the event is.
  { name: 'status', of: ({ scene: { told } }) => statuses.indexOf(told.status) },
  ...eventKinds.map(
    ({ name }): CastSign => ({ name: `kind-${name}`, of: ({ scene: { told } }) => Number(told.kind === name) }),
  ),
];

const othersIn = ({ here }: EventSentence, entity: number): number =>
  new Set(here.flatMap((actor) => (actor.entity === entity ? [] : actor.entity))).size;

/** The share of whom the model points to at a place, the likeliest first; 0 where it is too small to be looked at. */
const shareAt = ({ told }: CastScene, role: CastRole, rank: number): number => {
  const share = told.cast[role].members[rank]?.share ?? 0;
  return share > leastShare ? share : 0;
};

/** So many of each role are weighed, and none with a smaller share. */
const most = 4;
const leastShare = 0.02;

/** Everybody who may have a role in an event. */
export function castCandidates(role: CastRole, scene: CastScene): readonly CastCandidate[] {
  let before = 0;
  return scene.told.cast[role].members
    .filter(({ share }) => share > leastShare)
    .slice(0, most)
    .map(({ entity, share }, rank) => {
      const candidate = { role, entity, share, rank, before };
      before += share;
      return candidate;
    });
}

/** The signs of a candidate, in the order of `castSigns`. */
export function castSignsOf(candidate: CastCandidate, scene: CastScene): Float64Array {
  const { one, told, analysis, steps } = scene;
  const entity = one.context.entities[candidate.entity]!;
  const nearest = entity.mentions.reduce((best, mention) => (away(mention, told) < away(best, told) ? mention : best));
  const { start, end } = one.sentence;
  const inside = entity.mentions.filter((mention) => mention.start >= start && mention.start < end);
  const placed = inside.flatMap((mention) => {
    const word = headWordOf(analysis, mention);
    return word && steps[word.index] !== none ? [{ mention, word }] : [];
  });
  const closest = placed.reduce<Weighed['closest']>(
    (best, one) => (best === null || steps[one.word.index]! < steps[best.word.index]! ? one : best),
    null,
  );
  const weighed: Weighed = { candidate, scene, entity, nearest, inside, closest };
  return Float64Array.from(castSigns, ({ of }) => of(weighed));
}
