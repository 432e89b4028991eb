import type { Document } from '../document/document.ts';
import { listPile, Once, type PileOptions, type Sheet, sheetsOf } from '../document/pile.ts';
import { type Problem, problemLine } from '../document/problem.ts';
import { openAll } from '../engine/read-all.ts';
import { startThreads } from '../engine/threads.ts';
import type { Effects } from './effects.ts';
import { harmless } from './terminal-text.ts';

/** All documents under `paths`, opened and not read. Each file that cannot be opened is a line on standard error. */
export async function openDocuments(
  effects: Effects,
  paths: readonly string[],
  options: PileOptions,
): Promise<readonly Document[]> {
  const { entries, problems } = listPile(effects.disk, paths);
  const sheets = function* (): Generator<Sheet | Problem> {
    yield* problems;
    for (const entry of entries) yield* sheetsOf(effects.disk, entry, options);
  };
  const documents: Document[] = [];
  const once = new Once();
  const threads = startThreads({ most: effects.cores });
  threads.expect(entries.reduce((sum, { size }) => sum + size, 0));
  try {
    for await (const items of openAll(threads, sheets(), effects.disk, options)) {
      for (const item of items.map((one) => once.admit(one))) {
        if ('document' in item) documents.push(item.document);
        else if (item.problem.skipped) effects.warn(`${harmless(problemLine(item.problem))}\n`);
      }
    }
  } finally {
    await threads.end();
  }
  return documents;
}
