import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import { Outdated } from '../../engine/matters.ts';
import { unpack } from '../../engine/packing.ts';
import { edtfInterval } from '../../words/edtf.ts';
import type { Published } from '../store.ts';
import type { SqliteFile } from './file.ts';

/** Fills the documented tables (docs/store.md), one matter after the other. */
export function publisherIn(file: SqliteFile) {
  const statements = new Map<string, ReturnType<SqliteFile['prepare']>>();
  /** Inserts a row; the statement is made from the names of its columns. */
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>): number => {
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
    let statement = statements.get(sql);
    if (!statement) {
      statement = file.prepare(sql);
      statements.set(sql, statement);
    }
    return Number(statement.run(row).lastInsertRowid);
  };
  const revision = file.prepare('SELECT revision FROM _state').pluck();
  const grow = file.prepare('UPDATE _state SET revision = revision + 1');
  const keys = file.prepare('SELECT id, _key FROM matters').raw();
  const drop = file.prepare('DELETE FROM matters WHERE id = ?');
  const orphans = file.prepare('SELECT decision, reason FROM orphaned_decisions').raw();
  const dropOrphans = file.prepare('DELETE FROM orphaned_decisions');

  const write = (matter: Matter, key: string, documents: readonly string[]): void => {
    const own = (id: string) => `${matter.id}/${id}`;
    const ownOrNone = (id: string | null) => (id === null ? null : own(id));
    insert('matters', { id: matter.id, title: matter.title, _key: key });
    for (const document of documents) insert('matter_documents', { matter: matter.id, document });
    for (const { id, name, kind, aliases, mentions } of matter.parties) {
      insert('parties', {
        key: own(id),
        matter: matter.id,
        id,
        name,
        kind,
        aliases: aliases.join('; '),
        mentions: mentions.length,
      });
      const counts = new Map<string, number>();
      for (const { document } of mentions) counts.set(document, (counts.get(document) ?? 0) + 1);
      for (const [document, count] of counts) insert('party_documents', { party: own(id), document, mentions: count });
    }
    const parties = new Set(matter.parties.map(({ id }) => id));
    for (const one of matter.proceedings) {
      insert('proceedings', {
        key: own(one.id),
        matter: matter.id,
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
        if (parties.has(party)) insert('proceeding_parties', { proceeding: own(one.id), party: own(party), role });
    }
    for (const { id, relations } of matter.proceedings)
      for (const { proceeding, relation, reason } of relations)
        insert('proceeding_relations', { proceeding: own(id), relation, other: own(proceeding), reason });
    for (const [listed, events] of [
      ['chronology', matter.events],
      ['passing', matter.passing],
      ['rejected', matter.rejected],
    ] as const)
      for (const event of events) writeEvent(event, listed, matter.id, parties);
    for (const { document, start, end, speaker, words, date, proceeding, statement } of matter.quotes)
      insert('quotes', {
        matter: matter.id,
        document,
        start,
        end,
        speaker: speaker !== null && parties.has(speaker) ? own(speaker) : null,
        words,
        date,
        proceeding: ownOrNone(proceeding),
        statement,
      });
    for (const { event, field, kind, values, settled } of matter.disagreements) {
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
  };

  const writeEvent = (event: CaseEvent, listed: string, matter: string, parties: ReadonlySet<string>): void => {
    const own = (id: string) => `${matter}/${id}`;
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
      proceeding: event.proceeding === null ? null : own(event.proceeding),
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
    for (const report of event.reports)
      insert('reports', {
        event: event.id,
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
    for (const { field, decision } of event.decided) insert('event_decisions', { event: event.id, decision, field });
    for (const { decision } of event.comments)
      insert('event_decisions', { event: event.id, decision, field: 'comment' });
  };

  const publish = file.transaction(({ matters, orphaned }: Published): number => {
    const kept = new Map(keys.all() as [string, string][]);
    const wanted = new Map(matters.map(({ id, key }) => [id, key]));
    let changed = false;
    // What is gone goes first: an entry may have moved to another matter, and its id is unique.
    for (const [id, key] of kept) {
      if (wanted.get(id) === key) continue;
      drop.run(id);
      changed = true;
    }
    for (const { id, key, documents, matter } of matters) {
      if (kept.get(id) === key) continue;
      if (matter === null) throw new Outdated();
      write(unpack<Matter>(matter), key, documents);
      changed = true;
    }
    const lines = orphaned.map(({ decision, reason }) => [decision, reason]);
    if (JSON.stringify(orphans.all()) !== JSON.stringify(lines.sort(([a], [b]) => (a! < b! ? -1 : 1)))) {
      dropOrphans.run();
      for (const { decision, reason } of orphaned) insert('orphaned_decisions', { decision, reason });
      changed = true;
    }
    if (changed) grow.run();
    return revision.get() as number;
  });

  return {
    publish: (published: Published): number => publish.immediate(published),
    published: (): ReadonlyMap<string, string> => new Map(keys.all() as [string, string][]),
    revision: (): number => revision.get() as number,
  };
}
