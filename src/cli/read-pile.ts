import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseFile, Matter, Withheld } from '../casefile/schema.ts';
import { onPages } from '../document/formats/scan/page-told.ts';
import { listPile, Once, type PileEntry, type PileOptions, type Sheet, sheetsOf } from '../document/pile.ts';
import { type Problem, problemLine } from '../document/problem.ts';
import { builderOf, type MatterAsked } from '../engine/builder.ts';
import { memoryCache } from '../engine/cache.ts';
import { heldPile } from '../engine/holding.ts';
import type { PackedCaseFile } from '../engine/packed-case-file.ts';
import { readAll } from '../engine/read-all.ts';
import { startThreads, type Threads } from '../engine/threads.ts';
import { shownToOthers } from '../engine/withheld.ts';
import type { Day } from '../words/calendar.ts';
import type { AskingDesk } from '../workbench/open.ts';
import { type Asked, askLinks, askModel, type ModelToAsk } from './ask-model.ts';
import { answersBeside, decisionsBeside, keepingAnswers } from './beside.ts';
import type { Effects } from './effects.ts';
import { progressOn } from './progress.ts';
import { harmless } from './terminal-text.ts';

export interface BuildOptions {
  readonly asOf: Day | null;
  readonly knownBy: Day | null;
  readonly published: Day | null;
  /** Stop at the first file that would be skipped. */
  readonly strict: boolean;
  /** With what was decided in the stores of the folders, where they have one. */
  readonly decisions: boolean;
  /** With what language models answered, as it is kept there. */
  readonly models: boolean;
  /** A model that is asked about what none of its name has answered; the answers are kept in the store of the one folder. */
  readonly ask: ModelToAsk | null;
  /** Read what pages say that are pictures. */
  readonly scans: boolean;
  /** What is withheld and handed over all the same. */
  readonly named: readonly Withheld[];
  /** Threads that read at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
}

export interface Built {
  readonly caseFile: CaseFile;
  /** Something is missing from the case file, and was named on standard error. */
  readonly anySkipped: boolean;
}

/** A pile that can be looked at further. */
export interface Opened extends Built {
  /** A matter with its clocks turned back to these days; `null` when there is none of that id. */
  readonly matterAt: (id: string, clocks: Clocks) => Promise<Matter | null>;
  readonly packedCaseFile: () => Promise<PackedCaseFile>;
  /** What a model can be asked about the reports of each matter. */
  readonly linkRequests: () => Promise<readonly MatterAsked[]>;
  readonly close: () => Promise<void>;
}

/**
 * The case file of all documents under `paths`. Every problem is a line on standard error. `null` when `strict` stopped it.
 * The result does not depend on how many threads read, nor on which was first.
 */
export async function buildFromPile(
  effects: Effects,
  paths: readonly string[],
  options: BuildOptions,
): Promise<Built | null> {
  const opened = await openFromPile(effects, paths, options);
  await opened?.close();
  return opened;
}

/** As `buildFromPile`; what is opened is held until it is closed. */
export async function openFromPile(
  effects: Effects,
  paths: readonly string[],
  options: BuildOptions,
): Promise<Opened | null> {
  const threads = startThreads({
    most: options.jobs ?? effects.cores,
    ...(options.jobs === null ? {} : { small: 0 }),
  });
  try {
    const opened = await readPile(effects, paths, options, threads);
    if (!opened) await threads.end();
    return opened;
  } catch (error) {
    await threads.end();
    throw error;
  }
}

/** Nothing of a batch is cached for another program. */
const thisProgram = { reading: 'now', caseFile: 'now' };

async function readPile(
  effects: Effects,
  paths: readonly string[],
  { asOf, knownBy, published, strict, decisions, models, ask, scans, named }: BuildOptions,
  threads: Threads,
): Promise<Opened | null> {
  const progress = progressOn(effects);
  let anySkipped = false;
  /** Whether it goes on. */
  const report = (problem: Problem): boolean => {
    progress.clear();
    effects.warn(`${harmless(problemLine(problem))}\n`);
    anySkipped ||= problem.skipped;
    return !(problem.skipped && strict);
  };

  const { entries, problems } = listPile(effects.disk, paths);
  for (const problem of problems) if (!report(problem)) return null;
  threads.expect(entries.reduce((sum, entry) => sum + entry.size, 0));
  const pileOptions: PileOptions = { published, withoutScans: !scans };
  const pages = onPages(({ path, page, of }) => progress.page(path, page, of));
  const holding = heldPile(
    decisions ? await decisionsBeside(effects, paths) : [],
    models ? await answersBeside(effects, paths) : new Map(),
  );
  const clocks: Clocks = { asOf, knownBy };
  const builder = builderOf({ holding, cache: memoryCache(), program: thisProgram, threads, clocks });
  const once = new Once();
  const { sheets, opened } = sheetsIn(effects, entries, pileOptions);
  try {
    for await (const result of readAll(threads, sheets, effects.disk, pileOptions)) {
      progress.at(opened(), entries.length);
      for (const problem of result.problems) if (!report(problem)) return null;
      for (const { document, prepared } of result.documents) {
        const admitted = once.admit({ document });
        if ('problem' in admitted) report(admitted.problem);
        else {
          holding.add(document);
          await builder.keep([{ id: document.id, prepared }]);
        }
      }
    }
  } finally {
    pages.stop();
  }
  progress.clear();
  /** Whether it goes on. */
  const asking = async (ask: (desk: Pick<AskingDesk, 'answers' | 'keep'>) => Promise<Asked>): Promise<boolean> => {
    const answers = await holding.answers();
    const { anyLeft, stopped } = await keepingAnswers(effects, paths[0]!, (keepInStore) =>
      ask({
        answers,
        keep: async (list) => {
          await keepInStore(list);
          holding.keepAnswers(list);
        },
      }),
    );
    anySkipped ||= anyLeft;
    return !stopped;
  };
  if (ask !== null) {
    const ids = (await holding.documents()).map(({ id }) => id);
    const documents = shownToOthers(await holding.readDocuments(ids), await decisionsBeside(effects, paths), named);
    if (!(await asking((desk) => askModel(effects, ask, { ...desk, documents })))) return null;
  }
  let built = await builder.regroup({ progress: () => {}, problem: report });
  if (ask?.parts.includes('link')) {
    const matters = await builder.linkRequests(built, named);
    if (!(await asking((desk) => askLinks(effects, ask, { ...desk, matters })))) return null;
    built = await builder.regroup({ progress: () => {}, problem: () => {} });
  }
  const caseFile = await builder.caseFile(built, named);
  return {
    caseFile,
    anySkipped,
    matterAt: async (id, turned) => {
      const one = built.matters.find((matter) => matter.id === id);
      return one ? await builder.matterAt(built, one, turned) : null;
    },
    packedCaseFile: () => builder.packedCaseFile(built, named),
    linkRequests: () => builder.linkRequests(built, named),
    close: () => threads.end(),
  };
}

/** The sheets of all files, and how many files have been opened for them. */
function sheetsIn(effects: Effects, entries: readonly PileEntry[], options: PileOptions) {
  let count = 0;
  const sheets = function* (): Generator<Sheet | Problem> {
    for (const entry of entries) {
      yield* sheetsOf(effects.disk, entry, options);
      count += 1;
    }
  };
  return { sheets: sheets(), opened: () => Math.min(count, entries.length) };
}
