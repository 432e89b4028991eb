import { fileURLToPath } from 'node:url';
import { nodeDisk } from '../../src/document/disk.ts';
import type { Document } from '../../src/document/document.ts';
import { documentsOf } from '../../src/document/pile.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { type OpenWorkbench, openWorkbench } from '../../src/workbench/open.ts';

const folder = fileURLToPath(new URL('../../samples/harbour-light', import.meta.url));

/** The documents of the sample pile. */
export function samplePile(): Promise<readonly Document[]> {
  return documentsOf(nodeDisk, [folder]);
}

/** The workbench on the store at `path`, with a clock that moves by a minute each time it is asked. */
export function openKept(path: string): Promise<OpenWorkbench> {
  let minutes = 0;
  const now = () => {
    minutes += 1;
    return new Date(Date.UTC(2026, 0, 5, 9, minutes)).toISOString();
  };
  return openWorkbench({ store: openSqliteStore(path), version: '0.0.0', now, jobs: 2 });
}

/** A store at `path` with the sample pile in it, read and linked. */
export async function keepSamplePile(path: string): Promise<void> {
  const workbench = await openKept(path);
  await workbench.addPaths(nodeDisk, [folder], () => {});
  await workbench.close();
}
