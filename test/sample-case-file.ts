import { fileURLToPath } from 'node:url';
import { buildCaseFile } from '../src/casefile/assemble.ts';
import type { CaseFile } from '../src/casefile/schema.ts';
import { nodeDisk } from '../src/document/disk.ts';
import { sameSource } from '../src/document/duplicates.ts';
import { documentsOf } from '../src/document/pile.ts';
import { readPile } from '../src/reading/english/read.ts';

/** The case file of the sample pile, built in this process. */
export async function sampleCaseFile(): Promise<CaseFile> {
  const folder = fileURLToPath(new URL('../samples/harbour-light', import.meta.url));
  const documents = await documentsOf(nodeDisk, [folder]);
  const pile = await readPile(documents);
  return buildCaseFile(pile, { sameSource: sameSource(documents) });
}
