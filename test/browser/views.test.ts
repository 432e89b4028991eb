import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFile, Report } from '../../src/casefile/schema.ts';
import type { Changes } from '../../src/workbench/workbench.ts';
import { caseFile } from './case-file.fixture.ts';
import { longCase } from './long-case.fixture.ts';
import { buildPage, chromiumPath, type OpenedPage, openPage, startChromium } from './opened-page.ts';

if (chromiumPath === null) {
  console.log('The tests of these views are skipped: no Chromium here. Set CHROMIUM to its path.');
}

const [well, ...others] = caseFile.matters;
const reported = well!.events.find(({ id }) => id === 'E2')!.reports[0]!;
const claim = well!.events.find(({ id }) => id === 'E1')!;

/** The case file of the other tests, with a trial moved twice, a claim, two awards that nothing tells apart, and an appeal. */
const told: CaseFile = {
  ...caseFile,
  matters: [
    {
      ...well!,
      proceedings: well!.proceedings.map((each) =>
        each.id === 'C2'
          ? {
              ...each,
              relations: [{ proceeding: 'C1', relation: 'appeal-of', reason: 'the same sides, one court up' }],
            }
          : each,
      ),
      events: well!.events.map((event): CaseEvent => {
        if (event.id === 'E1') return { ...event, amount: { value: 90_000, currency: 'USD' } };
        if (event.id === 'E3') return { ...event, amount: { value: 12_000, currency: 'USD' } };
        if (event.id !== 'E2') return event;
        const later: Report = { ...claim.reports[1]!, status: 'scheduled', stated: '2022-03-07' };
        return { ...event, date: '2022-03-07', reports: [reported, later] };
      }),
    },
    ...others,
  ],
};

const changes: Changes = {
  since: '2022-01-02T09:30:00.000Z',
  documents: ['later', 'late'],
  entries: [
    { matter: 'M1', entry: 'E8', change: 'new', summary: 'Wren sues Otis Fennimore', fields: [], documents: ['later'] },
    {
      matter: 'M1',
      entry: 'E4',
      change: 'disputed',
      summary: 'Jury awards Hollis Wren $70,000',
      fields: [],
      documents: ['late'],
    },
    {
      matter: 'M1',
      entry: 'E2',
      change: 'changed',
      summary: 'Trial of Wren’s suit',
      fields: [{ field: 'date', was: 'September 2021', is: '7 March 2022' }],
      documents: ['late', 'weekly'],
    },
    { matter: 'M1', entry: 'E99', change: 'gone', summary: 'Hearing on costs', fields: [], documents: [] },
  ],
};

