import { alsoChanged } from '../../words/also-changed.ts';
import { withOneDocument } from '../one-document.ts';
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
  act: async (effects, paths, values) => {
    const { why } = values;
    if (typeof why !== 'string') throw new UsageError('remove wants --why: only that is kept of the document');
    return await withOneDocument('remove', effects, paths, async ({ workbench, document }) => {
      const who = typeof values.who === 'string' ? values.who : effects.user;
      const request = { id: effects.uuid(), why, act: 'remove' as const, document: document.id };
      const { decision, moved = [] } = await workbench.decide(request, who);
      effects.print(
        `${decision.number}  ${harmless(document.path)} is removed; the file itself is where it was${harmless(alsoChanged(moved))}\n`,
      );
    });
  },
};
