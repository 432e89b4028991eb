import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../document/disk.ts';
import type { PileOptions } from '../../document/pile.ts';
import type { Answer, Task } from './crew.ts';
import { packReading } from './packed-reading.ts';
import { readSheet } from './sheet.ts';

const options = workerData as PileOptions;
parentPort?.on('message', ({ number, sheet }: Task) => {
  const { problems, document, reading } = readSheet(nodeDisk, sheet, options);
  const answer: Answer = { number, read: { problems, document, reading: reading && packReading(reading) } };
  parentPort?.postMessage(answer);
});
