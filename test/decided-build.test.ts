import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseFile } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import { nodeDisk } from '../src/document/disk.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { openWorkbench } from '../src/workbench/open.ts';
import { recorded } from './effects.ts';

// What was decided in the store of a folder holds for whatever is built of the folder anew.

let folder: string;
let rejected: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetrail-decided-'));
  await writeFile(
    join(folder, '2031-03-05-gazette.txt'),
    'Designer sues ferry company\n\nAnn Oak sued the ferry company Harbour Light in federal court in Port Elm on Tuesday. The lawsuit accuses Harbour Light of negligence. Judge Rosa Marsh denied a motion of Harbour Light on Monday, and the plaintiff told the court that she was glad.\n',
  );
  const workbench = await openWorkbench({
    store: openSqliteStore(join(folder, 'casetrail.db')),
    version: '0.0.0',
    now: () => '2031-04-01T09:00:00.000Z',
    jobs: 1,
  });
  await workbench.addPaths(nodeDisk, [folder], () => {});
  const [matter] = (await workbench.caseFile()).matters;
  rejected = matter!.events[0]!.id;
  await workbench.decide(
    { id: '00000000-0000-4000-8000-000000000001', why: null, act: 'reject', entry: rejected },
    'Ann Oak',
  );
  await workbench.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const built = async (...options: string[]) => {
  const { effects, output, warnings } = recorded();
  const status = await main(['build', folder, '--json', ...options], effects);
  const { matters } = JSON.parse(output()) as CaseFile;
  return { status, events: matters[0]!.events.map(({ id }) => id), warnings: warnings() };
};

test('build carries out the decisions of the folder’s store, and says so', async () => {
  const { status, events, warnings } = await built();
  expect(status).toBe(0);
  expect(events).not.toContain(rejected);
  expect(warnings).toContain('1 decision kept there is carried out');
});

test('--no-decisions is as read', async () => {
  const { events, warnings } = await built('--no-decisions');
  expect(events).toContain(rejected);
  expect(warnings).toBe('');
});
