import { contentId } from '../../casefile/identity.ts';
import type { CaseFile, Matter } from '../../casefile/schema.ts';
import { pack } from '../../engine/packing.ts';
import { openSqliteStore } from '../../store/sqlite/index.ts';
import type { ExportFormat } from '../format.ts';
import { lastPublished } from '../told.ts';

/** The store's own file where the case file comes from one; else a fresh one with the same tables, without decisions. */
export const sqlite: ExportFormat = {
  name: 'sqlite',
  label: 'SQLite',
  extension: '.db',
  mediaType: 'application/vnd.sqlite3',
  summary: 'the store itself: one SQLite file with documented tables and views (docs/store.md)',
  madeOf: 'store',
  write: async (caseFile, { store }) => store ?? freshStore(caseFile),
};

async function freshStore(caseFile: CaseFile): Promise<Uint8Array> {
  const store = openSqliteStore(':memory:');
  try {
    const added = `${lastPublished(caseFile) ?? '1970-01-01'}T00:00:00.000Z`;
    await store.addDocuments(caseFile.documents.map(({ sameAs: _, ...document }) => ({ document, added })));
    await store.publish({
      matters: caseFile.matters.map(undecided).map((matter) => ({
        id: matter.id,
        key: contentId('export', JSON.stringify(matter)),
        documents: [
          ...new Set(
            [...matter.events, ...matter.passing].flatMap(({ reports }) => reports.map(({ document }) => document)),
          ),
        ],
        entries: matter.events.length,
        matter: pack(matter),
      })),
      orphaned: [],
    });
    return await store.bytes();
  } finally {
    await store.close();
  }
}

/** Comments and corrections are rows that point at their decisions, which a case file does not hold. */
function undecided(matter: Matter): Matter {
  const of = (events: Matter['events']) => events.map((event) => ({ ...event, decided: [], comments: [] }));
  const disagreements = matter.disagreements.map((one) => ({ ...one, settled: null }));
  return {
    ...matter,
    events: of(matter.events),
    passing: of(matter.passing),
    rejected: of(matter.rejected),
    disagreements,
  };
}
