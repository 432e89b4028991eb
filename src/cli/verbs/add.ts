import { problemLine } from '../../document/problem.ts';
import { counted } from '../../words/counts.ts';
import type { Added } from '../../workbench/workbench.ts';
import type { Effects } from '../effects.ts';
import { kindOf, openKept, storeOf } from '../open-store.ts';
import { progressOn } from '../progress.ts';
import { harmless } from '../terminal-text.ts';
import { keepOptions, keepOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const add: Verb = {
  name: 'add',
  usage: 'DB|DIR FILES...',
  summary: 'read files, or folders of them, into a store; what is kept already is passed over',
  options: keepOptions,
  act: async (effects, [path, ...files], values) => {
    if (path === undefined) throw new UsageError('add wants a store (or the folder it is in), and files');
    const { folder, store } = storeOf(effects, path);
    if (files.length === 0 && folder === null) throw new UsageError('add wants files to add');
    for (const file of files) if (kindOf(effects, file) === null) throw new UsageError(`there is no file ${file}`);
    const workbench = await openKept(effects, store, keepOptionsOf(values));
    try {
      const progress = progressOn(effects);
      const added = await workbench.addPaths(effects.disk, files.length === 0 ? [folder!] : files, progress.step);
      progress.clear();
      return sayAdded(effects, added);
    } finally {
      await workbench.close();
    }
  },
};

/** Says what was added and what was not; the exit status. */
export function sayAdded(effects: Effects, { documents, problems }: Added): number {
  for (const problem of problems) effects.warn(`${harmless(problemLine(problem))}\n`);
  effects.print(`${counted(documents.length, 'document')} added\n`);
  return problems.some(({ skipped }) => skipped) ? 1 : 0;
}
