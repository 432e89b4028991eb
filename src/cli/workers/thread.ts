import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../document/disk.ts';
import type { PileOptions } from '../../document/pile.ts';
import type { Answer, Task } from './crew.ts';
import { readSheet } from './sheet.ts';

const options = workerData as PileOptions;
parentPort?.on('message', ({ number, sheet }: Task) => {
  const answer: Answer = { number, read: readSheet(nodeDisk, sheet, options) };
  parentPort?.postMessage(answer);
});
