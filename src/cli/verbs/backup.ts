import { kindOf, openKept, storeThere } from '../open-store.ts';
import { UsageError, type Verb } from './verb.ts';

export const backup: Verb = {
  name: 'backup',
  usage: 'DB|DIR OUT',
  summary: 'write a consistent copy of a store to a new file, also while it is in use',
  options: {},
  act: async (effects, [path, out, ...more]) => {
    if (path === undefined || out === undefined || more.length > 0)
      throw new UsageError(
        'backup wants a store (or the folder it is in), and the name of a file that is not there yet',
      );
    const store = storeThere(effects, path);
    if (kindOf(effects, out) !== null) throw new UsageError(`there is something at ${out} already; give another name`);
    const workbench = await openKept(effects, store);
    try {
      await workbench.backup(out);
      effects.print(`${out} is a copy of ${store}\n`);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};
