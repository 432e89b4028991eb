import { Refused } from '../../workbench/workbench.ts';
import { openKept, storeThere } from '../open-store.ts';
import { harmless } from '../terminal-text.ts';
import { UsageError, type Verb } from './verb.ts';

export const remove: Verb = {
  name: 'remove',
  usage: 'DB|DIR ID|PATH --why WORDS',
  summary: 'take a document out with every trace of its words',
  options: {
    why: { type: 'string', value: 'WORDS', help: 'the reason: only that is kept, with who and when' },
    who: { type: 'string', value: 'NAME', help: "who removes it (default: the system's user name)" },
  },
  act: async (effects, [path, which, ...more], values) => {
    if (path === undefined || which === undefined || more.length > 0)
      throw new UsageError('remove wants a store and one document, by its id or its path in the pile');
    if (typeof values.why !== 'string') throw new UsageError('remove wants --why: only that is kept of the document');
    const workbench = await openKept(effects, storeThere(effects, path));
    try {
      const { documents } = await workbench.overview();
      const found = documents.filter((one) => one.id === which || (one.path === which && one.replacedBy === null));
      const [document] = found;
      if (document === undefined || found.length > 1) {
        effects.warn(`there is no document ${harmless(which)} in the store\n`);
        return 1;
      }
      const who = typeof values.who === 'string' ? values.who : effects.user;
      const request = { id: effects.uuid(), why: values.why, act: 'remove' as const, document: document.id };
      const { decision } = await workbench.decide(request, who);
      effects.print(`${decision.number}  ${harmless(document.path)} is removed; the file itself is where it was\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      effects.warn(`${harmless(error.message)}\n`);
      return 1;
    } finally {
      await workbench.close();
    }
  },
};
