// For `node --import`: every thread that is to read a paper whose name begins with "hang" says so and never comes back.
import { syncBuiltinESMExports } from 'node:module';
import workerThreads from 'node:worker_threads';

workerThreads.Worker = class extends workerThreads.Worker {
  constructor(module, options) {
    super(new URL('./thread.mjs', import.meta.url), { ...options, workerData: module.href });
  }
};
syncBuiltinESMExports();
