import { documentTitle } from '../../document/citations.ts';
import type { Block, Document, DocumentKind } from '../../document/document.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { edtfInterval, isEdtf } from '../../words/edtf.ts';
import { bestReport, excerpt } from '../excerpt.ts';
import { findTerms, type SearchTerm, termsOf } from '../search-words.ts';
import type { SearchAnswer, SearchHit, SearchQuery } from '../store.ts';
import { parsed, type SqliteFile } from './file.ts';

/** Hits beyond this are not counted, nor shown. */
const mostHits = 1000;

interface Ranked {
  readonly number: number;
  readonly score: number;
  readonly day: string | null;
}

interface EntryRow {
  readonly id: string;
  readonly matter: string;
  readonly summary: string;
  readonly date: string | null;
  readonly kind: string;
}

interface ReportRow {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly path: string;
  readonly published: string | null;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly blocks: string;
  readonly exact: string | null;
}

/** @param isWhole - whether a document is what was kept: another is not found */
export function searchIn(
  file: SqliteFile,
  isWhole: (row: { readonly number: number; readonly sum: number | null }) => boolean,
) {
  const entry = file.prepare('SELECT id, matter, summary, date, kind FROM events WHERE number = ?');
  const reports = file.prepare('SELECT document, "start", "end", words FROM reports WHERE event = ? ORDER BY number');
  const sum = file.prepare('SELECT _sum FROM documents WHERE number = ?').pluck();
  const document = file.prepare(
    'SELECT id, title, path, published, kind, text, blocks, exact FROM documents WHERE number = ?',
  );
  const matterOf = file.prepare('SELECT matter FROM matter_documents WHERE document = ?').pluck();

  const entryHit = (number: number, terms: readonly SearchTerm[]): SearchHit => {
    const { id, matter, summary, date, kind } = entry.get(number) as EntryRow;
    const best = bestReport(reports.all(id) as ReportRow[], terms);
    // An entry that somebody added may have no report in a text.
    if (!best)
      return {
        of: 'entry',
        matter,
        entry: id,
        document: '',
        start: 0,
        end: 0,
        title: summary,
        date,
        kind,
        words: summary,
        found: findTerms(summary, terms),
      };
    const { report, found } = best;
    const first = found[0] ?? { start: 0, end: report.words.length };
    return {
      of: 'entry',
      matter,
      entry: id,
      document: report.document,
      start: report.start + first.start,
      end: report.start + first.end,
      title: summary,
      date,
      kind,
      ...excerpt(report.words, found),
    };
  };

  const documentHit = (number: number, terms: readonly SearchTerm[]): SearchHit => {
    const row = document.get(number) as DocumentRow;
    const { text, blocks } =
      row.exact === null
        ? { text: row.text, blocks: parsed<readonly Block[]>(row.blocks, row.path) }
        : parsed<Pick<Document, 'text' | 'blocks'>>(row.exact, row.path);
    const found = findTerms(text, terms);
    return {
      of: 'document',
      matter: (matterOf.get(row.id) as string | undefined) ?? null,
      entry: null,
      document: row.id,
      start: found[0]?.start ?? 0,
      end: found[0]?.end ?? 0,
      title: documentTitle({ title: row.title, path: row.path, kind: row.kind, text, blocks }),
      date: row.published,
      kind: null,
      ...excerpt(text, found),
    };
  };

  return (query: SearchQuery): SearchAnswer => {
    const terms = termsOf(query.words);
    if (terms.length === 0 && query.words.trim() !== '') return { hits: [], total: 0 };
    const match = terms.map(expressionOf).join(' AND ');
    const entries = file.prepare(entriesSql(query, match !== '')).all(boundOf(query, match)) as Ranked[];
    const texts = (file.prepare(documentsSql(query, match !== '')).all(boundOf(query, match)) as Ranked[]).filter(
      ({ number }) => isWhole({ number, sum: sum.get(number) as number | null }),
    );
    const all = [
      ...entries.map((one) => ({ ...one, hit: entryHit })),
      ...texts.map((one) => ({ ...one, hit: documentHit })),
    ].sort((a, b) => b.score - a.score || newestFirst(a.day, b.day));
    const from = Math.max(0, query.offset);
    return {
      hits: all.slice(from, from + Math.max(0, query.limit)).map(({ number, hit }) => hit(number, terms)),
      total: Math.min(all.length, mostHits),
    };
  };
}

