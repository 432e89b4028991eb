import type { Worker } from 'node:worker_threads';
import type { Answer, Ready, Task, Thrown, Works } from './answering.ts';
import type { Work } from './work.ts';
import { dismiss, engineThread, keepSpare, takeSpare, workerOf } from './worker-life.ts';

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
  const crew = new Crew(options);
  return {
    run: (name, asked, { size, key }) =>
      new Promise((resolve, reject) => {
        crew.take(name, asked, { size, resolve, reject, ...(key === undefined ? {} : { key }) });
      }),
    expect: (size) => crew.expect(size),
    rest: () => crew.rest(),
    end: () => crew.end(),
  };
}

/** The threads that there are, what waits for one, and who holds which key. */
class Crew {
  readonly #module: URL;
  readonly #most: number;
  readonly #small: number;
  readonly #patience: (size: number) => number;
  readonly #watchdog: Watchdog;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Pending[] = [];
  readonly #holders = new Map<string, Thread>();
  #number = 0;
  #allowed = 1;
  #ended = false;
  #watch: { readonly stop: () => void } | null = null;

  constructor({ thread, most, patience, small, watchdog }: ThreadsOptions) {
    this.#module = thread ?? engineThread;
    this.#most = most;
    this.#patience = patience ?? generously;
    this.#small = small ?? smallWork;
    this.#watchdog = watchdog ?? processorTime;
  }

  take(name: string, asked: unknown, work: Omit<Pending, 'task' | 'again'>): void {
    if (this.#ended) {
      work.reject(new Ended());
      return;
    }
    this.#waiting.push({ ...work, task: { number: this.#number++, name, asked }, again: false });
    this.#feed();
  }

  expect(size: number): void {
    if (size >= this.#small) this.#allowed = this.#most;
  }

  rest(): void {
    this.#allowed = 1;
    const [warm] = this.#threads;
    for (const thread of [...this.#threads])
      if (thread !== warm && thread.queue.length === 0) this.#lose(thread, new Ended());
  }

  async end(): Promise<void> {
    this.#ended = true;
    const threads = [...this.#threads];
    const left = [...this.#waiting.splice(0), ...threads.flatMap(({ queue }) => queue)];
    this.#threads.clear();
    this.#keepWatch(false);
    for (const { reject } of left) reject(new Ended());
    await Promise.all(
      threads.map(async ({ worker, queue }) => {
        const isFree = this.#module === engineThread && queue.length === 0;
        if (!isFree || !keepSpare(worker)) await dismiss(worker);
      }),
    );
  }

  #hire(): Thread {
    const warm = this.#module === engineThread ? takeSpare() : null;
    const worker = warm ?? workerOf(this.#module);
    const why = 'it ended by itself';
    const thread: Thread = { worker, queue: [], ready: warm !== null, at: nothingSpent(), asked: false, why };
    this.#threads.add(thread);
    worker.on('message', (said: Answer | Ready) => {
      if ('number' in said) this.#settle(thread, said);
      else begin(thread);
    });
    worker.on('error', (error) => {
      thread.why = (error.message.split('\n', 1)[0] ?? '').slice(0, 120);
    });
    worker.on('exit', () => this.#lose(thread, new ThreadLost(thread.why, null)));
    return thread;
  }

  #settle(thread: Thread, answer: Answer): void {
    const place = thread.queue.findIndex(({ task }) => task.number === answer.number);
    if (!this.#threads.has(thread) || place < 0) return;
    const [at] = thread.queue.splice(place, 1) as [Pending];
    begin(thread);
    if ('result' in answer) at.resolve(answer.result as never);
    else at.reject(errorOf(answer.thrown));
    this.#feed();
  }

  /** What it was at cannot be done; what it had before it is another's. */
  #lose(thread: Thread, why: Error): void {
    if (!this.#threads.delete(thread)) return;
    for (const [key, holder] of this.#holders) if (holder === thread) this.#holders.delete(key);
    void dismiss(thread.worker);
    const [at, ...rest] = thread.queue;
    at?.reject(why);
    this.#waiting.unshift(...rest);
    this.#feed();
  }

  /** It may have been the thread, or the machine: work at which a thread hung is given to a new one, once. */
  #giveUp(thread: Thread, most: number): void {
    const why = new ThreadLost(`not done within ${most} s`, most);
    const [at] = thread.queue;
    if (at && !at.again) {
      this.#waiting.unshift(...thread.queue.splice(0).slice(1));
      const fresh = this.#hire();
      if (at.key !== undefined) this.#holders.set(at.key, fresh);
      send(fresh, { ...at, again: true });
    }
    this.#lose(thread, why);
  }

  #threadFor({ key }: Pending): Thread | null {
    const holder = key === undefined ? undefined : this.#holders.get(key);
    if (holder) return holder;
    const [least] = [...this.#threads].sort((a, b) => a.queue.length - b.queue.length);
    if ((!least || least.queue.length > 0) && this.#threads.size < this.#allowed) return this.#hire();
    return least && least.queue.length < ahead ? least : null;
  }

  #feed(): void {
    for (let at = 0; !this.#ended; ) {
      const next = this.#waiting[at];
      if (!next) break;
      const thread = this.#threadFor(next);
      if (!thread) {
        // Only what is bound to a thread can go before its turn.
        if (!this.#waiting.some(({ key }) => key !== undefined && this.#holders.has(key))) break;
        at += 1;
        continue;
      }
      this.#waiting.splice(at, 1);
      if (next.key !== undefined) this.#holders.set(next.key, thread);
      send(thread, next);
    }
    const busy = [...this.#threads].some(({ queue }) => queue.length > 0);
    // A thread without work does not keep the program from ending.
    for (const { worker, queue } of this.#threads) {
      if (queue.length > 0) worker.ref();
      else worker.unref();
    }
    this.#keepWatch(busy);
  }

  #keepWatch(busy: boolean): void {
    if (busy) {
      this.#watch ??= this.#watchdog.everySecond(() => {
        for (const thread of [...this.#threads]) this.#look(thread);
      });
    } else {
      this.#watch?.stop();
      this.#watch = null;
    }
  }

  #look(thread: Thread): void {
    const [work] = thread.queue;
    if (!work) return;
    const { at } = thread;
    const most = this.#patience(work.size);
    at.still += 1;
    if (at.still > standstill * most) this.#giveUp(thread, most * standstill);
    else if (thread.ready && !thread.asked) {
      thread.asked = true;
      this.#watchdog.used(thread.worker).then(
        (now) => {
          thread.asked = false;
          if (now === null || at !== thread.at || !this.#threads.has(thread)) return;
          spend(at, now);
          if (at.processor > most) this.#giveUp(thread, most);
        },
        // It has ended, which it says itself.
        () => {},
      );
    }
  }
}

function begin(thread: Thread): void {
  thread.ready = true;
  thread.at = nothingSpent();
}

function send(thread: Thread, work: Pending): void {
  thread.queue.push(work);
  thread.worker.postMessage(work.task);
}

/** Counts the processor time up to now. */
function spend(spent: Spent, now: number): void {
  if (spent.last !== null && now > spent.last) {
    spent.processor += now - spent.last;
    spent.still -= 1;
  }
  spent.last = now;
}

const errorOf = ({ message, ...told }: Thrown): Error => Object.assign(new Error(message), told);
