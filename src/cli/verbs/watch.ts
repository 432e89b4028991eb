import { watch as watchFolder } from '../../workbench/watch.ts';
import { openKept, storeOf } from '../open-store.ts';
import { harmless } from '../terminal-text.ts';
import { sayAdded } from './add.ts';
import { keepOptions, keepOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const watch: Verb = {
  name: 'watch',
  usage: 'DIR',
  summary: 'add what is new or changed in a folder to its store, until Ctrl-C',
  options: keepOptions,
  act: async (effects, [path, ...more], values) => {
    if (path === undefined || more.length > 0) throw new UsageError('watch wants one folder');
    const { folder, store } = storeOf(effects, path);
    if (folder === null) throw new UsageError(`${path} is no folder`);
    const workbench = await openKept(effects, store, keepOptionsOf(values));
    try {
      const watching = watchFolder(workbench, folder, {
        added: (added) => void (added.documents.length + added.problems.length > 0 && sayAdded(effects, added)),
        problem: (line) => effects.warn(`${harmless(line)}\n`),
      });
      await watching.ready;
      const ended = effects.ended();
      effects.print(`Watching ${harmless(folder)} (Ctrl-C ends it)\n`);
      await ended;
      await Promise.all([watching.stop(), workbench.close()]);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};
