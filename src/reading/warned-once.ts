import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

const key = 'casetrail: warned that reading is slow';

let warnedHere = false;

/** Called before threads are started: what one of them has warned of, no other says again. */
export function shareWarning(): void {
  if (getEnvironmentData(key) === undefined) setEnvironmentData(key, new Int32Array(new SharedArrayBuffer(4)));
}

/** Warns that reading is slow here, once in a program, however many of its threads find it. */
export function warnOnce(why: string): void {
  const shared: unknown = getEnvironmentData(key);
  const before = shared instanceof Int32Array ? Atomics.exchange(shared, 0, 1) === 1 : warnedHere;
  warnedHere = true;
  if (!before) process.emitWarning(why);
}
