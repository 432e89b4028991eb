import type { Span } from '../document/document.ts';
import { partyOfEntity } from '../linking/parties.ts';
import { type CaseOfWords, caseOfWords } from '../linking/proceeding-of-quote.ts';
import { sameWords } from '../linking/statements.ts';
import type { Circumstances } from '../reading/circumstances.ts';
import { oneLine } from '../words/one-line.ts';
import { contentId, type Ids } from './identity.ts';
import type { Quote, SaidHow, Saying, Statement } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** What a matter's documents say that somebody said. */
export interface Said {
  readonly quotes: readonly Quote[];
  readonly sayings: readonly Saying[];
  readonly statements: readonly Statement[];
}

/** Words said, each with when, where, to whom and in which case; printings of the same words as one statement. */
export function saidIn(linked: WholeMatter, ids: Ids): Said {
  const { documents: pieces, parties } = linked;
  const partyId = (piece: number, entity: number | null): string | null => {
    const party = partyOfEntity(parties, piece, entity);
    return party === null ? null : ids.party(party);
  };
  const inCase = caseOfWords(linked);
  const caseIds = ({ proceeding, reason }: CaseOfWords) => ({
    proceeding: proceeding === null ? null : ids.proceeding(proceeding),
    proceedingReason: reason,
  });
  const how = (piece: number, circumstances: Circumstances, stretch: Span, speaker: number | null): SaidHow => {
    const { medium, place, addressee, time } = circumstances;
    return {
      date: time?.edtf ?? null,
      dateReason: dateReason(circumstances, wordsOfTime(linked, piece, circumstances)),
      medium: medium && { start: medium.start, end: medium.end, kind: medium.kind },
      place: place && { start: place.start, end: place.end },
      addressee: addressee && {
        start: addressee.start,
        end: addressee.end,
        party: partyId(piece, addressee.entity),
      },
      ...caseIds(inCase(piece, stretch, speaker)),
    };
  };

  const same = sameWords(pieces, parties).map((one) => {
    const first = one.printings[0]!;
    const id = contentId(
      'statement',
      pieces[first.piece]!.document.id,
      pieces[first.piece]!.reading.quotations[first.quotations[0]!]!.start,
    );
    return { ...one, id };
  });
  const statementOf = new Map(
    same.flatMap(({ id, printings }) =>
      printings.flatMap(({ piece, quotations }) => quotations.map((at) => [`${piece} ${at}`, id] as const)),
    ),
  );
  const byPiece = pieces.map(({ document, reading }, piece) =>
    reading.quotations.map(
      (one, at): Quote => ({
        document: document.id,
        start: one.start,
        end: one.end,
        speaker: partyId(piece, one.speaker.entity),
        cue: one.cue,
        rule: one.rule,
        words: document.text.slice(one.start, one.end),
        form: one.form,
        statement: statementOf.get(`${piece} ${at}`)!,
        ...how(piece, one.circumstances, hull(one, one.cue), partyOfEntity(parties, piece, one.speaker.entity)),
      }),
    ),
  );
  const sayings = pieces.flatMap(({ document, reading }, piece) =>
    reading.sayings.flatMap((one): Saying[] => {
      const speaker = partyId(piece, one.speaker.entity);
      return speaker === null
        ? []
        : [
            {
              document: document.id,
              start: one.start,
              end: one.end,
              speaker,
              act: one.act,
              cue: one.cue,
              content: one.content,
              rule: one.rule,
              words: document.text.slice(one.start, one.end),
              ...how(piece, one.circumstances, one, partyOfEntity(parties, piece, one.speaker.entity)),
            },
          ];
    }),
  );
  const statements = same.map(({ id, party, printings, fullest }): Statement => {
    const quotesOf = (at: number) => printings[at]!.quotations.map((index) => byPiece[printings[at]!.piece]![index]!);
    const full = printings[fullest]!;
    const { document, reading } = pieces[full.piece]!;
    const dated = best(printings.map((one, at) => ({ quote: quotesOf(at)[0]!, stated: one.stated !== null })));
    const placed = commonest(
      printings.flatMap((_, at) => quotesOf(at).slice(0, 1)),
      (one) => one.proceeding,
    );
    return {
      id,
      speaker: party === null ? null : ids.party(party),
      words: full.quotations
        .map((index) => {
          const { start, end } = reading.quotations[index]!.content;
          return document.text.slice(start, end);
        })
        .join(' '),
      date: dated?.date ?? null,
      dateReason: dated?.dateReason ?? nobodySays,
      proceeding: placed?.proceeding ?? null,
      proceedingReason: placed?.proceedingReason ?? quotesOf(fullest)[0]!.proceedingReason,
      reports: printings.map((one, at) => ({
        document: pieces[one.piece]!.document.id,
        quotes: quotesOf(at).map(({ start, end }) => ({ start, end })),
        differences: one.differences,
      })),
      fullest,
      sources: new Set(printings.map((one) => pieces[one.piece]?.source)).size,
    };
  });
  return { quotes: byPiece.flat(), sayings, statements };
}

const hull = (one: Span, other: Span | null): Span =>
  other === null
    ? { start: one.start, end: one.end }
    : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };

function wordsOfTime({ documents: pieces }: WholeMatter, piece: number, { time }: Circumstances): string | null {
  return time === null || time.expression === null
    ? null
    : (pieces[piece]!.reading.times[time.expression]?.derivation.words ?? null);
}

const nobodySays = 'no document says when';

function dateReason({ time, carried }: Circumstances, words: string | null): string {
  if (time === null) return nobodySays;
  if (words !== null) {
    const quoted = `“${oneLine(words)}”`;
    if (carried) return `stated where the same speaker speaks just before: ${quoted}`;
    return time.from === 'clause' ? `stated beside it: ${quoted}` : `stated in its sentence: ${quoted}`;
  }
  return time.from === 'published' ? 'the day its document was published' : 'the day its document speaks of';
}

/** The day of a printing that states one, the commonest such day; else the earliest day of a document that prints it. */
function best(printings: readonly { readonly quote: Quote; readonly stated: boolean }[]): Quote | null {
  const stated = printings.filter((one) => one.stated).map((one) => one.quote);
  if (stated.length > 0) return commonest(stated, (one) => one.date) ?? stated[0]!;
  const dated = printings.map((one) => one.quote).filter((one) => one.date !== null);
  return dated.reduce<Quote | null>((first, one) => (first === null || one.date! < first.date! ? one : first), null);
}

/** The first item with the value that most items have, `null`s aside; `null` where two values tie. */
function commonest<T>(items: readonly T[], value: (item: T) => string | null): T | null {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = value(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  if (sorted.length === 0 || sorted[0]![1] === sorted[1]?.[1]) return null;
  return items.find((item) => value(item) === sorted[0]![0]) ?? null;
}
