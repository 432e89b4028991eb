import { Outdated } from '../../engine/matters.ts';
import { startThreads, type Threads } from '../../engine/threads.ts';
import type { Published } from '../store.ts';
import type { SqliteFile } from './file.ts';
import { publisherIn } from './publish.ts';
import type { PublishWork } from './publish-work.ts';

/** More of either takes longer than the thread that answers may stand still: 50 ms are about 180 kB or 700 entries. */
const small = { bytes: 150_000, entries: 500 };

/** Seconds: 10,000 entries take one. */
const patience = (size: number): number => 120 + Math.ceil(size / 10_000);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Publishes what is small at once, and what is large in a thread of its own, over a connection of its own. */
export function publishingIn(file: SqliteFile, path: string, place: string | null) {
  const publisher = publisherIn(file);
  const count = file.prepare('SELECT count(*) FROM events WHERE matter = ?').pluck();
  let threads: Threads<PublishWork> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inThread = async (published: Published, size: number): Promise<number> => {
    threads ??= startThreads<PublishWork>({
      thread: new URL('./publish-thread.ts', import.meta.url),
      most: 1,
      patience,
    });
    try {
      return await threads.run('publish', { path, place, published }, { size });
    } catch (error) {
      // An error that comes out of a thread has its name, not its class.
      throw error instanceof Error && error.name === 'Outdated' ? new Outdated() : error;
    }
  };
  return {
    ...publisher,
    publish: (published: Published): Promise<number> => {
      const mine = last.then(async () => {
        const before = publisher.published();
        const keys = new Map(published.matters.map(({ id, key }) => [id, key]));
        const written = published.matters.filter(({ id, key }) => before.get(id) !== key);
        const gone = [...before].filter(([id, key]) => keys.get(id) !== key);
        const size = sumOf(written.map(({ matter }) => matter?.length ?? 0));
        const entries = sumOf([...written.map((one) => one.entries), ...gone.map(([id]) => count.get(id) as number)]);
        const isSmall = place === null || (size <= small.bytes && entries <= small.entries);
        return isSmall ? publisher.publish(published) : await inThread(published, size);
      });
      last = mine.catch(() => {});
      return mine;
    },
    /** Does what writes to the file: not while a thread does, which would be waited for standing still. */
    after: <T>(write: () => T): Promise<T> => last.then(write),
    end: async () => {
      await last;
      await threads?.end();
    },
  };
}
