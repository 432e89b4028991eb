import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeDisk } from '../../src/document/disk.ts';
import { documentsOf } from '../../src/document/pile.ts';
import { readPile } from '../../src/reading/english/read.ts';
import type { ReadReport } from '../../src/reading/report.ts';

// npm run bench:runtimes -- DIR...: of how many reports of some folders the native library and WebAssembly say the same: kind and
// words, status, weight on which side of a half, outcome, day, sum, and whom it has in which role by even odds.

const even = 0.5;

/** What a report says, without how sure it is of it. */
function said({ kind, trigger, status, weight, outcome, time, amount, participants }: ReadReport): string {
  const named = participants
    .filter(({ certainty }) => certainty >= even)
    .map(({ role, entity }) => `${role} ${entity}`);
  return JSON.stringify([
    kind,
    trigger.start,
    trigger.end,
    status,
    weight >= even,
    outcome,
    time?.edtf,
    amount,
    named.sort(),
  ]);
}

const [first, ...rest] = process.argv.slice(2);
if (first === undefined) {
  process.stderr.write('usage: npm run bench:runtimes -- DIR...\n');
  process.exit(2);
}

if (first === '--read') {
  const read = await readPile(await documentsOf(nodeDisk, rest));
  const lines = read.flatMap(({ document, reading }) =>
    reading.reports.map((report) => `${document.id} ${said(report)}\n`),
  );
  const bytes = Buffer.from(lines.join(''));
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
} else {
  let [same, all] = [0, 0];
  for (const folder of [first, ...rest]) {
    const [native, wasm] = ['native', 'wasm'].map((runtime) => {
      const argv = [fileURLToPath(import.meta.url), '--read', folder];
      const env = { ...process.env, CASETRAIL_RUNTIME: runtime };
      return new Set(
        execFileSync(process.execPath, argv, { encoding: 'utf8', env, maxBuffer: 2 ** 28 })
          .split('\n')
          .slice(0, -1),
      );
    });
    const both = [...native!].filter((report) => wasm!.has(report)).length;
    const either = native!.size + wasm!.size - both;
    same += both;
    all += either;
    console.log(`${folder}: ${both} of ${either} reports the same`);
  }
  console.log(`all: ${same} of ${all} reports the same, ${((100 * same) / all).toFixed(2)} %`);
}