describe.skipIf(chromiumPath === null)('the views of a matter', () => {
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

  const open = async (hash: string, context: Parameters<typeof openPage>[3] = {}, of = told) => {
    opened = await openPage(browser, built.webRoot, of, { ...context, hash });
    return opened.page;
  };
  /** Answers a path of the API by hand. */
  const answer = (path: string, body: (url: URL) => unknown) =>
    opened.page.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ json: body(new URL(route.request().url())) ?? {} }),
    );

  test('money: each sum with its step, words and doubt; totals only where they can be made, and why', async () => {
    const page = await open('#/money');
    const rows = page.locator('.sums').first().locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(0).innerText()).toMatch(/Claimed\s+\$90,000/);
    expect(await rows.nth(0).locator('q mark').innerText()).toBe('sued');
    expect((await rows.allInnerTexts()).join()).toMatch(/\$70,000\s+or \$75,000/);
    const foot = await page.locator('.sums').first().locator('tfoot tr').allInnerTexts();
    expect(foot[0]).toMatch(/Claimed\s+\$90,000\s+One entry\./);
    expect(foot[1]).toMatch(/Awarded\s+no total\s+The sources differ on a sum\./);
    await page.locator('#entry-E4').click();
    await expect.poll(() => page.locator('.leaf .active-trigger').innerText()).toBe('awarded');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('entry-E4');
    await page.locator('.money-party a', { hasText: 'Hollis Wren' }).click();
    await expect.poll(() => page.locator('.parties .reached .name').innerText()).toBe('Hollis Wren');
  });

  test('people: by role, a link to each, with entries, words and documents', async () => {
    const page = await open('#/parties/P3');
    await expect
      .poll(() => page.locator('.party-group h3').allInnerTexts())
      .toEqual(['Plaintiffs', 'Defendants', 'Other people']);
    const reached = page.locator('.parties .reached');
    expect(await reached.innerText()).toContain('Water belongs to everyone');
    expect(await reached.innerText()).toContain('Larkmere Courier');
    await page.locator('#party-P1 summary').first().click();
    await page.locator('#party-P1 .short-entries a').first().click();
    await page.locator('.leaf.open').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'In the chronology' }).first().click();
    await expect.poll(() => page.url()).toContain('party=P1');
  });

  test('schedule: month by month; a moved one with each of its days and who set it', async () => {
    const page = await open('#/schedule');
    await expect.poll(() => page.locator('.month h4').allInnerTexts()).toContain('February 2022');
    const moves = await page.locator('.moves li').allInnerTexts();
    expect(moves.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'Set for September 2021 by Orchard Weekly, 4 March 2021',
      'then 7 March 2022 by Larkmere Courier, 12 October 2021',
    ]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'As a calendar file' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ics$/);
  });

  test('proceedings: where each stood from which day, by what; relations both ways, as links', async () => {
    const page = await open('#/proceedings');
    const steps = page.locator('#proceeding-C1 .posture-strip tbody tr');
    await expect.poll(() => steps.count()).toBeGreaterThan(2);
    expect(await steps.nth(0).innerText()).toMatch(/2 Mar 2021\s+Filed, awaiting decision/);
    expect(await page.locator('#proceeding-C1').innerText()).toMatch(/Appealed in\s+Wren v. Fennimore/);
    expect(await page.locator('#proceeding-C2').innerText()).toMatch(/Appeal from\s+Wren v. Larkmere/);
    await page.locator('#proceeding-C2 dd a', { hasText: 'Wren v. Larkmere' }).click();
    await expect.poll(() => page.url()).toContain('#/proceedings/C1');
    await steps.nth(0).locator('a').click();
    await page.locator('.leaf.open').waitFor();
  });

  test('changes: by the document that brought them; all can be said to be seen', async () => {
    const page = await open('#/chronology');
    let seen = false;
    await answer('/api/changes', () =>
      seen ? { since: '2022-01-03T10:00:00.000Z', documents: [], entries: [] } : changes,
    );
    await answer('/api/seen', () => {
      seen = true;
      return null;
    });
    await page.goto(`${opened.served.url}#/changes`);
    await page.reload();
    await expect
      .poll(() => page.locator('.changes-of h3').allInnerTexts())
      .toEqual(['Second suit', 'After the verdict', 'By decisions, or a new version of the program']);
    expect(await page.locator('.was-is').innerText()).toMatch(/Date\s+September 2021 → 7 March 2022/);
    await page.evaluate(axe.source);
    expect(await page.evaluate(violations)).toEqual([]);
    await page.getByRole('link', { name: 'Wren sues Otis Fennimore' }).click();
    await page.locator('.leaf.open').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'I have seen all' }).click();
    await expect.poll(() => page.locator('main').innerText()).toContain('Nothing has changed since you last looked');
  });

  test('clocks: turned by slider and by day, kept in the link, said on the page, with the way back', async () => {
    const page = await open('#/chronology');
    const asked: string[] = [];
    await answer('/api/matters/M1', (url) => {
      asked.push(url.search);
      const day = url.searchParams.get('asOf') ?? '9999';
      const [matter] = told.matters;
      return { ...matter, events: matter!.events.filter(({ date }) => date === null || date <= day) };
    });
    await page.locator('.clocks summary').click();
    const slider = page.getByRole('slider', { name: 'As of', exact: true });
    await slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('asOf=2021-03-04');
    expect(await slider.getAttribute('aria-valuetext')).toBe('4 March 2021');
    await expect.poll(() => page.locator('.entry .summary').allInnerTexts()).toHaveLength(3);
    await page.getByLabel('As known on, day').fill('2021-10-14');
    await expect.poll(() => page.url()).toContain('knownBy=2021-10-14');
    expect(await page.locator('.clocks summary').innerText()).toBe(
      'Turned back: as of 4 March 2021, as known on 14 October 2021',
    );
    expect(asked.at(-1)).toContain('asOf=2021-03-04');
    for (const view of ['Timeline', 'Proceedings', 'Schedule', 'Chronology']) {
      await page.locator('.menu').getByRole('link', { name: view }).click();
      await expect.poll(() => page.locator('.clocks.turned').count()).toBe(1);
    }
    await page.locator('.entry .summary a').first().click();
    await page.locator('.leaf.open').waitFor();
    expect(await page.locator('.leaf').getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Back to the last day' }).click();
    await expect.poll(() => page.url()).not.toContain('asOf');
    await expect.poll(() => page.locator('.entry .summary').count()).toBeGreaterThan(5);
  });

  test('clocks: a day on which there was nothing says so, with the way back', async () => {
    const page = await open('#/chronology');
    await page.route(
      (url) => url.pathname.startsWith('/api/matters/') && url.searchParams.has('knownBy'),
      (route) => route.fulfill({ status: 404, json: { error: 'There is no such matter.' } }),
    );
    await page.goto(`${opened.served.url}#/chronology?knownBy=1990-01-01`);
    await page.reload();
    await page.getByRole('link', { name: 'Back to the last day' }).click();
    await expect.poll(() => page.locator('.entry .summary').count()).toBeGreaterThan(5);
    // The browser itself tells of the answer.
    const told404 = opened.complaints.filter((line) => !/404/.test(line));
    (opened.complaints as string[]).splice(0, opened.complaints.length, ...told404);
  });

  const places = [
    '#/money',
    '#/parties',
    '#/parties/P1',
    '#/schedule',
    '#/proceedings',
    '#/changes',
    '#/schedule?asOf=2021-03-04',
  ];

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing, nothing wider than the page, %s at %i', async (colorScheme, width) => {
    const page = await open('#/money', { colorScheme, viewport: { width, height: 844 } });
    await page.evaluate(axe.source);
    for (const place of places) {
      await page.goto(`${opened.served.url}${place}`);
      await page.locator('main h2').first().waitFor();
      expect([place, await page.evaluate(violations)]).toEqual([place, []]);
      expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, width]);
    }
  });

  test('a long case: every view comes up, and folds what it need not show', async () => {
    const page = await open('#/proceedings', {}, longCase(3000));
    for (const view of ['proceedings', 'money', 'parties', 'schedule']) {
      await page.goto(`${opened.served.url}#/${view}`);
      await page.locator('main h2').first().waitFor();
    }
    await page.goto(`${opened.served.url}#/parties`);
    await expect.poll(() => page.locator('.parties > li').count()).toBe(120);
    expect(await page.locator('.parties .short-entries').count()).toBe(0);
  });

  test('on paper: black on white, without what can only be pressed', async () => {
    const page = await open('#/changes', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.seen-all').isVisible()).toBe(false);
    for (const view of ['money', 'schedule', 'proceedings']) {
      await page.goto(`${opened.served.url}#/${view}`);
      await page.locator('main h2').first().waitFor();
      expect(await page.evaluate("getComputedStyle(document.querySelector('main h2')).color")).toBe('rgb(0, 0, 0)');
      expect(await page.locator('.clocks').first().isVisible()).toBe(false);
    }
  });
});

const violations = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;
