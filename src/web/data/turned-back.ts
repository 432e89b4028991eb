import { asOf, liesAfter } from '../../casefile/clocks.ts';
import type { Clocks } from '../../casefile/decisions/decision.ts';
import type { CaseEvent, CaseFile, Matter } from '../../casefile/schema.ts';

/**
 * A matter with its clocks turned back, as far as a page that stands alone can say it: what was reported later is left out, what
 * happened later has not. Dates, postures and disagreements are not chosen anew, as a server would.
 */
export function turnedBack(matter: Matter, { documents }: Pick<CaseFile, 'documents'>, clocks: Clocks): Matter {
  const published = new Map(documents.map((document) => [document.id, document.published]));
  const known = (document: string) =>
    clocks.knownBy === null || (published.get(document) ?? '9999-12-31') <= clocks.knownBy;
  const events = (list: readonly CaseEvent[]) => {
    const left = list.flatMap((event): readonly CaseEvent[] => {
      const reports = event.reports.filter(({ document }) => known(document));
      if (reports.length === 0 && !(event.reports.length === 0 && clocks.knownBy === null)) return [];
      return [reports.length === event.reports.length ? event : { ...event, reports, sources: sourcesOf(reports) }];
    });
    return asOf(left, clocks.asOf ?? undefined, published);
  };
  const said = <T extends { readonly document: string; readonly date: string | null }>(list: readonly T[]) =>
    list.filter(({ document, date }) => known(document) && (clocks.asOf === null || !liesAfter(date, clocks.asOf)));
  const kept = events(matter.events);
  const ids = new Set(kept.map(({ id }) => id));
  const quotes = said(matter.quotes);
  const statements = new Set(quotes.map(({ statement }) => statement));
  return {
    ...matter,
    events: kept,
    passing: events(matter.passing),
    rejected: events(matter.rejected),
    quotes,
    sayings: said(matter.sayings),
    statements: matter.statements.filter(({ id }) => statements.has(id)),
    disagreements: matter.disagreements.filter(
      ({ event, values }) =>
        ids.has(event) && values.filter(({ reports }) => reports.some(({ document }) => known(document))).length > 1,
    ),
  };
}

function sourcesOf(reports: readonly { readonly document: string }[]): number {
  return new Set(reports.map(({ document }) => document)).size;
}
