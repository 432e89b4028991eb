import { jsonText } from '../../words/json-text.ts';
import { chronology } from '../chronology.ts';
import { buildFromPile } from '../read-pile.ts';
import { setAside } from '../set-aside.ts';
import { askOptions, buildOptions, buildOptionsOf, modelToAskOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const build: Verb = {
  name: 'build',
  usage: 'DIR...',
  summary: 'print the chronology of the documents in folders (or of files)',
  options: {
    json: { type: 'boolean', help: 'print the whole case file as JSON instead (schema/casefile.schema.json)' },
    'set-aside': { type: 'boolean', help: 'print the sentences that may tell an event, too unsure to make an entry' },
    ...buildOptions,
    ...askOptions,
  },
  act: async (effects, paths, values) => {
    if (paths.length === 0) throw new UsageError('build wants a folder or a file');
    const options = { ...buildOptionsOf(values), ask: await modelToAskOf(effects, paths, values) };
    const built = await buildFromPile(effects, paths, options);
    if (!built) return 1;
    const { caseFile, anySkipped } = built;
    if (values.json === true) effects.print(`${jsonText(caseFile, 2)}\n`);
    else if (values['set-aside'] === true) effects.print(setAside(caseFile, effects.terminal));
    else effects.print(chronology(caseFile, effects.terminal, options));
    return anySkipped ? 1 : 0;
  },
};
