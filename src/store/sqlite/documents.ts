import type { Block, Document, DocumentKind, Origin, PublishedFrom } from '../../document/document.ts';
import { type Problem, skipped } from '../../document/problem.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import type { DocumentNote, KeptDocument } from '../store.ts';
import { parsed, type SqliteFile, UnusableStore } from './file.ts';
import { sums } from './row-sum.ts';

interface Row {
  readonly number: number;
  readonly sum: number | null;
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly published_from: PublishedFrom | null;
  readonly kind: DocumentKind;
  readonly added: string;
  readonly replaced_by: string | null;
  readonly characters: number;
  /** The whole document as JSON where SQLite's text (UTF-8) would alter it: half a surrogate pair. */
  readonly exact: string | null;
}

interface WholeRow extends Row {
  readonly text: string;
  readonly blocks: string;
  readonly origin: string | null;
  readonly isWhole: number;
}

const columns =
  'number, _sum AS sum, id, path, title, publisher, url, published, published_from, kind, added, replaced_by, characters, exact';

/** Of a document that is no longer what was kept. */
const isDamaged = 'the store is damaged: this document is no longer what was kept';
const whatToDo = 'left out; add its file again, or take a copy of the store that is whole';

export function documentsIn(file: SqliteFile) {
  const insert = file.prepare(
    `INSERT INTO documents (id, title, publisher, published, published_from, kind, url, path, added, characters, text, blocks, exact, origin)
     VALUES (@id, @title, @publisher, @published, @publishedFrom, @kind, @url, @path, @added, @characters, @text, @blocks, @exact, @origin)`,
  );
  const mend = file.prepare(
    `UPDATE documents SET title = @title, publisher = @publisher, published = @published, published_from = @publishedFrom, kind = @kind, url = @url,
     path = @path, added = @added, replaced_by = NULL, characters = @characters, text = @text, blocks = @blocks, exact = @exact, origin = @origin
     WHERE id = @id`,
  );
  const countOne = file.prepare('UPDATE _state SET documents = documents + 1');
  // One that is of no matter is shown all the same, and yet publishing finds nothing new.
  const grow = file.prepare('UPDATE _state SET revision = revision + 1');
  const count = file.prepare('SELECT documents FROM _state').pluck();
  const sum = file.prepare(`UPDATE documents SET _sum = ${sums.documents} WHERE id = ?`);
  const sumPath = file.prepare(`UPDATE paths SET _sum = ${sums.paths} WHERE path = ?`);
  const badPaths = file.prepare(`SELECT path FROM paths WHERE _sum IS NOT ${sums.paths} ORDER BY path`).pluck();
  const dropBadPaths = file.prepare(`DELETE FROM paths WHERE _sum IS NOT ${sums.paths}`);
  const check = file.prepare(`SELECT _sum IS ${sums.documents} FROM documents WHERE number = ?`).pluck();
  const holder = file.prepare('SELECT document FROM paths WHERE path = ?').pluck();
  // Where the row of the path was lost.
  const standing = file.prepare('SELECT id FROM documents WHERE path = ? AND replaced_by IS NULL AND id <> ?').pluck();
  const place = file.prepare(
    'INSERT INTO paths (path, document) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET document = excluded.document',
  );
  const isPlaced = file.prepare('SELECT 1 FROM paths WHERE document = ? LIMIT 1').pluck();
  const replace = file.prepare('UPDATE documents SET replaced_by = ? WHERE id = ?');
  const restore = file.prepare('UPDATE documents SET replaced_by = NULL WHERE id = ? AND replaced_by IS NOT NULL');
  const otherPath = file.prepare('SELECT path FROM paths WHERE document = ? ORDER BY path').pluck();
  const setPath = file.prepare('UPDATE documents SET path = ? WHERE id = ?');
  const note = file.prepare(
    'INSERT INTO _files (path, fingerprint) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET fingerprint = excluded.fingerprint',
  );
  // Rows in their own order: an index may be damaged where they are not.
  const all = file.prepare(`SELECT ${columns} FROM documents ORDER BY number`);
  const whole = `SELECT ${columns}, text, blocks, origin, _sum IS ${sums.documents} AS isWhole FROM documents`;
  const byIndex = file.prepare(`${whole} WHERE id = ?`);
  const byLooking = file.prepare(`${whole} WHERE +id = ?`);
  const rowOf = (id: string) => (byIndex.get(id) ?? byLooking.get(id)) as WholeRow | undefined;
  const fingerprints = file.prepare('SELECT path, fingerprint FROM _files').raw();

  const add = file.transaction((batch: readonly KeptDocument[], files: ReadonlyMap<string, string>) => {
    /** Documents that lost a path, with what stands there now. */
    const ousted = new Map<string, string>();
    dropBadPaths.run();
    const before = count.get();
    for (const { document, added } of batch) {
      const { id, path, title, publisher, url, published, publishedFrom, kind, text, blocks, origin } = document;
      const isExact = [path, title, publisher, url, text].every((part) => part === null || part.isWellFormed());
      const kept = rowOf(id);
      const row = {
        id,
        path,
        title,
        publisher,
        url,
        published,
        publishedFrom,
        kind,
        text,
        added,
        characters: text.length,
        blocks: JSON.stringify(blocks),
        exact: isExact ? null : JSON.stringify(document),
        origin: origin ? JSON.stringify(origin) : null,
      };
      if (!kept) {
        insert.run(row);
        countOne.run();
      } else if (kept.isWhole) setPath.run(path, id);
      else mend.run(row);
      sum.run(id);
      const held = (holder.get(path) ?? standing.get(path, id)) as string | undefined;
      if (held === id) continue;
      place.run(path, id);
      sumPath.run(path);
      ousted.delete(id);
      restore.run(id);
      sum.run(id);
      if (held !== undefined) ousted.set(held, id);
    }
    for (const [document, successor] of ousted) {
      if (!isPlaced.get(document)) replace.run(successor, document);
      // A copy of it stands elsewhere: that is where it is now.
      else setPath.run(otherPath.get(document), document);
      sum.run(document);
    }
    if (count.get() !== before) grow.run();
    for (const [path, fingerprint] of files) note.run(path, fingerprint);
  });

  /** Sums of rows that were found whole, by number: the texts are not read again each time. */
  const found = new Map<number, number>();
  const isWhole = ({ number, sum: own }: Pick<Row, 'number' | 'sum'>): boolean => {
    if (own !== null && found.get(number) === own) return true;
    if (own === null || !check.get(number)) return false;
    found.set(number, own);
    return true;
  };

  const damage = (): readonly Problem[] => {
    const rows = all.all() as Row[];
    const lost = (count.get() as number) - rows.length;
    const paths = (badPaths.all() as unknown[]).map((path) =>
      skipped(String(path), 'the store is damaged: which document stands at this path is not known any more'),
    );
    return [
      ...rows
        .filter((row) => !isWhole(row))
        .map(({ path }) => ({ ...skipped(String(path), isDamaged), done: whatToDo })),
      ...paths.map((one) => ({ ...one, done: 'add the files again' })),
      ...(lost === 0
        ? []
        : [
            {
              ...skipped('The store', `it is damaged: ${rows.length} of ${rows.length + lost} documents can be found`),
              done: 'take a copy that is whole, or make a new store of the files',
            },
          ]),
    ];
  };

  return {
    add: (batch: readonly KeptDocument[], files: ReadonlyMap<string, string>) => add.immediate(batch, files),
    notes: (): readonly DocumentNote[] => (all.all() as Row[]).filter(isWhole).map(noteOf).sort(byPath),
    read: (ids: readonly string[]): readonly Document[] =>
      ids.flatMap((id) => {
        const row = rowOf(id);
        if (!row) return [];
        if (!row.isWhole) throw new UnusableStore(`${row.path}: ${isDamaged}; ${whatToDo}`);
        return [wholeOf(row)];
      }),
    /** Whether the row is what was kept. */
    isWhole,
    damage,
    // Of a damaged store no file is passed over: adding it again may mend what is damaged.
    fingerprints: (): ReadonlyMap<string, string> =>
      new Map(damage().length > 0 ? [] : (fingerprints.all() as [string, string][])),
  };
}

function wholeOf(row: WholeRow): Document {
  const { added: _, replacedBy: __, length: ___, ...rest } = noteOf(row);
  const { text, blocks } =
    row.exact === null
      ? { text: row.text, blocks: parsed<readonly Block[]>(row.blocks, row.path) }
      : parsed<Document>(row.exact, row.path);
  return { ...rest, text, blocks, ...(row.origin !== null && { origin: parsed<Origin>(row.origin, row.path) }) };
}

const byPath = (a: DocumentNote, b: DocumentNote) => byCodeUnits(a.path, b.path);

function noteOf(row: Row): DocumentNote {
  const exact = row.exact === null ? row : parsed<Document>(row.exact, row.path);
  return {
    id: row.id,
    path: row.exact === null || exact.path.toWellFormed() !== row.path ? row.path : exact.path,
    title: exact.title,
    publisher: exact.publisher,
    url: exact.url,
    published: row.published,
    publishedFrom: row.published_from,
    kind: row.kind,
    added: row.added,
    length: row.characters,
    replacedBy: row.replaced_by,
  };
}
