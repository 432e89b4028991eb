import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { formatNamed } from '../src/export/formats/index.ts';
import { emptyCaseFile, inventedCaseFile } from './export-case-files.ts';

// An entry that rests on words of a scan that may be others says which, wherever it is handed over.

const invented = inventedCaseFile(3);
const report = invented.matters[0]!.events[0]!.reports[0]!;
const { text } = invented.documents.find(({ id }) => id === report.document)!;
const [word] = /\p{L}+/u.exec(text.slice(report.start, report.end))!;
const start = text.indexOf(word, report.start);

/** The case file with its documents as scans, one word of the first entry's source as sure as this. */
const scanned = (confidence: number) => ({
  ...invented,
  documents: invented.documents.map((one) => ({
    ...one,
    origin: { pages: [], parts: [], scanned: [{ start, end: start + word.length, confidence }] },
  })),
});

const plain: Readonly<Record<string, (bytes: Buffer) => Promise<string> | string>> = {
  docx: async (buffer) => (await mammoth.extractRawText({ buffer })).value,
  csv: (bytes) => bytes.toString('utf8'),
  markdown: (bytes) => bytes.toString('utf8').replaceAll('\\', ''),
};

test.each(Object.keys(plain))('as %s', async (name) => {
  const told = async (caseFile: typeof invented) =>
    await plain[name]!(Buffer.from(await formatNamed(name)!.write(caseFile, { page: new Map(), store: null })));
  expect(await told(scanned(0.4))).toContain(`scan unsure of “${word}”`);
  expect(await told(scanned(0.95))).not.toContain('scan unsure');
  expect(await told(emptyCaseFile)).not.toContain('scan unsure');
});
