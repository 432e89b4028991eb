import { type BoostedTrees, probabilityOf } from '../../../language/boosted-trees.ts';
import type { EntityKind } from '../../entity.ts';
import type { Participant } from '../../report.ts';
import type { CastRole } from '../encoder/pointers.ts';
import type { Told } from '../encoder/told.ts';
import { castCandidates, castSignsOf, sceneOf } from './cast-signs.ts';
import type { EventSentence } from './event-sentence.ts';

const canAct = new Set<EntityKind>(['person', 'organization', 'government', 'court', 'jury']);

const roles = [
  ['agent', 'who'],
  ['patient', 'whom'],
] as const satisfies readonly (readonly [Participant['role'], CastRole])[];

/** Who may have acted in an event and whom it may have befallen, with how sure that is; by role, the surest first. */
export function castBy(trees: BoostedTrees, told: Told, one: EventSentence): Participant[] {
  const scene = sceneOf(told, one);
  const { entities } = one.context;
  return roles.flatMap(([role, slot]) =>
    castCandidates(slot, scene)
      .filter(({ entity }) => canAct.has(entities[entity]!.kind))
      .map((candidate) => ({
        role,
        entity: candidate.entity,
        certainty: probabilityOf(trees, castSignsOf(candidate, scene)),
      }))
      .sort((a, b) => b.certainty - a.certainty || a.entity - b.entity),
  );
}
