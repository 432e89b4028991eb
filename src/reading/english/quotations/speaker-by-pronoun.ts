import type { Entity } from '../../entity.ts';
import type { Attribution } from './attribution.ts';
import {
  type Discourse,
  lastSpeaker,
  mentionBefore,
  mentionFrom,
  mentionsBack,
  mentionsBetween,
  onlyOne,
  type Placed,
  paragraphStart,
  paragraphsBetween,
  reach,
  type Said,
} from './discourse.ts';

/** Can "he", "she", "it" or "they" mean the entity? */
export function fits({ kind, gender }: Entity, pronoun: string): boolean {
  if (pronoun === 'it') return /^(?:organization|government|court|jury)$/.test(kind);
  if (pronoun === 'they') return /^(?:organization|government)$/.test(kind);
  if (kind !== 'person') return false;
  return pronoun === 'he' ? gender !== 'female' : gender !== 'male';
}

/** "X, who": the last mention right before. */
export function relativeAntecedent(discourse: Discourse, at: number): Entity | null {
  const { text } = discourse;
  const before = mentionBefore(discourse, at, 60);
  if (before && /^[\s,]*(?:\([^)]*\),?\s*)?$/.test(text.slice(before.end, at))) return before.entity;
  // "Ann Roe, Orr's former assistant who"
  const named = mentionBefore(discourse, at, 90, (one) => one.entity.kind === 'person' && text[one.end] === ',');
  return named && /^,[^,.;:]*,?\s?$/.test(text.slice(named.end, at)) ? named.entity : null;
}

/** "they": a body that spoke just before, with nobody unknown in between. `resolved` is what the names stage says of the word. */
export function theyAntecedent(
  discourse: Discourse,
  at: number,
  previous: Attribution | null,
  resolved: Entity | null,
): Entity | null {
  const last = lastSpeaker(discourse, at, reach);
  return last &&
    last.attribution === previous &&
    fits(last.speaker, 'they') &&
    paragraphsBetween(discourse, last.at, at) <= 1
    ? last.speaker
    : resolved;
}

/**
 * "he", "she", "it": whoever spoke in the sentence or paragraph before goes on speaking, or whom that speaker asked. `resolved` is what
 * the names stage says of the word.
 */
export function singularAntecedent(
  discourse: Discourse,
  pronoun: string,
  at: number,
  resolved: Entity | null,
): Entity | null {
  const last = lastSpeaker(
    discourse,
    at,
    reach,
    (one) => fits(one.speaker, pronoun) || addressee(discourse, one.attribution) !== null,
  );
  const away = last ? paragraphsBetween(discourse, last.at, at) : 0;
  if (last && away <= 1) {
    const asked = addressee(discourse, last.attribution);
    if (asked !== null && away === 1 && fits(asked, pronoun)) return asked;
    if (fits(last.speaker, pronoun) && !rivalBetween(discourse, last, at, pronoun)) return last.speaker;
  }
  return onlyPerson(discourse, pronoun, at) ?? resolved ?? nearestFit(discourse, pronoun, at);
}

/** Whoever spoke last, if the word can mean them; else the only one whom it can mean that was named just before. */
export function nearestFit(discourse: Discourse, pronoun: string, at: number): Entity | null {
  const last = lastSpeaker(discourse, at, reach);
  if (last && fits(last.speaker, pronoun)) return last.speaker;
  const near = mentionsBack(discourse, at, 500)
    .filter((one) => one.form !== 'description' && fits(one.entity, pronoun))
    .map((one) => one.entity);
  return onlyOne(near) ?? onlyOne(near.filter((one) => one.gender !== null));
}

/**
 * A first name may mislead about a person's gender. Where somebody spoke in this paragraph or the one before, and nobody whom "he"
 * or "she" fits is named there, it is that speaker.
 */
function onlyPerson(discourse: Discourse, pronoun: string, at: number): Entity | null {
  if (pronoun !== 'he' && pronoun !== 'she') return null;
  const last = lastSpeaker(discourse, at, reach, (one) => one.speaker.kind === 'person');
  if (last === null || paragraphsBetween(discourse, last.at, at) > 1) return null;
  const others = mentionsBetween(discourse, paragraphStart(discourse, last.at), at).some(
    (one) => one.entity !== last.speaker && one.form !== 'pronoun' && one.entity.kind === 'person',
  );
  return others ? null : last.speaker;
}

/** “Why?” Roe asked Orr. Who is asked speaks next. */
function addressee(discourse: Discourse, { cue }: Attribution): Entity | null {
  if (cue === null || !/^ask/.test(discourse.text.slice(cue.start, cue.end))) return null;
  const next = mentionFrom(discourse, cue.end);
  return next && next.start - cue.end <= 2 ? next.entity : null;
}

/** Has somebody else whom the pronoun fits been named at the head of a sentence since that speaker spoke? */
function rivalBetween(discourse: Discourse, last: Said, at: number, pronoun: string): boolean {
  for (const one of mentionsBetween(discourse, last.at, at)) {
    if (one.end > at) return false;
    if (isRival(one, last, pronoun) && opensSentence(discourse.text, one)) return true;
  }
  return false;
}

const isRival = ({ entity, form }: Placed, { speaker }: Said, pronoun: string): boolean =>
  entity !== speaker &&
  form !== 'pronoun' &&
  form !== 'description' &&
  fits(entity, pronoun) &&
  (entity.gender !== null || pronoun === 'it');

/** Named at the head of a sentence, and not as an owner: the paragraph is about them now. */
const opensSentence = (text: string, { start, end }: Placed): boolean =>
  !/^['’]/.test(text.slice(end, end + 1)) && /(?:^|[.\n]\s{0,3})$/.test(text.slice(Math.max(0, start - 3), start));
