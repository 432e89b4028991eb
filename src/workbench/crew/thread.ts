import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../document/disk.ts';
import type { PileOptions, Sheet } from '../../document/pile.ts';
import type { Answer, Task } from './crew.ts';
import { type Read, readSheet } from './sheet.ts';

const options = workerData as PileOptions;
let last = Promise.resolve();
parentPort?.on('message', ({ number, sheet }: Task<Sheet>) => {
  last = last.then(async () => {
    const answer: Answer<Read> = { number, read: await readSheet(nodeDisk, sheet, options) };
    parentPort?.postMessage(answer);
  });
});
