import type { Clocks, Decision } from '../casefile/decisions/decision.ts';
import { concernsDocuments as isOnDocuments } from '../casefile/decisions/documents/replay.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { caseFileDocument } from '../casefile/documents.ts';
import type { CaseFile, Withheld } from '../casefile/schema.ts';
import { type Disk, nodeDisk } from '../document/disk.ts';
import type { Document, Span } from '../document/document.ts';
import { onPages } from '../document/formats/scan/page-told.ts';
import { listPile } from '../document/pile.ts';
import { noted, type Problem, problemLine } from '../document/problem.ts';
import { reasonOf } from '../document/sheet.ts';
import { type Builder, type BuiltMatter, builderOf, type MatterAsked } from '../engine/builder.ts';
import type { PackedCaseFile } from '../engine/packed-case-file.ts';
import { pack, unpack } from '../engine/packing.ts';
import { programVersion } from '../engine/program-version.ts';
import { startThreads, type Threads } from '../engine/threads.ts';
import type { Told } from '../engine/told.ts';
import { shownToOthers } from '../engine/withheld.ts';
import type { ModelAnswer } from '../reading/model/answer.ts';
import type { AddressOnce, DocumentNote, Store } from '../store/store.ts';
import { type AddedDocuments, addFiles, type OfferedFile } from './add.ts';
import { changesSince, type Snapshot, snapshotOf } from './changes.ts';
import { coverageOf } from './coverage.ts';
import { type Compare, type Current, currentOf, isOfStore, type Standing } from './current.ts';
import { decisionOf } from './decide.ts';
import { historyOf, shownDecision } from './history.ts';
import { comparison } from './moved.ts';
import { overviewOf } from './overview.ts';
import { drawnPageOf, pagesOf } from './pages.ts';
import { handOf, mattersOf, withMatterNow } from './request-at-hand.ts';
import { whereaboutsOf } from './whereabouts.ts';
import type {
  Added,
  Changes,
  DecisionKept,
  DecisionRequest,
  Notice,
  Progress,
  Whereabouts,
  Workbench,
} from './workbench.ts';

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
  /** Other threads than the engine's own, which the workbench ends. */
  readonly threads?: Threads;
  /** Files whose pages can be drawn are not kept beside their text. */
  readonly withoutOriginals?: boolean;
  /** Nothing that was cached is used: everything is read and linked anew. */
  readonly anew?: boolean;
  /** Told while the store is opened: after a change of the program everything is read again. */
  readonly progress?: (step: Progress) => void;
  /** Told of what went wrong unasked: a line for the user. */
  readonly problem?: (line: string) => void;
}

export interface OpenWorkbench extends Workbench {
  /** The whole case file, as it goes to others: without what is withheld, unless it is named. */
  caseFile(named?: readonly Withheld[]): Promise<CaseFile>;
  /** The same, as `handOverOf` takes it. */
  packedCaseFile(named?: readonly Withheld[]): Promise<PackedCaseFile>;
  /** As `add`, one file in memory at a time. */
  addFiles(files: readonly OfferedFile[], progress: (step: Progress) => void): Promise<Added>;
  /** As `add`, of all files in a folder, or of files. What has not changed since it was added is passed over. */
  addPaths(disk: Disk, paths: readonly string[], progress: (step: Progress) => void): Promise<Added>;
  /**
   * Lets `ask` ask a language model about the documents, and reads by what it keeps. Nothing else changes the case file meanwhile; what is
   * kept when it fails is read all the same.
   */
  readByModel<T>(ask: (desk: AskingDesk) => Promise<T>): Promise<T>;
  /** The same of which reports of each matter tell one event, and which are of one case. */
  linkByModel<T>(ask: (desk: LinkingDesk) => Promise<T>): Promise<T>;
  /** Reads and links everything anew, as if nothing had been cached. */
  rebuild(progress: (step: Progress) => void): Promise<void>;
  /** A consistent copy, made while the store is in use. @throws when a file is there already */
  backup(path: string): Promise<void>;
  /** Breaks off what runs, of which what is done stays kept, and closes the store. */
  close(): Promise<void>;
}

/** Documents about which a model may be asked, as persons corrected them, and where its answers are kept. */
export interface AskingDesk {
  readonly documents: readonly Document[];
  /** What models answered before, by document id, the newest last. */
  readonly answers: ReadonlyMap<string, readonly ModelAnswer[]>;
  readonly keep: (answers: readonly ModelAnswer[]) => Promise<void>;
}

