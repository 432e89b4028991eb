import { expect, test } from 'vitest';
import { scanOf } from '../document/formats/scan/scan.fixture.ts';
import { emptyWorkbench } from './open.fixture.ts';
import type { Notice, Progress } from './workbench.ts';

const opened = emptyWorkbench();

test('who adds a scan, and who watches, is told of the page that is being read', async () => {
  const workbench = opened();
  const steps: Progress[] = [];
  const notices: Notice[] = [];
  const stop = workbench.watch((notice) => notices.push(notice));
  const bytes = scanOf('Ann Oak sued Harbour Light LLC on Tuesday.');
  const { documents } = await workbench.add([{ path: '2031-03-05-scan.jpg', bytes }], (step) => steps.push(step));
  stop();
  const told = { done: 0, of: 1, doing: 'reading', scan: { path: '2031-03-05-scan.jpg', page: 1, of: 1 } };
  expect(steps).toContainEqual(told);
  expect(notices).toContainEqual({ of: 'progress', step: told });

  // The picture is its own page, and the words stand on it where they were read.
  const [id] = documents as [string];
  const { text } = (await workbench.document(id))!;
  const start = text.indexOf('Harbour');
  const found = (await workbench.pages(id, { start, end: start + 'Harbour Light'.length }))!;
  expect(found).toMatchObject({ of: 1, pages: [{ number: 1, height: 792 }] });
  const [box] = found.pages[0]!.boxes;
  expect(box!.left).toBeGreaterThan(72 + 50);
  expect(Math.abs(box!.bottom - 72)).toBeLessThan(10);
  expect(await workbench.drawnPage(id, 1)).toMatchObject({ mediaType: 'image/jpeg', bytes: { length: bytes.length } });
}, 60_000);
