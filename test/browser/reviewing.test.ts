import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../src/casefile/schema.ts';
import { type Served, serve } from '../../src/http/server.ts';
import type { OpenWorkbench } from '../../src/workbench/open.ts';
import { keepSamplePile, openKept } from './kept-workbench.ts';
import { buildPage, chromiumPath, startChromium } from './opened-page.ts';

// How a pile is checked quickly: what is asked first, many at once, how far it has come.

const eventually = <T>(say: () => T) => expect.poll(say, { timeout: 20_000 });

describe.skipIf(chromiumPath === null)('reviewing', () => {
  let browser: Browser;
  let built: Awaited<ReturnType<typeof buildPage>>;
  let prepared: string;
  let folder: string;
  let workbench: OpenWorkbench;
  let served: Served;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'casetrail-prepared-'));
    await keepSamplePile(join(prepared, 'kept.db'));
    built = await buildPage();
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await built?.remove();
    await rm(prepared, { recursive: true, force: true });
  });

  const opened = async (viewport = { width: 1280, height: 900 }) => {
    const context = await browser.newContext({ viewport });
    const one = await context.newPage();
    one.on('pageerror', (error) => complaints.push(error.message));
    one.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    return one;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casetrail-reviewing-'));
    complaints = [];
    await copyFile(join(prepared, 'kept.db'), join(folder, 'kept.db'));
    workbench = await openKept(join(folder, 'kept.db'));
    served = await serve({
      workbench,
      who: 'Ann Oak',
      token: '00112233445566778899aabbccddeeff',
      webRoot: built.webRoot,
      version: '0.0.0',
      caseFile: () => workbench.caseFile(),
      store: null,
      wrong: (error) => complaints.push(String(error)),
    });
    page = await opened();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await served.close();
    await workbench.close();
    await rm(folder, { recursive: true });
    expect(complaints).toEqual([]);
  });

  const matter = async (): Promise<Matter> => {
    const { matters } = await workbench.overview();
    return (await workbench.matter(matters[0]!.id, { asOf: null, knownBy: null }))!;
  };
  const at = async (hash: string, of = page) => {
    await of.goto(`${served.url}#${hash}`);
    await of.locator('main h2').first().waitFor();
  };
  const accepted = async () =>
    (await matter()).events.filter(({ review }) => review === 'accepted').map(({ id }) => id);
  const box = (event: CaseEvent, of = page) =>
    of.locator('.entry', { has: of.locator(`#entry-${event.id}`) }).locator('.tick-box');
  const bar = () => page.locator('.choose-bar');
  const focused = () => page.evaluate<string>('document.activeElement.id');
  const acts = async () => (await workbench.history()).decisions.map(({ what }) => what.act);
  const axeFinds = async (of = page) => {
    await of.evaluate(axe.source);
    return of.evaluate<string[]>(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))",
    );
  };

  test('a range of boxes is accepted in one decision, which one undo takes back', async () => {
    const { events } = await matter();
    await at('/chronology?group=all');
    await page.getByRole('button', { name: 'Choose several' }).click();
    await box(events[1]!).click();
    await box(events[4]!).click({ modifiers: ['Shift'] });
    await eventually(() => bar().locator('.choose-count').innerText()).toBe('4 chosen');
    expect(await axeFinds()).toEqual([]);
    await bar().getByRole('button', { name: 'Accept' }).click();
    await eventually(() => page.locator('.told').innerText()).toContain('Accepted: 4 entries');
    await eventually(accepted).toEqual(events.slice(1, 5).map(({ id }) => id));
    await eventually(() => bar().locator('.choose-count').innerText()).toBe('0 chosen');
    await eventually(() => page.locator('.masthead .progress').innerText()).toContain(`4 of ${events.length} checked`);
    expect(await acts()).toEqual(['bulk']);
    await page.locator('.told').getByRole('button', { name: 'Undo' }).click();
    await eventually(accepted).toEqual([]);
    await eventually(() => page.locator('.masthead .progress').innerText()).toContain('none checked');
  });

  test('all like the one ticked last, and all shown by the filters, are chosen by a button', async () => {
    const { events } = await matter();
    await at('/chronology?group=all');
    await page.getByRole('button', { name: 'Choose several' }).click();
    const ruling = events.find(({ kind }) => kind === 'ruling')!;
    await box(ruling).click();
    await bar().getByText('All like the last').click();
    await bar()
      .getByRole('button', { name: /^All of the kind Ruling/u })
      .click();
    const rulings = events.filter(({ kind }) => kind === 'ruling').map(({ id }) => id);
    await eventually(() => bar().locator('.choose-count').innerText()).toBe(`${rulings.length} chosen`);
    await page.keyboard.press('Escape');
    await bar().getByRole('button', { name: 'Reject' }).click();
    await eventually(async () => (await matter()).rejected.map(({ id }) => id).sort()).toEqual(rulings.sort());
    // What a filter hides is not decided on.
    await box(events.find(({ kind }) => kind !== 'ruling' && kind !== 'award')!).click();
    await at('/chronology?group=all&kind=award');
    await bar()
      .getByRole('button', { name: /^All shown/u })
      .click();
    const awards = events.filter(({ kind }) => kind === 'award').map(({ id }) => id);
    await eventually(() => bar().locator('.choose-count').innerText()).toBe(
      `${awards.length} chosen, 1 more not shown by the filters`,
    );
    await bar().getByRole('button', { name: 'Accept' }).click();
    await eventually(async () => (await accepted()).sort()).toEqual(awards.sort());
  });

  test('below a confidence: a filter lists them, one button accepts them', async () => {
    const { events } = await matter();
    await at('/chronology?group=all');
    await page.getByLabel('How sure').selectOption('60');
    await eventually(() => new URL(page.url()).hash).toContain('below=60');
    const shown = await page.locator('.entry').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(events.length);
    await page.getByRole('button', { name: 'Choose several' }).click();
    await bar()
      .getByRole('button', { name: /^All shown/u })
      .click();
    await bar().getByRole('button', { name: 'Reject' }).click();
    await eventually(async () => (await matter()).rejected.length).toBe(shown);
  });

  test('by keys alone: x and X choose; a goes on to the next, also in the panel', async () => {
    const { events } = await matter();
    await at('/chronology?group=all');
    await page.locator('.entry').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('X');
    await eventually(() => bar().locator('.choose-count').innerText()).toBe('3 chosen');
    await bar().getByRole('button', { name: 'Done choosing' }).press('Enter');
    await eventually(() => page.locator('.tick-box').count()).toBe(0);
    await page.locator(`#entry-${events[0]!.id}`).focus();
    await page.keyboard.press('Enter');
    await page.locator('.leaf.open').waitFor();
    await page.keyboard.press('a');
    await eventually(() => page.locator('.leaf h2').first().innerText()).toBe(events[1]!.summary);
    await page.keyboard.press('r');
    await eventually(() => page.locator('.leaf h2').first().innerText()).toBe(events[2]!.summary);
    await eventually(accepted).toEqual([events[0]!.id]);
    await eventually(async () => (await matter()).rejected.map(({ id }) => id)).toEqual([events[1]!.id]);
  });

  test('the queue says why, goes from one to the next, and the progress grows', async () => {
    const { events } = await matter();
    await at('/chronology');
    await page.getByRole('link', { name: 'none checked' }).click();
    await eventually(() => new URL(page.url()).hash).toContain('order=check');
    const why = page.locator('.to-check');
    await eventually(() => why.first().innerText()).toMatch(/^Check first: /u);
    expect(await axeFinds()).toEqual([]);
    const [first, second] = await page
      .locator('.entry .summary a')
      .evaluateAll((links) => (links as { readonly id: string }[]).slice(0, 2).map(({ id }) => id));
    await page.locator(`#${first}`).focus();
    await page.keyboard.press('a');
    await eventually(focused).toBe(second);
    await eventually(() => page.locator('.masthead .progress').innerText()).toContain(`1 of ${events.length} checked`);
    await at('/chronology?only=check');
    const waiting = await page.locator('.entry').count();
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(events.length);
  });

  test('two windows: each sees what the other decides, and none of their decisions is lost', async () => {
    const { events } = await matter();
    const other = await opened();
    await at('/chronology?group=all');
    await at('/chronology?group=all', other);
    const [mine, theirs] = [events.slice(0, 6), events.slice(6, 12)];
    const acceptAll = async (of: Page, list: readonly CaseEvent[]) => {
      await of.locator(`#entry-${list[0]!.id}`).focus();
      for (const _ of list) await of.keyboard.press('a');
    };
    await Promise.all([acceptAll(page, mine), acceptAll(other, theirs)]);
    const all = [...mine, ...theirs].map(({ id }) => id).sort();
    await eventually(async () => (await accepted()).sort()).toEqual(all);
    for (const of of [page, other]) await eventually(() => of.locator('.mark.accepted').count()).toBe(all.length);
  });
});