/** Matters whose reports a model may be asked to link, and where its answers are kept. */
export interface LinkingDesk extends Pick<AskingDesk, 'answers' | 'keep'> {
  readonly matters: readonly MatterAsked[];
}

/** Files were kept up to one at which the store could not be written any more. */
class PartlyKept extends Error {
  override name = 'PartlyKept';
  readonly code = 'STORE';

  constructor(cause: Error) {
    super(`some of the files are kept, and the rest are not (${cause.message}); add them again`, { cause });
  }
}

/** Milliseconds between looks for what another process wrote, while somebody wants to be told. */
const lookEvery = 1500;

/** What the verbs of an open workbench share. */
interface Desk {
  readonly options: WorkbenchOptions;
  readonly store: Store;
  readonly builder: Builder<DocumentNote>;
  readonly threads: Threads;
  readonly current: Current;
  /** Of what somebody asked for, who is told of the progress beside those who watch. */
  readonly told: (progress: ((step: Progress) => void) | undefined) => Told;
}

/** The workbench on a store, which it closes at the end. What was cached by the same program is not made again. */
export async function openWorkbench(options: WorkbenchOptions): Promise<OpenWorkbench> {
  const { store, jobs, disk = nodeDisk, threads = startThreads({ most: jobs }) } = options;
  const watchers = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice) => {
    for (const told of watchers) told(notice);
  };
  const told: Desk['told'] = (progress) => ({
    progress: (step) => {
      progress?.(step);
      tell({ of: 'progress', step });
    },
    problem: (problem) => {
      const line = problemLine(problem);
      options.problem?.(line);
      tell({ of: 'problem', line });
    },
  });
  try {
    const builder = builderOf({
      holding: store,
      cache: store,
      program: programVersion(disk),
      threads,
    });
    for (const one of await store.damage()) told(undefined).problem(one);
    if (options.anew) await forget(store);
    const removed = await removedAgain(store);
    const current = await currentOf({ store, builder, tell, told: told(undefined) }, told(options.progress));
    if (removed) await store.compact();
    threads.rest();
    const desk: Desk = { options, store, builder, threads, current, told };
    return { ...looking(desk), ...changing(desk), ...catchingUp(desk), ...watching(desk, watchers) };
  } catch (error) {
    await threads.end();
    throw error;
  }
}

/** Takes up removals that were decided and not carried out, the process having been killed; whether there were any. */
async function removedAgain(store: Store): Promise<boolean> {
  const { inOrder, undoneBy } = standing(await store.decisions());
  const removals = inOrder.filter(({ id, what }) => what.act === 'remove' && !undoneBy.has(id));
  if (removals.length === 0) return false;
  const kept = new Set((await store.documents()).map(({ id }) => id));
  let any = false;
  for (const { what } of removals) {
    if (what.act !== 'remove' || !kept.has(what.document)) continue;
    const gone = await store.removeDocument(what.document);
    any ||= gone.length > 0;
  }
  return any;
}

/** The verbs that only look. */
function looking({ options, store, builder, threads, current }: Desk) {
  return {
    overview: async () => overviewOf(await current.fresh(), options.version),
    matter: async (id: string, clocks: Clocks) => {
      const turned = clocks.asOf !== null || clocks.knownBy !== null;
      const standing = await current.fresh();
      const built = standing.matters.find((matter) => matter.id === id);
      if (!built) return null;
      return turned ? await builder.matterAt(standing, built, clocks) : await builder.matter(built);
    },
    document: async (id: string) => {
      const { sameSource, rulings } = await current.fresh();
      const [document] = await builder.documents([id]);
      return document ? caseFileDocument(document, sameSource, rulings.get(id)) : null;
    },
    coverage: async (id: string) => coverageOf(id, await current.fresh(), builder),
    whereabouts: async (of: Whereabouts['of'], id: string) => {
      const { documents, decisions, matters } = await current.fresh();
      const whole = await mattersOf(builder, matters);
      return await whereaboutsOf(of, id, {
        documents,
        decisions,
        matters: matters.map((one, at) => ({ matter: whole[at]!, documents: one.documents })),
        once: async (key) => {
          const bytes = (await store.cached('address', [key])).get(key);
          return bytes === undefined ? null : unpack<AddressOnce>(bytes);
        },
      });
    },
    pages: async (id: string, span: Span) => pagesOf(store, id, span),
    drawnPage: async (id: string, page: number) => drawnPageOf({ store, threads }, id, page),
    search: async (query: Parameters<Workbench['search']>[0]) => {
      await current.fresh();
      return store.search(query);
    },
    history: async () => {
      const { decisions, matters, orphaned } = await current.fresh();
      return historyOf(decisions, orphaned, new Map(matters.flatMap(({ decided }) => [...decided])));
    },
    caseFile: async (named: readonly Withheld[] = []) => builder.caseFile(await current.fresh(), named),
    packedCaseFile: async (named: readonly Withheld[] = []) => builder.packedCaseFile(await current.fresh(), named),
    backup: (path: string) => store.backup(path),
  };
}

