import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseEvent, CaseFile, CaseFileDocument, Matter } from '../casefile/schema.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../store/store.ts';
import { edtfIntersects } from '../words/edtf.ts';
import { type Overview, Refused, type Workbench } from './workbench.ts';

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
    search: async (query) => searchIn(caseFile, query),
    decide: refuse,
    history: async () => ({ decisions: [] }),
    add: refuse,
    changes: async () => ({ since: null, documents: [], entries: [] }),
    saw: async () => {},
    watch: () => () => {},
  };
}

function overviewOf(caseFile: CaseFile, version: string, when: string): Overview {
  const days = caseFile.documents.flatMap(({ published }) => published ?? []).sort();
  return {
    revision: 1,
    version,
    documents: caseFile.documents.map(({ text, blocks: _, ...one }) => ({
      ...one,
      added: when,
      length: text.length,
      replacedBy: null,
    })),
    matters: caseFile.matters.map(({ id, title, events }) => ({
      id,
      title,
      events: events.length,
      documents: new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document))).size,
      unreviewed: events.filter(({ review }) => review === 'unreviewed').length,
    })),
    orphaned: caseFile.orphaned,
    published: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
  };
}

/** Counted up to here, as a store does. */
const mostCounted = 1000;

/** Code units shown on both sides of a hit. */
const around = 80;

/** Looks through every entry, then every text: a pile that is kept nowhere is small enough for that. */
function searchIn(caseFile: CaseFile, query: SearchQuery): SearchAnswer {
  const terms = termsOf(query.words);
  const filtered = [query.matter, query.party, query.proceeding, query.kind, query.from, query.to].some(Boolean);
  const published = new Map(caseFile.documents.map((one) => [one.id, one]));
  const hits: SearchHit[] = [];
  for (const matter of caseFile.matters) {
    if (query.matter !== null && matter.id !== query.matter) continue;
    for (const event of matter.events) {
      if (!letsThrough(event, query)) continue;
      const first = event.reports[0];
      const words = [event.summary, ...event.reports.map((one) => one.words)].join(' ');
      const found = stretches(words, terms);
      if (!first || found === null) continue;
      hits.push({
        of: 'entry',
        matter: matter.id,
        entry: event.id,
        document: first.document,
        start: first.start,
        end: first.end,
        title: event.summary,
        date: event.date,
        kind: event.kind,
        ...shown(words, found),
      });
    }
  }
  // A text has no party, proceeding or kind: these filters ask for entries.
  const texts = filtered || terms.length === 0 ? [] : published.values();
  for (const document of texts) {
    const found = stretches(document.text, terms);
    if (found !== null) hits.push(documentHit(document, found));
  }
  const byDate = (a: SearchHit, b: SearchHit) => {
    const [one, other] = [a.date ?? '', b.date ?? ''];
    return one > other ? -1 : one < other ? 1 : 0;
  };
  hits.sort((a, b) => Number(b.of === 'entry') - Number(a.of === 'entry') || byDate(a, b));
  return {
    hits: hits.slice(query.offset, query.offset + query.limit),
    total: Math.min(hits.length, mostCounted),
  };
}

function letsThrough(event: CaseEvent, query: SearchQuery): boolean {
  if (query.kind !== null && event.kind !== query.kind) return false;
  if (query.proceeding !== null && event.proceeding !== query.proceeding) return false;
  if (query.party !== null && !event.participants.some(({ party }) => party === query.party)) return false;
  if (query.from === null && query.to === null) return true;
  return event.date !== null && edtfIntersects(event.date, `${query.from ?? '..'}/${query.to ?? '..'}`);
}

function documentHit(document: CaseFileDocument, found: readonly Stretch[]): SearchHit {
  const first = found[0]!;
  return {
    of: 'document',
    matter: null,
    entry: null,
    document: document.id,
    start: first.start,
    end: first.end,
    title: document.title ?? document.path,
    date: document.published,
    kind: null,
    ...shown(document.text, found),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A regular expression for each word, "phrase in quotes" or prefix*; none for words that are no words. */
function termsOf(words: string): readonly RegExp[] {
  return [...words.matchAll(/"([^"]{1,200})"|([\p{L}\p{N}]+)(\*?)/gu)].flatMap(([, phrase, word, star]) => {
    const parts = (phrase ?? word ?? '').match(/[\p{L}\p{N}]+/gu);
    if (!parts) return [];
    const end = star === '*' ? '' : '(?![\\p{L}\\p{N}])';
    return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]{1,9}')}${end}`, 'giu');
  });
}

/** Where the terms stand, up to 20 of each; `null` when one of them stands nowhere. */
function stretches(text: string, terms: readonly RegExp[]): readonly Stretch[] | null {
  const found: Stretch[] = [];
  for (const term of terms) {
    const before = found.length;
    for (const hit of text.matchAll(term)) {
      found.push({ start: hit.index, end: hit.index + hit[0].length });
      if (found.length - before === 20) break;
    }
    if (found.length === before) return null;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function shown(text: string, found: readonly Stretch[]): Pick<SearchHit, 'words' | 'found'> {
  const first = found[0];
  const from = Math.max(0, (first?.start ?? 0) - around);
  const to = Math.min(text.length, (first?.end ?? 0) + around);
  return {
    words: text.slice(from, to),
    found: found
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}
