import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

/** What a thread is sent. It works in the order of arrival. */
export interface Task {
  readonly number: number;
  readonly name: string;
  readonly asked: unknown;
}

/** What it answers: the task's number with the result, or with what was thrown. */
export type Answer =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly thrown: unknown };

/** Answers each task by the function of its name, one after the other. For the module that a thread runs. */
export function answerWith(load: () => Promise<Readonly<Record<string, (asked: never) => Promise<unknown>>>>): void {
  enableCompileCache();
  const port = parentPort!;
  const loaded = load();
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ number, name, asked }: Task): Promise<Answer> => {
    try {
      const act = (await loaded)[name];
      if (!act) throw new Error(`no work is called ${name}`);
      return { number, result: await act(asked as never) };
    } catch (thrown) {
      return { number, thrown };
    }
  };
  port.on('message', (task: Task) => {
    last = last.then(async () => port.postMessage(await answer(task)));
  });
}
