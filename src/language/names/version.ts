import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

let version: string | undefined;

/** First 16 hexadecimal digits of the SHA-256 of the name finder's weights, for readings to record. */
export function namesVersion(): string {
  if (version === undefined) {
    const hash = createHash('sha256');
    for (const file of ['lexicon.gz', 'names.gz'])
      hash.update(readFileSync(new URL(`./weights/${file}`, import.meta.url)));
    version = hash.digest('hex').slice(0, 16);
  }
  return version;
}
