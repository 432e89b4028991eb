import type { Entity } from '../../entity.ts';
import { type Discourse, lastSpeaker, onlyOne } from './discourse.ts';
import { fits } from './speaker-by-pronoun.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** Unnamed people of whom several may speak for a body. */
export const representatives = /^(?:lawyers|attorneys|counsel|officials|executives|representatives)$/;

/** Unnamed people who speak for a body by office. */
export const spokespeople = /^(?:spokesman|spokeswoman|spokesperson|spokespeople|representative)$/;

/** "the police", with or without "department". */
export const police = /^(?:the\s)?police(?:\sdepartment)?$/;

/** A body speaks through its unnamed lawyers; a person's lawyers are not that person. */
export const bodyRepresented = ({ inside, headEnd }: SpeakerPhrase): Entity | null =>
  onlyOne(
    inside
      .filter((one) => one.start < headEnd && /^(?:organization|government)$/.test(one.entity.kind))
      .map((one) => one.entity),
  );

/** An unnamed spokesman's words are those of the body he speaks for: "a Harbour spokesman", "a spokeswoman for the fund". */
export function bodySpokenFor(discourse: Discourse, { start, head, inside }: SpeakerPhrase): Entity | null {
  const named = onlyOne(
    inside
      .filter((one) => /^(?:organization|government|court)$/.test(one.entity.kind) && one.form !== 'pronoun')
      .map((one) => one.entity),
  );
  if (named !== null || inside.length > 0 || !/^the\b/.test(head.toLowerCase())) return named;
  const last = lastSpeaker(discourse, start, 1_000);
  return last && fits(last.speaker, 'it') ? last.speaker : null;
}

/** "the police": the force that the document names most. */
export function policeForce(entities: readonly Entity[]): Entity | null {
  const [first, second] = entities
    .filter((one) => /\bPolice\b/.test(one.name) && one.kind !== 'person')
    .toSorted((a, b) => b.mentions.length - a.mentions.length);
  return first && first.mentions.length > (second?.mentions.length ?? 0) ? first : null;
}
