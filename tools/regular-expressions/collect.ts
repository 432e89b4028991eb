import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Found, literalsOf, sourceFiles } from './literals.ts';

/** Every regular expression of src. */
export interface Collected {
  readonly found: readonly Found[];
  /** Places of `RegExp(...)` that nothing has called when all modules are loaded: their patterns come from input. */
  readonly unloaded: readonly string[];
}

/**
 * These, and what they import, are the program without its page and without what only threads load; the modules that
 * build patterns follow.
 */
const entrances = ['src/cli/main.ts', 'src/index.ts', 'src/reading/english/read.ts', 'src/casefile/assemble.ts'];

/** Modules of others that see what a document says, before or after it is cut to size. */
const dependencies = [
  'node_modules/@mozilla/readability',
  'node_modules/linkedom/esm',
  'node_modules/htmlparser2/dist/esm',
  'node_modules/entities/lib/esm',
];

/** Reads all syntax trees of src and of the dependencies, then loads the modules in a process of its own to see which patterns they build. */
export function collected(root: string, node = process.execPath): Collected {
  const literals = sourceFiles(root, 'src').map((file) => literalsOf(root, file));
  const others = dependencies
    .flatMap((folder) => sourceFiles(root, folder))
    .filter((file) => !/\/(?:index|JSDOMParser|Readability-readerable)\.js$/.test(file))
    .map((file) => literalsOf(root, file));
  const sites = literals.flatMap(({ built }) => built);
  const builders = [...new Set(sites.map((site) => site.replace(/:\d+$/, '')))].filter((file) => file.endsWith('.ts'));
  const printed = execFileSync(node, [join(import.meta.dirname, 'built.ts'), ...entrances, ...builders], {
    cwd: root,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  const built = JSON.parse(printed) as Found[];
  const called = new Set(built.map(({ place }) => place));
  return {
    found: [...[...literals, ...others].flatMap(({ found }) => found), ...built],
    unloaded: sites.filter((site) => !called.has(site)),
  };
}
