import { decode } from '../../document/decoding.ts';
import { reasonOf } from '../../document/pile.ts';
import { jsonText } from '../../words/json-text.ts';
import { reconciledText } from '../../workbench/hand-made/reconciled-text.ts';
import { reconcile } from '../../workbench/reconcile.ts';
import { Refused } from '../../workbench/workbench.ts';
import { caseFileAt } from '../case-file-at.ts';
import { harmless } from '../terminal-text.ts';
import { buildOptions, buildOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const importVerb: Verb = {
  name: 'import',
  usage: 'DB|DIR FILE.csv',
  summary: 'put a chronology made by hand beside the sources: matched, missing, in conflict',
  options: {
    json: { type: 'boolean', help: 'print the result as JSON, as the API gives it' },
    ...buildOptions,
  },
  act: async (effects, [path, file, ...more], values) => {
    if (path === undefined || file === undefined || more.length > 0) {
      throw new UsageError('import wants one store or folder, and one CSV file');
    }
    let text: string;
    try {
      const decoded = decode(effects.disk.read(file));
      if (decoded.text === null) throw new Error(decoded.why);
      text = decoded.text;
    } catch (error) {
      effects.warn(`${harmless(`${file}: ${reasonOf(error)}`)}\n`);
      return 1;
    }
    const at = await caseFileAt(effects, path, buildOptionsOf(values));
    if (at === null) return 1;
    try {
      const result = reconcile(at.caseFile, text);
      if (values.json === true) effects.print(`${jsonText(result, 2)}\n`);
      else effects.print(`${reconciledText(result).split('\n').map(harmless).join('\n')}`);
      return at.anySkipped || result.inConflict.length > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      effects.warn(`${harmless(`${file}: ${error.message}`)}\n`);
      return 1;
    } finally {
      await at.workbench?.close();
    }
  },
};
