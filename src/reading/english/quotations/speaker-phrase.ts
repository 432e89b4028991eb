import type { Span } from '../../../document/document.ts';
import { type Discourse, lastWord, mentionsIn, type Placed } from './discourse.ts';

/** A noun phrase that names a speaker: "Orr's lawyer, Ann Roe", "a spokesman for the fund". */
export interface SpeakerPhrase extends Span {
  /** Where its head ends: "a spokesman | for the fund". */
  readonly headEnd: number;
  /** From its start to its head's end, as written. */
  readonly head: string;
  /** The last noun of the head, in lower case: "lawyer". */
  readonly noun: string;
  /** Mentions in it, in order of place. */
  readonly inside: readonly Placed[];
  /** The mention that owns its head: "Orr's lawsuit". */
  readonly owner: Placed | null;
  /** The mention in its head that reaches furthest and does not own it. */
  readonly named: Placed | null;
  /** Whether the named mention ends the head. */
  readonly endsNamed: boolean;
}

/** The parts of the words that name a speaker. */
export function speakerPhrase(discourse: Discourse, source: Span): SpeakerPhrase {
  const { text } = discourse;
  const { start, end } = source;
  const inside = mentionsIn(discourse, source);
  const headEnd = endOfHead(text, source, inside);
  const head = text.slice(start, headEnd);
  const noun = lastWord(
    head.replace(/\s(?:sent|written|obtained|signed|read|seen|made|[\p{L}]{3,}ed)(?:\s\p{L}+day)?$/u, ''),
  );
  const inHead = inside.filter((one) => one.start < headEnd);
  const owner = inHead.findLast((one) => isOwner(text, one.end, headEnd)) ?? null;
  const named = inHead
    .filter((one) => one.start >= start && !isOwner(text, one.end, headEnd))
    .reduce<Placed | null>((best, one) => (best === null || one.end > best.end ? one : best), null);
  const endsNamed = named !== null && text.slice(named.end, headEnd).trim().length <= 3;
  return { start, end, headEnd, head, noun, inside, owner, named, endsNamed };
}

/** "Orr's | lawsuit": the mention only owns the head of the phrase. */
const isOwner = (text: string, end: number, headEnd: number) =>
  /^(?:['’]s?\s)/.test(text.slice(end, Math.min(headEnd, end + 3)));

/** Where the head of a speaker's phrase ends: "Ann Roe | , a lawyer for Harbour", "a lawyer | for Harbour". */
function endOfHead(text: string, source: Span, inside: readonly Span[]): number {
  const words = text.slice(source.start, source.end);
  for (const match of words.matchAll(
    /[,(;–—]|\s(?:of|for|in|at|who|which|from|by|with|on|representing|whose|that|to|as)\s/g,
  )) {
    const at = source.start + match.index;
    // "Secretary of State Ann Roe": an office with "of" in it, before the name.
    if (
      match[0] === ' of ' &&
      /^\p{Lu}/u.test(words) &&
      inside.some((one) => one.start > at && isOfficeBetween(text.slice(at + 4, one.start)))
    )
      continue;
    if (match.index > 0 && !inside.some((one) => one.start <= at && one.end > at)) return at;
  }
  return source.end;
}

/** "State ", "Homeland Security Secretary " between "of" and the name. */
const isOfficeBetween = (words: string) => /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}$/u.test(words);
