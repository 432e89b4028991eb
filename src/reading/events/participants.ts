import type { Sentence } from '../../language/sentence.ts';
import type { Entity, EntityKind } from '../names/entity.ts';
import type { Trigger } from './kind.ts';
import type { Participant } from './report.ts';

const canAct = new Set<EntityKind>(['person', 'organization', 'government', 'court', 'jury']);

/** A mention of somebody who can act, as it stands in one sentence. */
export interface Actor {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly kind: EntityKind;
}

/** Mentions of people, organizations, courts and juries of a document, in order of place. */
export function actorsOf(entities: readonly Entity[]): Actor[] {
  return entities
    .filter((entity) => canAct.has(entity.kind))
    .flatMap((entity) =>
      entity.mentions.map((mention) => ({
        start: mention.start,
        end: mention.end,
        entity: entity.id,
        kind: entity.kind,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Words of one clause that part an actor from the trigger it stands before. */
const parts = /[;:“”"]|,? (?:who|which|whose|after|before|because|although|while|when) /;

/**
 * Who did it and to whom, from the order of words around the trigger: in the active voice the nearest actor before the
 * words did it and the nearest after suffered it; in the passive the other way round, with "by". Nominal wordings name
 * their people on either side without saying who is who: both are given, the first as agent.
 */
export function participantsOf(
  text: string,
  sentence: Sentence,
  start: number,
  end: number,
  voice: Trigger['voice'],
  actors: readonly Actor[],
): Participant[] {
  const here = actors.filter((actor) => actor.start >= sentence.start && actor.end <= sentence.end);
  const before =
    here.filter((actor) => actor.end <= start && !parts.test(text.slice(actor.end, start))).at(-1) ??
    here.filter((actor) => actor.end <= start).at(0);
  const inside = here.find((actor) => actor.start < end && actor.end > start);
  const after = here.find((actor) => actor.start >= end && actor.start - end <= 120);
  const participants: Participant[] = [];
  const add = (role: Participant['role'], actor: Actor | undefined) => {
    if (actor && !participants.some((one) => one.entity === actor.entity))
      participants.push({ role, entity: actor.entity });
  };
  if (voice === 'passive') {
    add('patient', before ?? inside);
    if (after && /\bby\b/.test(text.slice(end - 3, after.start))) add('agent', after);
    else add('beneficiary', after);
  } else {
    add('agent', before ?? inside);
    add('patient', inside ?? after);
    add('patient', after);
  }
  return participants;
}

/** The judge or court of the sentence, if it names one. */
export function courtOf(sentence: Sentence, actors: readonly Actor[], judges: ReadonlySet<number>): number | null {
  const here = actors.filter((actor) => actor.start >= sentence.start && actor.end <= sentence.end);
  return (
    (here.find((actor) => judges.has(actor.entity)) ?? here.find((actor) => actor.kind === 'court'))?.entity ?? null
  );
}

/** "prosecutors said", "according to the complaint": the actor of a verb of saying in the sentence, when it is not the trigger's own. */
export function sourceOf(text: string, sentence: Sentence, actors: readonly Actor[]): number | null {
  for (const actor of actors) {
    if (actor.start < sentence.start || actor.end > sentence.end) continue;
    const next = text.slice(actor.end, Math.min(sentence.end, actor.end + 24));
    const last = text.slice(Math.max(sentence.start, actor.start - 24), actor.start);
    if (/^,?\s+(?:also |has |had )?(?:said|says|alleged|claimed|wrote|argued|told|testified|reported)\b/.test(next))
      return actor.entity;
    if (/\b(?:according to|said|says)\s+(?:the\s+|(?:Mr|Ms|Mrs|Dr|Judge)\.?\s+)?$/.test(last)) return actor.entity;
  }
  return null;
}
