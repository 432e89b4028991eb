import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../casefile/schema.ts';
import type { ExportFormat, ExportMeans } from './format.ts';

export interface FormatSuite {
  readonly means: ExportMeans;
  readonly caseFiles: readonly (readonly [name: string, caseFile: CaseFile])[];
  /** A case file whose texts carry control codes and marks of writing direction. */
  readonly hostile: CaseFile;
  /** A case file of ten thousand entries. */
  readonly large: CaseFile;
}

/** What every format of exports keeps. */
export function formatSuite(format: ExportFormat, { means, caseFiles, hostile, large }: FormatSuite): void {
  describe(format.name, () => {
    test.each(caseFiles)('%s: the same case file gives the same bytes, and stays as it was', async (_, caseFile) => {
      const once = await format.write(caseFile, means);
      const again = await format.write(frozen(structuredClone(caseFile)), means);
      expect(Buffer.compare(Buffer.from(once), Buffer.from(again))).toBe(0);
      expect(once.length).toBeGreaterThan(0);
    });

    test('no control code and no mark of writing direction is in its texts', async () => {
      const texts = textsOf(await format.write(hostile, means));
      expect(texts.flatMap((text) => text.match(unseen) ?? [])).toEqual([]);
    });

    test('names itself well', () => {
      expect(format.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(format.extension).toMatch(/^\.[a-z]+$/);
      expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:;.*)?$/);
      expect(format.summary.length).toBeLessThan(130);
    });

    test('10,000 entries', { timeout: 120_000 }, async () => {
      expect((await format.write(large, means)).length).toBeGreaterThan(100_000);
    });
  });
}

/** C0 and C1 but for tab and line breaks, DEL, the marks that turn writing around, and what is no character. */
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** What a reader of the file would see as text: of a ZIP its XML. A database holds the texts as they are, for programs. */
function textsOf(bytes: Uint8Array): readonly string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 15));
  if (head === 'SQLite format 3') return [];
  if (!head.startsWith('PK')) return [new TextDecoder().decode(bytes)];
  return Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}
