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

/** Reads all syntax trees of src, then loads the modules in a process of its own to see which patterns they build. */
export function collected(root: string, node = process.execPath): Collected {
  const literals = sourceFiles(root, 'src').map((file) => literalsOf(root, file));
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
    found: [...literals.flatMap(({ found }) => found), ...built],
    unloaded: sites.filter((site) => !called.has(site)),
  };
}
