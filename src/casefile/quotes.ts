import { placeWords } from '../document/citations.ts';
import type { Document, Span } from '../document/document.ts';
import { sameWords } from '../linking/statements.ts';
import { type SaidInstead, saidKey } from './decisions/cast/open-cast.ts';
import { howSaidIn, partyIdOf } from './how-said.ts';
import type { Ids } from './identity.ts';
import type { Quote, Saying, SpeakerDecided, Statement } from './schema.ts';
import { statementId, statementOf } from './statements.ts';
import type { WholeMatter } from './whole-document.ts';

/** What a matter's documents say that somebody said. */
export interface Said {
  readonly quotes: readonly Quote[];
  readonly sayings: readonly Saying[];
  readonly statements: readonly Statement[];
}

/**
 * Words said, each with when, where, to whom and in which case; printings of the same words as one statement.
 *
 * @param saidBy - by `saidKey`, where a person named the speaker
 */
export function saidIn(linked: WholeMatter, ids: Ids, saidBy: ReadonlyMap<string, SaidInstead>): Said {
  const { documents, parties } = linked;
  const how = howSaidIn(linked, ids);
  const decided = (inDocument: number, start: number): { readonly decided?: SpeakerDecided } => {
    const found = saidBy.get(saidKey(inDocument, start));
    if (found === undefined) return {};
    const { instead, decision } = found;
    return { decided: { instead: instead === null ? null : ids.party(instead), decision } };
  };
  const same = sameWords(documents, parties).map((words) => ({ ...words, id: statementId(words, documents) }));
  const idOf = new Map(
    same.flatMap(({ id, printings }) =>
      printings.flatMap(({ inDocument, quotations }) => quotations.map((at) => [`${inDocument} ${at}`, id] as const)),
    ),
  );
  const quotes = documents.map(({ document, reading }, inDocument) =>
    reading.quotations.map(
      (one, at): Quote => ({
        ...placed(document, one),
        document: document.id,
        start: one.start,
        end: one.end,
        speaker: partyIdOf(linked, ids, inDocument, one.speaker.entity),
        cue: one.cue,
        rule: one.rule,
        words: document.text.slice(one.start, one.end),
        form: one.form,
        statement: idOf.get(`${inDocument} ${at}`) ?? '',
        ...decided(inDocument, one.start),
        ...how(inDocument, one, hull(one, one.cue)),
      }),
    ),
  );
  const sayings = documents.flatMap(({ document, reading }, inDocument) =>
    reading.sayings.flatMap((one): Saying[] => {
      const speaker = partyIdOf(linked, ids, inDocument, one.speaker.entity);
      if (speaker === null) return [];
      const { start, end, act, cue, content, rule } = one;
      const words = document.text.slice(start, end);
      return [
        {
          ...placed(document, one),
          document: document.id,
          start,
          end,
          speaker,
          act,
          cue,
          content,
          rule,
          words,
          ...decided(inDocument, start),
          ...how(inDocument, one, one),
        },
      ];
    }),
  );
  const quotesOf = (inDocument: number, quotations: readonly number[]) =>
    quotations.flatMap((at) => quotes[inDocument]?.[at] ?? []);
  return {
    quotes: quotes.flat(),
    sayings,
    statements: same.map((words) => statementOf(words, quotesOf, linked, ids)),
  };
}

/** Where it stands in its file, if that has pages or parts. */
function placed(document: Pick<Document, 'origin'>, at: Span): Pick<Quote, 'standsAt'> {
  const standsAt = placeWords(document, at);
  return standsAt === null ? {} : { standsAt };
}

const hull = (one: Span, other: Span | null): Span =>
  other === null
    ? { start: one.start, end: one.end }
    : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
