import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../document/disk.ts';
import { listPile, type Sheet, sheetsOf } from '../document/pile.ts';
import { builderOf } from '../engine/builder.ts';
import { memoryCache } from '../engine/cache.ts';
import { heldPile } from '../engine/holding.ts';
import { readAll } from '../engine/read-all.ts';
import { startThreads } from '../engine/threads.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import { workbenchOf } from './from-case-file.ts';
import { openWorkbench } from './open.ts';
import { workbenchSuite } from './workbench.suite.ts';

const sample = new URL('../../samples/harbour-light', import.meta.url).pathname;

workbenchSuite('a store', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-workbench-'));
  const workbench = await openWorkbench({
    store: openSqliteStore(join(folder, 'casetrail.db')),
    version: '0',
    now: () => '2025-01-02T03:04:05.000Z',
    jobs: 1,
  });
  await workbench.addPaths(nodeDisk, [sample], () => {});
  const end = async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { workbench, caseFile: await workbench.caseFile(), end };
});

workbenchSuite('a case file that is kept nowhere', async () => {
  const threads = startThreads({ most: 1 });
  const holding = heldPile();
  const program = { reading: 'now', caseFile: 'now' };
  const builder = builderOf({ holding, cache: memoryCache(), program, threads });
  const sheets: Sheet[] = [];
  for (const entry of listPile(nodeDisk, [sample]).entries)
    for (const sheet of sheetsOf(nodeDisk, entry)) if (!('what' in sheet)) sheets.push(sheet);
  for await (const result of readAll(threads, sheets, nodeDisk, {})) {
    for (const { document, prepared } of result.documents) {
      holding.add(document);
      await builder.keep([{ id: document.id, prepared }]);
    }
  }
  const built = await builder.regroup({ progress: () => {}, problem: () => {} });
  const caseFile = await builder.caseFile(built);
  const workbench = workbenchOf(caseFile, {
    matterAt: async (id, clocks) => {
      const one = built.matters.find((matter) => matter.id === id);
      return one ? await builder.matterAt(built, one, clocks) : null;
    },
    why: 'Nothing is kept here.',
    version: '0',
    when: '2025-01-02T03:04:05.000Z',
  });
  return { workbench, caseFile, end: () => threads.end() };
});