/** The verbs that change the case file. */
function changing({ options, store, builder, threads, current, told }: Desk) {
  const add = (files: readonly OfferedFile[], progress: (step: Progress) => void): Promise<Added> =>
    current.inTurn(async () => {
      const about = told(progress);
      const late: Problem[] = [];
      const regroup = async () => {
        await current.regroup({ ...about, problem: (one) => late.push(one) });
        threads.rest();
      };
      const before = (await store.fingerprints()).size + (await store.documents()).length;
      let added: AddedDocuments;
      let step: Progress = { done: 0, of: files.length, doing: 'reading' };
      const pages = onPages((scan) => about.progress({ ...step, scan }));
      const stepped = (one: Progress) => {
        step = one;
        about.progress(one);
      };
      try {
        added = await addFiles(
          files,
          { store, builder, threads, now: options.now, withOriginals: options.withoutOriginals !== true },
          stepped,
        );
      } catch (error) {
        // What was kept by then is shown.
        const kept = (await store.fingerprints()).size + (await store.documents()).length > before;
        await regroup().catch(() => {});
        throw kept && isOfStore(error) ? new PartlyKept(error) : error;
      } finally {
        pages.stop();
      }
      await regroup().catch((error: unknown) => {
        if (!isOfStore(error)) throw error;
        late.push(noted('The store', error.message, 'the documents are kept, and shown as soon as it can be written'));
      });
      const problems = [...added.problems, ...late];
      return { documents: added.documents, problems, revision: current.now().revision };
    });
  /** Lets a model be asked, and builds by what was kept of its answers. */
  const asking = <T>(act: (desk: Pick<AskingDesk, 'answers' | 'keep'>) => Promise<T>): Promise<T> =>
    current.inTurn(async () => {
      await current.refresh();
      let any = false;
      const keep = async (answers: readonly ModelAnswer[]) => {
        await store.keepAnswers(answers);
        any ||= answers.length > 0;
      };
      try {
        return await act({ answers: await store.answers(), keep });
      } finally {
        if (any) await current.regroup(told(options.progress));
        threads.rest();
      }
    });
  return {
    decide: (asked: DecisionRequest, who: string): Promise<DecisionKept> =>
      current.inTurn(async () => {
        await current.refresh();
        const standing = current.now();
        const request = withMatterNow(asked, standing);
        const kept = standing.decisions.find(({ id }) => id === request.id.toLowerCase?.());
        if (kept) return { decision: shownDecision(kept), revision: standing.revision, matters: [] };
        const hand = await handOf(request, standing, builder);
        const decision = await keep(store, decisionOf(request, who, options.now(), hand));
        const about = told(undefined);
        const { compare, moved } = comparison(request, standing, hand.caseFile.matters, builder);
        const removal = decision.what.act === 'remove' ? decision.what.document : null;
        if (removal !== null) await store.removeDocument(removal);
        const isOfDocuments = removal !== null || concernsDocuments(decision, standing.decisions);
        const build = isOfDocuments ? current.regroup : current.redecide;
        // The decision is kept and carried out, whether or not it can be told what else it changed.
        const compared: Compare = (was, is) =>
          compare(was, is).catch((error: unknown) =>
            about.problem(
              noted('What else a decision changed', reasonOf(error), 'not told; the decision is carried out'),
            ),
          );
        const matters = await build(about, compared)
          .catch((error: unknown) => {
            if (removal !== null || !isOfStore(error)) throw error;
            // It is kept, whatever becomes of the case file.
            about.problem(
              noted('The store', error.message, 'the decision is kept, and shown as soon as it can be written'),
            );
            return [];
          })
          // What was removed leaves the file, whatever became of the building.
          .finally(() => (removal === null ? undefined : store.compact()));
        const { revision } = current.now();
        return { decision: shownDecision(decision), revision, matters, ...(moved.length > 0 && { moved }) };
      }),
    add: (files: Parameters<Workbench['add']>[0], progress: (step: Progress) => void) =>
      add(
        files.map(({ path, bytes }) => ({ path, size: bytes.length, pieces: () => [bytes] })),
        progress,
      ),
    addFiles: add,
    addPaths: async (from: Disk, paths: readonly string[], progress: (step: Progress) => void) => {
      const { entries, problems } = listPile(from, paths);
      const files = entries.map(({ path, place, size }) => ({ path, size, pieces: () => from.pieces(place) }));
      const added = await add(files, progress);
      return { ...added, problems: [...problems, ...added.problems] };
    },
    readByModel: <T>(ask: (desk: AskingDesk) => Promise<T>): Promise<T> =>
      asking(async (desk) => {
        const standing = current.now();
        const documents = await builder.documents(currentIds(standing));
        return await ask({ ...desk, documents: shownToOthers(documents, standing.decisions, []) });
      }),
    linkByModel: <T>(ask: (desk: LinkingDesk) => Promise<T>): Promise<T> =>
      asking(async (desk) => ask({ ...desk, matters: await builder.linkRequests(current.now()) })),
    rebuild: (progress: (step: Progress) => void) =>
      current.inTurn(async () => {
        await forget(store);
        await current.regroup(told(progress));
        threads.rest();
      }),
  };
}

