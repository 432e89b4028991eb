import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** Folder of package.json: the same for the sources (`src/cli`) and for what is compiled of them (`dist/lib/cli`). */
export const packageFolder: string = dirname(findPackageJSON(import.meta.url)!);
