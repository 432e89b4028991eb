import { Session } from 'node:inspector/promises';

// What is loaded before this module has no counters in its code: only calls of its functions are seen, not its loops.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How many steps `work` takes: how often V8 entered a block of the product's source (a function, a branch, the body of a
 * loop). The same on every machine and in every run; what the runtime does by itself (regular expressions, sorting,
 * copying) is not in it.
 */
export async function counted(work: () => Promise<void> | void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/src/') || url.includes('/node_modules/'))
    .flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0);
}
