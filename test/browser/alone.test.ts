import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/export/formats/html.ts';
import { views } from '../../src/web/model/address.ts';
import { caseFile } from './case-file.fixture.ts';
import { buildPage, chromiumPath, startChromium } from './opened-page.ts';

// The page in one file, as it is mailed: everything can be read, filtered and searched from the disk, and nothing can be written.

const pictures = fileURLToPath(new URL('pictures', import.meta.url));

describe.skipIf(chromiumPath === null)('the page that stands alone', () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'casetrail-alone-'));
    const built = await buildPage();
    const files = new Map<string, Uint8Array>();
    for (const entry of await readdir(built.webRoot, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) files.set(path.slice(built.webRoot.length + 1).replaceAll(sep, '/'), await readFile(path));
    }
    await built.remove();
    const path = join(folder, 'case.html');
    await writeFile(path, await html.write(caseFile, { page: files, store: null }));
    address = pathToFileURL(path).href;
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });

  const open = async (hash = '') => {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) complaints.push(`request to ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${address}${hash}`);
    await page.locator('main h2').first().waitFor();
  };

  test('every view is there, and none offers to write', async () => {
    await open();
    await page.screenshot({ path: join(pictures, 'alone.png') });
    for (const view of views) {
      await page.goto(`${address}#/${view}`);
      await page.locator('main h2').first().waitFor();
      expect(await page.getByRole('button', { name: /Accept|Reject|Merge|Add files|Undo|Correct|seen/ }).count()).toBe(
        0,
      );
    }
    expect(await page.getByText('Export', { exact: true }).count()).toBe(0);
  });

  test('an entry leads to its words in the text that the page carries; filters and links work', async () => {
    await open('#/chronology?group=all&kind=filing&entry=E1');
    await expect.poll(() => page.locator('.leaf .active-trigger').first().innerText()).toBe('sued');
    const filings = caseFile.matters[0]?.events.filter(({ kind }) => kind === 'filing') ?? [];
    expect(await page.locator('.entry .summary').count()).toBe(filings.length);
  });

  test('a plain search over entries and texts', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('harvest');
    await page.keyboard.press('Enter');
    await page.locator('.hits .entry').first().waitFor();
    const hit = page.locator('.hits .entry', { hasText: 'In the text' }).first();
    expect((await hit.locator('mark').first().innerText()).toLowerCase()).toBe('harvest');
    await hit.locator('a').click();
    await expect.poll(async () => (await page.locator('.leaf .active').allInnerTexts()).join('')).toContain('harvest');
  });

  test('a key that would decide says why it does not', async () => {
    await open('#/chronology?group=all');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect.poll(() => page.locator('.told.failed').innerText()).toMatch(/nothing can be decided/i);
  });

  test('the clocks leave out what was published or happened later', async () => {
    await open('#/chronology?group=all&knownBy=2021-03-04');
    const summaries = await page.locator('.entry .summary').allInnerTexts();
    expect(summaries).toContain('Hollis Wren sues the town of Larkmere');
    expect(summaries.join()).not.toContain('Jury');
  });

  test('axe finds nothing against WCAG 2.2 AA', async () => {
    await open();
    await page.evaluate(axe.source);
    for (const place of ['#/chronology', '#/search?q=harvest', '#/chronology?entry=E1&show=entry']) {
      await page.goto(`${address}${place}`);
      await page.locator('main h2').first().waitFor();
      const found = await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
      );
      expect([place, found]).toEqual([place, []]);
    }
  });
});
