import type { Entity } from '../../entity.ts';
import { type Discourse, lastSpeaker, mentionsBetween, onlyOne } from './discourse.ts';
import { nearestFit } from './speaker-by-pronoun.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** Papers that carry their author's own words: whose they are, he says it. */
export const ownPapers =
  /^(?:statement|lawsuit|suit|complaint|filing|brief|petition|motion|letter|email|e-mail|memo|note|message|post|tweet|blog|op-ed|column|book|memoir|affidavit|declaration|testimony|speech|remarks|words|account|website|release|response|reply|appeal|opinion|ruling|order|decision|dissent|verdict|report|disclosure|remarks|campaign)s?$/;

/** Papers that somebody who was just speaking put out: "the statement said". */
const issuedPapers = /^(?:statement|letter|email|e-mail|note|message|post|tweet|release|memo|response|reply)s?$/;

/** Papers that are called somebody's once, and by their noun alone after. */
const ownedBefore = new Set(['disclosure', 'memo', 'book']);

const pronounOf = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
]);

/** Whose paper it is: "Orr's lawsuit", "his letter", "the email from Roe", "the statement" of whoever spoke just before. */
export function authorOf(discourse: Discourse, phrase: SpeakerPhrase): Entity | null {
  const named = phrase.owner?.entity ?? ownerInFront(discourse.text, phrase) ?? senderOf(discourse.text, phrase);
  if (named !== null) return named;
  const { start, noun } = phrase;
  const head = phrase.head.toLowerCase();
  const pronoun = pronounOf.get(/^(his|her|its)\b/.exec(head)?.[1] ?? '');
  if (pronoun !== undefined) return nearestFit(discourse, pronoun, start);
  if (!/^(?:the|this|that)\b/.test(head)) return null;
  if (issuedPapers.test(noun))
    return issuerBefore(discourse, noun, start) ?? lastSpeaker(discourse, start, 600)?.speaker ?? null;
  return ownedBefore.has(noun) ? ownerBefore(discourse, noun, start) : null;
}

/** "a Harbour statement", "the police statement" */
function ownerInFront(text: string, { inside, headEnd, noun }: SpeakerPhrase): Entity | null {
  const front = inside.findLast(
    (one) => one.end < headEnd && text.slice(one.end, headEnd).trim().toLowerCase().startsWith(noun),
  );
  return front && !/^(?:place|statute|work)$/.test(front.entity.kind) ? front.entity : null;
}

/** "a letter from Ann Roe" */
function senderOf(text: string, { start, headEnd, inside, noun }: SpeakerPhrase): Entity | null {
  if (!issuedPapers.test(noun)) return null;
  const sender = inside.find(
    (one) =>
      one.start >= headEnd &&
      /\b(?:from|by)\s+(?:the\s)?$/.test(text.slice(Math.max(start, one.start - 10), one.start)),
  );
  return sender?.entity ?? null;
}

/** The one person or body named in the last sentence that speaks of such a paper: "The fund issued a statement on Monday." */
function issuerBefore(discourse: Discourse, noun: string, before: number): Entity | null {
  const { text } = discourse;
  const at = text.lastIndexOf(noun, before - 1);
  if (at < 0 || before - at > 800) return null;
  const opened = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at), text.lastIndexOf('.” ', at), 0);
  const length = text.slice(at, at + 400).search(/[.?!]["”]?\s|\n/);
  const closed = at + (length < 0 ? 400 : length);
  return onlyOne(
    mentionsBetween(discourse, opened, Math.min(closed, before))
      .map((one) => one.entity)
      .filter((one) => /^(?:person|organization|government|court)$/.test(one.kind)),
  );
}

/** How many mentions back an owner of "the disclosure" is looked for. */
const ownersTried = 200;

/** "the disclosure", called "Orr's disclosure" before. */
function ownerBefore(discourse: Discourse, noun: string, before: number): Entity | null {
  const owner = mentionsBetween(discourse, 0, before)
    .slice(-ownersTried)
    .findLast((one) => owns(discourse.text.slice(one.end, one.end + 50), noun));
  return owner?.entity ?? null;
}

/** Whether the words behind a name say that the noun is theirs: "’s signed disclosure". */
function owns(behind: string, noun: string): boolean {
  const owner = /^['’]s?\s/.exec(behind);
  let rest = owner ? behind.slice(owner[0].length) : '';
  for (let words = 0; rest !== '' && words <= 2; words++) {
    if (rest.startsWith(noun)) return true;
    rest = rest.slice(/^\p{L}+\s/u.exec(rest)?.[0].length ?? rest.length);
  }
  return false;
}
