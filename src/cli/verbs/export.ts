import { reasonOf } from '../../document/pile.ts';
import type { ExportMeans } from '../../workbench/export.ts';
import { caseFileAt } from '../case-file-at.ts';
import { copyOf } from '../open-store.ts';
import { harmless } from '../terminal-text.ts';
import { buildOptions, buildOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const exportVerb: Verb = {
  name: 'export',
  usage: 'DB|DIR',
  summary: 'hand the case file over: Word, Excel, CSV, a web page, a calendar, ... (--as FORMAT)',
  options: {
    as: {
      type: 'string',
      value: 'FORMAT',
      help: 'docx, xlsx, csv, csv-opus2, markdown, html, timelinejs, ics, web-annotation, json, sqlite',
    },
    out: { type: 'string', value: 'FILE', help: 'where to (default: standard output)' },
    ...buildOptions,
  },
  act: async (effects, [path, ...more], values) => {
    // Only this verb loads what writes Word and Excel.
    const { exportFormats, formatNamed, isBinary } = await import('../../workbench/export.ts');
    const names = exportFormats.map(({ name }) => name).join(', ');
    if (path === undefined || more.length > 0) throw new UsageError('export wants one store, or one folder');
    if (typeof values.as !== 'string') throw new UsageError(`export wants --as FORMAT, one of: ${names}`);
    const format = formatNamed(values.as);
    if (format === null) throw new UsageError(`no format "${values.as}"; there are: ${names}`);
    const out = typeof values.out === 'string' && values.out !== '-' ? values.out : null;
    if (out === null && effects.terminal.width !== null && isBinary(format)) {
      throw new UsageError(`${format.label} is not for a terminal: give --out FILE${format.extension}, or a pipe`);
    }
    const at = await caseFileAt(effects, path, buildOptionsOf(values));
    if (at === null) return 1;
    try {
      const { store: file } = at;
      if (out !== null && file !== null && sameFile(effects.disk.identity, out, file)) {
        throw new UsageError(`${out} is the store itself; give another file`);
      }
      const means: ExportMeans = {
        page: format.madeOf === 'page' ? await builtPage(effects.webRoot) : new Map(),
        store: format.madeOf === 'store' && file !== null && !at.withholds ? await copyOf(file)() : null,
      };
      const bytes = await format.write(at.caseFile, means);
      if (out === null) effects.printBytes(bytes);
      else {
        try {
          effects.save(out, bytes);
        } catch (error) {
          effects.warn(
            `${harmless(`${out}: cannot be written (${(error as { readonly code?: unknown }).code === 'ENOENT' ? 'there is no such folder' : reasonOf(error)})`)}\n`,
          );
          return 1;
        }
        effects.warn(`${harmless(out)}: ${format.label}, ${bytes.length} bytes\n`);
      }
      return at.anySkipped ? 1 : 0;
    } finally {
      await at.workbench?.close();
    }
  },
};

async function builtPage(webRoot: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { readBuiltPage } = await import('../../http/built-page.ts');
  const files = await readBuiltPage(webRoot);
  return new Map([...files].map(([path, { body }]) => [path.slice(1), body]));
}

function sameFile(identity: (path: string) => string, one: string, other: string): boolean {
  try {
    return identity(one) === identity(other);
  } catch {
    return false;
  }
}
