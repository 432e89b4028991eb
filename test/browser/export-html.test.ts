import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/export/formats/html.ts';
import { hostile, inventedCaseFile } from '../export-case-files.ts';
import { sampleCaseFile } from '../sample-case-file.ts';
import { buildPage, chromiumPath, startChromium } from './opened-page.ts';

if (chromiumPath === null) console.log('the page in one file is not tested: no Chromium here');

const sample = await sampleCaseFile();

describe.skipIf(chromiumPath === null)('the page in one file', () => {
  let browser: Browser;
  let folder: string;
  const page = new Map<string, Uint8Array>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-html-'));
    const built = await buildPage();
    for (const entry of await readdir(built.webRoot, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      page.set(
        path
          .slice(built.webRoot.length + 1)
          .split(sep)
          .join('/'),
        await readFile(path),
      );
    }
    await built.remove();
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each([
    ['sample', sample, 'Imogen Tarrant filed the lawsuit'],
    ['hostile', inventedCaseFile(20, ['Oak v. Harbour Light', ...hostile]), hostile[0]!],
  ] as const)('%s: from disk, without a network, it shows the chronology', async (name, caseFile, shown) => {
    const path = join(folder, `${name}.html`);
    await writeFile(path, await html.write(caseFile, { page, store: null }));
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
    const opened = await context.newPage();
    const complaints: string[] = [];
    opened.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) complaints.push(`request to ${request.url()}`);
    });
    opened.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    await opened.goto(pathToFileURL(path).href);
    await opened.getByText(shown).filter({ visible: true }).first().waitFor();
    const picture = process.env.CASETRAIL_PICTURES;
    if (picture) await opened.screenshot({ path: join(picture, `export-${name}.png`) });
    expect(complaints).toEqual([]);
    expect(await opened.title()).not.toBe('owned');
    await context.close();
  });
});
