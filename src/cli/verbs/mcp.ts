import type { CaseFile } from '../../casefile/schema.ts';
import { caseFileAt } from '../case-file-at.ts';
import { harmless } from '../terminal-text.ts';
import { version } from '../version.ts';
import { buildOptions, buildOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const mcp: Verb = {
  name: 'mcp',
  usage: 'DB|DIR',
  summary: 'let an assistant look things up in the case file and cite it, over MCP on standard input and output',
  options: {
    'no-model': buildOptions['no-model'],
    'no-decisions': buildOptions['no-decisions'],
    published: buildOptions.published,
    'no-ocr': buildOptions['no-ocr'],
  },
  act: async (effects, [path, ...more], values) => {
    if (path === undefined || more.length > 0) throw new UsageError('mcp wants one store, or one folder');
    const at = await caseFileAt(effects, path, buildOptionsOf(values));
    if (at === null) return 1;
    // Only this verb loads the protocol.
    const { serveAssistants } = await import('../../mcp/server.ts');
    const { workbench } = at;
    let last: { readonly revision: number; readonly caseFile: CaseFile } | null = null;
    const caseFileNow = async (): Promise<CaseFile> => {
      if (workbench === null) return at.caseFile;
      const { revision } = await workbench.overview();
      if (last?.revision !== revision) last = { revision, caseFile: await workbench.caseFile() };
      return last.caseFile;
    };
    try {
      const served = await serveAssistants({
        caseFile: caseFileNow,
        version,
        transport: await effects.assistant(),
        wrong: (error) => effects.warn(`${harmless(error instanceof Error ? error.message : String(error))}\n`),
      });
      effects.warn('Ready for an assistant; Ctrl-C ends it.\n');
      await Promise.race([served.ended, effects.ended()]);
      await served.close();
      return at.anySkipped ? 1 : 0;
    } finally {
      await workbench?.close();
    }
  },
};
