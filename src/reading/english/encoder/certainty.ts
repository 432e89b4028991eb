import { probabilityOf } from '../../../language/boosted-trees.ts';
import type { Sentence } from '../../../language/index.ts';
import type { Entity, MentionForm } from '../../entity.ts';
import type { EventModel } from './model.ts';
import { type CastRole, type CastShares, castRoles } from './pointers.ts';

/** Somebody who may have a part in an event. */
export interface Likely {
  /** `Entity.id`. */
  readonly entity: number;
  /** How sure it is, 0 to 1: of those said to be 0.8 four of five are right, on documents the model had not seen. */
  readonly certainty: number;
}

/** A report as far as its cast is weighed. */
export interface Weighed {
  /** First UTF-16 code unit of its trigger. */
  readonly start: number;
  readonly sentence: Sentence;
  readonly probability: number;
  readonly cast: Readonly<Record<CastRole, CastShares>>;
}

/** So many of each role are weighed; as `tools/training/reader/certainty.py`. */
const most = 4;
/** A smaller share is not looked at. */
const leastShare = 0.02;

/** Who may have a role in an event, the surest first. */
export function likelyIn(
  role: CastRole,
  { start, sentence, probability, cast }: Weighed,
  entities: readonly Entity[],
  { certainty }: Pick<EventModel, 'certainty'>,
): Likely[] {
  const shares = cast[role];
  const other = cast[castRoles.find((one) => one !== role)!].members;
  const members = [...shares.members.entries()]
    .filter(([, share]) => share > leastShare)
    .sort(([a, more], [b, less]) => less - more || a - b)
    .slice(0, most);
  let before = 0;
  const likely = members.map(([entity, share], rank): Likely => {
    const { kind, name, mentions, designations } = entities[entity]!;
    const inside = mentions.filter((one) => one.start >= sentence.start && one.start < sentence.end);
    const has = (form: MentionForm) => Number(inside.some((one) => one.form === form));
    const signs = [
      share,
      rank,
      members[0]![1],
      members[rank + 1]?.[1] ?? 0,
      before,
      shares.open,
      shares.role,
      shares.missing,
      other[entity] ?? 0,
      Number(kind === 'person'),
      Number(kind === 'organization'),
      Math.log1p(
        mentions.reduce((least, one) => Math.min(least, Math.abs(one.start - start)), Number.POSITIVE_INFINITY),
      ),
      inside.length,
      has('name'),
      has('pronoun'),
      mentions.length,
      probability,
      Number(role === 'whom'),
      name.split(' ').length,
      designations.length,
      entities.length,
    ];
    before += share;
    return { entity, certainty: probabilityOf(certainty, signs) };
  });
  return likely.sort((a, b) => b.certainty - a.certainty || a.entity - b.entity);
}
