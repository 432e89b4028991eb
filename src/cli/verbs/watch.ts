import { watch as watchFolder } from '../../workbench/watch.ts';
import { watchFeed } from '../../workbench/watch-feed.ts';
import type { Added } from '../../workbench/workbench.ts';
import { openKept, storeOf } from '../open-store.ts';
import { harmless } from '../terminal-text.ts';
import { sayAdded } from './add.ts';
import { keepOptions, keepOptionsOf, wholeNumberOf } from './arguments.ts';
import { UsageError, type Values, type Verb } from './verb.ts';

export const watch: Verb = {
  name: 'watch',
  usage: 'DIR',
  summary: 'add what is new or changed in a folder to its store, until Ctrl-C; of a feed, too, whose address is given',
  options: {
    feed: { type: 'string', value: 'URL', help: 'add what is new in this feed, too: the only thing that is fetched' },
    every: { type: 'string', value: 'MINUTES', help: 'look into the feed so often (default: 30, at least 5)' },
    ...keepOptions,
  },
  act: async (effects, [path, ...more], values) => {
    if (path === undefined || more.length > 0) throw new UsageError('watch wants one folder');
    const { folder, store } = storeOf(effects, path);
    if (folder === null) throw new UsageError(`${path} is no folder`);
    const feed = feedOf(values);
    const workbench = await openKept(effects, store, keepOptionsOf(values));
    try {
      const says = {
        added: (added: Added) => void (added.documents.length + added.problems.length > 0 && sayAdded(effects, added)),
        problem: (line: string) => effects.warn(`${harmless(line)}\n`),
      };
      const watching = [
        watchFolder(workbench, folder, says),
        ...(feed === null
          ? []
          : [watchFeed(workbench, feed.address, { ...says, fetch: effects.fetch, every: feed.every })]),
      ];
      await Promise.all(watching.map(({ ready }) => ready));
      const ended = effects.ended();
      const named = feed === null ? '' : ` and ${harmless(feed.address)}`;
      effects.print(`Watching ${harmless(folder)}${named} (Ctrl-C ends it)\n`);
      await ended;
      await Promise.all([...watching.map((one) => one.stop()), workbench.close()]);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** The feed that is named, and the milliseconds between two looks into it. @throws UsageError for what is no address of the web */
function feedOf(values: Values): { readonly address: string; readonly every: number } | null {
  const every = (wholeNumberOf(values, 'every', 5, 1440) ?? 30) * 60_000;
  if (typeof values.feed !== 'string') return null;
  const address = URL.parse(values.feed);
  if (address === null || !/^https?:$/.test(address.protocol))
    throw new UsageError(`--feed wants an address such as https://harbour.example/news.rss, not "${values.feed}"`);
  return { address: address.href, every };
}
