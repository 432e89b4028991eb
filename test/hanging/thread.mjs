// Hears every task before the thread it stands for does.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

parentPort.on('message', ({ asked }) => {
  if (!asked?.sheet?.path?.startsWith('hang')) return;
  writeSync(2, 'a thread hangs\n');
  /^(a|a)*$/.test(`${'a'.repeat(200)}b`);
});
await import(workerData);
