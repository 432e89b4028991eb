import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** What a thread is sent. It works in the order of arrival. */
export interface Task {
  readonly number: number;
  readonly name: string;
  readonly asked: unknown;
}

/** What a thread is sent to end by itself, between two steps of its work. */
export const leave = 'leave';

/** What it answers: the task's number with the result, or with what was thrown. */
export type Answer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly thrown: Thrown };

/** What it says once, when it has loaded what it works with. */
export interface Ready {
  readonly ready: true;
}

/** An error between threads, which would lose its name. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** `STORE`, `SQLITE_FULL`, `ENOSPC`: by it somebody is told what can be done. */
  readonly code?: string;
}

/** Kinds of work by name: what each is asked and answers, plain data. */
export type Works<Name extends PropertyKey> = {
  readonly [name in Name]: { readonly asked: unknown; readonly answer: unknown };
};

/** What does the work. */
export type Handlers<All extends Works<keyof All>> = {
  readonly [Name in keyof All]: (asked: All[Name]['asked']) => Promise<All[Name]['answer']>;
};

/** Answers each task by the function of its name, one after the other. For the module that a thread runs. */
export function answerWith<All extends Works<keyof All>>(load: () => Promise<Handlers<All>>): void {
  enableCompileCache();
  const port = parentPort!;
  const loaded = load() as Promise<Readonly<Record<string, (asked: unknown) => Promise<unknown>>>>;
  const ready: Ready = { ready: true };
  // Why it could not be loaded is the answer to each task.
  let last: Promise<void> = loaded
    .then(
      () => {},
      () => {},
    )
    .then(() => port.postMessage(ready));
  const answer = async ({ number, name, asked }: Task): Promise<Answer> => {
    try {
      const act = (await loaded)[name];
      if (!act) throw new Error(`no work is called ${name}`);
      return { number, result: await act(asked) };
    } catch (error) {
      return { number, thrown: thrownOf(error) };
    }
  };
  port.on('message', (task: Task | typeof leave) => {
    if (task === leave) process.exit();
    last = last.then(async () => port.postMessage(await answer(task)));
  });
}

function thrownOf(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined };
  const { name, message, stack } = error;
  const { code } = error as { readonly code?: unknown };
  return { name, message, stack, ...(typeof code === 'string' && { code }) };
}
