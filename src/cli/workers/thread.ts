import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../document/disk.ts';
import type { PileOptions, Sheet } from '../../document/pile.ts';
import { type Read, readSheet } from './portion.ts';

/** What a worker is sent, and what it answers: the same number, so that the order of answers does not matter. */
export interface Portion {
  readonly number: number;
  readonly sheets: readonly Sheet[];
}

export interface PortionRead {
  readonly number: number;
  readonly reads: readonly Read[];
}

const options = workerData as PileOptions;
parentPort?.on('message', ({ number, sheets }: Portion) => {
  const answer: PortionRead = { number, reads: sheets.map((sheet) => readSheet(nodeDisk, sheet, options)) };
  parentPort!.postMessage(answer);
});
