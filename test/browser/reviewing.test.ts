import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../src/casefile/schema.ts';
import type { KeptPage } from './kept-page.ts';
import { describeKept, eventually } from './kept-suite.ts';

// How a pile is checked quickly: what is asked first, many at once, how far it has come.

describeKept('reviewing', (opened) => {
  let kept: KeptPage;
  let page: Page;
  beforeEach(() => {
    kept = opened();
    page = kept.page;
  });

  const matter = (): Promise<Matter> => kept.matter();
  const at = async (hash: string, of = page) => {
    await of.goto(`${kept.url()}#${hash}`);
    await of.locator('main h2').first().waitFor();
  };
  const accepted = async () =>
    (await matter()).events.filter(({ review }) => review === 'accepted').map(({ id }) => id);
  const box = (event: CaseEvent, of = page) =>
    of.locator('.entry', { has: of.locator(`#entry-${event.id}`) }).locator('.tick-box');
  const bar = () => page.locator('.choose-bar');
  const focused = () => page.evaluate<string>('document.activeElement.id');
  const acts = async () => (await kept.workbench().history()).decisions.map(({ what }) => what.act);
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
    await page.keyboard.press('u');
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
    const other = await kept.another();
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

  test('an issue and its element: entries are tied by their boxes, and stand under who supports and who denies', async () => {
    const { events } = await matter();
    const [first, second] = [events[0]!, events[1]!];
    await at('/issues');
    await page.getByLabel('Another issue', { exact: true }).fill('Copying / Access');
    await page.keyboard.press('Enter');
    await box(first).click();
    const form = bar().locator('.tag-form');
    expect(await form.getByLabel('Issue tag for all that are chosen').inputValue()).toBe('Copying / Access');
    await form.getByLabel('What it does to the issue').selectOption('supports');
    await form.getByRole('button', { name: 'Add' }).click();
    await eventually(async () => (await matter()).events[0]?.stances).toEqual([
      { tag: 'Copying / Access', stance: 'supports' },
    ]);
    await box(second).click();
    await bar().getByRole('button', { name: 'Tag …' }).click();
    await form.getByLabel('Issue tag for all that are chosen').fill('copying/access');
    await form.getByLabel('What it does to the issue').selectOption('denies');
    await form.getByRole('button', { name: 'Add' }).click();
    await eventually(async () => (await matter()).events[1]?.tags).toEqual(['copying / access']);
    await at('/issues');
    const element = page.locator('.issue .issue', { hasText: 'Access' });
    await eventually(() => element.locator('.supports').innerText()).toContain(first.summary);
    await eventually(() => element.locator('.denies').innerText()).toContain(second.summary);
    expect(await axeFinds()).toEqual([]);
    await element.getByRole('button', { name: `Take off: ${second.summary}` }).click();
    await eventually(() => element.locator('.denies').count()).toBe(0);
  });

  test('a view is saved under a name, there again in another window, and removed', async () => {
    await at('/chronology?group=all&kind=award&below=90');
    const menu = (of: Page) => of.locator('.saved-views summary');
    await menu(page).click();
    await page.getByLabel('Save this view as').fill('Shaky awards');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove the view Shaky awards' }).waitFor();
    expect(await axeFinds()).toEqual([]);
    const other = await kept.another();
    await at('/documents', other);
    await menu(other).click();
    await other.getByRole('link', { name: 'Shaky awards' }).click();
    await eventually(() => new URL(other.url()).hash).toBe('#/chronology?group=all&kind=award&below=90');
    await eventually(() => other.locator('.saved-views .panel').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove the view Shaky awards' }).click();
    await eventually(async () => (await kept.workbench().overview()).views).toEqual([]);
  });

  test('what a document may tell more is listed beside it, one click from an entry', async () => {
    const { documents } = await kept.workbench().overview();
    const covered = await Promise.all(documents.map(({ id }) => kept.workbench().coverage(id)));
    const lists = covered.map((one) => ({ document: one?.document ?? '', uncovered: one?.uncovered ?? [] }));
    const most = lists.reduce((a, b) => (a.uncovered.length >= b.uncovered.length ? a : b));
    const [sentence] = most.uncovered;
    expect(sentence).toBeDefined();
    await at('/documents');
    await page.getByRole('button', { name: 'What may have been missed?', exact: true }).click();
    const sum = lists.reduce((all, { uncovered }) => all + uncovered.length, 0);
    await eventually(() => page.locator('main').innerText()).toContain(`${sum} sentences with a step, a court`);
    await eventually(() => page.locator('main').innerText()).toContain(
      `${most.uncovered.length} sentences that may tell`,
    );
    expect(await axeFinds()).toEqual([]);
    await at(`/documents/${most.document}`);
    await page.getByRole('button', { name: `${most.uncovered.length} sentences that may tell more` }).click();
    await eventually(focused).toBe('uncovered');
    const list = page.locator('.uncovered');
    await eventually(() => list.locator('h2').innerText()).toContain(`${most.uncovered.length} sentence`);
    expect(await axeFinds()).toEqual([]);
    await list.locator('a').first().click();
    await page.locator('.text .active').first().waitFor();
    await list
      .getByRole('button', { name: /^Add an entry/u })
      .first()
      .click();
    await page.locator('dialog.modal [name="kind"]').selectOption('hearing');
    await page.locator('dialog.modal [name="summary"]').fill('What was missed');
    await page.locator('dialog.modal').getByRole('button', { name: 'Add', exact: true }).click();
    await eventually(async () => (await matter()).events.map(({ summary }) => summary)).toContain('What was missed');
    await eventually(() => list.locator('h2').innerText()).toContain(`${most.uncovered.length - 1} sentence`);
  });

  test('a document that is added says what it brought, and why where it brought nothing', async () => {
    await at('/documents');
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('2024-12-30-pears.txt', 'The pear harvest was good. Growers sold the fruit in the market at the harbour.'),
        file(
          '2024-12-31-suit.txt',
          'Leo Birch sued Elm Mills in Marsh County Court on Dec. 30, 2024, alleging fraud. A hearing is set for March 4, 2025.',
        ),
      ]);
    const brought = page.locator('.adding .added li');
    await expect
      .poll(() => brought.allInnerTexts(), { timeout: 90_000 })
      .toEqual([
        expect.stringMatching(/: no entry\. No lawsuit, prosecution or other case is named in it/u),
        expect.stringMatching(/: \d+ entr(y|ies) of its own/u),
      ]);
    expect(await axeFinds()).toEqual([]);
  });

  test('at 390 pixels long words break, and what is told covers nothing that can be scrolled to', async () => {
    const narrow = await kept.another({ viewport: { width: 390, height: 844 } });
    const { events } = await matter();
    const entry = events.at(-1)!;
    const summary = `Order ${'x'.repeat(90)} of the court`;
    await kept
      .workbench()
      .decide(
        { id: crypto.randomUUID(), why: null, act: 'correct', entry: entry.id, field: 'summary', value: summary },
        'Ann Oak',
      );
    await at('/chronology?group=all', narrow);
    expect(await narrow.evaluate<boolean>('document.documentElement.scrollWidth <= 390')).toBe(true);
    const last = narrow.locator(`#entry-${entry.id}`);
    await last.focus();
    await narrow.keyboard.press('a');
    await narrow.locator('.told').waitFor();
    expect(await narrow.locator('.told:visible').count()).toBe(1);
    await narrow.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const [told, row] = [(await narrow.locator('.told').boundingBox())!, (await last.boundingBox())!];
    expect(row.y + row.height).toBeLessThanOrEqual(told.y);
  });
});
