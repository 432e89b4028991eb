import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inOrderToCheck } from '../../src/web/model/to-check.ts';
import type { KeptPage } from './kept-page.ts';
import { describeKept } from './kept-suite.ts';

// A day's work at the page over a real store: filters, keys, search, files. Pictures of it are left in an ignored folder.

const pictures = fileURLToPath(new URL('pictures', import.meta.url));

describeKept('working at the page', (opened) => {
  beforeAll(() => mkdir(pictures, { recursive: true }));
  let kept: KeptPage;
  let page: Page;
  beforeEach(() => {
    kept = opened();
    page = kept.page;
  });

  const open = async (hash = '', options: BrowserContextOptions = {}) => {
    if (Object.keys(options).length > 0) page = await kept.another(options);
    await page.goto(`${kept.url()}${hash}`);
    await page.locator('main h2').first().waitFor();
  };
  const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  const events = async () => {
    const { matters } = await kept.workbench().overview();
    return (await kept.workbench().matter(matters[0]!.id, { asOf: null, knownBy: null }))!;
  };
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  const rows = () => page.locator('.entry .summary').allInnerTexts();
  const count = () => page.locator('.filter-count').innerText();
  const told = () => page.locator('.told').last().innerText();

  describe('the chronology', () => {
    test('filters by a kind, a status and words; each leaves the address by its word', async () => {
      const { events: all } = await events();
      await open('#/chronology?group=all');
      await expect.poll(count).toBe(`${all.length} entries`);
      const kind = (name: string) => page.getByRole('group', { name: 'Filter by kind' }).getByLabel(name);
      await page.locator('.filters summary', { hasText: 'Kind' }).click();
      await kind('Award (').check();
      const awards = all.filter(({ kind }) => kind === 'award');
      await expect.poll(count).toBe(`${awards.length} of ${all.length} entries`);
      expect(await rows()).toEqual(awards.map(({ summary }) => summary));
      await kind('Trial (').check();
      const both = all.filter(({ kind }) => kind === 'award' || kind === 'trial');
      await expect.poll(count).toBe(`${both.length} of ${all.length} entries`);
      await page.getByLabel('Words', { exact: true }).fill('JURY');
      await expect.poll(() => new URL(page.url()).hash).toBe('#/chronology?group=all&kind=award&kind=trial&text=JURY');
      await expect.poll(async () => (await rows()).length).toBeLessThan(both.length);
      await picture('filters');
      await page.getByRole('link', { name: 'Take out the filter Words: JURY' }).click();
      await page.getByRole('link', { name: 'Take out the filter Kind: Award' }).click();
      await expect.poll(() => new URL(page.url()).hash).toBe('#/chronology?group=all&kind=trial');
      await page.goBack();
      await expect.poll(() => page.locator('.filter-words li').count()).toBe(3);
      await page.getByRole('link', { name: 'Take out all' }).click();
      await expect.poll(count).toBe(`${all.length} entries`);
    });

    test('a link brings the filters, and what nothing meets says so', async () => {
      await open('#/chronology?only=key&from=2023-06-01&order=newest');
      expect(await page.locator('.nothing').innerText()).toBe('No entry meets all of these filters.');
      expect(await page.locator('.filter-words li').allInnerTexts()).toEqual([
        'Only key ×',
        'From 1 June 2023 ×',
        'Take out all',
      ]);
    });

    test('newest first turns the days around; what has no date stays last', async () => {
      await open('#/chronology?group=all');
      const before = await page.locator('.entry .gutter').allInnerTexts();
      await page.getByRole('link', { name: 'Newest first' }).click();
      const dated = (list: readonly string[]) => list.filter((day) => day !== 'No date');
      const undated = before.length - dated(before).length;
      await expect
        .poll(() => page.locator('.entry .gutter').allInnerTexts())
        .toEqual([...dated(before).toReversed(), ...Array.from({ length: undated }, () => 'No date')]);
    });

    test('check these first: one list in the order in which it is best checked', async () => {
      const of = await events();
      const ground = {
        party: new Map(of.parties.map((party) => [party.id, party])),
        disagreements: Map.groupBy(of.disagreements, ({ event }) => event),
      };
      const expected = inOrderToCheck(of.events, ground).map(({ id }) => id);
      expect(expected).not.toEqual(of.events.map(({ id }) => id));
      await open();
      await page.getByRole('link', { name: 'Check these first' }).click();
      await expect.poll(() => page.locator('.group-heading').count()).toBe(0);
      await expect
        .poll(() => page.locator('.entry .summary a').evaluateAll((links) => links.map(({ id }) => id.slice(6))))
        .toEqual(expected);
      await page.getByRole('link', { name: 'By proceeding' }).click();
      await expect.poll(() => page.locator('.group-heading').count()).toBeGreaterThan(0);
    });

    test('what is told in passing is shown for itself', async () => {
      const { passing } = await events();
      await open();
      await page.getByRole('link', { name: `Told in passing or unsurely (${passing.length})` }).click();
      await expect.poll(() => page.locator('main h2').innerText()).toBe('Told in passing or unsurely');
      await expect.poll(async () => (await rows()).length).toBe(passing.length);
      await page.getByRole('link', { name: 'Back to the chronology' }).click();
      await expect.poll(() => page.locator('main h2').innerText()).toBe('Chronology');
    });
  });

  describe('keys', () => {
    test('j and k go through the entries, a accepts and goes on, u takes it back', async () => {
      const { events: all } = await events();
      await open('#/chronology?group=all');
      for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
      await expect.poll(focused).toBe(all[1]!.summary);
      await page.keyboard.press('a');
      await expect.poll(told).toContain(`Accepted: ${all[1]!.summary}`);
      await expect
        .poll(async () => (await kept.workbench().history()).decisions.map(({ what }) => what.act))
        .toEqual(['accept']);
      await expect.poll(focused).toBe(all[2]!.summary);
      await picture('accepted');
      await page.keyboard.press('u');
      await expect.poll(told).toContain('Taken back');
      await expect.poll(async () => (await events()).events[1]?.review).toBe('unreviewed');
    });

    test('r rejects: the entry goes, the next has the focus; it stands with the rejected', async () => {
      const { events: all } = await events();
      await open('#/chronology?group=all');
      await page.keyboard.press('j');
      await page.keyboard.press('r');
      await expect.poll(async () => (await rows())[0]).toBe(all[1]!.summary);
      await expect.poll(focused).toBe(all[1]!.summary);
      await expect.poll(async () => (await events()).rejected.map(({ summary }) => summary)).toEqual([all[0]!.summary]);
      await page.getByRole('link', { name: 'Rejected (1)' }).click();
      await expect.poll(rows).toEqual([all[0]!.summary]);
    });

    test('Enter opens, j then goes on inside the panel, Escape closes with the focus on the entry', async () => {
      const { events: all } = await events();
      await open('#/chronology?group=all');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.leaf .active-trigger').first().waitFor();
      await page.keyboard.press('j');
      await expect.poll(() => page.locator('.leaf h2').innerText()).toBe(all[1]!.summary);
      await page.keyboard.press('Escape');
      await page.locator('.leaf.open').waitFor({ state: 'detached' });
      await expect.poll(focused).toBe(all[1]!.summary);
    });

    test('e opens the form', async () => {
      await open('#/chronology?group=all');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.locator('.leaf form').first().waitFor();
      await picture('edit');
    });

    test('m marks, m on another merges, Escape leaves', async () => {
      const { events: all } = await events();
      await open('#/chronology?group=all');
      await page.keyboard.press('j');
      await page.keyboard.press('m');
      await page.locator('.entry.waits').waitFor();
      await picture('merging');
      await page.keyboard.press('Escape');
      await page.locator('.entry.waits').waitFor({ state: 'detached' });
      await page.keyboard.press('m');
      await page.keyboard.press('j');
      await page.keyboard.press('m');
      await expect.poll(told).toContain('Merged');
      await expect.poll(async () => (await events()).events.length).toBe(all.length - 1);
      await expect.poll(async () => (await rows()).length).toBe(all.length - 1);
    });

    test('g goes to a view, ? shows the keys, and none of them does anything while somebody types or has turned them off', async () => {
      await open();
      await page.keyboard.press('g');
      await page.keyboard.press('d');
      await expect.poll(() => page.locator('main h2').first().innerText()).toBe('Documents');
      await page.keyboard.press('?');
      await page.locator('dialog.keys[open]').waitFor();
      await picture('keys');
      await page.getByLabel('Single keys do these things').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('g');
      await page.keyboard.press('c');
      expect(await page.locator('main h2').first().innerText()).toBe('Documents');
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await page.getByLabel('Single keys do these things').check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('gcar?');
      expect(await page.getByLabel('Search').inputValue()).toBe('gcar?');
      expect((await kept.workbench().history()).decisions).toEqual([]);
    });
  });

  describe('search', () => {
    test('finds words in entries and texts, marked; a hit leads to the entry, or to its place in the document', async () => {
      await open();
      await page.keyboard.press('/');
      await page.keyboard.type('jury');
      await page.keyboard.press('Enter');
      await page.locator('.hits .entry').first().waitFor();
      expect(await page.locator('.hits mark').first().textContent()).toMatch(/^jur/i);
      await picture('search');
      await page.locator('.hits .entry', { hasNotText: 'In the text' }).locator('a').first().click();
      await page.locator('.leaf .active-trigger').first().waitFor();
      await page.goBack();
      await page.locator('.hits .entry', { hasText: 'In the text' }).locator('a').first().click();
      await expect
        .poll(async () => (await page.locator('.leaf .active').allInnerTexts()).join('').toLowerCase())
        .toContain('jur');
    });

    test('a phrase, a beginning, a kind; while somebody types the hits follow', async () => {
      await open('#/search?q=%22trial+is+set%22');
      await page.locator('.hits .entry').first().waitFor();
      const phrase = await page.locator('.hits .entry').count();
      await page.getByLabel('Search').fill('tri*');
      await expect.poll(() => page.locator('.hits .entry').count()).toBeGreaterThan(phrase);
      await page.getByLabel('Kind').selectOption('trial');
      await expect.poll(() => new URL(page.url()).hash).toContain('kind=trial');
      await expect
        .poll(async () => [...new Set(await page.locator('.hits .small span:first-child').allInnerTexts())])
        .toEqual(['Trial']);
      await page.getByLabel('Search').fill('zzzzz');
      await expect.poll(() => page.locator('.nothing').innerText()).toContain('Nothing has all of these words');
    });
  });

  test('files dropped on the page are added; what was wrong with one is said', async () => {
    await open();
    const before = (await kept.workbench().overview()).documents.length;
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      const text = 'title: Ferry case goes on\\npublished: 2025-01-20\\n\\nImogen Tarrant sued Castellan Ferries Inc. again on Friday.';
      data.items.add(new File([text], '2025-01-20-ferry.txt', { type: 'text/plain' }));
      data.items.add(new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])], 'scan.png', { type: 'image/png' }));
      return data;
    })()`);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped });
    await page.locator('.drop-here').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await expect
      .poll(() => page.locator('.adding').innerText(), { timeout: 20_000 })
      .toContain('One document was added.');
    expect(await page.locator('.adding .problems').innerText()).toContain('scan.png');
    await picture('added');
    expect((await kept.workbench().overview()).documents.length).toBe(before + 1);
    await expect.poll(() => page.locator('.extent').innerText()).toContain(`${before + 1} documents`);
  });

  test('what somebody decides elsewhere is told to the page', async () => {
    const { events: all } = await events();
    await open('#/chronology?group=all&only=unreviewed');
    await expect.poll(count).toBe(`${all.length} entries`.replace(/^/, `${all.length} of `));
    await kept.workbench().decide({ id: crypto.randomUUID(), why: null, act: 'accept', entry: all[0]!.id }, 'Ben Elm');
    await expect.poll(count).toBe(`${all.length - 1} of ${all.length} entries`);
  });

  test.each(['light', 'dark'] as const)(
    'a narrow page has a menu that opens, leads and closes, %s',
    async (colorScheme) => {
      await open('', { viewport: { width: 390, height: 844 }, colorScheme });
      const button = page.locator('.menu-button');
      await button.click();
      await page.locator('.menu.open ul').waitFor();
      await picture(`menu-${colorScheme}`);
      await page.keyboard.press('Escape');
      await page.locator('.menu.open').waitFor({ state: 'detached' });
      await button.click();
      await page.locator('.menu').getByRole('link', { name: 'Schedule' }).click();
      await expect.poll(() => page.locator('main h2').first().innerText()).toBe('Schedule');
      expect(await button.innerText()).toContain('Schedule');
      expect(await page.locator('#views').isVisible()).toBe(false);
    },
  );

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('axe finds nothing in what opens and tells, %s at %i', async (colorScheme, width) => {
    await open('#/chronology?group=all', { viewport: { width, height: 844 }, colorScheme });
    await page.evaluate(axe.source);
    const found: string[] = [];
    const look = async (where: string) => {
      const of = await page.evaluate<string[]>(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))",
      );
      found.push(...of.map((each) => `${where}: ${each}`));
    };
    if (width < 992) await page.locator('.filters > details > summary').click();
    for (const name of ['Kind', 'Only']) {
      await page.locator('.filters .drop-down summary', { hasText: name }).click();
      await look(name);
      await picture(`panel-${name}-${colorScheme}`);
      await page.keyboard.press('Escape');
    }
    if (width < 992) {
      await page.locator('.menu-button').click();
      await look('menu');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await look('keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    await look('merging');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.locator('.told', { hasText: 'Accepted' }).waitFor();
    await look('told');
    expect(found).toEqual([]);
  });

  test('on paper: the view alone, all of its entries', async () => {
    await open('#/chronology?group=all');
    await page.emulateMedia({ media: 'print' });
    for (const what of ['.menu', '.tools', '.filters details', '.foot', '.leaf']) {
      expect([what, await page.locator(what).first().isVisible()]).toEqual([what, false]);
    }
    expect(await page.locator('.entry').first().isVisible()).toBe(true);
    await picture('paper');
  });
});
