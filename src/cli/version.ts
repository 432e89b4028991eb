import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from './package-folder.ts';

const { version: written } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as { version: string };

/** The version in package.json. */
export const version: string = written;
