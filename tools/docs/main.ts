import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { withSampleBlocks } from './sample-blocks.ts';

// `npm run docs:sample`: writes into the docs what the program prints for the sample pile today.
const root = new URL('../../', import.meta.url);
const output = execFileSync(process.execPath, ['bin/casetrail.js', 'build', 'samples/harbour-light'], {
  cwd: root,
  encoding: 'utf8',
});
for (const name of ['README.md', 'docs/cli.md']) {
  const file = new URL(name, root);
  writeFileSync(file, withSampleBlocks(readFileSync(file, 'utf8'), output));
}
