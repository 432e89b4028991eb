import { Worker } from 'node:worker_threads';
import type { PileOptions, Sheet } from '../../document/pile.ts';
import { type Problem, skipped } from '../../document/problem.ts';
import type { Read } from './portion.ts';
import type { Portion, PortionRead } from './thread.ts';

/** Sheets that go to a worker together: a hundredth of a second of work or more, so that the posting does not show. */
const portionSize = 8;

/** Portions that a worker has waiting, so that it never idles; more would only be memory. */
const ahead = 2;

/**
 * Megabytes in which a worker keeps what is new. Left alone it takes as much as it can get; with this, a thousand documents
 * on two threads peak at 780 MB and not at 1,040, in the same time.
 */
const youngGeneration = 24;

/** What came of one sheet, or a problem that stood between the sheets; in the order of `sheets`, whoever was first. */
export type Result = Read | { readonly problem: Problem };

/**
 * Spreads sheets over `jobs` worker threads and gives what they read in the order of the sheets. Sheets are taken from the
 * iterator only as workers come free, and results are given on as soon as all before them are there.
 */
export async function* readInThreads(
  sheets: Iterable<Sheet | Problem>,
  options: PileOptions,
  jobs: number,
): AsyncGenerator<Result> {
  const source = sheets[Symbol.iterator]();
  const done = new Map<number, readonly Result[]>();
  const waiting = new Map<Worker, Portion[]>();
  let nextNumber = 0;
  let nextOut = 0;
  let exhausted = false;
  let wake: () => void = () => {};

  /** The next portion; problems between the sheets take a number of their own. */
  const take = (): Portion | null => {
    const portion: Sheet[] = [];
    while (!exhausted && portion.length < portionSize) {
      const item = source.next();
      if (item.done) exhausted = true;
      else if ('what' in item.value) {
        if (portion.length > 0) {
          // Keep the order: what is gathered goes first, then the problem.
          const number = nextNumber++;
          done.set(nextNumber++, [{ problem: item.value }]);
          return { number, sheets: portion };
        }
        done.set(nextNumber++, [{ problem: item.value }]);
      } else portion.push(item.value);
    }
    return portion.length > 0 ? { number: nextNumber++, sheets: portion } : null;
  };

  const feed = (worker: Worker) => {
    const queue = waiting.get(worker);
    // Results that wait for a slow one before them are memory too: no more is handed out until they flow again.
    while (queue && queue.length < ahead && nextNumber - nextOut < jobs * ahead * 4) {
      const portion = take();
      if (!portion) break;
      queue.push(portion);
      worker.postMessage(portion);
    }
  };

  /** A worker that died (out of memory, say) takes the sheets it had with it; they are named, the rest goes on. */
  const bury = (worker: Worker, why: string) => {
    const queue = waiting.get(worker);
    if (!queue) return;
    waiting.delete(worker);
    for (const { number, sheets: lost } of queue) {
      const problems = lost.map((sheet) => ({ problem: skipped(sheet.path, `its reader ended (${why})`) }));
      done.set(number, problems);
    }
    if (!exhausted || queue.length > 0) hire();
    wake();
  };

  const hire = () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    waiting.set(worker, []);
    worker.on('message', ({ number, reads }: PortionRead) => {
      const queue = waiting.get(worker);
      const place = queue?.findIndex((portion) => portion.number === number) ?? -1;
      if (place >= 0) queue!.splice(place, 1);
      done.set(number, reads);
      feed(worker);
      wake();
    });
    worker.on('error', (error) => bury(worker, error.message.split('\n')[0]!.slice(0, 120)));
    feed(worker);
  };

  try {
    for (let i = 0; i < jobs; i++) hire();
    for (;;) {
      const results = done.get(nextOut);
      if (results) {
        done.delete(nextOut);
        nextOut++;
        yield* results;
        for (const worker of waiting.keys()) feed(worker);
        continue;
      }
      if (exhausted && nextOut >= nextNumber) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = () => {};
    }
  } finally {
    await Promise.all([...waiting.keys()].map((worker) => worker.terminate()));
  }
}
