import { Worker } from 'node:worker_threads';
import type { Answer, Task, Thrown, Works } from './answering.ts';
import type { Work } from './work.ts';

/** Worker threads that do the heavy work; the thread that asks them goes on meanwhile. */
export interface Threads<All extends Works<keyof All> = Work> {
  /**
   * @param size - code units or bytes of what the work is about: the watchdog's patience grows with it
   * @throws ThreadLost when the thread hung or died at it, Ended when the threads were ended, or what the work threw
   */
  run<Name extends keyof All & string>(
    name: Name,
    asked: All[Name]['asked'],
    options: RunOptions,
  ): Promise<All[Name]['answer']>;
  /** So much work is coming (code units or bytes): more threads than one are started only where that is faster. */
  expect(size: number): void;
  /** Ends all threads but one, which stays warm. */
  rest(): void;
  /** Ends all threads; what they are at is lost. */
  end(): Promise<void>;
}

export interface RunOptions {
  readonly size: number;
  /** Work under the same key goes to the same thread, as long as that is there: it may remember something. */
  readonly key?: string;
}

export interface ThreadsOptions {
  /** The module that a thread runs (`answering.ts`); the engine's own when left out. */
  readonly thread?: URL;
  /** At once. */
  readonly most: number;
  /** Seconds that a thread may be at one piece of work of a size; what lasts longer hangs. */
  readonly patience?: (size: number) => number;
  /** Below this size no second thread is started. */
  readonly small?: number;
}

/** A thread was lost over a piece of work: the work cannot be done, and nothing of it was kept. */
export class ThreadLost extends Error {
  override name = 'ThreadLost';
  /** Seconds after which it was given up; `null` when it died by itself. */
  readonly after: number | null;

  constructor(message: string, after: number | null) {
    super(message);
    this.after = after;
  }
}

/** The threads were ended before the work was done. */
export class Ended extends Error {
  override name = 'Ended';
}

/** Far more than any document takes, on a slow machine that is busy: 30 s, and 1 s for each 10 kB. */
export const generously = (size: number): number => 30 + Math.ceil(size / 10_000);

/** Below so many code units a second thread would only have started when all is read. */
const smallWork = 400_000;

/** Work that a thread has before it, so that it never idles while the main thread is busy; more would only be memory. */
const ahead = 4;

/**
 * Megabytes in which a thread keeps what is new. Left alone it takes as much as it can get; with this, a thousand documents
 * on two threads peak at 780 MB and not at 1,040, in the same time.
 */
const youngGeneration = 24;

/** Megabytes of stack, fixed: what nests too deep does so in every thread of every machine alike. */
const stack = 4;

const engineThread = new URL('./thread.ts', import.meta.url);

/** A thread of the engine that is warm and has nothing to do: it is taken by whoever starts threads next in this process. */
let spare: Worker | null = null;

function keepSpare(worker: Worker): void {
  leave(worker);
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (spare === worker) spare = null;
  });
  worker.unref();
  spare = worker;
}

function takeSpare(): Worker | null {
  const worker = spare;
  spare = null;
  if (worker) leave(worker);
  return worker;
}

