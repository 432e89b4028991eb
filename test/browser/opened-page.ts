import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { CaseFile } from '../../src/casefile/schema.ts';
import { type Served, serve } from '../../src/http/server.ts';
import { workbenchOf } from '../../src/workbench/from-case-file.ts';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is, or `null`. The environment variable CHROMIUM names another place. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** Starts Chromium so that it makes no connection of its own. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Builds the page as it stands now into a folder of its own. */
export async function buildPage(): Promise<{ readonly webRoot: string; remove(): Promise<void> }> {
  const webRoot = await mkdtemp(join(tmpdir(), 'casetrail-web-'));
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: webRoot },
  });
  return { webRoot, remove: () => rm(webRoot, { recursive: true }) };
}

export interface OpenedPage {
  readonly page: Page;
  readonly served: Served;
  /** Requests that went anywhere but to the page's own origin, and errors and violations the page reported: must stay empty. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Serves a case file and opens its page at `hash`. */
export async function openPage(
  browser: Browser,
  webRoot: string,
  caseFile: CaseFile,
  { hash = '', ...context }: { readonly hash?: string } & BrowserContextOptions = {},
): Promise<OpenedPage> {
  const workbench = workbenchOf(caseFile, {
    matterAt: async (id) => caseFile.matters.find((one) => one.id === id) ?? null,
    why: 'Nothing is kept here.',
    version: '0.0.0',
    when: '2025-01-02T03:04:05.000Z',
  });
  const complaints: string[] = [];
  const served = await serve({
    workbench,
    who: 'Ann Oak',
    token: '00112233445566778899aabbccddeeff',
    webRoot,
    version: '0.0.0',
    caseFile: async () => caseFile,
    store: null,
    wrong: (error) => complaints.push(String(error)),
  });
  const own = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context });
  const page = await own.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) complaints.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${served.url}${hash}`);
  await page.locator('main h2, [role=alert]').first().waitFor();
  return {
    page,
    served,
    complaints,
    close: async () => {
      await own.close();
      await served.close();
    },
  };
}
