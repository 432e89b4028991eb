import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../document/disk.ts';
import type { PileOptions } from '../../document/pile.ts';
import { type PreparedSheet, prepareSheet, type ToPrepare } from '../prepared.ts';
import type { Answer, Task } from './crew.ts';

const options = workerData as PileOptions;
let last = Promise.resolve();
parentPort?.on('message', ({ number, sheet }: Task<ToPrepare>) => {
  last = last.then(async () => {
    const answer: Answer<PreparedSheet> = { number, read: await prepareSheet(nodeDisk, sheet, options) };
    parentPort?.postMessage(answer);
  });
});
