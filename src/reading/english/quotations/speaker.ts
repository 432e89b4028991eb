import type { Block, Span } from '../../../document/document.ts';
import type { Entity } from '../../entity.ts';
import type { Attribution } from './attribution.ts';
import { type Discourse, mentionsIn, openDiscourse } from './discourse.ts';
import { described } from './speaker-by-description.ts';
import { apposedName, bySurname, isJoint } from './speaker-by-name.ts';
import { authorOf, ownPapers } from './speaker-by-paper.ts';
import { relativeAntecedent, singularAntecedent, theyAntecedent } from './speaker-by-pronoun.ts';
import {
  bodyRepresented,
  bodySpokenFor,
  police,
  policeForce,
  representatives,
  spokespeople,
} from './speaker-of-body.ts';
import { speakerPhrase } from './speaker-phrase.ts';

/**
 * Whom the words that name a speaker mean, for each attribution that has such words: the entity named in them; the one a pronoun, a
 * title or a description points to; the author of a paper that "says". No entry where nobody fits, or two fit. Entities are given by
 * their `id`, their place in `entities`.
 */
export function speakersOf(
  text: string,
  blocks: readonly Block[],
  attributions: readonly Attribution[],
  entities: readonly Entity[],
): Map<Attribution, number> {
  const discourse = openDiscourse(text, blocks, entities);
  const speakers = new Map<Attribution, number>();
  let previous: Attribution | null = null;
  for (const { source, attribution } of inOrder(attributions)) {
    const speaker = whoIsMeant(discourse, source, previous);
    previous = attribution;
    if (speaker === null) continue;
    speakers.set(attribution, speaker.id);
    if (discourse.said.at(-1)?.at !== source.start) discourse.said.push({ at: source.start, speaker, attribution });
  }
  return speakers;
}

/** The attributions that name their source, in order of its place. */
const inOrder = (attributions: readonly Attribution[]) =>
  attributions
    .flatMap((attribution) => (attribution.source === null ? [] : [{ source: attribution.source, attribution }]))
    .sort((a, b) => a.source.start - b.source.start);

/** @param previous - the attribution before this one, whether or not its speaker is known */
function whoIsMeant(discourse: Discourse, source: Span, previous: Attribution | null): Entity | null {
  const words = discourse.text.slice(source.start, source.end).toLowerCase();
  const inside = mentionsIn(discourse, source);
  const resolved = inside[0]?.entity ?? null;
  if (/^(?:who|which|that)$/.test(words))
    return inside.find((one) => one.start === source.start)?.entity ?? relativeAntecedent(discourse, source.start);
  if (words === 'they') return theyAntecedent(discourse, source.start, previous, resolved);
  if (/^(?:he|she|it)$/.test(words)) return singularAntecedent(discourse, words, source.start, resolved);
  return nounPhraseMeant(discourse, source);
}

/** Whom a noun phrase means; the surest sign decides. */
function nounPhraseMeant(discourse: Discourse, source: Span): Entity | null {
  const { text, entities } = discourse;
  const phrase = speakerPhrase(discourse, source);
  const { named, owner, noun } = phrase;
  if (named && isJoint(text, named, phrase)) return null;
  if (named && phrase.endsNamed && named.form !== 'description') return named.entity;
  if (ownPapers.test(noun)) return authorOf(discourse, phrase);
  const apposed = apposedName(text, phrase);
  if (apposed !== null) return apposed;
  if (named && phrase.endsNamed && named.entity !== owner?.entity) return named.entity;
  if (named && named.entity.kind === 'person' && named.form === 'name') return named.entity;
  if (representatives.test(noun)) return bodyRepresented(phrase);
  if (spokespeople.test(noun)) return bodySpokenFor(discourse, phrase);
  if (police.test(text.slice(source.start, source.end).toLowerCase())) return policeForce(entities);
  const surname = named === null && owner === null ? bySurname(discourse, phrase.head, source.start) : null;
  return surname ?? described(discourse, phrase);
}
