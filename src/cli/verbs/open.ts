import { type Served, serve } from '../../http/server.ts';
import { workbenchOf } from '../../workbench/from-case-file.ts';
import { chronology } from '../chronology.ts';
import { buildFromPile } from '../read-pile.ts';
import { harmless } from '../terminal-text.ts';
import { version } from '../version.ts';
import { buildOptions, buildOptionsOf, wholeNumberOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

const noStore = 'There is no store here, so nothing can be decided or added.';

export const open: Verb = {
  name: 'open',
  usage: 'DIR...',
  summary: 'the same, and as a web page on this machine until Ctrl-C',
  options: {
    port: { type: 'string', value: 'N', help: 'the port of the page (default: a free one)' },
    'no-serve': { type: 'boolean', help: 'print the chronology only' },
    ...buildOptions,
  },
  act: async (effects, paths, values) => {
    if (paths.length === 0) throw new UsageError('open wants a folder or a file');
    const port = wholeNumberOf(values, 'port', 0, 65_535);
    const built = await buildFromPile(effects, paths, buildOptionsOf(values));
    if (!built) return 1;
    const { caseFile, anySkipped } = built;
    effects.print(chronology(caseFile, effects.terminal));
    const status = anySkipped ? 1 : 0;
    if (values['no-serve'] === true) return status;
    let served: Served;
    try {
      served = await serve({
        workbench: workbenchOf(caseFile, { at: built.at, why: noStore, version, when: effects.instant() }),
        who: effects.user,
        token: effects.secret(),
        webRoot: effects.webRoot,
        version,
        caseFile,
        wrong: (error) => effects.warn(`${harmless(String(error))}\n`),
        ...(port === null ? {} : { port }),
      });
    } catch (error) {
      effects.warn(`${harmless(error instanceof Error ? error.message : String(error))}\n`);
      return 1;
    }
    effects.print(`\nThe page: ${served.url}  (Ctrl-C ends it)\n`);
    await effects.ended();
    await served.close();
    return status;
  },
};
