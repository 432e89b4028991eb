import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { buildPage, chromiumPath, openPage, startChromium } from '../test/browser/opened-page.ts';
import { sampleCaseFile } from '../test/sample-case-file.ts';

// Pictures for the README, taken from the running page over the sample pile: `npm run screenshots`.

const root = fileURLToPath(new URL('..', import.meta.url));
const wide = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

interface Picture {
  readonly name: string;
  readonly hash: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What a reader would do before it is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'chronology', hash: '#/chronology', viewport: wide },
  { name: 'words', hash: '#/chronology', viewport: wide, act: (page) => choose(page, '.entry.in-dispute .summary a') },
  { name: 'entry', hash: '#/chronology', viewport: wide, act: openEntry },
  { name: 'disagreements', hash: '#/disagreements', viewport: wide },
  { name: 'document', hash: '#/documents', viewport: wide, act: (page) => choose(page, '.entry .summary a') },
  { name: 'timeline', hash: '#/timeline', viewport: wide },
  { name: 'money', hash: '#/money', viewport: wide },
  { name: 'phone', hash: '#/chronology', viewport: phone },
];

async function choose(page: Page, what: string): Promise<void> {
  const link = page.locator(what).first();
  if ((await link.count()) > 0) await link.click();
}

async function openEntry(page: Page): Promise<void> {
  await choose(page, '.entry.in-dispute .summary a');
  await choose(page, '.tabs a:not([aria-current])');
}

if (chromiumPath === null) throw new Error('No Chromium here. Set CHROMIUM to its path.');
const folder = `${root}docs/images`;
mkdirSync(folder, { recursive: true });
const caseFile = await sampleCaseFile();
const built = await buildPage();
const browser = await startChromium();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, hash, viewport, act } of pictures) {
    const opened = await openPage(browser, built.webRoot, caseFile, { hash, viewport, colorScheme });
    await act?.(opened.page);
    // Two frames: what the last click changed is drawn.
    await opened.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const path = `${folder}/${name}-${colorScheme}.png`;
    await opened.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    await opened.close();
    if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'));
    console.log(`${name}-${colorScheme}.png ${Math.round(statSync(path).size / 1000)} kB`);
  }
}
await browser.close();
await built.remove();