/** Ours only: a Worker listens to itself, too. */
function leave(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

function workerOf(module: URL): Worker {
  return new Worker(module, {
    // Options of the program that started this one (`--eval`, say) are none of a thread's.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration, stackSizeMb: stack },
  });
}

interface Pending extends RunOptions {
  readonly task: Task;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** The first is what it is at. */
  readonly queue: Pending[];
  /** Seconds, as the asking thread counts them, that it has been at that: a machine that slept does not count. */
  seconds: number;
  /** Why it died, once it says so. */
  why: string;
}

/** Starts no thread before there is work. */
export function startThreads<All extends Works<keyof All> = Work>(options: ThreadsOptions): Threads<All> {
  const { thread: module = engineThread, most, patience = generously, small = smallWork } = options;
  const crew = new Set<Thread>();
  const waiting: Pending[] = [];
  const holders = new Map<string, Thread>();
  let number = 0;
  let allowed = 1;
  let ended = false;
  let watchdog: ReturnType<typeof setInterval> | null = null;

  const hire = (): Thread => {
    const worker = (module === engineThread ? takeSpare() : null) ?? workerOf(module);
    const thread: Thread = { worker, queue: [], seconds: 0, why: 'it ended by itself' };
    crew.add(thread);
    worker.on('message', (answer: Answer) => settle(thread, answer));
    worker.on('error', (error) => {
      thread.why = error.message.split('\n')[0]!.slice(0, 120);
    });
    worker.on('exit', () => lose(thread, new ThreadLost(thread.why, null)));
    return thread;
  };

  const settle = (thread: Thread, answer: Answer) => {
    const place = thread.queue.findIndex(({ task }) => task.number === answer.number);
    if (!crew.has(thread) || place < 0) return;
    const [at] = thread.queue.splice(place, 1) as [Pending];
    thread.seconds = 0;
    if ('result' in answer) at.resolve(answer.result as never);
    else at.reject(errorOf(answer.thrown));
    feed();
  };

  /** What it was at cannot be done; what it had before it is another's. */
  const lose = (thread: Thread, why: Error) => {
    if (!crew.delete(thread)) return;
    for (const [key, holder] of holders) if (holder === thread) holders.delete(key);
    void thread.worker.terminate();
    const [at, ...rest] = thread.queue;
    at?.reject(why);
    waiting.unshift(...rest);
    feed();
  };

  const threadFor = ({ key }: Pending): Thread | null => {
    const holder = key === undefined ? undefined : holders.get(key);
    if (holder) return holder;
    const [least] = [...crew].sort((a, b) => a.queue.length - b.queue.length);
    if ((!least || least.queue.length > 0) && crew.size < allowed) return hire();
    return least && least.queue.length < ahead ? least : null;
  };

  const feed = () => {
    for (let at = 0; at < waiting.length && !ended; ) {
      const next = waiting[at]!;
      const thread = threadFor(next);
      if (!thread) {
        // Only what is bound to a thread can go before its turn.
        if (!waiting.some(({ key }) => key !== undefined && holders.has(key))) break;
        at += 1;
        continue;
      }
      waiting.splice(at, 1);
      if (next.key !== undefined) holders.set(next.key, thread);
      thread.queue.push(next);
      thread.worker.postMessage(next.task);
    }
    let busy = false;
    for (const { worker, queue } of crew) {
      busy ||= queue.length > 0;
      // A thread without work does not keep the program from ending.
      if (queue.length > 0) worker.ref();
      else worker.unref();
    }
    watch(busy);
  };

  const watch = (busy: boolean) => {
    if (!busy && watchdog !== null) {
      clearInterval(watchdog);
      watchdog = null;
    } else if (busy) watchdog ??= setInterval(tick, 1000).unref();
  };

  const tick = () => {
    for (const thread of [...crew]) {
      const [at] = thread.queue;
      if (!at) continue;
      thread.seconds += 1;
      const most = patience(at.size);
      if (thread.seconds > most) lose(thread, new ThreadLost(`not done within ${most} s`, most));
    }
  };

  return {
    run: (name, asked, { size, key }) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new Ended());
          return;
        }
        const task: Task = { number: number++, name, asked };
        waiting.push({ task, size, resolve, reject, ...(key === undefined ? {} : { key }) });
        feed();
      }),
    expect: (size) => {
      if (size >= small) allowed = most;
    },
    rest: () => {
      allowed = 1;
      const [warm] = crew;
      for (const thread of [...crew]) if (thread !== warm && thread.queue.length === 0) lose(thread, new Ended());
    },
    end: async () => {
      ended = true;
      const threads = [...crew];
      const left = [...waiting.splice(0), ...threads.flatMap(({ queue }) => queue)];
      crew.clear();
      watch(false);
      for (const { reject } of left) reject(new Ended());
      await Promise.all(
        threads.map(async ({ worker, queue }) => {
          if (module === engineThread && queue.length === 0 && spare === null) keepSpare(worker);
          else await worker.terminate();
        }),
      );
    },
  };
}

const errorOf = ({ name, message, stack }: Thrown): Error => Object.assign(new Error(message), { name, stack });
