import { buildCaseFile } from '../../src/casefile/assemble.ts';
import { nodeDisk } from '../../src/document/disk.ts';
import { openSheet } from '../../src/document/pile.ts';
import { readPile } from '../../src/reading/english/read.ts';
import type { Family } from './families.ts';

/** One file through the whole program: opened, read, linked, assembled. What it says is thrown away. */
export async function throughProgram({ extension }: Pick<Family, 'extension'>, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const items = await openSheet(nodeDisk, { from: 'bytes', path: `2024-03-04-a${extension}`, bytes });
  const documents = items.flatMap((item) => ('document' in item ? [item.document] : []));
  buildCaseFile(await readPile(documents), { sameSource: new Map() });
}
