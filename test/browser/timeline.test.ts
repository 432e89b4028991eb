import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/casefile/schema.ts';
import { caseFile } from './case-file.fixture.ts';
import { longCase } from './long-case.fixture.ts';
import { buildPage, chromiumPath, type OpenedPage, openPage, startChromium } from './opened-page.ts';

if (chromiumPath === null) {
  console.log('The tests of the timeline are skipped: no Chromium here. Set CHROMIUM to its path.');
}

describe.skipIf(chromiumPath === null)('the timeline', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildPage>>;
  let opened: OpenedPage;

  beforeAll(async () => {
    built = await buildPage();
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await built?.remove();
  });

  afterEach(async () => {
    await opened.close();
    expect(opened.complaints).toEqual([]);
  });

  const open = async (hash = '#/timeline', context: Parameters<typeof openPage>[3] = {}, of: CaseFile = caseFile) => {
    opened = await openPage(browser, built.webRoot, of, { ...context, hash });
    await opened.page.locator('.timeline-lanes').waitFor();
    return opened.page;
  };
  /** Names of the entries that are drawn, as a screen reader says them. */
  const drawn = () =>
    opened.page.locator('.on-line').evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
  const scale = () =>
    opened.page.locator('.timeline-axis text').evaluateAll((labels) => labels.map((label) => label.textContent ?? ''));

  test('lanes by proceeding; each entry says its day, what it is and where sources differ', async () => {
    const page = await open();
    expect(await page.locator('.lane-name').allTextContents()).toEqual([
      'Wren v. Larkmere',
      'Wren v. Fennimore',
      'Outside the proceedings',
    ]);
    expect(await drawn()).toContain(
      '2 March 2021: Hollis Wren sues the town of Larkmere; disputed; also given as 1 March 2021',
    );
    expect(await drawn()).toContain('7 February 2022: Hearing in Wren v. Fennimore; scheduled');
    expect(await page.getByText('2 entries are on no known day').count()).toBe(1);
    // The month is a bar, the day a point.
    expect(await page.locator('#entry-E2 .bar').count()).toBe(1);
    expect(await page.locator('#entry-E3 .bar').count()).toBe(0);
    expect(await page.locator('#entry-E1 .other .join').count()).toBe(1);
    await page.getByRole('link', { name: 'The same as a list' }).click();
    await expect.poll(() => page.locator('main h2').innerText()).toBe('Chronology');
  });

  test('a click opens the entry; closing it gives the focus back; a link to an entry shows it', async () => {
    const page = await open();
    await page.locator('#entry-E4').click();
    await expect.poll(() => page.locator('.leaf .active-trigger').innerText()).toBe('awarded');
    await page.keyboard.press('Escape');
    await page.locator('.leaf.open').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('entry-E4');
    await page.goto(`${opened.served.url}#/timeline?entry=E9`);
    await expect.poll(() => page.locator('#entry-E9').getAttribute('aria-current')).toBe('true');
  });

  test('by keys alone: nearer, along, from entry to entry, into one', async () => {
    const page = await open();
    await page.locator('.timeline-frame').focus();
    const before = await scale();
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('+');
    await expect.poll(scale).not.toEqual(before);
    const near = await scale();
    await page.keyboard.press('ArrowRight');
    await expect.poll(scale).not.toEqual(near);
    await page.keyboard.press('0');
    await expect.poll(() => page.locator('.timeline-tools').innerText()).toContain('7 entries in view');
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^entry-E/);
    const first = await page.evaluate<string>('document.activeElement.id');
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement.id')).not.toBe(first);
    // However near, the entry stays under the focus; gone out of view, it leaves the focus to the drawing.
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('+');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^entry-E/);
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('timeline-frame');
    await page.keyboard.press('0');
    await page.keyboard.press('k');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toMatch(/^entry-E/);
    await page.keyboard.press('Enter');
    await page.locator('.leaf.open').waitFor();
  });

  test('the wheel comes nearer around the pointer, a drag moves and is no click, the overview jumps', async () => {
    const page = await open();
    const box = (await page.locator('.timeline-lanes').boundingBox())!;
    const at = async (id: string) => (await page.locator(`#entry-${id} .sign`).first().boundingBox())!;
    const before = await at('E3');
    await page.mouse.move(before.x + before.width / 2, before.y + before.height / 2);
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await drawn()).length).toBeLessThan(7);
    const after = await at('E3');
    expect(Math.abs(after.x - before.x)).toBeLessThan(3);
    await page.mouse.move(after.x + 4, after.y + 4);
    await page.mouse.down();
    await page.mouse.move(after.x + 104, after.y + 4, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await at('E3')).x - after.x)).toBe(100);
    expect(await page.locator('.leaf.open').count()).toBe(0);
    const whole = (await page.locator('.timeline-whole').boundingBox())!;
    await page.mouse.click(whole.x + 2, whole.y + 10);
    await expect
      .poll(drawn)
      .toContain('2 March 2021: Hollis Wren sues the town of Larkmere; disputed; also given as 1 March 2021');
    expect(box.width).toBeGreaterThan(1000);
  });

  test('filters are those of the chronology, and stay in the link', async () => {
    const page = await open('#/timeline?proceeding=C2');
    expect(await page.locator('.lane-name').allTextContents()).toEqual(['Wren v. Fennimore']);
    await page.getByRole('link', { name: 'The same as a list' }).click();
    await expect.poll(() => page.url()).toContain('#/chronology?proceeding=C2');
  });

  test('of 10,000 entries only what is in view is drawn, at every scale; what lies too close is counted and opens', async () => {
    const page = await open('#/timeline', {}, longCase(10_000));
    const count = () => page.locator('.timeline-lanes svg *').count();
    await expect.poll(() => page.locator('.count-of').count()).toBeGreaterThan(20);
    const counted = await page.locator('.count-of text').allTextContents();
    expect(counted.map(Number).reduce((a, b) => a + b, 0)).toBeGreaterThan(2000);
    const frame = page.locator('.timeline-frame');
    await frame.focus();
    for (let step = 0; step < 14; step += 1) {
      expect(await count()).toBeLessThan(4000);
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    }
    await page.keyboard.press('0');
    const [tells] = await Promise.all([page.locator('.in-view').innerText()]);
    await page.locator('.count-of').nth(5).click();
    await expect.poll(() => page.locator('.in-view').innerText()).not.toBe(tells);
  });

  test('entries of one day that no scale tells apart are listed', async () => {
    const [matter] = longCase(60).matters;
    const events = matter!.events.map((event) => ({ ...event, date: '2010-05-03', proceeding: 'C0' }));
    const page = await open(
      '#/timeline',
      {},
      { ...longCase(60), matters: [{ ...matter!, events, disagreements: [] }] },
    );
    await page.locator('.count-of').first().click();
    await expect
      .poll(() => page.locator('.timeline-listed h3').innerText())
      .toMatch(/entries, Alder Freight v. Dues Board/);
    expect(await page.evaluate('document.activeElement.id')).toBe('timeline-listed');
    await page.locator('.timeline-listed a').first().click();
    await page.locator('.leaf.open').waitFor();
  });

  test('two fingers come nearer', async () => {
    const page = await open('#/timeline', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const before = await scale();
    await page.evaluate(`(() => {
      const frame = document.querySelector('.timeline-frame');
      const y = frame.getBoundingClientRect().top + 80;
      const send = (type, id, x) =>
        frame.dispatchEvent(new PointerEvent(type, { pointerId: id, clientX: x, clientY: y, button: 0, bubbles: true }));
      send('pointerdown', 1, 150);
      send('pointerdown', 2, 200);
      send('pointermove', 1, 50);
      send('pointermove', 2, 320);
      send('pointerup', 1, 50);
      send('pointerup', 2, 320);
    })()`);
    await expect.poll(scale).not.toEqual(before);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing, nothing wider than the page, %s at %i', async (colorScheme, width) => {
    const page = await open('#/timeline', { colorScheme, viewport: { width, height: 844 } }, longCase(400));
    await page.evaluate(axe.source);
    expect(await page.evaluate(violations)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('on paper every lane is there, black on white, without the tools', async () => {
    const page = await open('#/timeline', { viewport: { width: 1280, height: 500 } }, longCase(2000));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(() => page.locator('.lane-name').count()).toBe(8);
    expect(await page.locator('.zooming button').first().isVisible()).toBe(false);
    const fill = "getComputedStyle(document.querySelector('.on-line .label')).fill";
    expect(await page.evaluate(fill)).toBe('rgb(0, 0, 0)');
  });
});

const violations = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;
