import type { Database } from 'better-sqlite3';
import { sumAll } from './row-sum.ts';

/** One step from a version of the file to the next. A step that was once released is never changed: a new one is added. */
export interface Migration {
  /** From 1, without gaps; kept in the file as SQLite's `user_version`. */
  readonly number: number;
  readonly what: string;
  readonly sql: string;
  /** What SQL alone cannot do, in the same transaction. */
  readonly fill?: (file: Database) => void;
}

/** "CASE" in ASCII: `application_id` of a Casetrail file, by which `file` and this program know it. */
export const applicationId = 0x43415345;

/** The table of what is cached as all migrations together leave it: it is made again where it was lost. */
export const cacheColumns = ['number', 'sort', 'key', 'bytes', '_sum'] as const;
export const cacheTable = `
CREATE TABLE _cache (
  number INTEGER PRIMARY KEY,
  sort TEXT NOT NULL,
  key TEXT NOT NULL,
  bytes BLOB NOT NULL,
  _sum INTEGER,
  UNIQUE (sort, key)
)`;

/**
 * The order of the migrations is the order of this list. Everything that a person would look at (docs/store.md) has plain names
 * and foreign keys of one column, so that Datasette makes links of them; what only this program reads is in tables whose names
 * begin with an underscore.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    what: 'documents and decisions, which are kept',
    sql: `
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  publisher TEXT,
  published TEXT,
  published_from TEXT,
  kind TEXT NOT NULL,
  url TEXT,
  path TEXT NOT NULL,
  added TEXT NOT NULL,
  replaced_by TEXT REFERENCES documents(id),
  characters INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  exact TEXT
);
CREATE INDEX documents_by_path ON documents(path);
CREATE INDEX documents_by_day ON documents(published);
CREATE INDEX documents_by_successor ON documents(replaced_by);

CREATE TABLE paths (
  path TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id)
) WITHOUT ROWID;
CREATE INDEX paths_by_document ON paths(document);

CREATE TABLE _files (
  path TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  who TEXT NOT NULL,
  "when" TEXT NOT NULL,
  act TEXT NOT NULL,
  why TEXT,
  what TEXT NOT NULL,
  exact TEXT
);
CREATE INDEX decisions_by_person ON decisions(who);

CREATE TABLE _seen (
  who TEXT PRIMARY KEY,
  "when" TEXT NOT NULL,
  snapshot TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE _cache (
  number INTEGER PRIMARY KEY,
  sort TEXT NOT NULL,
  key TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (sort, key)
);

CREATE TABLE _state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  revision INTEGER NOT NULL
);
INSERT INTO _state VALUES (1, 0);`,
  },
  {
    number: 2,
    what: 'the case file as tables, rebuilt from what is kept',
    sql: `
CREATE TABLE matters (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  _key TEXT NOT NULL
);

CREATE TABLE matter_documents (
  number INTEGER PRIMARY KEY,
  matter TEXT NOT NULL REFERENCES matters(id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES documents(id),
  UNIQUE (matter, document)
);
CREATE INDEX matter_documents_by_document ON matter_documents(document);

CREATE TABLE parties (
  key TEXT PRIMARY KEY,
  matter TEXT NOT NULL REFERENCES matters(id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  aliases TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  UNIQUE (matter, id)
);
CREATE INDEX parties_by_id ON parties(id);

CREATE TABLE party_documents (
  number INTEGER PRIMARY KEY,
  party TEXT NOT NULL REFERENCES parties(key) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES documents(id),
  mentions INTEGER NOT NULL,
  UNIQUE (party, document)
);
CREATE INDEX party_documents_by_document ON party_documents(document);

CREATE TABLE proceedings (
  key TEXT PRIMARY KEY,
  matter TEXT NOT NULL REFERENCES matters(id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  caption TEXT,
  kind TEXT NOT NULL,
  court TEXT,
  docket_number TEXT,
  filed TEXT,
  claims TEXT NOT NULL,
  posture TEXT NOT NULL,
  UNIQUE (matter, id)
);
CREATE INDEX proceedings_by_id ON proceedings(id);

CREATE TABLE proceeding_parties (
  number INTEGER PRIMARY KEY,
  proceeding TEXT NOT NULL REFERENCES proceedings(key) ON DELETE CASCADE,
  party TEXT NOT NULL REFERENCES parties(key) ON DELETE CASCADE,
  role TEXT NOT NULL
);
CREATE INDEX proceeding_parties_by_proceeding ON proceeding_parties(proceeding);
CREATE INDEX proceeding_parties_by_party ON proceeding_parties(party);

CREATE TABLE proceeding_relations (
  number INTEGER PRIMARY KEY,
  proceeding TEXT NOT NULL REFERENCES proceedings(key) ON DELETE CASCADE,
  relation TEXT NOT NULL,
  other TEXT NOT NULL REFERENCES proceedings(key) ON DELETE CASCADE,
  reason TEXT NOT NULL
);
CREATE INDEX proceeding_relations_by_proceeding ON proceeding_relations(proceeding);
CREATE INDEX proceeding_relations_by_other ON proceeding_relations(other);

CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  matter TEXT NOT NULL REFERENCES matters(id) ON DELETE CASCADE,
  listed TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  first_day TEXT,
  last_day TEXT,
  date_reason TEXT NOT NULL,
  status TEXT NOT NULL,
  fate TEXT,
  proceeding TEXT REFERENCES proceedings(key) ON DELETE CASCADE,
  outcome TEXT,
  amount REAL,
  currency TEXT,
  summary TEXT NOT NULL,
  words TEXT NOT NULL,
  sources INTEGER NOT NULL,
  review TEXT NOT NULL,
  key_mark INTEGER NOT NULL,
  material_mark INTEGER NOT NULL,
  tags TEXT NOT NULL
);
CREATE INDEX events_by_matter ON events(matter);
CREATE INDEX events_by_proceeding ON events(proceeding);
CREATE INDEX events_by_date ON events(first_day);
CREATE INDEX events_by_kind ON events(kind);

CREATE TABLE event_parties (
  number INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  party TEXT NOT NULL REFERENCES parties(key) ON DELETE CASCADE,
  role TEXT NOT NULL
);
CREATE INDEX event_parties_by_event ON event_parties(event);
CREATE INDEX event_parties_by_party ON event_parties(party);

CREATE TABLE reports (
  number INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES documents(id),
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  date_stated TEXT,
  status TEXT NOT NULL,
  outcome TEXT,
  amount REAL,
  currency TEXT,
  source TEXT REFERENCES parties(key) ON DELETE SET NULL,
  rule TEXT NOT NULL
);
CREATE INDEX reports_by_event ON reports(event);
CREATE INDEX reports_by_document ON reports(document);
CREATE INDEX reports_by_source ON reports(source);

CREATE TABLE quotes (
  number INTEGER PRIMARY KEY,
  matter TEXT NOT NULL REFERENCES matters(id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES documents(id),
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  speaker TEXT REFERENCES parties(key) ON DELETE CASCADE,
  words TEXT NOT NULL,
  date TEXT,
  proceeding TEXT REFERENCES proceedings(key) ON DELETE CASCADE,
  statement TEXT NOT NULL
);
CREATE INDEX quotes_by_matter ON quotes(matter);
CREATE INDEX quotes_by_document ON quotes(document);
CREATE INDEX quotes_by_speaker ON quotes(speaker);
CREATE INDEX quotes_by_proceeding ON quotes(proceeding);

CREATE TABLE disagreements (
  number INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  kind TEXT NOT NULL,
  settled TEXT,
  settled_by TEXT REFERENCES decisions(id)
);
CREATE INDEX disagreements_by_event ON disagreements(event);
CREATE INDEX disagreements_by_decision ON disagreements(settled_by);

CREATE TABLE disagreement_values (
  number INTEGER PRIMARY KEY,
  disagreement INTEGER NOT NULL REFERENCES disagreements(number) ON DELETE CASCADE,
  value TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES documents(id),
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL
);
CREATE INDEX disagreement_values_by_disagreement ON disagreement_values(disagreement);
CREATE INDEX disagreement_values_by_document ON disagreement_values(document);

CREATE TABLE event_decisions (
  number INTEGER PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events(id) ON DELETE CASCADE,
  decision TEXT NOT NULL REFERENCES decisions(id),
  field TEXT NOT NULL
);
CREATE INDEX event_decisions_by_event ON event_decisions(event);
CREATE INDEX event_decisions_by_decision ON event_decisions(decision);

CREATE TABLE orphaned_decisions (
  decision TEXT PRIMARY KEY REFERENCES decisions(id),
  reason TEXT NOT NULL
) WITHOUT ROWID;

CREATE VIEW chronology AS
SELECT matters.title AS matter, events.date, events.kind, events.summary, proceedings.label AS proceeding, events.status,
  events.outcome, events.amount, events.currency, events.sources,
  (SELECT count(*) FROM disagreements WHERE disagreements.event = events.id AND disagreements.settled IS NULL) AS disputed,
  events.review, events.tags, events.id AS event
FROM events
JOIN matters ON matters.id = events.matter
LEFT JOIN proceedings ON proceedings.key = events.proceeding
WHERE events.listed = 'chronology'
ORDER BY matters.title, events.first_day IS NULL, events.first_day, events.last_day, events.id;

CREATE VIEW sources AS
SELECT events.id AS event, events.summary, documents.publisher, documents.title, documents.published, reports.words,
  reports.date_stated, documents.path, documents.url, reports.document, reports."start", reports."end"
FROM reports
JOIN events ON events.id = reports.event
JOIN documents ON documents.id = reports.document
ORDER BY events.first_day IS NULL, events.first_day, events.id, documents.published, reports."start";

CREATE VIEW disputed AS
SELECT events.summary, disagreements.field, disagreement_values.value, documents.publisher, documents.published,
  documents.path, disagreements.settled, events.id AS event
FROM disagreements
JOIN events ON events.id = disagreements.event
JOIN disagreement_values ON disagreement_values.disagreement = disagreements.number
JOIN documents ON documents.id = disagreement_values.document
ORDER BY events.first_day IS NULL, events.first_day, disagreements.number, disagreement_values.number;

CREATE VIEW coming AS
SELECT matters.title AS matter, events.date, events.kind, events.summary, events.status, events.fate, events.id AS event
FROM events
JOIN matters ON matters.id = events.matter
WHERE events.listed = 'chronology' AND events.status IN ('scheduled', 'expected')
ORDER BY events.first_day IS NULL, events.first_day, events.id;

CREATE VIEW who_said_what AS
SELECT parties.name AS speaker, quotes.words, quotes.date, documents.publisher, documents.published, documents.path,
  quotes.document, quotes."start", quotes."end"
FROM quotes
LEFT JOIN parties ON parties.key = quotes.speaker
JOIN documents ON documents.id = quotes.document
ORDER BY quotes.matter, parties.name, documents.published, quotes.document, quotes."start";`,
  },
  {
    number: 3,
    what: 'search over texts and entries',
    sql: `
CREATE VIRTUAL TABLE documents_search USING fts5 (
  title, text, content = 'documents', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO documents_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_gone AFTER DELETE ON documents BEGIN
  INSERT INTO documents_search (documents_search, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;

CREATE VIRTUAL TABLE events_search USING fts5 (
  summary, words, tags, content = 'events', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER events_added AFTER INSERT ON events BEGIN
  INSERT INTO events_search (rowid, summary, words, tags) VALUES (new.number, new.summary, new.words, new.tags);
END;
CREATE TRIGGER events_gone AFTER DELETE ON events BEGIN
  INSERT INTO events_search (events_search, rowid, summary, words, tags)
  VALUES ('delete', old.number, old.summary, old.words, old.tags);
END;`,
  },
  {
    number: 4,
    what: 'a sum beside what is kept and cached, by which damage is found; where the text of a document stood in its file',
    sql: `
ALTER TABLE documents ADD COLUMN origin TEXT;
ALTER TABLE documents ADD COLUMN _sum INTEGER;
ALTER TABLE paths ADD COLUMN _sum INTEGER;
ALTER TABLE decisions ADD COLUMN _sum INTEGER;
ALTER TABLE _cache ADD COLUMN _sum INTEGER;
ALTER TABLE _state ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
UPDATE _state SET documents = (SELECT count(*) FROM documents);`,
    fill: sumAll,
  },
  {
    number: 5,
    what: 'the files whose pages can be drawn, and where the words of their texts stand on them',
    sql: `
CREATE TABLE _originals (
  document TEXT PRIMARY KEY REFERENCES documents(id) ON DELETE CASCADE,
  format TEXT NOT NULL,
  bytes BLOB NOT NULL,
  pages TEXT NOT NULL
) WITHOUT ROWID;`,
  },
  {
    number: 6,
    what: 'what language models answered about documents',
    sql: `
CREATE TABLE _answers (
  number INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  model TEXT NOT NULL,
  prompt TEXT NOT NULL,
  part INTEGER NOT NULL,
  content TEXT NOT NULL,
  _sum INTEGER,
  UNIQUE (document, model, prompt, part)
);`,
  },
];
