import { Worker } from 'node:worker_threads';
import { shareWarning } from '../reading/warned-once.ts';
import { leave } from './answering.ts';

/**
 * Megabytes in which a thread keeps what is new. Left alone it takes as much as it can get; with this, a thousand documents
 * on two threads peak at 780 MB and not at 1,040, in the same time.
 */
const youngGeneration = 24;

/** Megabytes of stack, fixed: what nests too deep does so in every thread of every machine alike. */
const stack = 4;

/** What the threads of the engine run. */
export const engineThread = new URL('./thread.ts', import.meta.url);

/** A thread of the engine that is warm and has nothing to do: it is taken by whoever starts threads next in this process. */
let spare: Worker | null = null;

/** Whether the thread is kept: only one is. */
export function keepSpare(worker: Worker): boolean {
  if (spare !== null) return false;
  unhear(worker);
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (spare === worker) spare = null;
  });
  worker.unref();
  spare = worker;
  return true;
}

/** Milliseconds in which a thread that is asked to can leave. */
const grace = 1000;

/**
 * Ends a thread. It is asked first: one that is stopped from outside while a native library works in it takes the whole program down.
 * What does not answer is at something of its own, and can be stopped.
 */
export async function dismiss(worker: Worker): Promise<void> {
  const left = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage(leave);
  const stop = setTimeout(() => void worker.terminate(), grace);
  await left;
  clearTimeout(stop);
}

/** The spare thread, if there is one: whoever takes it has it alone. */
export function takeSpare(): Worker | null {
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

/** A new thread that runs a module. */
export function workerOf(module: URL): Worker {
  shareWarning();
  return new Worker(runnable(module), {
    // Options of the program that started this one (`--eval`, say) are none of a thread's.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngGeneration, stackSizeMb: stack },
  });
}
