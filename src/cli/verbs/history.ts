import { jsonText } from '../../words/json-text.ts';
import { historyText } from '../history.ts';
import { openKept, storeThere } from '../open-store.ts';
import { UsageError, type Verb } from './verb.ts';

export const history: Verb = {
  name: 'history',
  usage: 'DB|DIR',
  summary: 'print every decision, newest first: who, when, what, why',
  options: { json: { type: 'boolean', help: 'print them as JSON, as the API gives them' } },
  act: async (effects, [path, ...more], values) => {
    if (path === undefined || more.length > 0) throw new UsageError('history wants one store, or the folder it is in');
    const store = storeThere(effects, path);
    const workbench = await openKept(effects, store);
    try {
      const kept = await workbench.history();
      effects.print(values.json === true ? `${jsonText(kept, 2)}\n` : historyText(kept, effects.terminal));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};
