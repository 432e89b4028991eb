import { counted } from '../../words/counts.ts';
import { openKept, storeThere } from '../open-store.ts';
import { UsageError, type Verb } from './verb.ts';

export const rebuild: Verb = {
  name: 'rebuild',
  usage: 'DB|DIR',
  summary: 'read and link all documents of a store anew; documents and decisions stay',
  options: {},
  act: async (effects, [path, ...more]) => {
    if (path === undefined || more.length > 0) throw new UsageError('rebuild wants one store, or the folder it is in');
    const store = storeThere(effects, path);
    const workbench = await openKept(effects, store, { anew: true });
    try {
      const { documents, matters, orphaned } = await workbench.overview();
      const read = documents.filter(({ replacedBy }) => replacedBy === null).length;
      const entries = matters.reduce((sum, { events }) => sum + events, 0);
      effects.print(
        `${counted(read, 'document')}, ${counted(matters.length, 'matter')}, ${counted(entries, 'entry', 'entries')}\n`,
      );
      if (orphaned.length > 0)
        effects.print(`${counted(orphaned.length, 'decision')} no longer found: casetrail history ${path}\n`);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};
