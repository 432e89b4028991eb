import type { CaseEvent, Disagreement, Matter, Party, Proceeding, Quote } from '../../casefile/schema.ts';
import { edtfInterval } from '../../words/edtf.ts';
import type { SqliteFile } from './file.ts';

/** Inserts a row and gives its number; the columns are the names of the row. */
export type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => number;

/** Each statement is prepared once, by the names of its columns. */
export function insertingInto(file: SqliteFile): Insert {
  const statements = new Map<string, ReturnType<SqliteFile['prepare']>>();
  return (table, row) => {
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
    let statement = statements.get(sql);
    if (!statement) {
      statement = file.prepare(sql);
      statements.set(sql, statement);
    }
    return Number(statement.run(row).lastInsertRowid);
  };
}

/** What every row of a matter is written with. */
interface Writing {
  readonly insert: Insert;
  readonly matter: string;
  /** Ids are unique within a matter; this makes one of the whole store. */
  readonly own: (id: string) => string;
  readonly parties: ReadonlySet<string>;
  /** The same of a proceeding; `null` for none, and for one that is shown no more: it went with the entries that were ruled out. */
  readonly caseOf: (proceeding: string | null) => string | null;
}

/** Writes a matter into the documented tables (docs/store.md). `key` says what it was made from, `documents` lists them. */
export function writeMatter(insert: Insert, matter: Matter, key: string, documents: readonly string[]): void {
  const own = (id: string) => `${matter.id}/${id}`;
  const cases = new Set(matter.proceedings.map(({ id }) => id));
  const writing: Writing = {
    insert,
    matter: matter.id,
    own,
    caseOf: (id) => (id !== null && cases.has(id) ? own(id) : null),
    parties: new Set(matter.parties.map(({ id }) => id)),
  };
  insert('matters', { id: matter.id, title: matter.title, _key: key });
  for (const document of documents) insert('matter_documents', { matter: matter.id, document });
  for (const party of matter.parties) writeParty(writing, party);
  for (const proceeding of matter.proceedings) writeProceeding(writing, proceeding);
  for (const proceeding of matter.proceedings) writeRelations(writing, proceeding);
  for (const event of matter.events) writeEvent(writing, event, 'chronology');
  for (const event of matter.passing) writeEvent(writing, event, 'passing');
  for (const event of matter.rejected) writeEvent(writing, event, 'rejected');
  for (const quote of matter.quotes) writeQuote(writing, quote);
  for (const disagreement of matter.disagreements) writeDisagreement(insert, disagreement);
}

function writeParty({ insert, matter, own }: Writing, { id, name, kind, aliases, mentions }: Party): void {
  const key = own(id);
  insert('parties', { key, matter, id, name, kind, aliases: aliases.join('; '), mentions: mentions.length });
  const counts = new Map<string, number>();
  for (const { document } of mentions) counts.set(document, (counts.get(document) ?? 0) + 1);
  for (const [document, count] of counts) insert('party_documents', { party: key, document, mentions: count });
}

function writeProceeding({ insert, matter, own, parties }: Writing, one: Proceeding): void {
  const key = own(one.id);
  insert('proceedings', {
    key,
    matter,
    id: one.id,
    label: one.label,
    caption: one.caption,
    kind: one.kind,
    court: one.court,
    docket_number: one.docketNumber,
    filed: one.filed,
    claims: one.claims.join('; '),
    posture: one.posture,
  });
  for (const { party, role } of one.parties)
    if (parties.has(party)) insert('proceeding_parties', { proceeding: key, party: own(party), role });
}

/** Once all proceedings stand: a relation names two of them. */
function writeRelations({ insert, own, caseOf }: Writing, { id, relations }: Proceeding): void {
  for (const { proceeding, relation, reason } of relations) {
    const other = caseOf(proceeding);
    if (other !== null) insert('proceeding_relations', { proceeding: own(id), relation, other, reason });
  }
}

function writeEvent(writing: Writing, event: CaseEvent, listed: 'chronology' | 'passing' | 'rejected'): void {
  const { insert, matter, own, parties, caseOf } = writing;
  const { first, last } = edtfInterval(event.date ?? '');
  insert('events', {
    id: event.id,
    matter,
    listed,
    kind: event.kind,
    date: event.date,
    first_day: first,
    last_day: last,
    date_reason: event.dateReason,
    status: event.status,
    fate: event.fate,
    proceeding: caseOf(event.proceeding),
    outcome: event.outcome,
    amount: event.amount?.value ?? null,
    currency: event.amount?.currency ?? null,
    summary: event.summary,
    words: [...new Set(event.reports.map(({ words }) => words))].join('\n'),
    sources: event.sources,
    review: event.review,
    key_mark: event.marks.includes('key') ? 1 : 0,
    material_mark: event.marks.includes('material') ? 1 : 0,
    tags: event.tags.join('; '),
  });
  for (const { party, role } of event.participants)
    if (parties.has(party)) insert('event_parties', { event: event.id, party: own(party), role });
  for (const report of event.reports) writeReport(writing, event.id, report);
  for (const { field, decision } of event.decided) insert('event_decisions', { event: event.id, decision, field });
  for (const { decision } of event.comments) insert('event_decisions', { event: event.id, decision, field: 'comment' });
}

function writeReport({ insert, own, parties }: Writing, event: string, report: CaseEvent['reports'][number]): void {
  insert('reports', {
    event,
    document: report.document,
    start: report.start,
    end: report.end,
    trigger_start: report.trigger.start,
    trigger_end: report.trigger.end,
    words: report.words,
    date_stated: report.stated,
    status: report.status,
    outcome: report.outcome,
    amount: report.amount?.value ?? null,
    currency: report.amount?.currency ?? null,
    source: report.source !== null && parties.has(report.source) ? own(report.source) : null,
    rule: report.rule,
  });
}

function writeQuote({ insert, matter, own, parties, caseOf }: Writing, quote: Quote): void {
  const { document, start, end, speaker, words, date, proceeding, statement } = quote;
  insert('quotes', {
    matter,
    document,
    start,
    end,
    speaker: speaker !== null && parties.has(speaker) ? own(speaker) : null,
    words,
    date,
    proceeding: caseOf(proceeding),
    statement,
  });
}

function writeDisagreement(insert: Insert, { event, field, kind, values, settled }: Disagreement): void {
  const disagreement = insert('disagreements', {
    event,
    field,
    kind,
    settled: settled?.value ?? null,
    settled_by: settled?.decision ?? null,
  });
  for (const { value, reports } of values)
    for (const { document, start, end } of reports)
      insert('disagreement_values', { disagreement, value, document, start, end });
}
