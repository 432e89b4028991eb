import { alsoChanged } from '../../words/also-changed.ts';
import { Refused } from '../../workbench/workbench.ts';
import { decisionToUndo } from '../history.ts';
import { openKept, storeThere } from '../open-store.ts';
import { harmless } from '../terminal-text.ts';
import { UsageError, type Verb } from './verb.ts';

export const undo: Verb = {
  name: 'undo',
  usage: 'DB|DIR [N|ID]',
  summary: 'take a decision back: the last one, or the one of that number or id',
  options: {
    who: { type: 'string', value: 'NAME', help: "who takes it back (default: the system's user name)" },
    why: { type: 'string', value: 'WORDS', help: 'the reason, kept with it' },
  },
  act: async (effects, [path, which, ...more], values) => {
    if (path === undefined || more.length > 0) throw new UsageError('undo wants a store and at most one decision');
    const store = storeThere(effects, path);
    const workbench = await openKept(effects, store);
    const refuse = (line: string) => {
      effects.warn(`${harmless(line)}\n`);
      return 1;
    };
    try {
      const meant = decisionToUndo(await workbench.history(), which);
      if (typeof meant === 'string') return refuse(meant);
      const why = typeof values.why === 'string' ? values.why : null;
      const who = typeof values.who === 'string' ? values.who : effects.user;
      const { decision, moved = [] } = await workbench.decide(
        { id: effects.uuid(), why, act: 'undo', decision: meant.id },
        who,
      );
      const line = (await workbench.history()).decisions.find(({ id }) => id === decision.id)?.line;
      effects.print(`${decision.number}  ${harmless(`${line ?? 'undone'}${alsoChanged(moved)}`)}\n`);
      return 0;
    } catch (error) {
      if (error instanceof Refused) return refuse(error.message);
      throw error;
    } finally {
      await workbench.close();
    }
  },
};
