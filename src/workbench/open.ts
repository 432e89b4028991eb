import { buildCaseFile } from '../casefile/build.ts';
import type { CaseFile } from '../casefile/casefile.ts';
import type { Clocks } from '../casefile/decisions/decision.ts';
import type { Disk } from '../document/disk.ts';
import type { Document } from '../document/document.ts';
import { sameSource } from '../document/duplicates.ts';
import { openSheet, type PileEntry, type Sheet, sheetsOf } from '../document/pile.ts';
import type { Problem } from '../document/problem.ts';
import type { Piece } from '../linking/parties.ts';
import { readDocument } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import type { Store } from '../store/store.ts';
import { type NamedBytes, type Notice, Refused, type Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  readonly store: Store;
  /** This program's version, shown to the user. */
  readonly version: string;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Threads that read at once. */
  readonly jobs: number;
}

export interface OpenWorkbench extends Workbench {
  /** The whole case file, as exports want it. */
  caseFile(): Promise<CaseFile>;
  /** Ends what runs and closes the store. */
  close(): Promise<void>;
}

/** The workbench on a store, which it closes at the end. */
export async function openWorkbench({ store, version, now }: WorkbenchOptions): Promise<OpenWorkbench> {
  const readings = new Map<string, Reading>();
  const watchers = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice) => {
    for (const told of watchers) told(notice);
  };
  let pile: readonly Piece[] = [];
  let caseFile: CaseFile = buildCaseFile([], { sameSource: new Map() });
  let revision = 0;

  const rebuild = async (): Promise<void> => {
    const notes = (await store.documents()).filter((note) => note.replacedBy === null);
    const documents = await store.readDocuments(notes.map(({ id }) => id));
    pile = documents.map((document) => {
      const reading = readings.get(document.id) ?? readDocument(document);
      readings.set(document.id, reading);
      return { document, reading };
    });
    caseFile = buildCaseFile(pile, { sameSource: sameSource(documents) });
    const membersOf = (matter: CaseFile['matters'][number]) => [
      ...new Set([...matter.events, ...matter.passing].flatMap(({ reports }) => reports.map((one) => one.document))),
    ];
    revision = await store.publish({
      matters: caseFile.matters.map((matter) => ({
        id: matter.id,
        key: JSON.stringify(matter).length.toString(),
        documents: membersOf(matter),
        matter: () => matter,
      })),
      orphaned: caseFile.orphaned,
    });
  };
  await rebuild();

  return {
    overview: async () => {
      const documents = await store.documents();
      const days = documents.flatMap(({ published }) => published ?? []).sort();
      return {
        revision,
        version,
        documents,
        matters: caseFile.matters.map((matter) => ({
          id: matter.id,
          title: matter.title,
          events: matter.events.length,
          documents: new Set(matter.events.flatMap(({ reports }) => reports.map((one) => one.document))).size,
          unreviewed: matter.events.filter(({ review }) => review === 'unreviewed').length,
        })),
        orphaned: caseFile.orphaned,
        published: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
      };
    },
    matter: async (id, clocks: Clocks) => {
      const turned = clocks.asOf !== null || clocks.knownBy !== null;
      const from = turned
        ? buildCaseFile(pile, {
            asOf: clocks.asOf ?? undefined,
            knownBy: clocks.knownBy ?? undefined,
            sameSource: sameSource(pile.map(({ document }) => document)),
          })
        : caseFile;
      return from.matters.find((matter) => matter.id === id) ?? null;
    },
    document: async (id) => {
      const kept = caseFile.documents.find((document) => document.id === id);
      if (kept) return kept;
      const [document] = await store.readDocuments([id]);
      return document ? { ...document, sameAs: null } : null;
    },
    search: (query) => store.search(query),
    decide: async () => {
      throw new Refused('decisions cannot be taken yet');
    },
    history: async () => ({ decisions: [] }),
    add: async (files, progress) => {
      const problems: Problem[] = [];
      const added: Document[] = [];
      for (const [at, file] of files.entries()) {
        for (const sheet of sheetsOfBytes(file)) {
          if ('what' in sheet) problems.push(sheet);
          else
            for (const item of openSheet(noDisk, sheet)) {
              if ('problem' in item) problems.push(item.problem);
              else added.push(item.document);
            }
        }
        progress({ done: at + 1, of: files.length, doing: 'opening' });
      }
      const kept = new Set((await store.documents()).map(({ id }) => id));
      const instant = now();
      await store.addDocuments(added.map((document) => ({ document, added: instant })));
      progress({ done: 0, of: 1, doing: 'linking' });
      await rebuild();
      tell({ of: 'revision', revision, matters: caseFile.matters.map(({ id }) => id) });
      return {
        documents: [...new Set(added.map(({ id }) => id))].filter((id) => !kept.has(id)),
        problems,
        revision,
      };
    },
    changes: async () => ({ since: null, documents: [], entries: [] }),
    saw: async () => {},
    watch: (told) => {
      watchers.add(told);
      return () => watchers.delete(told);
    },
    caseFile: async () => caseFile,
    close: () => store.close(),
  };
}

const noDisk: Disk = {
  look: (path) => {
    throw new Error(`no disk to look for ${path}`);
  },
  list: () => [],
  real: (path) => path,
  read: (path) => {
    throw new Error(`no disk to read ${path}`);
  },
  pieces: () => [],
};

/** The sheets of a file that is in memory. */
function* sheetsOfBytes({ path, bytes }: NamedBytes): Generator<Sheet | Problem> {
  const entry: PileEntry = { path, place: path, size: bytes.length };
  for (const sheet of sheetsOf({ ...noDisk, pieces: () => [bytes] }, entry))
    yield 'from' in sheet && sheet.from === 'disk' ? { from: 'bytes', path, bytes } : sheet;
}
