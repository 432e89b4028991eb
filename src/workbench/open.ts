import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseFile, CaseFileDocument, Matter } from '../casefile/schema.ts';
import { type Disk, nodeDisk } from '../document/disk.ts';
import { listPile } from '../document/pile.ts';
import type { DocumentNote, Store } from '../store/store.ts';
import { type AddedDocuments, addFiles, type OfferedFile } from './add.ts';
import { changesSince, type Snapshot, snapshotOf } from './changes.ts';
import { decisionOf } from './decide.ts';
import { historyOf } from './history.ts';
import { pack, unpack } from './packing.ts';
import { programVersion } from './program-version.ts';
import { type BuiltMatter, builderOf, Outdated, type Standing, type Told } from './rebuild.ts';
import type { Added, Changes, DecisionRequest, Notice, Progress, Workbench } from './workbench.ts';

export interface WorkbenchOptions {
  readonly store: Store;
  /** This program's version, shown to the user. */
  readonly version: string;
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Threads that read at once. */
  readonly jobs: number;
  /** Where this program's own sources lie. */
  readonly disk?: Disk;
  /** Told while the store is opened: after a change of the program everything is read again. */
  readonly progress?: (step: Progress) => void;
  /** Told of what went wrong unasked: a line for the user. */
  readonly problem?: (line: string) => void;
}

export interface OpenWorkbench extends Workbench {
  /** The whole case file, as exports want it. */
  caseFile(): Promise<CaseFile>;
  /** As `add`, one file in memory at a time. */
  addFiles(files: readonly OfferedFile[], progress: (step: Progress) => void): Promise<Added>;
  /** As `add`, of all files in a folder, or of files. What has not changed since it was added is passed over. */
  addPaths(disk: Disk, paths: readonly string[], progress: (step: Progress) => void): Promise<Added>;
  /** Reads and links everything anew, as if nothing had been cached. */
  rebuild(progress: (step: Progress) => void): Promise<void>;
  /** A consistent copy, made while the store is in use. @throws when a file is there already */
  backup(path: string): Promise<void>;
  /** Waits for what runs and closes the store. */
  close(): Promise<void>;
}

/** Milliseconds between looks for what another process wrote, while somebody wants to be told. */
const lookEvery = 1500;

