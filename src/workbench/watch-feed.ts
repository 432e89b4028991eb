import { problemLine } from '../document/problem.ts';
import type { OpenWorkbench } from './open.ts';
import type { Watching, WatchOptions } from './watch.ts';

export interface WatchFeedOptions extends Omit<WatchOptions, 'quiet'> {
  /** @throws Error with the reason as a line */
  readonly fetch: (address: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** Milliseconds between two looks. */
  readonly every: number;
}

/**
 * Adds what is new in a feed, now and from time to time, until it is stopped. Each item is a document, named by its own address; what
 * goes out of the feed stays in the case file.
 */
export function watchFeed(workbench: OpenWorkbench, address: string, options: WatchFeedOptions): Watching {
  const { added, problem, fetch, every } = options;
  const stopping = new AbortController();
  const path = pathOfFeed(address);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = async (): Promise<void> => {
    try {
      const bytes = await fetch(address, stopping.signal);
      if (stopping.signal.aborted) return;
      added(await workbench.addFiles([{ path, size: bytes.length, pieces: () => [bytes] }], () => {}));
    } catch (error) {
      if (stopping.signal.aborted) return;
      const what = error instanceof Error ? error.message : String(error);
      const done = `tried again in ${Math.round(every / 60_000)} minutes`;
      problem(problemLine({ path: address, what: `cannot be read (${what})`, done, skipped: true }));
    }
    if (!stopping.signal.aborted) timer = setTimeout(begin, every);
  };
  let working: Promise<void> = Promise.resolve();
  const begin = () => {
    working = look();
  };
  begin();
  return {
    ready: working,
    stop: async () => {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
}

/** Where a feed stands in the pile: "feeds/harbour.example/news.rss". */
export function pathOfFeed(address: string): string {
  const { host, pathname, search } = new URL(address);
  const name = `${pathname}${search}`.replace(/\.(?:rss|xml|atom|rdf)$/i, '').replace(/[^\p{L}\p{N}/_-]+/gu, '-');
  return `feeds/${host.replace(':', '-')}/${name.split('/').filter(Boolean).join('/') || 'feed'}.rss`;
}
