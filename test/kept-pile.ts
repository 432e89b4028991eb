import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { nodeDisk } from '../src/document/disk.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { type OpenWorkbench, openWorkbench } from '../src/workbench/open.ts';
import type { DecisionKept } from '../src/workbench/workbench.ts';

/** A store with papers in it, in a folder of its own that holds the papers too. */
export interface KeptPile {
  folder(): string;
  workbench(): OpenWorkbench;
  /** As Ann Oak decides. */
  decide(request: object): Promise<DecisionKept>;
  /** Closed and opened again; `anew`: by a program that has read nothing yet. */
  again(anew?: boolean): Promise<void>;
  /** Puts a paper into the folder and adds what is new in it. */
  put(name: string, text: string | Uint8Array): Promise<void>;
}

/** Before each test of the file, a store of these papers by file name. */
export function keptPile(papers: Readonly<Record<string, string>>): KeptPile {
  let folder: string;
  let workbench: OpenWorkbench;
  let asked = 0;
  const start = async (anew: boolean) => {
    workbench = await openWorkbench({
      store: openSqliteStore(join(folder, 'casetrail.db')),
      version: '0.0.0',
      now: () => '2031-06-01T09:00:00.000Z',
      jobs: 1,
      anew,
    });
  };
  const addAll = () => workbench.addPaths(nodeDisk, [folder], () => {});

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-pile-'));
    for (const [name, text] of Object.entries(papers)) await writeFile(join(folder, name), text);
    await start(false);
    await addAll();
  });

  afterEach(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    folder: () => folder,
    workbench: () => workbench,
    decide: (request) => {
      asked += 1;
      const id = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`;
      return workbench.decide({ id, why: null, ...request } as Parameters<OpenWorkbench['decide']>[0], 'Ann Oak');
    },
    again: async (anew = false) => {
      await workbench.close();
      await start(anew);
    },
    put: async (name, text) => {
      await writeFile(join(folder, name), text);
      await addAll();
    },
  };
}
