import { Worker } from 'node:worker_threads';
import type { PileOptions } from '../../document/pile.ts';
import { type Problem, skipped } from '../../document/problem.ts';

/** What a worker is sent, in the order in which it works. */
export interface Task<Sheet> {
  readonly number: number;
  readonly sheet: Sheet;
}

/** What it answers: the task's number, so that it does not matter which worker was first. */
export interface Answer<Read> {
  readonly number: number;
  readonly read: Read;
}

/** What came of one sheet, or a problem that stood between the sheets. */
export type Result<Read> = Read | { readonly problem: Problem };

/** Tasks that a worker has waiting, so that it never idles while the main thread is busy; more would only be memory. */
const ahead = 8;

/** Results that may wait for a slow one before them, for each worker: they are memory too. */
const held = 4 * ahead;

/**
 * Megabytes in which a worker keeps what is new. Left alone it takes as much as it can get; with this, a thousand documents
 * on two threads peak at 780 MB and not at 1,040, in the same time.
 */
const youngGeneration = 24;

/**
 * Spreads sheets over `jobs` worker threads and gives what came of them in the order of the sheets. Sheets are taken from
 * the iterator only as workers come free. When a worker dies (out of memory, say), the sheet that it was at becomes a
 * problem, and another worker takes over the rest. `thread` is the module that a worker runs: it answers each `Task` by an `Answer`.
 */
export async function* readInThreads<Sheet extends { readonly path: string }, Read>(
  sheets: Iterable<Sheet | Problem>,
  options: PileOptions,
  jobs: number,
  thread: URL,
): AsyncGenerator<Result<Read>> {
  const source = sheets[Symbol.iterator]();
  const done = new Map<number, Result<Read>>();
  /** What each worker has before it; the first is what it is at. */
  const waiting = new Map<Worker, Task<Sheet>[]>();
  let next = 0;
  let given = 0;
  let exhausted = false;
  let ended = false;
  let wake = () => {};

  const take = (): Task<Sheet> | null => {
    while (!exhausted) {
      const item = source.next();
      if (item.done) exhausted = true;
      else if ('what' in item.value) done.set(next++, { problem: item.value });
      else return { number: next++, sheet: item.value };
    }
    return null;
  };

  const feed = (worker: Worker) => {
    const tasks = waiting.get(worker);
    while (tasks && tasks.length < ahead && next - given < jobs * held) {
      const task = take();
      if (!task) break;
      tasks.push(task);
      worker.postMessage(task);
    }
  };

  const hire = (tasks: Task<Sheet>[]) => {
    const worker = new Worker(thread, {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: youngGeneration },
    });
    waiting.set(worker, tasks);
    for (const task of tasks) worker.postMessage(task);
    let why = 'it ended by itself';
    worker.on('message', ({ number, read }: Answer<Read>) => {
      const queue = waiting.get(worker);
      if (queue?.[0]?.number !== number) return;
      queue.shift();
      done.set(number, read);
      feed(worker);
      wake();
    });
    worker.on('error', (error) => {
      why = error.message.split('\n')[0]!.slice(0, 120);
    });
    worker.on('exit', () => {
      const [at, ...rest] = waiting.get(worker) ?? [];
      waiting.delete(worker);
      if (ended) return;
      if (at) done.set(at.number, { problem: skipped(at.sheet.path, `its reader died (${why})`) });
      if (at || !exhausted) hire(rest);
      wake();
    });
    feed(worker);
  };

  try {
    for (let i = 0; i < jobs; i++) hire([]);
    for (;;) {
      const result = done.get(given);
      if (result) {
        done.delete(given);
        given++;
        yield result;
        for (const worker of waiting.keys()) feed(worker);
      } else if (exhausted && given >= next) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    ended = true;
    await Promise.all([...waiting.keys()].map((worker) => worker.terminate()));
  }
}