/** What a person saw last, and what is new since. */
function catchingUp({ options, store, builder, current }: Desk) {
  let known: { readonly key: string; readonly value: Changes } | null = null;
  const matters = (list: readonly BuiltMatter[]) => mattersOf(builder, list);
  return {
    changes: async (who: string) => {
      const standing = await current.fresh();
      const seen = await store.lastSeen(who);
      const key = JSON.stringify([who, seen, standing.revision]);
      if (known?.key === key) return known.value;
      const packed = seen && (await store.cached('snapshot', [seen.snapshot])).get(seen.snapshot);
      const before = seen && packed ? { when: seen.when, snapshot: unpack<Snapshot>(packed) } : null;
      const caseFile = { matters: before ? await matters(standing.matters) : [] };
      const value = changesSince(before, caseFile, currentIds(standing));
      known = { key, value };
      return value;
    },
    saw: async (who: string) => {
      const standing = await current.fresh();
      const snapshot = snapshotOf({ matters: await matters(standing.matters) }, currentIds(standing));
      const key = `seen by ${who}`;
      await store.cache('snapshot', new Map([[key, pack(snapshot)]]));
      await store.saw(who, { when: options.now(), snapshot: key });
    },
  };
}

function watching({ store, threads, current }: Desk, watchers: Set<(notice: Notice) => void>) {
  let looks: ReturnType<typeof setInterval> | null = null;
  let closing: Promise<void> | null = null;
  const stop = () => {
    if (looks !== null) clearInterval(looks);
    looks = null;
  };
  return {
    watch: (one: (notice: Notice) => void) => {
      watchers.add(one);
      looks ??= setInterval(() => void current.fresh().catch(() => {}), lookEvery).unref();
      return () => {
        watchers.delete(one);
        if (watchers.size === 0) stop();
      };
    },
    close: () => {
      closing ??= (async () => {
        await threads.end();
        await current.inTurn(async () => {
          stop();
          await store.close();
        });
      })();
      return closing;
    },
  };
}

/** Whether a decision, or one that it takes back or brings back, is on documents as a whole: which belong together may be other. */
function concernsDocuments({ what }: Pick<Decision, 'what'>, before: readonly Decision[]): boolean {
  if (what.act !== 'undo') return isOnDocuments(what);
  const taken = before.find(({ id }) => id === what.decision);
  return taken !== undefined && concernsDocuments(taken, before);
}

/** Keeps a decision; where the store says that it could not, it is asked whether it did. */
async function keep(store: Store, decision: Parameters<Store['decide']>[0]) {
  try {
    return await store.decide(decision);
  } catch (error) {
    const kept = (await store.decisions()).find(({ id }) => id === decision.id);
    if (!kept) throw error;
    return kept;
  }
}

/** Forgets all that can be made again. */
async function forget(store: Store): Promise<void> {
  for (const sort of ['reading', 'profile', 'matter'] as const) await store.prune(sort, []);
}

const currentIds = ({ documents }: Standing) => documents.flatMap((one) => (one.replacedBy === null ? [one.id] : []));
