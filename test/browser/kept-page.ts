import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Matter } from '../../src/casefile/schema.ts';
import { type Served, serve } from '../../src/http/server.ts';
import type { OpenWorkbench } from '../../src/workbench/open.ts';
import { openKept } from './kept-workbench.ts';

/** A store in a folder of its own, served, with a page open on it. */
export interface KeptPage {
  readonly page: Page;
  /** What the page or the server complained of: must stay empty. */
  readonly complaints: readonly string[];
  workbench(): OpenWorkbench;
  /** The first matter as it is kept now. */
  matter(): Promise<Matter>;
  /** Where the store is, and room for what a test writes. */
  readonly folder: string;
  /** Of the page, with a slash at the end. */
  url(): string;
  /** A further page over the same store, in a browser of its own. */
  another(options?: BrowserContextOptions): Promise<Page>;
  /** Goes to a place of the page. */
  at(hash: string): Promise<void>;
  /** The page loaded anew over the store opened anew. */
  later(): Promise<void>;
  close(): Promise<void>;
}

/** Addresses that the page may ask: those of its own server, and of itself where it lies in a file. */
const nearby = /^(?:http:\/\/(?:127\.0\.0\.1|localhost)[:/]|file:|data:|blob:)/u;

/** @param store - a store, of which a copy is made */
export async function openKeptPage(browser: Browser, webRoot: string, store: string): Promise<KeptPage> {
  const folder = await mkdtemp(join(tmpdir(), 'casetrail-kept-'));
  const own = join(folder, 'kept.db');
  await copyFile(store, own);
  const complaints: string[] = [];
  let workbench: OpenWorkbench;
  let served: Served;
  const start = async () => {
    workbench = await openKept(own);
    served = await serve({
      workbench,
      who: 'Ann Oak',
      token: '00112233445566778899aabbccddeeff',
      webRoot,
      version: '0.0.0',
      caseFile: (named) => workbench.caseFile(named),
      store: null,
      wrong: (error) => complaints.push(String(error)),
    });
  };
  const stop = async () => {
    await served.close();
    await workbench.close();
  };
  await start();
  const contexts: BrowserContext[] = [];
  const another = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    contexts.push(context);
    const one = await context.newPage();
    one.on('pageerror', (error) => complaints.push(error.message));
    one.on('console', (message) => {
      // What the server refuses, and a server that goes away, are named by the browser itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
    });
    one.on('request', (request) => {
      if (!nearby.test(request.url())) complaints.push(`request to ${request.url()}`);
    });
    return one;
  };
  const page = await another();
  const shown = () => page.locator('main h2').first().waitFor();
  return {
    page,
    complaints,
    folder,
    url: () => served.url,
    another,
    workbench: () => workbench,
    matter: async () => {
      const { matters } = await workbench.overview();
      return (await workbench.matter(matters[0]?.id ?? '', { asOf: null, knownBy: null }))!;
    },
    at: async (hash) => {
      await page.goto(`${served.url}#${hash}`);
      await page.reload();
      await shown();
    },
    later: async () => {
      await stop();
      await start();
      await page.goto(`${served.url}${new URL(page.url()).hash}`);
      await shown();
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