/** The workbench on a store, which it closes at the end. What was cached by the same program is not made again. */
export async function openWorkbench(options: WorkbenchOptions): Promise<OpenWorkbench> {
  const { store, version, now, jobs, disk = nodeDisk } = options;
  const program = programVersion(disk);
  const builder = builderOf({ store, program, disk, jobs });
  const watchers = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice) => {
    for (const told of watchers) told(notice);
  };
  const told = (progress: ((step: Progress) => void) | undefined): Told => ({
    progress: (step) => {
      progress?.(step);
      tell({ of: 'progress', step });
    },
    problem: (line) => {
      options.problem?.(line);
      tell({ of: 'problem', line });
    },
  });

  let standing: Standing;
  let changes: { readonly key: string; readonly value: Changes } | null = null;
  let closing: Promise<void> | null = null;

  /** What changes the case file is done one after the other, in the order in which it was asked for. */
  let last: Promise<unknown> = Promise.resolve();
  let working = 0;
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    working += 1;
    const mine = last.then(act).finally(() => {
      working -= 1;
    });
    last = mine.catch(() => {});
    return mine;
  };

  /** Puts a new standing in the place of the old; gives the matters that are others now. */
  const stand = (next: Standing): readonly string[] => {
    const before = new Map(standing.matters.map(({ id, key }) => [id, key]));
    const after = new Map(next.matters.map(({ id, key }) => [id, key]));
    const changed = [
      ...[...after].flatMap(([id, key]) => (before.get(id) === key ? [] : [id])),
      ...[...before.keys()].filter((id) => !after.has(id)),
    ];
    const isNew = next.revision !== standing.revision;
    standing = next;
    if (isNew) tell({ of: 'revision', revision: next.revision, matters: changed });
    return changed;
  };

  const refresh = async () => {
    if (await store.writtenElsewhere()) stand(await builder.regroup(told(undefined)));
  };
  /** The standing, with what another process may have written in between. Nobody who only looks waits for a long addition. */
  const fresh = async (): Promise<Standing> => {
    if (working === 0) await inTurn(refresh);
    return standing;
  };

  const matters = async (list: readonly BuiltMatter[]): Promise<readonly Matter[]> => {
    const found: Matter[] = [];
    for (const one of list) found.push(await builder.matter(one));
    return found;
  };

  const currentIds = ({ documents }: Standing) => documents.flatMap((one) => (one.replacedBy === null ? [one.id] : []));

  const add = (files: readonly OfferedFile[], progress: (step: Progress) => void): Promise<Added> =>
    inTurn(async () => {
      const told_ = told(progress);
      let added: AddedDocuments;
      try {
        added = await addFiles(files, { store, program, disk, jobs, now }, told_.progress);
      } finally {
        // Also when it broke off: what was kept by then is shown.
        await refreshAfter(told_);
      }
      return { documents: added.documents, problems: added.problems, revision: standing.revision };
    });
  const refreshAfter = async (about: Told) => void stand(await builder.regroup(about));

  const decide = (request: DecisionRequest, who: string) =>
    inTurn(async () => {
      await refresh();
      const holders = standing.matters.filter(
        (matter) =>
          ('entry' in request && matter.entries.has(request.entry)) ||
          (request.act === 'merge' && request.others.some?.((other) => matter.entries.has(other))) ||
          (request.act === 'add' && matter.documents.includes(request.selected?.document)),
      );
      const wanted = [
        ...holders.flatMap(({ documents }) => documents),
        ...(request.act === 'add' ? [String(request.selected?.document)] : []),
      ];
      const documents = new Map((await store.readDocuments([...new Set(wanted)])).map((one) => [one.id, one]));
      const { decisions } = standing;
      const kept = decisions.find(({ id }) => id === request.id.toLowerCase?.());
      if (kept) return { decision: kept, revision: standing.revision, matters: [] };
      const hand = {
        caseFile: { matters: await matters(holders) },
        documentOf: (id: string) => documents.get(id),
        decisions,
      };
      const decision = await store.decide(decisionOf(request, who, now(), hand));
      const changed = stand(await builder.redecide(standing, told(undefined)));
      return { decision, revision: standing.revision, matters: changed };
    });

  standing = await builder.regroup(told(options.progress));
  await store.writtenElsewhere();
  let looking: ReturnType<typeof setInterval> | null = null;

  return {
    overview: async () => {
      const { revision, documents, matters: built, orphaned, sameSource } = await fresh();
      const days = documents.flatMap(({ published, replacedBy }) =>
        replacedBy === null && published !== null ? [published] : [],
      );
      days.sort();
      return {
        revision,
        version,
        documents: documents.map((note) => ({ ...note, sameAs: repeated(note.id, sameSource) })),
        matters: built.map(({ summary }) => summary),
        orphaned,
        published: days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! },
      };
    },
    matter: async (id, clocks: Clocks) => {
      const turned = clocks.asOf !== null || clocks.knownBy !== null;
      const look = async (now_: Standing) => {
        const built = now_.matters.find((matter) => matter.id === id);
        if (!built) return null;
        return turned ? builder.matterAt(now_, built, clocks) : builder.matter(built);
      };
      try {
        return await look(await fresh());
      } catch (error) {
        if (!(error instanceof Outdated)) throw error;
        return inTurn(() => look(standing));
      }
    },
    document: async (id) => {
      const [document] = await store.readDocuments([id]);
      if (!document) return null;
      const { id: _, path, ...rest } = document;
      return { id, path, ...rest, sameAs: repeated(id, (await fresh()).sameSource) };
    },
    search: async (query) => {
      await fresh();
      return store.search(query);
    },
    decide,
    history: async () => {
      const { decisions, matters: built, orphaned } = await fresh();
      return historyOf(decisions, orphaned, new Map(built.flatMap(({ decided }) => [...decided])));
    },
    add: (files, progress) =>
      add(
        files.map(({ path, bytes }) => ({ path, size: bytes.length, bytes: () => bytes })),
        progress,
      ),
    addFiles: add,
    addPaths: async (from, paths, progress) => {
      const { entries, problems } = listPile(from, paths);
      const files = entries.map(({ path, place, size }) => ({ path, size, bytes: () => from.read(place) }));
      const added = await add(files, progress);
      return { ...added, problems: [...problems, ...added.problems] };
    },
    changes: async (who) => {
      const now_ = await fresh();
      const seen = await store.lastSeen(who);
      const key = JSON.stringify([who, seen, now_.revision]);
      if (changes?.key === key) return changes.value;
      const packed = seen && (await store.cached('snapshot', [seen.snapshot])).get(seen.snapshot);
      const before = seen && packed ? { when: seen.when, snapshot: unpack<Snapshot>(packed) } : null;
      const caseFile = { matters: before ? await matters(now_.matters) : [] };
      const value = changesSince(before, caseFile, currentIds(now_));
      changes = { key, value };
      return value;
    },
    saw: async (who) => {
      const now_ = await fresh();
      const snapshot = snapshotOf({ matters: await matters(now_.matters) }, currentIds(now_));
      const key = `seen by ${who}`;
      await store.cache('snapshot', new Map([[key, pack(snapshot)]]));
      await store.saw(who, { when: now(), snapshot: key });
    },
    watch: (one) => {
      watchers.add(one);
      looking ??= setInterval(() => void fresh().catch(() => {}), lookEvery).unref();
      return () => {
        watchers.delete(one);
        if (watchers.size > 0 || looking === null) return;
        clearInterval(looking);
        looking = null;
      };
    },
    caseFile: async () => {
      const { documents, matters: built, orphaned, sameSource } = await fresh();
      const current = documents.filter(({ replacedBy }) => replacedBy === null).sort(byDay);
      const texts = await store.readDocuments(current.map(({ id }) => id));
      return {
        version: 1,
        documents: texts.map(
          (document): CaseFileDocument => ({
            id: document.id,
            path: document.path,
            title: document.title,
            publisher: document.publisher,
            url: document.url,
            published: document.published,
            publishedFrom: document.publishedFrom,
            kind: document.kind,
            sameAs: repeated(document.id, sameSource),
            text: document.text,
            blocks: document.blocks,
          }),
        ),
        matters: await matters(built),
        orphaned,
      };
    },
    rebuild: (progress) =>
      inTurn(async () => {
        for (const sort of ['reading', 'profile', 'matter'] as const) await store.prune(sort, []);
        stand(await builder.regroup(told(progress)));
      }),
    backup: (path) => store.backup(path),
    close: () => {
      closing ??= inTurn(async () => {
        if (looking !== null) clearInterval(looking);
        await store.close();
      });
      return closing;
    },
  };
}

/** The document it repeats; `null` for one that stands for itself. */
function repeated(id: string, sameSource: ReadonlyMap<string, string>): string | null {
  const other = sameSource.get(id) ?? id;
  return other === id ? null : other;
}

/** As the documents of a case file are listed: by day, an undated one last, then by id. */
const byDay = (a: DocumentNote, b: DocumentNote) =>
  compare(a.published ?? '9999', b.published ?? '9999') || compare(a.id, b.id);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
