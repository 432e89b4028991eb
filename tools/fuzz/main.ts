import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { failureOf } from './failure.ts';
import { madeFile } from './made-file.ts';

// npm run fuzz -- [--files N] [--seed N] [--from N]
// Opens and reads N made-up files and prints those that fail. File k of a seed is always the same file, so that one which
// fails can be made again with --from k --files 1.
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});

/** Milliseconds of the processor after which a file counts as one that the watchdog of the program might end. */
const slow = 5_000;

let failed = 0;
let passed = 0;
const first = Number(values.from);
for (let index = first; index < first + Number(values.files); index++) {
  const made = madeFile(Number(values.seed), index);
  const before = process.cpuUsage();
  const failure = await failureOf(made);
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  if (failure === null && took < slow) passed++;
  else {
    failed++;
    console.log(
      `file ${index} (${extname(made.path)}, ${made.bytes.length} bytes, ${Math.round(took)} ms): ${failure ?? 'slow'}`,
    );
  }
}
console.log(`${passed + failed} files, ${failed} of them failed`);
process.exitCode = failed > 0 ? 1 : 0;
