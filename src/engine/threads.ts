import { Worker } from 'node:worker_threads';
import { shareWarning } from '../reading/warned-once.ts';
import { type Answer, leave, type Ready, type Task, type Thrown, type Works } from './answering.ts';
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
  /** Seconds of its own processor time that a thread may need for one piece of work of a size; what needs more hangs. */
  readonly patience?: (size: number) => number;
  /** What the watchdog goes by; the thread's own processor time, looked at once a second, when left out. */
  readonly watchdog?: Watchdog;
  /** Below this size no second thread is started. */
  readonly small?: number;
}

/** How the watchdog learns what threads are at. */
export interface Watchdog {
  /** Seconds of processor time that a thread has used since it began; `null` where the system does not tell. */
  readonly used: (worker: Worker) => Promise<number | null>;
  /** Calls `look` once a second, as the asking thread counts them (a machine that slept does not count), until it is stopped. */
  readonly everySecond: (look: () => void) => { readonly stop: () => void };
}

const processorTime: Watchdog = {
  used: async (worker) => {
    // Node before 24.6 does not tell.
    if (typeof worker.cpuUsage !== 'function') return null;
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1e6;
  },
  everySecond: (look) => {
    const timer = setInterval(look, 1000).unref();
    return { stop: () => clearInterval(timer) };
  },
};

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

/** Far more than any document takes on a slow machine, its events read by WebAssembly: 30 s of the processor, and 4 s for each 10 kB. */
const generously = (size: number): number => 30 + Math.ceil(size / 2_500);

/**
 * How many times its patience a thread may stand without using the processor, as one does that waits for a file which
 * never comes. A machine so busy that a thread gets no turn at all for ten minutes does not work.
 */
export const standstill = 20;

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
  unhear(worker);
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (spare === worker) spare = null;
  });
  worker.unref();
  spare = worker;
}

/** Milliseconds in which a thread that is asked to can leave. */
const grace = 1000;

/**
 * Ends a thread. It is asked first: one that is stopped from outside while a native library works in it takes the whole program down.
 * What does not answer is at something of its own, and can be stopped.
 */
async function dismiss(worker: Worker): Promise<void> {
  const left = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage(leave);
  const stop = setTimeout(() => void worker.terminate(), grace);
  await left;
  clearTimeout(stop);
}

function takeSpare(): Worker | null {
  const worker = spare;
  spare = null;
  if (worker) unhear(worker);
  return worker;
}

/** Ours only: a Worker listens to itself, too. */
function unhear(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** A module as it is there to run: in the installed program, whose modules are compiled, not a source but what was made of it. */
const runnable = ({ href }: URL): URL => new URL(import.meta.url.endsWith('.ts') ? href : href.replace(/\.ts$/, '.js'));

function workerOf(module: URL): Worker {
  shareWarning();
  return new Worker(runnable(module), {
    // Options of the program that started this one (`--eval`, say) are none of a thread's.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration, stackSizeMb: stack },
  });
}

interface Pending extends RunOptions {
  readonly task: Task;
  /** Another thread has hung at it already. */
  readonly again: boolean;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  /** The first is what it is at. */
  readonly queue: Pending[];
  /** Whether it has loaded what it works with. */
  ready: boolean;
  at: Spent;
  /** It has been asked for its processor time and has not answered: what blocks it cannot be interrupted. */
  asked: boolean;
  /** Why it died, once it says so. */
  why: string;
}

/** What a thread has spent on what it is at. */
interface Spent {
  /** Its processor time when it was looked at last, in seconds; `null` before the first time. */
  last: number | null;
  /** Seconds of processor time. */
  processor: number;
  /** Seconds in which it used none, as far as it told. */
  still: number;
}

const nothingSpent = (): Spent => ({ last: null, processor: 0, still: 0 });

/** Starts no thread before there is work. */
export function startThreads<All extends Works<keyof All> = Work>(options: ThreadsOptions): Threads<All> {
  const { thread: module = engineThread, most, patience = generously, small = smallWork } = options;
  const { used, everySecond } = options.watchdog ?? processorTime;
  const crew = new Set<Thread>();
  const waiting: Pending[] = [];
  const holders = new Map<string, Thread>();
  let number = 0;
  let allowed = 1;
  let ended = false;
  let watchdog: { readonly stop: () => void } | null = null;

  const hire = (): Thread => {
    const warm = module === engineThread ? takeSpare() : null;
    const worker = warm ?? workerOf(module);
    const why = 'it ended by itself';
    const thread: Thread = { worker, queue: [], ready: warm !== null, at: nothingSpent(), asked: false, why };
    crew.add(thread);
    worker.on('message', (said: Answer | Ready) => {
      if ('number' in said) settle(thread, said);
      else begin(thread);
    });
    worker.on('error', (error) => {
      thread.why = error.message.split('\n')[0]!.slice(0, 120);
    });
    worker.on('exit', () => lose(thread, new ThreadLost(thread.why, null)));
    return thread;
  };

  const begin = (thread: Thread) => {
    thread.ready = true;
    thread.at = nothingSpent();
  };

  const settle = (thread: Thread, answer: Answer) => {
    const place = thread.queue.findIndex(({ task }) => task.number === answer.number);
    if (!crew.has(thread) || place < 0) return;
    const [at] = thread.queue.splice(place, 1) as [Pending];
    begin(thread);
    if ('result' in answer) at.resolve(answer.result as never);
    else at.reject(errorOf(answer.thrown));
    feed();
  };

  /** What it was at cannot be done; what it had before it is another's. */
  const lose = (thread: Thread, why: Error) => {
    if (!crew.delete(thread)) return;
    for (const [key, holder] of holders) if (holder === thread) holders.delete(key);
    void dismiss(thread.worker);
    const [at, ...rest] = thread.queue;
    at?.reject(why);
    waiting.unshift(...rest);
    feed();
  };

  /** It may have been the thread, or the machine: work at which a thread hung is given to a new one, once. */
  const giveUp = (thread: Thread, most: number) => {
    const why = new ThreadLost(`not done within ${most} s`, most);
    const [at] = thread.queue;
    if (at && !at.again) {
      waiting.unshift(...thread.queue.splice(0).slice(1));
      const fresh = hire();
      if (at.key !== undefined) holders.set(at.key, fresh);
      send(fresh, { ...at, again: true });
    }
    lose(thread, why);
  };

  const send = (thread: Thread, work: Pending) => {
    thread.queue.push(work);
    thread.worker.postMessage(work.task);
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
      send(thread, next);
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
    if (!busy) {
      watchdog?.stop();
      watchdog = null;
    } else watchdog ??= everySecond(() => [...crew].forEach(look));
  };

  const look = (thread: Thread) => {
    const [work] = thread.queue;
    if (!work) return;
    const { at } = thread;
    const most = patience(work.size);
    at.still += 1;
    if (at.still > standstill * most) giveUp(thread, most * standstill);
    else if (thread.ready && !thread.asked) {
      thread.asked = true;
      used(thread.worker).then(
        (now) => {
          thread.asked = false;
          if (now === null || at !== thread.at || !crew.has(thread)) return;
          if (at.last !== null && now > at.last) {
            at.processor += now - at.last;
            at.still -= 1;
          }
          at.last = now;
          if (at.processor > most) giveUp(thread, most);
        },
        // It has ended, which it says itself.
        () => {},
      );
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
        waiting.push({ task, size, again: false, resolve, reject, ...(key === undefined ? {} : { key }) });
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
          else await dismiss(worker);
        }),
      );
    },
  };
}

const errorOf = ({ message, ...told }: Thrown): Error => Object.assign(new Error(message), told);
