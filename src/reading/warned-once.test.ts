import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { shareWarning } from './warned-once.ts';

const source = JSON.stringify(new URL('./warned-once.ts', import.meta.url).href);

/** Warnings of a thread that warns as often. */
async function warningsOfThread(times: number): Promise<readonly string[]> {
  const program = `import { parentPort } from 'node:worker_threads';
    import { warnOnce } from ${source};
    process.emitWarning = (text) => parentPort.postMessage(text);
    for (let time = 0; time < ${times}; time++) warnOnce('slow here');`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), { execArgv: [] });
  const said: string[] = [];
  worker.on('message', (text: string) => said.push(text));
  await new Promise((resolve, reject) => worker.once('exit', resolve).once('error', reject));
  return said;
}

test('of several threads one warns, and once', async () => {
  shareWarning();
  expect(await warningsOfThread(2)).toEqual(['slow here']);
  expect(await warningsOfThread(2)).toEqual([]);
});
