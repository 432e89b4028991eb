import type { Span } from '../../../../document/document.ts';
import type { EventKindName } from '../../../../field/kinds/index.ts';
import { type Analysis, isPassive, objectOf, type Word } from '../../../../language/index.ts';
import type { Signs } from '../signs.ts';
import { glanceAt, worthALook } from './glance.ts';
import type { EventModel } from './proposer.ts';

/** The word of a sentence that most likely carries an event of a kind. */
export interface Proposal {
  readonly kind: EventKindName;
  readonly probability: number;
  readonly word: Word;
}

/** Below this nothing comes of a proposal. */
const least = 0.005;

/**
 * For each kind the likeliest word of a sentence; kinds that no word is likely to carry are left out. A sentence in which no
 * wording was found is looked at only where its words promise something.
 */
export function proposalsIn(
  { sentence, hits, candidates }: Signs,
  { kinds, propose, glance }: Pick<EventModel, 'kinds' | 'propose' | 'glance'>,
): ReadonlyMap<EventKindName, Proposal> {
  const found = new Map<EventKindName, Proposal>();
  if (hits.length === 0 && glanceAt(sentence, glance) < worthALook) return found;
  for (const { word, clues } of candidates()) {
    const probabilities = propose(clues);
    for (const [index, kind] of kinds.entries()) {
      if (kind === null) continue;
      const probability = probabilities[index]!;
      if (probability >= least && probability > (found.get(kind)?.probability ?? 0))
        found.set(kind, { kind, probability, word });
    }
  }
  return found;
}

/** Whose the words before a proposed word are, as wordings say it of theirs. */
export const voiceOf = (analysis: Analysis, word: Word): 'active' | 'passive' | 'nominal' =>
  word.upos !== 'VERB' ? 'nominal' : isPassive(analysis, word) ? 'passive' : 'active';

/** The words that tell the event: a verb to the end of its object where that stands close ("fired the manager"), else the word. */
export function wordsOf(analysis: Analysis, word: Word): Span {
  const object = word.upos === 'VERB' ? objectOf(analysis, word) : undefined;
  const near = object !== undefined && object.index > word.index && object.index - word.index <= 4;
  return { start: word.start, end: near ? object.end : word.end };
}
