import { cpSync, globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Readies dist/lib for `npm pack`: empties it, and puts there what the modules read beside themselves, and the notices of
// the weights. `prepare`, which npm runs next, compiles the modules into it.

const [from, to] = ['src/', 'dist/lib/'].map((path) => fileURLToPath(new URL(`../../${path}`, import.meta.url)));

rmSync(to!, { recursive: true, force: true });
for (const path of globSync(['**/weights', '**/NOTICE.md'], { cwd: from! }))
  cpSync(`${from}${path}`, `${to}${path}`, { recursive: true });
