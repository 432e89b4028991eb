import type { Block, Document, DocumentKind, PublishedFrom } from '../../document/document.ts';
import type { DocumentNote, KeptDocument } from '../store.ts';
import { parsed, type SqliteFile } from './file.ts';

interface Row {
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

const columns =
  'id, path, title, publisher, url, published, published_from, kind, added, replaced_by, characters, exact';

export function documentsIn(file: SqliteFile) {
  const insert = file.prepare(
    `INSERT INTO documents (id, title, publisher, published, published_from, kind, url, path, added, characters, text, blocks, exact)
     VALUES (@id, @title, @publisher, @published, @publishedFrom, @kind, @url, @path, @added, @characters, @text, @blocks, @exact)
     ON CONFLICT (id) DO UPDATE SET path = excluded.path`,
  );
  const holder = file.prepare('SELECT document FROM paths WHERE path = ?').pluck();
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
  const all = file.prepare(`SELECT ${columns} FROM documents ORDER BY path, number`);
  const one = file.prepare(`SELECT ${columns}, text, blocks FROM documents WHERE id = ?`);
  const fingerprints = file.prepare('SELECT path, fingerprint FROM _files').raw();

  const add = file.transaction((batch: readonly KeptDocument[], files: ReadonlyMap<string, string>) => {
    /** Documents that lost a path, with what stands there now. */
    const ousted = new Map<string, string>();
    for (const { document, added } of batch) {
      const { id, path, title, publisher, url, published, publishedFrom, kind, text, blocks } = document;
      const isExact = [path, title, publisher, url, text].every((part) => part === null || part.isWellFormed());
      insert.run({
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
      });
      const before = holder.get(path) as string | undefined;
      if (before === id) continue;
      place.run(path, id);
      ousted.delete(id);
      restore.run(id);
      if (before !== undefined) ousted.set(before, id);
    }
    for (const [document, successor] of ousted) {
      if (!isPlaced.get(document)) replace.run(successor, document);
      // A copy of it stands elsewhere: that is where it is now.
      else setPath.run(otherPath.get(document), document);
    }
    for (const [path, fingerprint] of files) note.run(path, fingerprint);
  });

  return {
    add: (batch: readonly KeptDocument[], files: ReadonlyMap<string, string>) => add.immediate(batch, files),
    notes: (): readonly DocumentNote[] => (all.all() as Row[]).map(noteOf).sort(byPath),
    read: (ids: readonly string[]): readonly Document[] =>
      ids.flatMap((id) => {
        const row = one.get(id) as (Row & { readonly text: string; readonly blocks: string }) | undefined;
        if (!row) return [];
        const { added: _, replacedBy: __, length: ___, ...rest } = noteOf(row);
        const { text, blocks } =
          row.exact === null
            ? { text: row.text, blocks: parsed<readonly Block[]>(row.blocks, row.path) }
            : parsed<Document>(row.exact, row.path);
        return [{ ...rest, text, blocks }];
      }),
    fingerprints: (): ReadonlyMap<string, string> => new Map(fingerprints.all() as [string, string][]),
  };
}

const byPath = (a: DocumentNote, b: DocumentNote) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

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
