import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nodeDisk } from '../../src/document/disk.ts';
import { pdfOf, typed } from '../../src/document/formats/pdf/pdf.fixture.ts';
import type { KeptPage } from './kept-page.ts';
import { describeKept, eventually } from './kept-suite.ts';
import { openKept } from './kept-workbench.ts';

// A PDF as it was printed, with the words of an entry marked on it.

const order = `UNITED STATES DISTRICT COURT
DISTRICT OF MAINE

ANN OAK, Plaintiff,
v.
HARBOUR LIGHT LLC, Defendant.

No. 2:31-cv-00417

ORDER

Ann Oak sued Harbour Light LLC on March 4, 2031.`;
const second = `The court has read the papers of both sides.

The motion to dismiss of Harbour Light LLC is DENIED.

SO ORDERED.

Dated: March 20, 2031`;

const pictureIn = async ({ page }: KeptPage) =>
  (await page.locator('.drawn-page image').getAttribute('href'))!.replace('./', '');

const prepare = async (store: string) => {
  const file = join(dirname(store), 'order.pdf');
  await writeFile(file, pdfOf([typed(order), typed(second)]));
  const workbench = await openKept(store);
  await workbench.addPaths(nodeDisk, [file], () => {});
  await workbench.close();
};

const tests = (page: () => KeptPage) => {
  let kept: KeptPage;
  beforeEach(() => {
    kept = page();
  });
  const opened = async () => {
    const ruling = (await kept.matter()).events.find(({ kind }) => kind === 'ruling' || kind === 'dismissal');
    if (ruling === undefined) throw new Error('no ruling was read');
    return ruling;
  };

  test('is drawn beside the chronology, the words of the entry marked where they stand', async () => {
    const { id } = await opened();
    await kept.at(`/chronology?entry=${id}`);
    await kept.page.locator('.tabs').getByRole('link', { name: 'The page' }).click();
    await eventually(() => kept.page.locator('.drawn-page figcaption').innerText()).toContain(
      'Page 2 of 2 of the file',
    );
    const drawn = kept.page.locator('.drawn-page svg');
    // What the picture is, by its own bytes: the browser is not asked how it shows it.
    const picture = await kept.page.request.get(`${kept.page.url().split('#')[0]}${await pictureIn(kept)}`);
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
    await kept.page.locator('.drawn-page .marked').first().waitFor();
    const box = (await kept.page.locator('.drawn-page .marked').first().boundingBox())!;
    const page = (await drawn.boundingBox())!;
    // The third line of the page begins an inch from its left border, a tenth from its top.
    expect((box.x - page.x) / page.width).toBeCloseTo(72 / 612, 1);
    expect((box.y - page.y) / page.height).toBeCloseTo(100 / 792, 1);
    expect(box.width / page.width).toBeGreaterThan(0.3);
  });

  test('nothing of it is offered where the file is not kept', async () => {
    const { id, reports } = await opened();
    await kept.page.route('**/pages?*', (route) =>
      route.fulfill({ status: 404, json: { error: 'The file is not kept.' } }),
    );
    await kept.at(`/chronology?entry=${id}&show=page`);
    await kept.page.locator('.leaf .text').waitFor();
    expect(await kept.page.locator('.tabs').innerText()).not.toContain('The page');
    expect(reports.length).toBeGreaterThan(0);
  });
};

describeKept('the page of a PDF', tests, prepare);
