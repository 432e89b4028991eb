import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { views } from '../../src/web/model/address.ts';
import { sampleCaseFile } from '../sample-case-file.ts';
import { caseFile, emptyCaseFile } from './case-file.fixture.ts';
import { manyEntries } from './many-entries.fixture.ts';
import { buildPage, chromiumPath, type OpenedPage, openPage, startChromium } from './opened-page.ts';

if (chromiumPath === null) {
  console.log('The tests of the page are skipped: no Chromium here. Set CHROMIUM to its path.');
}

describe.skipIf(chromiumPath === null)('the page', () => {
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

  const open = async (hash = '', context: Parameters<typeof openPage>[3] = {}) => {
    opened = await openPage(browser, built.webRoot, caseFile, { ...context, hash });
    return opened.page;
  };

  test.each([
    [
      'chronology',
      ['Hollis Wren sues the town of Larkmere', '2 Mar 2021', '2 sources', 'Disputed', 'Alleged', 'No date'],
    ],
    ['proceedings', ['Tried; the jury found for the plaintiff', 'Larkmere County Court', '21-cv-90001', 'Related to']],
    ['schedule', ['Coming', 'Hearing in Wren v. Fennimore', 'Moved', 'Trial of Wren’s suit', 'Expected']],
    ['disagreements', ['2 March 2021', '1 March 2021', 'Wren sued the town on March 1.', '$70,000', '$75,000']],
    ['parties', ['Otis Fennimore', 'Witness in Wren v. Larkmere; defendant in Wren v. Fennimore', '“the town”']],
    [
      'quotations',
      ['“They drank my whole harvest,”', 'Hollis Wren', 'Speaker not known', 'Denial', 'to reporters', 'in Larkmere'],
    ],
    ['documents', ['Cider maker sues the town over a well', 'Orchard Weekly', '4 Mar 2021', '2 entries']],
  ])('shows %s', async (view, words) => {
    const page = await open(`#/${view}`);
    const text = async () => (await page.locator('main').innerText()).toLowerCase();
    for (const each of words) await expect.poll(text).toContain(each.toLowerCase());
    expect(await page.locator('.menu [aria-current]').getAttribute('href')).toBe(`#/${view}`);
  });

  test('groups by proceeding or puts all on one line of time, in order of days', async () => {
    const page = await open();
    await expect
      .poll(() => page.locator('.group-heading h3').allInnerTexts())
      .toEqual(['Wren v. Larkmere', 'Wren v. Fennimore', 'Outside the proceedings']);
    await page.getByRole('link', { name: 'All together' }).click();
    await expect
      .poll(() => page.locator('.entry .gutter').allInnerTexts())
      .toEqual([
        '2 Mar 2021',
        'Sept 2021',
        '8 Oct 2021',
        '8 Oct 2021',
        '14 Oct 2021',
        '3 Jan 2022',
        '7 Feb 2022',
        'No date',
        'No date',
      ]);
  });

  test('a click on an entry shows its words in their document, in view and focused', async () => {
    const page = await open('', { viewport: { width: 1280, height: 500 } });
    await page.getByRole('link', { name: 'Jury awards Hollis Wren $70,000' }).click();
    const words = page.locator('.leaf .active-trigger');
    await words.waitFor();
    await expect.poll(() => words.innerText()).toBe('awarded');
    await expect
      .poll(() => page.locator('.leaf .active').allInnerTexts())
      .toEqual(['awarded', ' Hollis Wren $70,000 on Friday']);
    expect(await page.evaluate("document.activeElement.matches('.leaf .active-trigger')")).toBe(true);
    await expectInView(page);
    // The other report of the same entry.
    await page.locator('.reports-of a', { hasText: 'Orchard Weekly' }).click();
    await page.locator('.leaf .active-trigger', { hasText: 'gave' }).waitFor();
  });

  test('a click on a highlight shows its entry: reports, how the day was read, other readings, reasons', async () => {
    const page = await open('#/documents/weekly');
    await page.locator('.text .trigger', { hasText: 'sued' }).click();
    const leaf = page.locator('.leaf');
    await leaf.locator('.reports').waitFor();
    const text = await leaf.innerText();
    for (const each of [
      'Hollis Wren sues the town of Larkmere',
      'on Tuesday',
      'counted from the day of publication (4 March 2021): past tense',
      'The words themselves give the weekday',
      '9 March 2021 (10\u00a0%, the Tuesday to come)',
      'same parties and kind; days a day apart',
      'names both parties',
      'day stated by 1 of 2 sources',
      'Wren sued the town on March 1.',
    ]) {
      expect(text).toContain(each);
    }
    await leaf.locator('.reports a', { hasText: 'Larkmere Courier' }).click();
    await expect.poll(() => page.locator('.document h2').innerText()).toBe('Jury awards Wren $70,000 in well case');
    await expectInView(page);
  });

  test('overlapping highlights are each reached, and lose no letter', async () => {
    const page = await open('#/documents/courier');
    await expect.poll(() => page.locator('.text').innerText()).toBe(caseFile.documents[1]?.text);
    await page.locator('.text .trigger', { hasText: 'awarded' }).click();
    const heading = page.locator('.leaf h2');
    await expect.poll(() => heading.innerText()).toBe('Jury awards Hollis Wren $70,000');
    await page.locator('.overlapping a').click();
    await expect.poll(() => heading.innerText()).toBe('Jury finds the town liable');
    await page.locator('.text .trigger', { hasText: 'found the town' }).click();
    await expect
      .poll(() => page.locator('.overlapping a').allInnerTexts())
      .toEqual(['Jury awards Hollis Wren $70,000']);
  });

  test('a quotation and a mention lead to their place', async () => {
    const page = await open('#/quotations');
    await page.locator('.quote a').first().click();
    await expect.poll(() => page.locator('.leaf mark.active').innerText()).toBe('“They drank my harvest,”');
    await page.goto(`${opened.served.url}#/parties`);
    await page.getByText('mentions').first().click();
    await page.locator('.parties details[open] a').first().click();
    await expect.poll(() => page.locator('.leaf .active').first().innerText()).toBe('Wren');
  });

  test('words said, by speaker or by day; one statement with its sources and where their wording differs', async () => {
    const page = await open('#/quotations');
    const headings = page.locator('.speaker h3');
    await expect.poll(() => headings.allInnerTexts()).toEqual(['Hollis Wren', 'Otis Fennimore', 'Speaker not known']);
    const first = page.locator('.quote').first();
    await expect.poll(() => first.locator('blockquote').innerText()).toBe('“They drank my whole harvest,”');
    await expect.poll(() => first.locator('.printing > a').count()).toBe(2);
    await expect.poll(() => first.locator('.differs').innerText()).toMatch(/“They drank my\s+whole\s+harvest,”/);
    await expect.poll(() => first.locator('.differs del').allInnerTexts()).toEqual(['whole']);
    await page.getByRole('link', { name: 'By day' }).click();
    await expect.poll(() => headings.allInnerTexts()).toEqual(['12 October 2021', '3 January 2022', 'On no known day']);
    await expect.poll(() => page.locator('.who').allInnerTexts()).toContain('Otis Fennimore');
    await page.locator('.quote.indirect a').click();
    await expect.poll(() => page.locator('.leaf mark.active').innerText()).toBe('Fennimore denied it in a statement');
  });

  test('an aside is told apart from the story', async () => {
    const page = await open('#/documents/weekly');
    await expect.poll(() => page.locator('.text .aside').innerText()).toBe('Sign up for our newsletter!');
  });

  test('hostile text stays text, on every view', async () => {
    const page = await open();
    for (const view of [
      ...views.map((each) => `#/${each}`),
      '#/documents/hostile?entry=E7',
      '#/chronology?entry=E6&show=entry',
    ]) {
      await page.goto(`${opened.served.url}${view}`);
      await page.locator('main h2').first().waitFor();
      expect(
        await page.locator('#root script, #root img, #root svg [onload], #root svg[onload], #root b b, main u').count(),
      ).toBe(0);
      expect(await page.title()).toBe('Wren and the town of Larkmere · Casetrail');
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(await page.locator('#root').innerText()).not.toMatch(/[\u202A-\u202E]/);
    }
    await page.goto(`${opened.served.url}#/documents/hostile`);
    await expect.poll(() => page.locator('.text').innerText()).toContain('<script>document.title="owned"</script>');
    expect(await page.locator('.text').innerText()).toContain('[U+202E]000,07$');
  });

  test('works by keyboard alone: to the entry, its words, their entry, and back', async () => {
    const page = await open();
    const active = () => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await active()).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    expect(await active()).toBe('Hollis Wren sues the town of Larkmere');
    expect(await page.evaluate('getComputedStyle(document.activeElement, "::after").outlineStyle')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('.leaf .active-trigger').waitFor();
    expect(await active()).toBe('sued');
    await page.keyboard.press('Enter');
    await page.locator('.leaf .reports').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.leaf.at-rest').waitFor();
    expect(await active()).toBe('Hollis Wren sues the town of Larkmere');
  });

  test('a link leads back to the same place, and the way back works', async () => {
    const page = await open('#/chronology?group=all&entry=E4&report=2', { viewport: { width: 1280, height: 400 } });
    await expect.poll(() => page.locator('.leaf .active-trigger').innerText()).toBe('gave');
    const chosen = "document.querySelector('.entry.chosen').getBoundingClientRect().bottom <= innerHeight";
    expect(await page.evaluate(chosen)).toBe(true);
    await page.getByRole('link', { name: 'Proceedings' }).click();
    await page.locator('.leaf .active-trigger').waitFor({ state: 'detached' });
    await page.goBack();
    await expect.poll(() => page.locator('.leaf .active-trigger').innerText()).toBe('gave');
    for (const hash of [
      '#/chronology?entry=E99',
      '#/documents/none',
      '#/x?matter=none',
      '#/chronology?place=none:1-2',
      '#/chronology?entry=E1&report=99',
      '#/chronology?place=late:9000-9001',
    ]) {
      await page.goto(`${opened.served.url}${hash}`);
      expect(await page.locator('main h2').count()).toBeGreaterThan(0);
    }
  });

  test('several matters: one is chosen, and the link keeps it', async () => {
    const page = await open();
    await page.getByLabel('Matter').selectOption({ label: 'The Slate Ridge Quarry fine (none checked)' });
    await expect.poll(() => page.locator('h1').innerText()).toBe('The Slate Ridge Quarry fine');
    await expect
      .poll(() => page.locator('.entry .summary').allInnerTexts())
      .toEqual(['Court fines Slate Ridge Quarry $12,000']);
    await page.reload();
    await expect.poll(() => page.locator('h1').innerText()).toBe('The Slate Ridge Quarry fine');
    for (const view of views) {
      await page.goto(`${opened.served.url}#/${view}?matter=M2`);
      await page.locator('main h2').first().waitFor();
    }
  });

  test('shows the sample pile as the program reads it: every entry leads to its words', async () => {
    const sample = await sampleCaseFile();
    opened = await openPage(browser, built.webRoot, sample);
    const { page } = opened;
    for (const view of views) {
      await page.goto(`${opened.served.url}#/${view}`);
      await page.locator('main h2').first().waitFor();
    }
    for (const { id, reports } of sample.matters[0]?.events ?? []) {
      const [report] = reports;
      const text = sample.documents.find((document) => document.id === report?.document)?.text ?? '';
      await page.goto(`${opened.served.url}#/chronology?entry=${encodeURIComponent(id)}`);
      await page.locator(`[id="entry-${id}"][aria-current]`).waitFor();
      await expect
        .poll(async () => (await page.locator('.leaf .active-trigger').allTextContents()).join(''))
        .toBe(text.slice(report?.trigger.start, report?.trigger.end));
    }
  });

  test('of many entries those near the window are drawn; links, keys and filters reach every one', async () => {
    const many = manyEntries(3000);
    opened = await openPage(browser, built.webRoot, many, { hash: '#/chronology?group=all&entry=E2500' });
    const { page } = opened;
    const summary = (at: number) => many.matters[0]?.events[at]?.summary;
    const chosen = page.locator('.entry.chosen .summary a');
    await expect.poll(() => chosen.innerText()).toBe(summary(2500));
    const inWindow =
      '(({ top, bottom }) => top > 40 && bottom < innerHeight)(document.activeElement.getBoundingClientRect())';
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('entry-E2500');
    expect(await page.evaluate(inWindow)).toBe(true);
    for (let press = 1; press <= 30; press += 1) {
      await page.keyboard.press('j');
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe(`entry-E${2500 + press}`);
      expect(await page.evaluate(inWindow)).toBe(true);
    }
    expect(await page.locator('.entry').count()).toBeLessThan(60);
    const item = page.locator('.entry', { has: page.locator('#entry-E2530') });
    expect(await item.getAttribute('aria-posinset')).toBe('2531');
    expect(await item.getAttribute('aria-setsize')).toBe('3000');
    await page.goto(`${opened.served.url}#/chronology?group=all&kind=trial&text=well+2987`);
    await expect
      .poll(() => page.locator('.entry .summary').allInnerTexts())
      .toEqual(
        many.matters[0]?.events.filter(({ kind, id }) => kind === 'trial' && id === 'E2987').map((one) => one.summary),
      );
    await page.goto(`${opened.served.url}#/chronology`);
    await expect.poll(() => page.locator('.filter-count').innerText()).toBe('3,000 entries');
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await page.locator('#entry-E2997, #entry-E2998, #entry-E2999').first().waitFor();
    expect(await page.locator('.group-heading').count()).toBeLessThan(3);
    // On paper there is nothing to scroll.
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.entry').count()).toBe(3000);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => page.locator('.entry').count()).toBeLessThan(60);
  });

  test('a case file with nothing in it says so', async () => {
    opened = await openPage(browser, built.webRoot, emptyCaseFile);
    const { page } = opened;
    for (const view of views) {
      await page.goto(`${opened.served.url}#/${view}`);
      await page.locator('main h2').first().waitFor();
      const text = await page.locator('main').innerText();
      if (!ofNoMatter.has(view)) expect(text).toContain('There are no documents in this case file.');
    }
  });

  test.each(['light', 'dark'] as const)('fits a phone without scrolling sideways, %s', async (colorScheme) => {
    const page = await open('', { viewport: { width: 390, height: 844 }, colorScheme });
    const places = [
      ...views.map((view) => `#/${view}`),
      '#/documents/hostile',
      '#/chronology?entry=E1',
      '#/chronology?entry=E1&show=entry',
    ];
    for (const place of places) {
      await page.goto(`${opened.served.url}${place}`);
      await page.locator('main h2').first().waitFor();
      expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 390]);
    }
    await page.getByRole('link', { name: 'Close' }).click();
    await page.locator('.leaf.open').waitFor({ state: 'detached' });
    // While the leaf lies over the page, the tab key does not wander beneath it; then the focus is back at the entry.
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('entry-E1');
    await page.locator('.entry .summary a').first().click();
    await page.locator('.leaf.open').waitFor();
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement.closest('main, .menu') === null")).toBe(true);
    }
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('axe finds nothing against WCAG 2.2 AA, %s at %i', async (colorScheme, width) => {
    const page = await open('', { colorScheme, viewport: { width, height: 800 } });
    await page.evaluate(axe.source);
    const found: string[] = [];
    for (const place of [...views.map((view) => `#/${view}`), ...chosen]) {
      await page.goto(`${opened.served.url}${place}`);
      await page.locator('main h2').first().waitFor();
      for (const each of await page.evaluate<string[]>(violations)) found.push(`${place}: ${each}`);
    }
    expect(found).toEqual([]);
  });
});

/** Views that say something of their own before there is a document. */
const ofNoMatter: ReadonlySet<string> = new Set(['changes', 'history', 'search']);

/** Places in the views with something chosen. */
const chosen = [
  '#/chronology?entry=E1',
  '#/chronology?group=all&entry=E4&show=entry',
  '#/search?q=well+jury*',
  '#/search?q=water',
  '#/chronology?kind=filing&only=disputed&text=wren',
  '#/documents/weekly',
  '#/documents/courier?entry=E4',
  '#/quotations?place=weekly:180-200',
  '#/quotations?words=day',
];

const violations = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;

/** The chosen words lie inside what can be seen of the window and of the leaf. */
async function expectInView(page: Page): Promise<void> {
  const inside = `(() => {
    const words = document.querySelector('.active-trigger');
    const region = (words.closest('.leaf-body') ?? document.documentElement).getBoundingClientRect();
    const { top, bottom } = words.getBoundingClientRect();
    return top >= Math.max(region.top, 0) && bottom <= Math.min(region.bottom, innerHeight);
  })()`;
  await expect.poll(() => page.evaluate(inside)).toBe(true);
}