/** A term in the language of FTS5. Every word is quoted, so that no word is read as an operator. */
function expressionOf({ words, isPrefix }: SearchTerm): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}

/**
 * BM25 of entries and of texts are of different scales (an entry is a line, a text a thousand words): each is taken relative to the
 * best of its own list.
 */
function ranked(from: string, index: string, day: string, conditions: readonly string[], hasWords: boolean): string {
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return hasWords
    ? `SELECT number, score / min(score) OVER () AS score, day FROM (
         SELECT ${from}.number AS number, ${index}.rank AS score, ${day} AS day
         FROM ${index} JOIN ${from} ON ${from}.number = ${index}.rowid
         WHERE ${[`${index} MATCH @match`, ...conditions].join(' AND ')})
       ORDER BY score DESC, day DESC, number LIMIT ${mostHits}`
    : `SELECT ${from}.number AS number, 1 AS score, ${day} AS day FROM ${from} ${where}
       ORDER BY ${day} DESC, ${from}.number LIMIT ${mostHits}`;
}

function entriesSql({ matter, party, proceeding, kind, from, to }: SearchQuery, hasWords: boolean): string {
  const conditions = [
    `events.listed <> 'rejected'`,
    matter === null ? '' : 'events.matter = @matter',
    party === null
      ? ''
      : `EXISTS (SELECT 1 FROM event_parties JOIN parties ON parties.key = event_parties.party
           WHERE event_parties.event = events.id AND parties.id = @party)`,
    proceeding === null ? '' : `events.proceeding IN (SELECT key FROM proceedings WHERE id = @proceeding)`,
    kind === null ? '' : 'events.kind = @kind',
    from === null ? '' : `(events.date IS NOT NULL AND ifnull(events.last_day, '9999') >= @from)`,
    to === null ? '' : `(events.date IS NOT NULL AND ifnull(events.first_day, '') <= @to)`,
  ];
  return ranked('events', 'events_search', 'events.first_day', conditions.filter(Boolean), hasWords);
}

function documentsSql({ matter, party, proceeding, kind, from, to }: SearchQuery, hasWords: boolean): string {
  const conditions = [
    'documents.replaced_by IS NULL',
    matter === null ? '' : 'documents.id IN (SELECT document FROM matter_documents WHERE matter = @matter)',
    party === null
      ? ''
      : `documents.id IN (SELECT document FROM party_documents JOIN parties ON parties.key = party_documents.party
           WHERE parties.id = @party)`,
    proceeding === null
      ? ''
      : `documents.id IN (SELECT reports.document FROM reports JOIN events ON events.id = reports.event
           JOIN proceedings ON proceedings.key = events.proceeding WHERE proceedings.id = @proceeding)`,
    kind === null ? '' : 'documents.kind = @kind',
    from === null ? '' : 'documents.published >= @from',
    to === null ? '' : 'documents.published <= @to',
  ];
  return ranked('documents', 'documents_search', 'documents.published', conditions.filter(Boolean), hasWords);
}

/** `from` and `to` may be any EDTF: the first day of the one, the last day of the other. What is no date does not narrow. */
function boundOf(query: SearchQuery, match: string): Readonly<Record<string, string | null>> {
  const { matter, party, proceeding, kind, from, to } = query;
  return {
    match,
    matter,
    party,
    proceeding,
    kind,
    from: from !== null && isEdtf(from) ? (edtfInterval(from).first ?? '') : '',
    to: to !== null && isEdtf(to) ? (edtfInterval(to).last ?? '9999-12-31') : '9999-12-31',
  };
}

/** Without a day last. */
function newestFirst(a: string | null, b: string | null): number {
  return byCodeUnits(b ?? '', a ?? '');
}
