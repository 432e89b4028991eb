import type { Act } from '../../casefile/decisions/decision.ts';
import { withoutWords } from '../../casefile/decisions/removed-words.ts';
import { addressesIn } from './addresses.ts';
import { parsed, type SqliteFile } from './file.ts';
import { sums } from './row-sum.ts';

/** Takes documents out of a file so that none of their words is left in any byte of it. */
export function removalIn(file: SqliteFile) {
  const older = file.prepare('SELECT id FROM documents WHERE replaced_by = ?').pluck();
  const pathOf = file.prepare('SELECT path FROM documents WHERE id = ?').pluck();
  const publisherOf = file.prepare('SELECT publisher FROM documents WHERE id = ?').pluck();
  const isPublisher = file.prepare('SELECT 1 FROM documents WHERE publisher = ?').pluck();
  const paths = file.prepare('SELECT path FROM paths WHERE document = ?').pluck();
  const dropMatters = file.prepare(
    'DELETE FROM matters WHERE id IN (SELECT matter FROM matter_documents WHERE document = ?)',
  );
  const mattersOf = file.prepare('SELECT matter FROM matter_documents WHERE document = ?').pluck();
  const addresses = addressesIn(file);
  const dropFile = file.prepare('DELETE FROM _files WHERE path = ?');
  const dropPath = file.prepare('DELETE FROM paths WHERE document = ?');
  const dropOriginal = file.prepare('DELETE FROM _originals WHERE document = ?');
  const dropAnswers = file.prepare('DELETE FROM _answers WHERE document = ?');
  const dropDocument = file.prepare('DELETE FROM documents WHERE id = ?');
  const uncount = file.prepare('UPDATE _state SET documents = documents - 1, revision = revision + 1');
  const dropCached = file.prepare(
    "DELETE FROM _cache WHERE sort IN ('matter', 'snapshot') OR substr(key, 1, length(?)) = ?",
  );
  // Stands among what is cached until the file was written anew, so that a process killed before leaves it to the next.
  const note = file.prepare(
    "INSERT OR REPLACE INTO _cache (sort, key, bytes) VALUES ('removal', 'to be written anew', x'00')",
  );
  const isNoted = file.prepare("SELECT 1 FROM _cache WHERE sort = 'removal'").pluck();
  const dropNote = file.prepare("DELETE FROM _cache WHERE sort = 'removal'");
  const dropOrphans = file.prepare('DELETE FROM orphaned_decisions');
  const decisions = file.prepare('SELECT number, what FROM decisions ORDER BY number');
  const rewrite = file.prepare('UPDATE decisions SET what = ? WHERE number = ?');
  const sum = file.prepare(`UPDATE decisions SET _sum = ${sums.decisions} WHERE number = ?`);

  /** Those of an id with the older texts that they took the place of, the oldest first. */
  const withOlder = (id: string, known: ReadonlySet<string> = new Set()): readonly string[] => {
    if (known.has(id)) return [];
    const seen = new Set([...known, id]);
    return [...(older.all(id) as string[]).flatMap((one) => withOlder(one, seen)), id];
  };

  const remove = file.transaction((id: string): readonly string[] => {
    const gone = withOlder(id).filter((one) => pathOf.get(one) !== undefined);
    const ids = new Set(gone);
    const places = new Set(gone.flatMap((one) => [String(pathOf.get(one)), ...(paths.all(one) as string[])]));
    const publishers = gone.map((one) => publisherOf.get(one) as string | null);
    const matters = new Set(gone.flatMap((one) => mattersOf.all(one) as string[]));
    addresses.forget(ids);
    addresses.keep(
      [...matters].flatMap((matter) => addresses.of(matter)),
      [],
      ids,
    );
    for (const one of gone) dropMatters.run(one);
    for (const place of places) dropFile.run(place);
    for (const one of gone) dropPath.run(one);
    for (const one of gone) {
      dropOriginal.run(one);
      dropAnswers.run(one);
      dropDocument.run(one);
      uncount.run();
      dropCached.run(`${one} `, `${one} `);
    }
    dropOrphans.run();
    if (gone.length > 0) note.run();
    const isRemoved = ({ document, path }: { readonly document: string; readonly path: string }) =>
      ids.has(document) || places.has(path);
    const forgotten = new Set(publishers.filter((one) => one !== null && isPublisher.get(one) === undefined));
    const isForgotten = (publisher: string) => forgotten.has(publisher);
    for (const { number, what } of decisions.all() as { readonly number: number; readonly what: string }[]) {
      const bare = JSON.stringify(withoutWords(parsed<Act>(what, `decision ${number}`), isRemoved, isForgotten));
      if (bare === what) continue;
      rewrite.run(bare, number);
      sum.run(number);
    }
    return gone;
  });

  /** Writes the whole file anew: what was deleted stands on free pages, in old parts of the index, and in the log until then. */
  const compact = (): void => {
    file.exec("INSERT INTO documents_search (documents_search) VALUES ('rebuild')");
    file.exec("INSERT INTO events_search (events_search) VALUES ('rebuild')");
    file.exec('VACUUM');
    dropNote.run();
    file.pragma('wal_checkpoint(TRUNCATE)');
  };
  return {
    remove: (id: string): readonly string[] => remove.immediate(id),
    compact,
    /** Whether a removal was broken off before the file was written anew. */
    isBrokenOff: (): boolean => isNoted.get() !== undefined,
  };
}
