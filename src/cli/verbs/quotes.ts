import { jsonText } from '../../words/json-text.ts';
import { quotesCsv, quotesText, saidBy, speakerNames } from '../quotes.ts';
import { buildFromPile } from '../read-pile.ts';
import { harmless } from '../terminal-text.ts';
import { buildOptions, buildOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const quotes: Verb = {
  name: 'quotes',
  usage: 'DIR...',
  summary: 'print who said what, when and where, with every source',
  options: {
    speaker: {
      type: 'string',
      value: 'NAME',
      help: 'only what speakers of that name say: "Vane", "Castellan Ferries"',
    },
    csv: { type: 'boolean', help: 'print a table for spreadsheets instead, a row for each quotation' },
    json: { type: 'boolean', help: 'print the statements and sayings as JSON instead' },
    ...buildOptions,
  },
  act: async (effects, paths, values) => {
    if (paths.length === 0) throw new UsageError('quotes wants a folder or a file');
    if (values.csv === true && values.json === true) throw new UsageError('--csv or --json, not both');
    const built = await buildFromPile(effects, paths, buildOptionsOf(values));
    if (!built) return 1;
    const { caseFile, anySkipped } = built;
    const name = typeof values.speaker === 'string' ? values.speaker : null;
    const said = saidBy(caseFile, name);
    if (said.length === 0 && name !== null) {
      const names = speakerNames(saidBy(caseFile, null));
      effects.warn(harmless(`no speaker is called "${name}"; those who speak: ${names.join(', ') || 'nobody'}`));
      effects.warn('\n');
      return 1;
    }
    if (values.csv === true) effects.print(quotesCsv(caseFile, said));
    else if (values.json === true) {
      const list = said.map(({ kind, matter, of }) => ({ kind, matter: matter.id, ...of }));
      effects.print(`${jsonText(list, 2)}\n`);
    } else effects.print(quotesText(caseFile, said, effects.terminal));
    return anySkipped ? 1 : 0;
  },
};
