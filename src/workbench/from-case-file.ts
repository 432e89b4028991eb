import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseEvent, CaseFile, CaseFileDocument, Matter } from '../casefile/schema.ts';
import { documentTitle } from '../document/citations.ts';
import { bestReport, excerpt } from '../store/excerpt.ts';
import { findTerms, type SearchTerm, termsOf } from '../store/search-words.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../store/store.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfIntersects } from '../words/edtf.ts';
import { folded } from '../words/folded.ts';
import { type Coverage, type Overview, Refused, type Workbench } from './workbench.ts';

export interface FromCaseFile {
  /** A matter of the same pile with clocks turned back; `null` when there is none of that id. */
  readonly matterAt: (id: string, clocks: Clocks) => Promise<Matter | null>;
  /** Why nothing can be decided or added: said to who tries. */
  readonly why: string;
  /** Of the program. */
  readonly version: string;
  /** Instant at which the pile was read, ISO 8601 in UTC. */
  readonly when: string;
}

/**
 * A workbench over a case file that is kept nowhere: for a folder that cannot be written, or `--no-store`. Everything can be
 * read and searched; what would have to be kept is refused with `why`.
 */
export function workbenchOf(caseFile: CaseFile, { matterAt, why, version, when }: FromCaseFile): Workbench {
  const documents = new Map(caseFile.documents.map((one) => [one.id, one]));
  const refuse = async (): Promise<never> => {
    throw new Refused(why);
  };
  return {
    overview: async () => overviewOf(caseFile, version, when),
    matter: async (id, clocks) => {
      const turned = clocks.asOf !== null || clocks.knownBy !== null;
      return turned ? await matterAt(id, clocks) : (caseFile.matters.find((one) => one.id === id) ?? null);
    },
    document: async (id) => documents.get(id) ?? null,
    coverage: async (id) => (documents.has(id) ? coverageIn(caseFile, id) : null),
    pages: async () => null,
    drawnPage: async () => null,
    search: async (query) => searchIn(caseFile, query),
    whereabouts: async (of) => ({ of, was: null, line: 'Nothing of this address is in this case file.', to: null }),
    decide: refuse,
    history: async () => ({ decisions: [] }),
    add: refuse,
    changes: async () => ({ since: null, documents: [], entries: [] }),
    saw: async () => {},
    watch: () => () => {},
  };
}

/** Readings are kept nowhere, and the page that stands alone reads nothing: only what rests on the document is known. */
function coverageIn({ matters }: CaseFile, document: string): Coverage {
  const isHere = ({ reports }: CaseEvent) => reports.some((report) => report.document === document);
  const holders = matters.filter(({ events, passing }) => [...events, ...passing].some(isHere));
  const own = holders.flatMap(({ events, passing }) => [...events, ...passing].filter(isHere));
  return {
    document,
    matters: holders.map(({ id }) => id),
    entries: own.length,
    alone: own.filter(({ reports }) => reports.every((report) => report.document === document)).length,
    none: own.length > 0 ? null : 'No entry rests on it.',
    uncovered: null,
    days: [],
  };
}

function overviewOf(caseFile: CaseFile, version: string, when: string): Overview {
  const matterOf = new Map(
    caseFile.matters.flatMap(({ id, events, passing }) =>
      [...events, ...passing].flatMap(({ reports }) => reports.map(({ document }) => [document, id] as const)),
    ),
  );
  const days = caseFile.documents.flatMap(({ published }) => published ?? []).sort();
  return {
    revision: 1,
    version,
    documents: caseFile.documents.map(({ text, blocks: _, ...one }) => ({
      ...one,
      added: when,
      length: text.length,
      replacedBy: null,
      matter: matterOf.get(one.id) ?? null,
    })),
    matters: caseFile.matters.map(({ id, title, events }) => ({
      id,
      title,
      events: events.length,
      documents: new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document))).size,
      unreviewed: events.filter(({ review }) => review === 'unreviewed').length,
    })),
    orphaned: caseFile.orphaned,
    withheld: [],
    views: [],
    published: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
  };
}

/** Counted up to here, as a store does. */
const mostCounted = 1000;

/** Looks through every entry, then every text: a pile that is kept nowhere is small enough for that. */
export function searchIn(caseFile: CaseFile, query: SearchQuery): SearchAnswer {
  const terms = termsOf(query.words);
  const filtered = [query.matter, query.party, query.proceeding, query.kind, query.from, query.to].some(Boolean);
  const entries = caseFile.matters
    .filter(({ id }) => query.matter === null || id === query.matter)
    .flatMap((matter) =>
      matter.events
        .filter((event) => letsThrough(event, query))
        .flatMap((event) => entryHit(matter.id, event, terms) ?? []),
    );
  // A text has no party, proceeding or kind: these filters ask for entries.
  const texts =
    filtered || terms.length === 0 ? [] : caseFile.documents.flatMap((document) => documentHit(document, terms) ?? []);
  const hits = [...entries.toSorted(newestFirst), ...texts.toSorted(newestFirst)];
  return {
    hits: hits.slice(query.offset, query.offset + query.limit),
    total: Math.min(hits.length, mostCounted),
  };
}

const newestFirst = (a: SearchHit, b: SearchHit) => byCodeUnits(b.date ?? '', a.date ?? '');

function letsThrough(event: CaseEvent, query: SearchQuery): boolean {
  if (query.kind !== null && event.kind !== query.kind) return false;
  if (query.proceeding !== null && event.proceeding !== query.proceeding) return false;
  if (query.party !== null && !event.participants.some(({ party }) => party === query.party)) return false;
  if (query.from === null && query.to === null) return true;
  return event.date !== null && edtfIntersects(event.date, `${query.from ?? '..'}/${query.to ?? '..'}`);
}

/** Whether each of the terms stands in one of the texts. */
function holdAll(texts: readonly string[], terms: readonly SearchTerm[]): boolean {
  // Most texts are ruled out by their letters, before they are cut into words.
  const letters = terms.length === 0 ? [] : texts.map(folded);
  return terms.every((term) =>
    texts.some(
      (text, at) => term.words.every((word) => letters[at]!.includes(word)) && findTerms(text, [term]).length > 0,
    ),
  );
}

function entryHit(matter: string, event: CaseEvent, terms: readonly SearchTerm[]): SearchHit | null {
  if (!holdAll([event.summary, ...event.reports.map(({ words }) => words)], terms)) return null;
  const best = bestReport(event.reports, terms);
  const { id: entry, summary: title, date, kind } = event;
  // What a person added without words of a document is found by its line.
  if (best === null)
    return {
      ...{ of: 'entry', matter, entry, title, date, kind, document: '', start: 0, end: 0 },
      ...excerpt(title, findTerms(title, terms)),
    };
  const { report, found } = best;
  const first = found[0] ?? { start: 0, end: report.words.length };
  return {
    of: 'entry',
    matter,
    entry,
    document: report.document,
    start: report.start + first.start,
    end: report.start + first.end,
    title,
    date,
    kind,
    ...excerpt(report.words, found),
  };
}

function documentHit(document: CaseFileDocument, terms: readonly SearchTerm[]): SearchHit | null {
  if (!holdAll([document.text], terms)) return null;
  const found = findTerms(document.text, terms);
  return {
    of: 'document',
    matter: null,
    entry: null,
    document: document.id,
    start: found[0]?.start ?? 0,
    end: found[0]?.end ?? 0,
    title: documentTitle(document),
    date: document.published,
    kind: null,
    ...excerpt(document.text, found),
  };
}
