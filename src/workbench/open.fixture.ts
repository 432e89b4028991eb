import { afterEach, beforeEach } from 'vitest';
import { openSqliteStore } from '../store/sqlite/index.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

/** For each test a workbench on an empty store in memory, closed after it. */
export function emptyWorkbench(): () => OpenWorkbench {
  let workbench: OpenWorkbench;
  beforeEach(async () => {
    workbench = await openWorkbench({
      store: openSqliteStore(':memory:'),
      version: '0.0.0',
      now: () => '2031-04-01T09:00:00.000Z',
      jobs: 1,
    });
  });
  afterEach(() => workbench.close());
  return () => workbench;
}
