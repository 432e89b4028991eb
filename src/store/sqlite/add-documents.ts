import type { KeptDocument } from '../store.ts';
import type { SqliteFile } from './file.ts';
import { sums } from './row-sum.ts';

/** What is known of a document's row before it is written: whether it still is what was kept. `undefined` where there is none. */
export type KeptRow = (id: string) => { readonly isWhole: number } | undefined;

/**
 * Adds documents, all or none, each at its path: what stood there is replaced by it. `files` are the fingerprints of the files that the
 * batch completes, by path.
 */
export function addingDocuments(file: SqliteFile, keptRow: KeptRow) {
  const write = rowsIn(file, keptRow);
  const keepOriginal = file.prepare(
    'INSERT INTO _originals (document, format, bytes, pages) VALUES (?, ?, ?, ?) ON CONFLICT (document) DO UPDATE SET format = excluded.format, bytes = excluded.bytes, pages = excluded.pages',
  );
  const paths = pathsIn(file);
  const count = file.prepare('SELECT documents FROM _state').pluck();
  // One that is of no matter is shown all the same, and yet publishing finds nothing new.
  const grow = file.prepare('UPDATE _state SET revision = revision + 1');
  const note = file.prepare(
    'INSERT INTO _files (path, fingerprint) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET fingerprint = excluded.fingerprint',
  );
  const add = file.transaction((batch: readonly KeptDocument[], files: ReadonlyMap<string, string>) => {
    /** Documents that lost a path, with what stands there now. */
    const ousted = new Map<string, string>();
    paths.dropBad();
    const before = count.get();
    for (const one of batch) {
      const { id, path } = one.document;
      write(one);
      const { original } = one;
      if (original) keepOriginal.run(id, original.format, original.bytes, JSON.stringify(original.pages));
      const held = paths.holderOf(path, id);
      if (held === id) continue;
      paths.give(path, id);
      ousted.delete(id);
      if (held !== undefined) ousted.set(held, id);
    }
    for (const [document, successor] of ousted) paths.oust(document, successor);
    if (count.get() !== before) grow.run();
    for (const [path, fingerprint] of files) note.run(path, fingerprint);
  });
  return (batch: readonly KeptDocument[], files: ReadonlyMap<string, string>): void => add.immediate(batch, files);
}

/** Writes a document's row: anew, mended where it was damaged, or at another path only. */
function rowsIn(file: SqliteFile, keptRow: KeptRow): (one: KeptDocument) => void {
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
  const setPath = file.prepare('UPDATE documents SET path = ? WHERE id = ?');
  const sum = file.prepare(`UPDATE documents SET _sum = ${sums.documents} WHERE id = ?`);
  return (one) => {
    const { id, path } = one.document;
    const kept = keptRow(id);
    if (!kept) {
      insert.run(rowOf(one));
      countOne.run();
    } else if (kept.isWhole) setPath.run(path, id);
    else mend.run(rowOf(one));
    sum.run(id);
  };
}

function rowOf({ document, added }: KeptDocument) {
  const { id, path, title, publisher, url, published, publishedFrom, kind, text, blocks, origin } = document;
  const isExact = [path, title, publisher, url, text].every((part) => part === null || part.isWellFormed());
  return {
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
}

/** Which document stands at which path. */
function pathsIn(file: SqliteFile) {
  const dropBad = file.prepare(`DELETE FROM paths WHERE _sum IS NOT ${sums.paths}`);
  const holder = file.prepare('SELECT document FROM paths WHERE path = ?').pluck();
  // Where the row of the path was lost.
  const standing = file.prepare('SELECT id FROM documents WHERE path = ? AND replaced_by IS NULL AND id <> ?').pluck();
  const place = file.prepare(
    'INSERT INTO paths (path, document) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET document = excluded.document',
  );
  const sumPath = file.prepare(`UPDATE paths SET _sum = ${sums.paths} WHERE path = ?`);
  const isPlaced = file.prepare('SELECT 1 FROM paths WHERE document = ? LIMIT 1').pluck();
  const otherPath = file.prepare('SELECT path FROM paths WHERE document = ? ORDER BY path').pluck();
  const setPath = file.prepare('UPDATE documents SET path = ? WHERE id = ?');
  const replace = file.prepare('UPDATE documents SET replaced_by = ? WHERE id = ?');
  const restore = file.prepare('UPDATE documents SET replaced_by = NULL WHERE id = ? AND replaced_by IS NOT NULL');
  const sum = file.prepare(`UPDATE documents SET _sum = ${sums.documents} WHERE id = ?`);
  return {
    dropBad: () => void dropBad.run(),
    holderOf: (path: string, id: string) => (holder.get(path) ?? standing.get(path, id)) as string | undefined,
    /** The document stands at the path from now on, whatever had replaced it. */
    give: (path: string, id: string) => {
      place.run(path, id);
      sumPath.run(path);
      restore.run(id);
      sum.run(id);
    },
    /** The document has lost a path to its successor. */
    oust: (id: string, successor: string) => {
      if (!isPlaced.get(id)) replace.run(successor, id);
      // A copy of it stands elsewhere: that is where it is now.
      else setPath.run(otherPath.get(id), id);
      sum.run(id);
    },
  };
}
