import type { Block, Document, DocumentKind, Origin, PublishedFrom } from '../../document/document.ts';
import type { DrawnFormat, DrawnPage, Original } from '../../document/original.ts';
import { type Problem, skipped } from '../../document/problem.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import type { DocumentNote } from '../store.ts';
import { addingDocuments } from './add-documents.ts';
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
  const count = file.prepare('SELECT documents FROM _state').pluck();
  const badPaths = file.prepare(`SELECT path FROM paths WHERE _sum IS NOT ${sums.paths} ORDER BY path`).pluck();
  const check = file.prepare(`SELECT _sum IS ${sums.documents} FROM documents WHERE number = ?`).pluck();
  // Rows in their own order: an index may be damaged where they are not.
  const all = file.prepare(`SELECT ${columns} FROM documents ORDER BY number`);
  const whole = `SELECT ${columns}, text, blocks, origin, _sum IS ${sums.documents} AS isWhole FROM documents`;
  const byIndex = file.prepare(`${whole} WHERE id = ?`);
  const byLooking = file.prepare(`${whole} WHERE +id = ?`);
  const rowOf = (id: string) => (byIndex.get(id) ?? byLooking.get(id)) as WholeRow | undefined;
  const original = file.prepare('SELECT format, bytes, pages FROM _originals WHERE document = ?');
  const originalPages = file.prepare('SELECT pages FROM _originals WHERE document = ?').pluck();
  const fingerprints = file.prepare('SELECT path, fingerprint FROM _files').raw();

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
    add: addingDocuments(file, rowOf),
    notes: (): readonly DocumentNote[] => (all.all() as Row[]).filter(isWhole).map(noteOf).sort(byPath),
    read: (ids: readonly string[]): readonly Document[] =>
      ids.flatMap((id) => {
        const row = rowOf(id);
        if (!row) return [];
        if (!row.isWhole) throw new UnusableStore(`${row.path}: ${isDamaged}; ${whatToDo}`);
        return [wholeOf(row)];
      }),
    drawnPages: (id: string): readonly DrawnPage[] | null => {
      const pages = originalPages.get(id) as string | undefined;
      return pages === undefined ? null : parsed<readonly DrawnPage[]>(pages, id);
    },
    original: (id: string): Original | null => {
      const row = original.get(id) as { format: DrawnFormat; bytes: Uint8Array; pages: string } | undefined;
      return row ? { ...row, pages: parsed<readonly DrawnPage[]>(row.pages, id) } : null;
    },
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
