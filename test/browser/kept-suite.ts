import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type KeptPage, openKeptPage } from './kept-page.ts';
import { keepSamplePile } from './kept-workbench.ts';
import { buildPage, chromiumPath, startChromium } from './opened-page.ts';

/** What waits until it is so. */
export const eventually = <T>(say: () => T) => expect.poll(say, { timeout: 20_000 });

/**
 * Tests in Chromium, each on a page over a store of its own; none where there is no Chromium. After each nothing may have complained.
 *
 * @param tests - given the page of the test that runs
 * @param prepare - makes the store: with the sample pile in it
 */
export function describeKept(
  name: string,
  tests: (kept: () => KeptPage) => void,
  prepare: (store: string) => Promise<void> = keepSamplePile,
): void {
  describe.skipIf(chromiumPath === null)(name, () => {
    let browser: Browser;
    let built: Awaited<ReturnType<typeof buildPage>>;
    let folder: string;
    let kept: KeptPage;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'casetrail-prepared-'));
      await prepare(join(folder, 'kept.db'));
      built = await buildPage();
      browser = await startChromium();
    });

    afterAll(async () => {
      await browser?.close();
      await built?.remove();
      await rm(folder, { recursive: true, force: true });
    });

    beforeEach(async () => {
      kept = await openKeptPage(browser, built.webRoot, join(folder, 'kept.db'));
    });

    afterEach(async () => {
      await kept.close();
      expect(kept.complaints).toEqual([]);
    });

    tests(() => kept);
  });
}

/** A control of the form that is open. */
export const field = ({ page }: KeptPage, name: string) => page.locator(`.decision-form [name="${name}"]`);

/** Sends the form that is open. */
export const submit = ({ page }: KeptPage, name: string) =>
  page.locator('.decision-form').getByRole('button', { name, exact: true }).click();

/** What axe finds to keep somebody out, a line each. */
export async function barriers({ page }: KeptPage): Promise<unknown> {
  const { default: axe } = await import('axe-core');
  await page.evaluate(axe.source);
  return await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  );
}
