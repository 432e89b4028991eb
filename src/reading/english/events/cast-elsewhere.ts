import type { Entity } from '../../entity.ts';
import { type CastRole, castRoles } from '../encoder/pointers.ts';
import type { Told } from '../encoder/told.ts';

/** Which other events of the document are asked. */
export type Among = 'all' | 'kind' | 'sentence';

/** What the model gives the members of a cast in the other events of their document; added up once, however many ask. */
export interface CastElsewhere {
  /** Mentions of the member that has the most of them, 1 at least. */
  readonly mostMentions: number;
  /** Mean share in a role over the other events; `null` where there is none. */
  meanShare(told: Told, role: CastRole, entity: number, among: Among): number | null;
  /** Share in a role of the event so many places on (1) or before (-1) in the document; `null` where there is none. */
  shareBeside(told: Told, role: CastRole, entity: number, step: number): number | null;
}

/** The share of a member in a role of an event, 0 to 1. */
export const shareOf = ({ cast }: Told, role: CastRole, entity: number): number =>
  cast[role].members.find((one) => one.entity === entity)?.share ?? 0;

/** What the model gives each member in each role, summed over events. */
interface Sums {
  readonly events: number;
  /** By `Entity.id`. */
  readonly shares: Readonly<Record<CastRole, Float64Array>>;
}

function sumsOf(told: readonly Told[], members: number): Sums {
  const shares = { who: new Float64Array(members), whom: new Float64Array(members) };
  for (const { cast } of told)
    for (const role of castRoles) for (const { entity, share } of cast[role].members) shares[role][entity]! += share;
  return { events: told.length, shares };
}

/** @param told - every event of the document, in order of place */
export function castElsewhere(told: readonly Told[], entities: readonly Entity[]): CastElsewhere {
  const members = entities.reduce((most, { id }) => Math.max(most, id + 1), 0);
  const places = new Map(told.map((one, place) => [one, place]));
  const all = sumsOf(told, members);
  const byKind = new Map(
    [...Map.groupBy(told, ({ kind }) => kind)].map(([kind, some]) => [kind, sumsOf(some, members)]),
  );
  const bySentence = Map.groupBy(told, ({ sentence }) => sentence);
  const summed = (one: Told, role: CastRole, entity: number, among: Among): readonly [events: number, sum: number] => {
    if (among === 'sentence') {
      const some = bySentence.get(one.sentence)!;
      return [some.length, some.reduce((sum, told) => sum + shareOf(told, role, entity), 0)];
    }
    const { events, shares } = among === 'all' ? all : byKind.get(one.kind)!;
    return [events, shares[role][entity]!];
  };
  return {
    mostMentions: entities.reduce((most, { mentions }) => Math.max(most, mentions.length), 1),
    meanShare: (one, role, entity, among) => {
      const [events, sum] = summed(one, role, entity, among);
      return events === 1 ? null : Math.max(0, sum - shareOf(one, role, entity)) / (events - 1);
    },
    shareBeside: (one, role, entity, step) => {
      const beside = told[(places.get(one) ?? Number.NaN) + step];
      return beside === undefined ? null : shareOf(beside, role, entity);
    },
  };
}
