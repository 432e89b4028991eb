import { createRequire } from 'node:module';

const { version: written } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The version in package.json. */
export const version: string = written;
