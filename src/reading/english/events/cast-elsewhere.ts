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

/** @param told - every event of the document, in order of place */
export function castElsewhere(told: readonly Told[], entities: readonly Entity[]): CastElsewhere {
  const groupsOf = ({ kind, sentence }: Told): Readonly<Record<Among, string>> => ({
    all: 'all',
    kind: `kind ${kind}`,
    sentence: `sentence ${sentence}`,
  });
  const places = new Map(told.map((one, place) => [one, place]));
  const counts = new Map<string, number>();
  const sums = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, value: number) => to.set(key, (to.get(key) ?? 0) + value);
  for (const one of told)
    for (const group of Object.values(groupsOf(one))) {
      add(counts, group, 1);
      for (const role of castRoles)
        for (const { entity, share } of one.cast[role].members) add(sums, `${group} ${role} ${entity}`, share);
    }
  return {
    mostMentions: entities.reduce((most, { mentions }) => Math.max(most, mentions.length), 1),
    meanShare: (one, role, entity, among) => {
      const group = groupsOf(one)[among];
      const others = (counts.get(group) ?? 1) - 1;
      if (others === 0) return null;
      return Math.max(0, (sums.get(`${group} ${role} ${entity}`) ?? 0) - shareOf(one, role, entity)) / others;
    },
    shareBeside: (one, role, entity, step) => {
      const beside = told[(places.get(one) ?? Number.NaN) + step];
      return beside === undefined ? null : shareOf(beside, role, entity);
    },
  };
}
