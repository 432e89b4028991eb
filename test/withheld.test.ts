import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { pdfOfText } from '../src/document/formats/pdf/pdf.fixture.ts';
import { exportFormats } from '../src/export/formats/index.ts';
import { recorded } from './effects.ts';
import { keptPile } from './kept-pile.ts';

// What is sealed or privileged stays out of every export, with what rests on it alone, unless it is asked for by name.

const papers = {
  '2031-03-05-gazette.txt':
    'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. The plaintiff told the court that she was glad.\n',
  '2031-03-09-memo.txt':
    'Ferry company in court\n\nHarbour Light was sued by Ann Oak in federal court on Tuesday. Judge Quillfeather Marsh denied a motion of Harbour Light on Friday because the zephyrine ledger was privileged. The lawsuit of the plaintiff goes on.\n',
} as const;

/** Words that the withheld paper alone has. */
const own = /Quillfeather|zephyrine|2031-03-09-memo/;

const kept = keptPile(papers);
const { decide } = kept;

const memo = async () => (await kept.workbench().overview()).documents.find(({ path }) => path.endsWith('memo.txt'))!;

test('a privileged document is shown here and handed over by name only', async () => {
  const { id } = await memo();
  expect(JSON.stringify(await kept.workbench().caseFile())).toMatch(own);
  const { decision } = await decide({ act: 'correct-document', document: id, field: 'withheld', value: 'privileged' });
  expect((await kept.workbench().overview()).withheld).toEqual(['privileged']);
  expect(await memo()).toMatchObject({ withheld: 'privileged' });
  expect(JSON.stringify(await kept.workbench().document(id))).toMatch(own);
  expect(JSON.stringify(await kept.workbench().caseFile())).not.toMatch(own);
  expect(JSON.stringify(await kept.workbench().caseFile(['sealed']))).not.toMatch(own);
  expect(JSON.stringify(await kept.workbench().caseFile(['privileged']))).toMatch(own);
  await decide({ act: 'undo', decision: decision.id });
  expect(JSON.stringify(await kept.workbench().caseFile())).toMatch(own);
});

test('an entry that is marked sealed stays out; taken back, all is as it was', async () => {
  const before = JSON.stringify(await kept.workbench().caseFile());
  const { matters } = await kept.workbench().caseFile();
  const entry = matters.flatMap(({ events }) => events)[0]!;
  const { decision } = await decide({ act: 'mark', entry: entry.id, mark: 'sealed', set: true });
  const ids = async (named: readonly 'sealed'[] = []) =>
    (await kept.workbench().caseFile(named)).matters.flatMap(({ events, passing, rejected }) =>
      [...events, ...passing, ...rejected].map((one) => one.id),
    );
  expect(await ids()).not.toContain(entry.id);
  expect(await ids(['sealed'])).toContain(entry.id);
  await decide({ act: 'undo', decision: decision.id });
  expect(JSON.stringify(await kept.workbench().caseFile())).toBe(before);
});

test('the file that a document was made of is in no export, withheld or not', async () => {
  await kept.put('2031-03-12-order.pdf', pdfOfText(papers['2031-03-05-gazette.txt']));
  const folder = kept.folder();
  const { documents } = await kept.workbench().overview();
  const { id } = documents.find(({ path }) => path.endsWith('order.pdf'))!;
  expect(await kept.workbench().drawnPage(id, 1)).toMatchObject({ mediaType: 'image/png' });
  const handedOver = async () => {
    for (const { name } of exportFormats.filter((one) => one.madeOf !== 'page')) {
      const saved: Uint8Array[] = [];
      const writing = { ...recorded().effects, save: (_: string, bytes: Uint8Array) => void saved.push(bytes) };
      expect(await main(['export', folder, '--as', name, '--out', join(folder, `out.${name}`)], writing)).toBe(0);
      expect([name, Buffer.from(saved[0]!).includes('%PDF-1.4')]).toEqual([name, false]);
    }
  };
  await handedOver();
  await decide({ act: 'correct-document', document: id, field: 'withheld', value: 'sealed' });
  await handedOver();
  expect(await kept.workbench().drawnPage(id, 1)).not.toBeNull();
});

test('by the command line: no format has a word of it, the store’s copy neither', async () => {
  const { id } = await memo();
  await decide({ act: 'correct-document', document: id, field: 'withheld', value: 'sealed' });
  await kept.workbench().close();
  for (const { name } of exportFormats.filter((one) => one.madeOf !== 'page')) {
    const { effects, warnings } = recorded();
    const out = join(kept.folder(), `out.${name}`);
    const saved: Uint8Array[] = [];
    const writing = { ...effects, save: (_: string, bytes: Uint8Array) => void saved.push(bytes) };
    expect(await main(['export', kept.folder(), '--as', name, '--out', out], writing)).toBe(0);
    expect(warnings()).toContain('what is sealed is left out; --with sealed hands it over');
    expect([name, own.test(Buffer.from(saved[0]!).toString('latin1'))]).toEqual([name, false]);
  }
  const { effects, output } = recorded();
  expect(await main(['build', kept.folder(), '--json'], effects)).toBe(0);
  expect(output()).not.toMatch(own);
  const whole = recorded();
  expect(await main(['export', kept.folder(), '--as', 'json', '--with', 'sealed'], whole.effects)).toBe(0);
  expect(whole.output()).toMatch(own);
  expect(await main(['export', kept.folder(), '--as', 'json', '--with', 'secret'], recorded().effects)).toBe(2);
  await kept.again();
});
