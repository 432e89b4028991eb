import type { Span } from '../document/document.ts';
import { partyOfEntity } from '../linking/parties.ts';
import { caseOfWords } from '../linking/proceeding-of-quote.ts';
import type { Circumstances } from '../reading/circumstances.ts';
import { oneLine } from '../words/one-line.ts';
import type { Ids } from './identity.ts';
import type { SaidHow } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** What a document says of words that somebody said; the speaker is an `Entity.id`. */
export interface SaidWords {
  readonly circumstances: Circumstances;
  readonly speaker: { readonly entity: number | null };
}

/**
 * When, where, to whom and in which case something was said.
 *
 * @returns for a place among the documents, the words and their stretch with the cue
 */
export function howSaidIn(
  linked: WholeMatter,
  ids: Ids,
): (inDocument: number, said: SaidWords, stretch: Span) => SaidHow {
  const inCase = caseOfWords(linked);
  return (inDocument, { circumstances, speaker }, stretch) => {
    const { medium, place, addressee } = circumstances;
    const { proceeding, reason } = inCase(
      inDocument,
      stretch,
      partyOfEntity(linked.parties, inDocument, speaker.entity),
    );
    return {
      date: circumstances.time?.edtf ?? null,
      dateReason: dateReason(circumstances, wordsOfTime(linked, inDocument, circumstances)),
      medium: medium && { start: medium.start, end: medium.end, kind: medium.kind },
      place: place && { start: place.start, end: place.end },
      addressee: addressee && {
        start: addressee.start,
        end: addressee.end,
        party: partyIdOf(linked, ids, inDocument, addressee.entity),
      },
      proceeding: proceeding === null ? null : ids.proceeding(proceeding),
      proceedingReason: reason,
    };
  };
}

/** `Party.id` of an entity of a document; `null` for one that is no party. */
export function partyIdOf(
  { parties }: Pick<WholeMatter, 'parties'>,
  ids: Pick<Ids, 'party'>,
  inDocument: number,
  entity: number | null,
): string | null {
  const party = partyOfEntity(parties, inDocument, entity);
  return party === null ? null : ids.party(party);
}

function wordsOfTime({ documents }: WholeMatter, inDocument: number, { time }: Circumstances): string | null {
  return time === null || time.expression === null
    ? null
    : (documents[inDocument]?.reading.times[time.expression]?.derivation.words ?? null);
}

/** Why there is no day. */
export const nobodySays = 'no document says when';

function dateReason({ time, carried }: Circumstances, words: string | null): string {
  if (time === null) return nobodySays;
  if (words !== null) {
    const quoted = `“${oneLine(words)}”`;
    if (carried) return `stated where the same speaker speaks just before: ${quoted}`;
    return time.from === 'clause' ? `stated beside it: ${quoted}` : `stated in its sentence: ${quoted}`;
  }
  return time.from === 'published' ? 'the day its document was published' : 'the day its document speaks of';
}
