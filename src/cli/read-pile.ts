import { buildCaseFile } from '../casefile/assemble.ts';
import type { Clocks } from '../casefile/decisions/decision.ts';
import type { CaseFile } from '../casefile/schema.ts';
import type { Document } from '../document/document.ts';
import { sameSource } from '../document/duplicates.ts';
import { listPile, Once, type PileEntry, type PileOptions, type Sheet, sheetsOf } from '../document/pile.ts';
import { type Problem, problemLine } from '../document/problem.ts';
import type { Reading } from '../reading/reading.ts';
import type { Day } from '../words/calendar.ts';
import { type Result, readInThreads } from '../workbench/crew/crew.ts';
import { type Read, readingThread, readSheet } from '../workbench/crew/sheet.ts';
import type { Effects } from './effects.ts';
import { progressOn } from './progress.ts';
import { harmless } from './terminal-text.ts';

export interface BuildOptions {
  readonly asOf: Day | null;
  readonly knownBy: Day | null;
  readonly published: Day | null;
  /** Stop at the first file that would be skipped. */
  readonly strict: boolean;
  /** Threads that read at once; `null` for as many as there are cores. */
  readonly jobs: number | null;
}

export interface Built {
  readonly caseFile: CaseFile;
  /** The same pile with its clocks turned back to these days. */
  readonly at: (clocks: Clocks) => CaseFile;
  /** Something is missing from the case file, and was named on standard error. */
  readonly anySkipped: boolean;
}

/** Below this many bytes a pile is read before a worker thread would have started. */
const smallPile = 400_000;

/**
 * The case file of all documents under `paths`. Every problem is a line on standard error. `null` when `strict` stopped it.
 * The result does not depend on how many threads read, nor on which was first.
 */
export async function buildFromPile(
  effects: Effects,
  paths: readonly string[],
  options: BuildOptions,
): Promise<Built | null> {
  const progress = progressOn(effects);
  let anySkipped = false;
  const report = (problem: Problem): void => {
    progress.clear();
    effects.warn(`${harmless(problemLine(problem))}\n`);
    anySkipped ||= problem.skipped;
  };

  const { entries, problems } = listPile(effects.disk, paths);
  for (const problem of problems) {
    report(problem);
    if (problem.skipped && options.strict) return null;
  }
  const pileOptions: PileOptions = { published: options.published };
  let opened = 0;
  const sheets = function* (): Generator<Sheet | Problem> {
    for (const entry of entries) {
      yield* sheetsOf(effects.disk, entry, pileOptions);
      opened++;
    }
  };
  const pile: { document: Document; reading: Reading }[] = [];
  const once = new Once();
  const jobs = jobsFor(effects, entries, options.jobs);
  const results =
    jobs > 1
      ? readInThreads<Sheet, Read>(sheets(), pileOptions, jobs, readingThread)
      : readHere(effects, sheets(), pileOptions);
  for await (const result of results) {
    progress.at(Math.min(opened, entries.length), entries.length);
    for (const problem of 'problem' in result ? [result.problem] : result.problems) {
      report(problem);
      if (problem.skipped && options.strict) return null;
    }
    if ('problem' in result || !result.document || !result.reading) continue;
    const admitted = once.admit({ document: result.document });
    if ('problem' in admitted) report(admitted.problem);
    else pile.push({ document: result.document, reading: result.reading });
  }
  progress.clear();
  const repeats = sameSource(pile.map(({ document }) => document));
  const at = ({ asOf, knownBy }: Clocks) =>
    buildCaseFile(pile, { asOf: asOf ?? undefined, knownBy: knownBy ?? undefined, sameSource: repeats });
  return { caseFile: at(options), at, anySkipped };
}

function jobsFor(effects: Effects, entries: readonly PileEntry[], wanted: number | null): number {
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (wanted === null && bytes < smallPile) return 1;
  return wanted ?? effects.cores;
}

async function* readHere(
  effects: Effects,
  sheets: Iterable<Sheet | Problem>,
  options: PileOptions,
): AsyncGenerator<Result<Read>> {
  for (const sheet of sheets) {
    yield 'what' in sheet ? { problem: sheet } : await readSheet(effects.disk, sheet, options);
  }
}
