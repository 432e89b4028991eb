import type { SameWords } from '../linking/statements.ts';
import { nobodySays } from './how-said.ts';
import { contentId, type Ids } from './identity.ts';
import type { Quote, Statement } from './schema.ts';
import type { WholeDocument, WholeMatter } from './whole-document.ts';

/** The id of a statement: that of its first printing. */
export function statementId({ printings: [first] }: SameWords, documents: readonly WholeDocument[]): string {
  const { document, reading } = (first && documents[first.inDocument]) ?? {};
  const start = reading?.quotations[first?.quotations[0] ?? -1]?.start;
  return contentId('statement', document?.id ?? '', start ?? '');
}

/**
 * The same words of one speaker as a statement.
 *
 * @param quotesOf - the quotes of a document, by their places in its reading
 */
export function statementOf(
  { id, party, printings, fullest }: SameWords & { readonly id: string },
  quotesOf: (inDocument: number, quotations: readonly number[]) => readonly Quote[],
  { documents }: WholeMatter,
  ids: Pick<Ids, 'party'>,
): Statement {
  const printed = printings.map((one) => ({ ...one, quotes: quotesOf(one.inDocument, one.quotations) }));
  const firsts = printed.flatMap(({ quotes, stated }) =>
    quotes.slice(0, 1).map((quote) => ({ quote, stated: stated !== null })),
  );
  const dated = surestlyDated(firsts);
  const placed = commonest(
    firsts.map(({ quote }) => quote),
    (one) => one.proceeding,
  );
  const full = printed[fullest];
  const { document, reading } = (full && documents[full.inDocument]) ?? {};
  const contents = full?.quotations.flatMap((at) => reading?.quotations[at]?.content ?? []) ?? [];
  return {
    id,
    speaker: party === null ? null : ids.party(party),
    words: contents.map(({ start, end }) => document?.text.slice(start, end)).join(' '),
    date: dated?.date ?? null,
    dateReason: dated?.dateReason ?? nobodySays,
    proceeding: placed?.proceeding ?? null,
    proceedingReason: placed?.proceedingReason ?? full?.quotes[0]?.proceedingReason ?? '',
    reports: printed.map(({ inDocument, quotes, differences }) => ({
      document: documents[inDocument]?.document.id ?? '',
      quotes: quotes.map(({ start, end }) => ({ start, end })),
      differences,
    })),
    fullest,
    sources: new Set(printed.map(({ inDocument }) => documents[inDocument]?.source)).size,
  };
}

/** The day of a printing that states one, the commonest such day; else the earliest day of a document that prints it. */
function surestlyDated(printings: readonly { readonly quote: Quote; readonly stated: boolean }[]): Quote | null {
  const stated = printings.filter((one) => one.stated).map((one) => one.quote);
  const [first = null] = stated;
  if (first !== null) return commonest(stated, (one) => one.date) ?? first;
  return printings.reduce<Quote | null>(
    (earliest, { quote }) =>
      quote.date !== null && (earliest?.date == null || quote.date < earliest.date) ? quote : earliest,
    null,
  );
}

/** The first item with the value that most items have, `null`s aside; `null` where two values tie. */
function commonest<T>(items: readonly T[], value: (item: T) => string | null): T | null {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = value(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] === second?.[1]) return null;
  return items.find((item) => value(item) === most[0]) ?? null;
}
