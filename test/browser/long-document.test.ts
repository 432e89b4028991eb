import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFile } from '../../src/casefile/schema.ts';
import { caseFile } from './case-file.fixture.ts';
import { buildPage, chromiumPath, openPage, startChromium } from './opened-page.ts';

// A text of a megabyte with 2,000 entries in it: what is out of sight is not laid out, and going from entry to entry draws no
// paragraph anew but those it concerns.

const sentence =
  'Hollis Wren sued the town of Larkmere over its new well, which had drained her orchard by the spring. ';
const paragraph = sentence.repeat(5).trim();
const count = 2000;
const text = Array.from({ length: count }, () => paragraph).join('\n\n');

function longCaseFile(): CaseFile {
  const [document] = caseFile.documents;
  const [matter] = caseFile.matters;
  const [event] = matter!.events;
  const at = (place: number) => place * (paragraph.length + 2);
  const events = Array.from({ length: count }, (_, place): CaseEvent => {
    const start = at(place);
    const trigger = { start: start + 'Hollis Wren '.length, end: start + 'Hollis Wren sued'.length };
    const report = { ...event!.reports[0]!, document: 'long', start, end: start + sentence.length - 1, trigger };
    return {
      ...event!,
      id: `L${place}`,
      summary: `Suit ${place + 1}`,
      reports: [{ ...report, words: sentence.trim() }],
    };
  });
  const blocks = events.map((_, place) => ({
    kind: 'paragraph' as const,
    start: at(place),
    end: at(place) + paragraph.length,
  }));
  return {
    ...caseFile,
    documents: [{ ...document!, id: 'long', path: 'long.txt', title: 'A long paper', text, blocks }],
    matters: [{ ...matter!, events, passing: [], quotes: [], sayings: [], statements: [], disagreements: [] }],
  };
}

describe.skipIf(chromiumPath === null)('a document of a megabyte', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildPage>>;

  beforeAll(async () => {
    built = await buildPage();
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await built?.remove();
  });

  test('is all there, is laid out in part, and draws only what changes', async () => {
    expect(text.length).toBeGreaterThan(1_000_000);
    const { page, complaints, close } = await openPage(browser, built.webRoot, longCaseFile(), {
      hash: '#/documents/long',
    });
    await page.locator('.text .trigger').first().waitFor();
    expect(await page.locator('.text').evaluate('document.querySelector(".text").textContent.length')).toBe(
      text.length - 2 * (count - 1),
    );
    expect(
      await page
        .locator('.text > p')
        .first()
        .evaluate('getComputedStyle(document.querySelector(".text > p")).contentVisibility'),
    ).toBe('auto');
    await page.evaluate(`(() => {
      window.drawn = 0;
      new MutationObserver((list) => { window.drawn += list.length; }).observe(document.querySelector('.text'), {
        subtree: true, childList: true, attributes: true, characterData: true,
      });
    })()`);
    await page.locator('.text .trigger').nth(1500).click();
    await expect.poll(() => page.locator('.leaf h2').innerText()).toBe('Suit 1501');
    await expect.poll(() => page.locator('.text .active-trigger').count()).toBe(1);
    expect(await page.evaluate('window.drawn')).toBeLessThan(50);
    expect(complaints).toEqual([]);
    await close();
  });
});
