import type { Span } from '../../../document/document.ts';
import { type Office, type OfficeForm, offices } from '../../../field/offices/index.ts';
import { type Analysis, actorOf, reportedBy, type Sentence, undergoerOf, type Word } from '../../../language/index.ts';
import type { Entity, EntityKind } from '../../entity.ts';
import type { Participant } from '../../report.ts';
import type { Trigger } from './wordings.ts';

/** How often subject and object of a trigger's verb, or who stands beside it, are who acts and whom it befalls. */
const byTree = 0.5;

const canAct = new Set<EntityKind>(['person', 'organization', 'government', 'court', 'jury']);

/** A mention of somebody who can act, as it stands in the text. */
export interface Actor extends Span {
  readonly entity: number;
  readonly kind: EntityKind;
  /** How sure it is that these words mean them, 0 to 1. */
  readonly certainty: number;
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
        certainty: mention.confidence ?? 1,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The actors of one sentence. `actors` is in order of place. */
export function actorsWithin(sentence: Sentence, actors: readonly Actor[]): readonly Actor[] {
  let [low, high] = [0, actors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (actors[middle]!.start < sentence.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < actors.length && actors[end]!.start < sentence.end) end++;
  return actors.slice(low, end);
}

/** The first verb of the trigger's words ("dropped its plans to defend"), else their last noun: what the sentence's tree hangs the participants from. */
export function carrierOf(analysis: Analysis, trigger: Span): Word | undefined {
  const words = analysis.words.filter((word) => word.start >= trigger.start && word.end <= trigger.end);
  return words.find((word) => word.upos === 'VERB') ?? words.findLast((word) => word.upos === 'NOUN') ?? words[0];
}

const standsFor = (word: Word | undefined, here: readonly Actor[]) =>
  word && here.find((actor) => actor.start <= word.start && word.end <= actor.end);

/** Words of one clause that part an actor from the trigger it stands before. */
const parts = /[;:“”"]|,? (?:who|which|whose|after|before|because|although|while|when) /;

/**
 * Who did it and to whom: subject and object of the trigger's verb in the sentence's tree, turned round in the passive
 * voice; where the tree names nobody, the nearest actors before and after the words. Nominal wordings name their people on
 * either side without saying who is who: both are given, the first as agent. A court or jury is never the one it was done to.
 *
 * @param bench - whether a court or jury can be the one who acts in an event of this kind
 */
export function participantsOf(
  text: string,
  analysis: Analysis,
  trigger: Span,
  { voice, gives }: Pick<Trigger, 'voice' | 'gives'>,
  actors: readonly Actor[],
  bench: 'acts' | 'hears',
): Participant[] {
  const participants: Participant[] = [];
  const object = gives ? 'beneficiary' : 'patient';
  // Where the court only hears of it, it neither did it nor suffered it.
  const here = bench === 'acts' ? actors : actors.filter((actor) => actor.kind !== 'court' && actor.kind !== 'jury');
  const add = (role: Participant['role'], actor: Actor | undefined) => {
    if (actor && role !== 'agent' && (actor.kind === 'court' || actor.kind === 'jury')) return;
    // Damages are given by a court, a jury, a judge or an agency, not by a company.
    if (actor && role === 'agent' && gives && actor.kind === 'organization') return;
    if (actor && !participants.some((one) => one.entity === actor.entity))
      participants.push({ role, entity: actor.entity, certainty: byTree });
  };
  const carrier = carrierOf(analysis, trigger);
  let somebodyElse = false;
  if (carrier?.upos === 'VERB') {
    const actor = actorOf(analysis, carrier);
    const known = standsFor(actor, here);
    // "the former president had made": he is it, even where nobody knows who he is, and not the judge before him.
    somebodyElse = actor?.upos === 'NOUN' && known === undefined;
    add('agent', known);
    add(object, standsFor(undergoerOf(analysis, carrier), here));
  }
  const before =
    here.findLast((actor) => actor.end <= trigger.start && !parts.test(text.slice(actor.end, trigger.start))) ??
    here.find((actor) => actor.end <= trigger.start);
  const inside = here.find((actor) => actor.start < trigger.end && actor.end > trigger.start);
  const after = here.find((actor) => actor.start >= trigger.end && actor.start - trigger.end <= 120);
  const lacks = (role: Participant['role']) => !participants.some((one) => one.role === role);
  if (voice === 'passive') {
    const byPhrase = after !== undefined && /\bby\b/.test(text.slice(trigger.end - 3, after.start));
    if (lacks(object)) add(object, before ?? inside);
    if (byPhrase && lacks('agent')) add('agent', after);
    // "ordered the company to pay her": whoever stands right behind the words.
    else if (after && after.start - trigger.end <= 12) add('beneficiary', after);
  } else {
    // Who receives stands in the words themselves or is not named.
    if (gives && lacks(object)) add(object, inside);
    if (lacks('agent') && !somebodyElse) add('agent', gives ? before : (before ?? inside));
    if (!gives && lacks(object)) add(object, inside ?? after);
  }
  return participants;
}

const forms: ReadonlyMap<Office, OfficeForm> = new Map(offices.map((form) => [form.name, form]));

/** Whether the one who acts by the trigger's verb holds an office: by its noun, or by what the document says of them. */
export function actsAs(
  office: Office,
  analysis: Analysis,
  trigger: Span,
  here: readonly Actor[],
  entities: readonly Entity[],
): boolean {
  const carrier = carrierOf(analysis, trigger);
  const subject = carrier && actorOf(analysis, carrier);
  if (!subject) return false;
  const { nouns, roles, court } = forms.get(office)!;
  if (nouns.includes(subject.lemma.toLowerCase())) return true;
  const actor = standsFor(subject, here);
  if (!actor) return false;
  if (court && actor.kind === 'court') return true;
  return entities[actor.entity]!.designations.some((one) => roles.includes(one.role));
}

/** The judge or court of the sentence, if it names one. */
export function courtOf(here: readonly Actor[], judges: ReadonlySet<number>): number | null {
  return (
    (here.find((actor) => judges.has(actor.entity)) ?? here.find((actor) => actor.kind === 'court'))?.entity ?? null
  );
}

/** "prosecutors said", "according to the complaint": who is cited for what the trigger tells, as far as it is a named actor. */
export function sourceOf(analysis: Analysis, trigger: Span, here: readonly Actor[]): number | null {
  const carrier = carrierOf(analysis, trigger);
  const cited = carrier && reportedBy(analysis, carrier);
  return standsFor(cited?.speaker, here)?.entity ?? null;
}
