import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../../src/casefile/schema.ts';
import type { History } from '../../src/workbench/workbench.ts';
import type { KeptPage } from './kept-page.ts';
import { describeKept, eventually } from './kept-suite.ts';
import { samplePile } from './kept-workbench.ts';

// Every decision that can be made on the page, made with its own controls over a store, and there again after the page is
// loaded anew and after the store is opened anew.

const documents = await samplePile();

describeKept('deciding', (opened) => {
  let kept: KeptPage;
  let page: Page;
  beforeEach(() => {
    kept = opened();
    page = kept.page;
  });

  const matter = (): Promise<Matter> => kept.matter();
  const named = async (words: string): Promise<CaseEvent> => {
    const { events, rejected } = await matter();
    return [...events, ...rejected].find(({ summary }) => summary.includes(words))!;
  };
  /** The award, whatever its headline. */
  const awarded = async () =>
    (await matter()).events.find(({ kind, date }) => kind === 'award' && date === '2023-06-15')!;
  const at = (hash: string) => kept.at(hash);
  /** Opens the entry's panel. */
  const openEntry = async (event: CaseEvent) => {
    await at(`/chronology?group=all&entry=${encodeURIComponent(event.id)}&show=entry`);
    await page.locator('.leaf .details').waitFor();
  };
  const button = (name: string | RegExp) =>
    page.locator('.leaf, dialog.modal').getByRole('button', { name, exact: true });
  const field = (name: string) => page.locator(`.decision-form [name="${name}"]`);
  const fact = (name: string) => page.locator('.fact').filter({ has: page.locator('dt', { hasText: name }) });
  const history = (): Promise<History> => kept.workbench().history();
  /** The page loaded anew over the store opened anew. */
  const later = () => kept.later();

  const trial = 'The trial opened on June 5';

  test('accept, with a reason; and undo', async () => {
    const event = await named(trial);
    await openEntry(event);
    await button('Say why').click();
    await page.keyboard.type('Read both reports');
    await button('Accept').click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Accepted');
    await eventually(async () => (await named(trial)).review).toBe('accepted');
    await later();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Accepted');
    await eventually(() => page.locator('.decisions-of').innerText()).toContain('Read both reports');
    await eventually(() => page.locator('.entry.chosen').innerText()).toContain('✓ Accepted');
    await page.locator('.decisions-of').getByRole('button', { name: /^Undo/ }).click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Not checked yet');
    await later();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Not checked yet');
    await eventually(() => page.locator('.decisions-of').innerText()).toContain('taken back');
  });

  test('with no server to keep it, nothing is shown as accepted', async () => {
    await openEntry(await named(trial));
    await page.route('**/api/**', (route) => route.abort());
    await button('Accept').click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Not checked yet');
    await page.unroute('**/api/**');
    await button('Accept').click();
    await eventually(async () => (await named(trial)).review).toBe('accepted');
  });

  test('reject, and undo', async () => {
    const event = await named(trial);
    await openEntry(event);
    await button('Reject').click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Rejected');
    await eventually(async () => (await matter()).rejected.map(({ summary }) => summary)).toEqual([trial]);
    await later();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Rejected');
    await page.locator('.decisions-of').getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await matter()).rejected.length).toBe(0);
  });

  const corrections: readonly [of: string, name: string, act: () => Promise<unknown>, shown: string][] = [
    ['kind', 'Kind', () => field('kind').selectOption('hearing'), 'Hearing'],
    ['date', 'Date', () => field('date').fill('6 June 2023'), '6 June 2023'],
    ['status', 'Status', () => field('status').selectOption('alleged'), 'Alleged'],
    ['outcome', 'Outcome', () => field('outcome').selectOption('mixed'), 'Mixed'],
    ['amount', 'Amount', () => field('amount').fill('£1.5m'), '£1.5 million'],
    ['summary', 'Headline', () => field('summary').fill('The trial begins'), 'The trial begins'],
  ];
  test.each(corrections)('correct the %s, and undo', async (of, name, act, shown) => {
    const event = await named(trial);
    const before = await (async () => {
      await openEntry(event);
      return await fact(name).locator('.fact-value > span').first().innerText();
    })();
    await button(`Correct the ${name.toLowerCase()}`).click();
    expect(await page.evaluate("document.activeElement.matches('input, select, textarea')")).toBe(true);
    await act();
    await field('why').fill('As the docket has it');
    await button('Correct').click();
    await eventually(() => fact(name).locator('.fact-value').innerText()).toContain(shown);
    await eventually(async () => (await history()).decisions[0]?.what).toMatchObject({ act: 'correct', field: of });
    // The panel may have another address: a kind is part of what an entry is.
    await later();
    const [decided] = (await history()).decisions;
    await at(`/chronology?group=all&entry=${encodeURIComponent(decided?.entry ?? '')}&show=entry`);
    await eventually(() => fact(name).locator('.fact-value').innerText()).toContain(shown);
    await expect
      .poll(() => fact(name).locator('.instead').innerText())
      .toMatch(/the program had read .*Ann Oak, 5 January 2026/s);
    expect(await fact(name).locator('.instead').innerText()).toContain('As the docket has it');
    await fact(name).getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await history()).decisions[0]?.what.act).toBe('undo');
    await openEntry(event);
    await eventually(() => fact(name).locator('.fact-value > span').first().innerText()).toBe(before);
  });

  test('what cannot be meant is said in a line, and nothing that was typed is lost', async () => {
    const event = await named(trial);
    await openEntry(event);
    await button('Correct the date').click();
    const date = field('date');
    await date.fill('12/7/2023');
    await eventually(() => page.locator('.says').innerText()).toContain('Day or month first?');
    await field('why').fill('kept');
    await button('Correct').click();
    await eventually(() => page.locator('.decision-form [role=alert]').innerText()).toContain('Write the year first');
    expect(await page.evaluate('document.activeElement.name')).toBe('date');
    await date.fill('2023-07~');
    await eventually(() => page.locator('.says').innerText()).toBe('about July 2023');
    // The server is away.
    await page.route('**/api/decisions', (route) =>
      route.fulfill({ status: 503, json: { error: 'The disk is full.' } }),
    );
    await button('Correct').click();
    await eventually(() => page.locator('.decision-form [role=alert]').innerText()).toContain('The disk is full.');
    expect(await date.inputValue()).toBe('2023-07~');
    expect(await field('why').inputValue()).toBe('kept');
    await page.unroute('**/api/decisions');
    await button('Correct').click();
    await eventually(() => fact('Date').locator('.fact-value').innerText()).toContain('about July 2023');
    expect((await history()).decisions.length).toBe(1);
  });

  test('by keyboard: a form opens with the focus in it, Escape gives it up and the focus goes back', async () => {
    await openEntry(await named(trial));
    await button('Correct the date').focus();
    await page.keyboard.press('Enter');
    await page.locator('.decision-form').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('date');
    await page.keyboard.press('Escape');
    await page.locator('.decision-form').waitFor({ state: 'detached' });
    await eventually(() => page.evaluate('document.activeElement.dataset.opens')).toBe('date');
    expect(await page.locator('.leaf .details').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('June 2023');
    await page.keyboard.press('Enter');
    await eventually(() => fact('Date').locator('.fact-value').innerText()).toContain('June 2023');
    await eventually(() => page.evaluate('document.activeElement.dataset.opens')).toBe('date');
  });

  test('split off reports, and undo', async () => {
    const event = await awarded();
    await openEntry(event);
    await button('Split …').click();
    await button('Split').click();
    await eventually(() => page.locator('.decision-form [role=alert]').innerText()).toContain('Choose the reports');
    await page.locator('.choosing input').first().check();
    await button('Split').click();
    await page.locator('.decision-form').waitFor({ state: 'detached' });
    const awards = async () => (await matter()).events.filter(({ kind }) => kind === 'award').length;
    const before = (await matter()).events.length;
    await later();
    expect((await matter()).events.length).toBe(before);
    const [decision] = (await history()).decisions;
    expect(decision?.what).toMatchObject({ act: 'split' });
    const after = await awards();
    await at('/history');
    await page.locator('.decision').first().getByRole('button', { name: /^Undo/ }).click();
    await eventually(awards).toBe(after - 1);
    await later();
    await eventually(() => page.locator('.decision.undone').count()).toBe(1);
  });

  test('merge with a near entry, found by words, and undo', async () => {
    const count = (await matter()).events.length;
    await openEntry(await awarded());
    await button('Merge …').click();
    const dialog = page.locator('dialog.modal');
    // Near ones of its kind are offered first.
    await eventually(() => dialog.locator('.choosing .source').first().innerText()).toContain('Award');
    await button('Merge').click();
    await eventually(() => dialog.locator('[role=alert]').innerText()).toContain('Choose an entry');
    await dialog.getByRole('searchbox').fill('license fees she was never paid');
    await dialog.locator('.choosing input').first().check();
    const headlines = dialog.getByRole('group', { name: 'Which headline stays?' });
    await eventually(() => headlines.getByRole('radio').count()).toBe(3);
    expect(await headlines.getByRole('radio').first().isChecked()).toBe(true);
    const other = (await headlines.locator('label').nth(1).innerText()).trim();
    await headlines.getByRole('radio').nth(1).check();
    await button('Merge').click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () => (await matter()).events.length).toBe(count - 1);
    await later();
    expect((await matter()).events.length).toBe(count - 1);
    expect((await matter()).events.map(({ summary }) => summary)).toContain(other);
    await eventually(() => fact('Headline').locator('.fact-value').innerText()).toContain(other);
    await at('/history');
    await page.locator('.decision').first().getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await matter()).events.length).toBe(count);
  });

  test('move to another proceeding, to none, and undo', async () => {
    const event = await named(trial);
    await openEntry(event);
    const label = await fact('Proceeding').locator('.fact-value bdi').innerText();
    for (const [to, shown] of [
      ['Tarrant II', 'Tarrant II'],
      ['None', 'None'],
    ] as const) {
      await button('Move to another proceeding').click();
      await field('proceeding').selectOption({ label: to });
      await button('Move').click();
      await eventually(() => fact('Proceeding').locator('.fact-value').innerText()).toContain(shown);
      await later();
      await eventually(() => fact('Proceeding').locator('.fact-value').innerText()).toContain(shown);
    }
    for (let undone = 0; undone < 2; undone += 1) {
      await page.locator('.decisions-of li:not(.undone)').first().getByRole('button', { name: /^Undo/ }).click();
      await eventually(() => page.locator('.decisions-of li.undone').count()).toBe(undone + 1);
    }
    await eventually(() => fact('Proceeding').locator('.fact-value').innerText()).toContain(label);
  });

  test('move to a proceeding that is made by it', async () => {
    await openEntry(await named(trial));
    await button('Move to another proceeding').click();
    await field('proceeding').selectOption({ label: 'A new proceeding …' });
    await button('Move').click();
    await eventually(() => page.locator('.decision-form [role=alert]').innerText()).toContain('Write the name');
    await field('label').fill('Elm inquest');
    await button('Move').click();
    await later();
    await eventually(() => fact('Proceeding').locator('.fact-value').innerText()).toContain('Elm inquest');
    expect((await matter()).proceedings.map(({ label }) => label)).toContain('Elm inquest');
  });

  test('what was planned, and never done', async () => {
    const event = await named(trial);
    await openEntry(event);
    await button('Correct the status').click();
    await field('status').selectOption('scheduled');
    await button('Correct').click();
    await page.locator('.decision-form').waitFor({ state: 'detached' });
    await button('Correct what became of it').click();
    await field('fate').selectOption({ label: 'Cancelled: planned, never done' });
    await button('Correct').click();
    await later();
    await eventually(() => fact('What became of it').locator('.fact-value').innerText()).toContain('Cancelled');
    await eventually(() => page.locator('.entry.chosen').innerText()).toContain('Cancelled');
    await page.locator('.decisions-of li:not(.undone)').first().getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => (await matter()).events.find(({ id }) => id === event.id)?.fate).not.toBe('cancelled');
  });

  test('a form that is opened while another is being kept stays open, with what was typed', async () => {
    await openEntry(await named(trial));
    let send = () => {};
    const sent = new Promise<void>((done) => {
      send = done;
    });
    await page.route('**/api/decisions', async (route) => {
      await sent;
      await route.continue();
    });
    await button('Correct the status').click();
    await field('status').selectOption('expected');
    await button('Correct').click();
    await button('Correct the headline').click();
    await field('summary').fill('The trial opens');
    send();
    await eventually(async () => (await named(trial))?.status).toBe('expected');
    await eventually(() => fact('Status').locator('.fact-value').innerText()).toContain('Expected');
    expect(await field('summary').inputValue()).toBe('The trial opens');
  });

  test('comment, and undo', async () => {
    await openEntry(await named(trial));
    await button('Write a comment').click();
    await field('comment').fill('Ask the clerk.\nTwice.');
    await button('Add comment').click();
    await later();
    await expect
      .poll(() => page.locator('.comment').innerText())
      .toMatch(/Ask the clerk\.\s+Twice\.\s+Ann Oak, 5 January 2026/);
    await eventually(() => page.locator('.entry.chosen').innerText()).toContain('1 comment');
    await page.locator('.comment').getByRole('button', { name: /^Undo/ }).click();
    await eventually(() => page.locator('.comment').count()).toBe(0);
  });

  test('marks and issue tags, set and taken off, suggested where they are in use', async () => {
    await openEntry(await named(trial));
    await button('★ Key').click();
    await eventually(() => button('★ Key').getAttribute('aria-pressed')).toBe('true');
    await button('◆ Material').click();
    await page.getByLabel('Issue tag').fill('damages');
    await page.keyboard.press('Enter');
    await page.locator('.tag', { hasText: 'damages' }).waitFor();
    await later();
    for (const mark of ['★ Key', '◆ Material', '#damages']) {
      await eventually(() => page.locator('.entry.chosen').innerText()).toContain(mark);
    }
    await button('★ Key').click();
    await eventually(() => button('★ Key').getAttribute('aria-pressed')).toBe('false');
    await button('Take off the tag damages').click();
    await eventually(() => page.locator('.tag').count()).toBe(0);
    await eventually(async () => (await named(trial)).marks).toEqual(['material']);
    await openEntry(await awarded());
    await page.getByLabel('Issue tag').fill('liability');
    await button('Add').click();
    await page.locator('.tag', { hasText: 'liability' }).waitFor();
    await openEntry(await named(trial));
    const suggested = page
      .locator('datalist option')
      .evaluateAll((options) => options.map((one) => one.getAttribute('value')));
    expect(await suggested).toContain('liability');
  });

  test('settle a disagreement, and undo', async () => {
    await at('/disagreements');
    const open = page.locator('.disagreement.conflict:not(.is-settled)');
    const count = await open.count();
    expect(count).toBeGreaterThan(0);
    await open.first().getByRole('button', { name: '9 November 2023' }).click();
    const settled = page.locator('.disagreement.is-settled');
    await eventually(() => settled.count()).toBe(1);
    await later();
    await eventually(() => settled.locator('.holds .value').innerText()).toContain('9 November 2023');
    await eventually(() => settled.locator('.settled').innerText()).toContain('Ann Oak, 5 January 2026');
    await at('/chronology?group=all');
    const id = (await matter()).disagreements.find((one) => one.settled !== null)!.event;
    await eventually(() => page.locator(`.entry:has([id="entry-${id}"])`).innerText()).toContain('Settled');
    await at('/disagreements');
    await settled.getByRole('button', { name: /^Undo/ }).click();
    await eventually(() => open.count()).toBe(count);
  });

  const suit = documents.find(({ path }) => path === 'beacon-suit.html')!;

  test('add an entry on the very words that are selected, and undo', async () => {
    // The words of entries are marked once the matter has come: what was selected before is selected no more.
    const marked = page.locator('.text .trigger').first();
    await at(`/documents/${suit.id}`);
    await marked.waitFor();
    const sued = suit.text.indexOf('sued its owner');
    await select(page, sued, sued + 14);
    await page.getByRole('button', { name: 'Add an entry here' }).click();
    await eventually(() => page.locator('dialog.modal').innerText()).toMatch(/From their sentence:\s.*Tuesday/u);
    expect(await field('date').inputValue()).toBe('2022-03-08');
    expect(await page.locator('dialog.modal .already-in a').count()).toBeGreaterThan(0);
    await button('Cancel').click();
    const words = 'The shipyard’s owner did not return a call on Tuesday';
    await select(page, suit.text.indexOf(words), suit.text.indexOf(words) + words.length);
    await eventually(() => page.locator('.selecting q').innerText()).toBe(words);
    await button('Add an entry here')
      .or(page.getByRole('button', { name: 'Add an entry here' }))
      .first()
      .click();
    const dialog = page.locator('dialog.modal');
    await eventually(() => dialog.innerText()).toContain('The day of the document: none was read in the sentence.');
    expect(await dialog.locator('.already-in').count()).toBe(0);
    expect(await field('who').inputValue()).toBe('');
    expect(await field('whom').inputValue()).toBe('');
    await field('who').selectOption({ index: 1 });
    await field('date').fill('2022-03-08');
    await button('Add').click();
    await eventually(() => dialog.locator('[role=alert]').innerText()).toContain('Choose what kind');
    await field('kind').selectOption('conduct');
    await field('summary').fill('The owner does not call back');
    await button('Add').click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () => (await named('not call back'))?.review).toBe('added');
    const [decision] = (await history()).decisions;
    expect(decision?.what).toMatchObject({
      act: 'add',
      report: { exact: words, start: suit.text.indexOf(words), end: suit.text.indexOf(words) + words.length },
    });
    await later();
    await eventually(() => page.locator('.text .trigger').allInnerTexts()).toContain(words);
    await page.locator('.text .trigger', { hasText: words }).click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Added by hand');
    expect((await named('not call back'))?.participants).toHaveLength(1);
    await at(`/documents/${suit.id}`);
    await marked.waitFor();
    await select(page, suit.text.indexOf(words), suit.text.indexOf(words) + 12);
    await page.getByRole('button', { name: 'Add an entry here' }).click();
    await dialog.locator('.already-in a', { hasText: 'does not call back' }).click();
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Added by hand');
    await page.locator('.decisions-of').getByRole('button', { name: /^Undo/ }).click();
    await eventually(async () => await named('not call back')).toBe(undefined);
  });

  test('what is selected anywhere in a document is the very words of it', async () => {
    for (const document of documents) {
      await at(`/documents/${document.id}`);
      await page.locator('.text').waitFor();
      const length = document.text.length;
      for (const [from, to] of [
        [0, length],
        [length / 7, length / 5],
        [length / 3, length / 2],
        [length * 0.61, length * 0.62],
      ] as const) {
        const [start, end] = [Math.floor(from), Math.floor(to)];
        const span = await select(page, start, end);
        const words = document.text.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
        const shown = words.length <= 90 ? words : `${words.slice(0, 60)} … ${words.slice(-24)}`;
        await eventually(() => page.locator('.selecting q').textContent()).toBe(shown);
      }
    }
  });

  test('the legend hides the words of a kind and shows them again', async () => {
    await at(`/documents/${suit.id}`);
    const filings = page.locator('.text .trigger.of-brought');
    await page.locator('.legend').waitFor();
    const count = await filings.count();
    expect(count).toBeGreaterThan(0);
    await page.locator('.legend').getByLabel('Case filed').uncheck();
    // Another kind of the family has the same colour.
    await eventually(() => filings.count()).toBeLessThan(count);
    await page.locator('.legend').getByRole('button', { name: 'Mark all' }).click();
    await eventually(() => filings.count()).toBe(count);
    await page.locator('.legend').getByRole('button', { name: 'Mark none' }).click();
    await eventually(() => page.locator('.text .trigger').count()).toBe(0);
  });

  test('the history tells who decided what when and why, newest first', async () => {
    await openEntry(await named(trial));
    await button('Accept').click();
    await button('★ Key').click();
    await eventually(async () => (await history()).decisions.length).toBe(2);
    await at('/history');
    await eventually(() => page.locator('.decision').count()).toBe(2);
    await eventually(() => page.locator('.decision').last().innerText()).toContain(`Ann Oak accepted: ${trial}`);
    expect(await page.locator('.decision').last().innerText()).toContain('5 January 2026');
    await page.locator('.decision .summary a').last().click();
    await eventually(() => page.locator('.leaf h2').innerText()).toBe(trial);
  });

  test('a decision whose words are gone stands apart in the history, with its reason and the words', async () => {
    await openEntry(await named(trial));
    await button('Accept').click();
    await button('★ Key').click();
    await eventually(async () => (await history()).decisions.length).toBe(2);
    const told = await history();
    const reason = 'The words “began” are no longer there.';
    await page.route('**/api/history', (route) =>
      route.fulfill({
        json: {
          decisions: told.decisions.map((one, at) => (at === 0 ? { ...one, orphaned: reason, entry: null } : one)),
        },
      }),
    );
    await at('/history');
    const orphaned = page.locator('.orphaned');
    await eventually(() => orphaned.innerText()).toContain(reason);
    const [first] = told.decisions;
    const words = first?.what.act === 'mark' ? first.what.entry.reports[0]?.exact : undefined;
    expect(words).toBeTruthy();
    expect(await orphaned.locator('blockquote').first().innerText()).toContain(words!.replace(/\s+/g, ' '));
    expect(await orphaned.getByRole('button', { name: /^Undo/ }).count()).toBe(1);
    expect(await page.locator('.decisions .decision').count()).toBe(1);
  });

  test('a decision whose answer was lost counts once when it is sent again', async () => {
    await openEntry(await named(trial));
    await page.route('**/api/decisions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button('Write a comment').click();
    await field('comment').fill('Ask the clerk.');
    await button('Add comment').click();
    await page.locator('.decision-form [role=alert]').waitFor();
    await page.unroute('**/api/decisions');
    await button('Add comment').click();
    await page.locator('.comment').waitFor();
    expect((await history()).decisions.length).toBe(1);
  });

  test('with a clock turned back nothing can be decided', async () => {
    const event = await named(trial);
    await at(`/chronology?group=all&asOf=2024-01-01&entry=${encodeURIComponent(event.id)}&show=entry`);
    await page.locator('.leaf .details').waitFor();
    expect(await page.locator('.leaf .details').getByRole('button').count()).toBe(0);
    await at('/disagreements?asOf=2024-12-31');
    await page.locator('.side-by-side').first().waitFor();
    expect(await page.locator('main button').count()).toBe(0);
    await at(`/documents/${suit.id}?asOf=2024-01-01`);
    await page.locator('.text').waitFor();
    await select(page, 200, 240);
    expect(await page.locator('.selecting').count()).toBe(0);
  });

  test('another reading of a date is taken with one button; a form left open is gone with its panel', async () => {
    const event = (await matter()).events.find(({ date, reports }) =>
      reports.some(({ stated, derivation }) => derivation !== null && stated?.length === 10 && stated !== date),
    )!;
    await openEntry(event);
    const take = page.locator('.derivation button').first();
    const other = ((await take.getAttribute('aria-label')) ?? '').replace('Take it: ', '');
    await take.click();
    await eventually(() => fact('Date').locator('.fact-value').innerText()).toContain(other);
    await later();
    await eventually(() => fact('Date').locator('.fact-value').innerText()).toContain(other);
    await button('Correct the date').click();
    await page.locator('.decision-form').waitFor();
    await page.locator('.leaf').getByRole('link', { name: 'Close' }).click();
    await page.locator('.leaf .details').waitFor({ state: 'detached' });
    await page.goBack();
    await page.locator('.leaf .details').waitFor();
    expect(await page.locator('.decision-form').count()).toBe(0);
    // By the key e, from the list.
    await page.keyboard.press('Escape');
    await page.locator('.leaf .details').waitFor({ state: 'detached' });
    await eventually(() => page.evaluate('document.activeElement.id')).toBe(`entry-${event.id}`);
    await page.keyboard.press('e');
    await eventually(() => page.evaluate('document.activeElement.name')).toBe('summary');
    expect(await field('summary').inputValue()).toBe(event.summary);
  });

  test('a page that stands alone shows what was decided, and offers nothing to decide', async () => {
    const event = await named(trial);
    await openEntry(event);
    await button('Accept').click();
    await button('Write a comment').click();
    await field('comment').fill('Ask the clerk.');
    await button('Add comment').click();
    await page.locator('.comment').waitFor();
    const answer = await fetch(`${kept.url()}api/exports/html`);
    await writeFile(join(kept.folder, 'alone.html'), Buffer.from(await answer.arrayBuffer()));
    const hash = `#/chronology?group=all&entry=${encodeURIComponent(event.id)}&show=entry`;
    await page.goto(`file://${join(kept.folder, 'alone.html')}${hash}`);
    await eventually(() => page.locator('.details .review-state').innerText()).toBe('Accepted');
    await eventually(() => page.locator('.comment').innerText()).toContain('Ask the clerk.');
    expect(await page.locator('.leaf .details').locator('button, input, form').count()).toBe(0);
    await page.goto(`file://${join(kept.folder, 'alone.html')}#/documents/${suit.id}`);
    await select(page, 200, 240);
    expect(await page.locator('.selecting').count()).toBe(0);
    await page.goto(`file://${join(kept.folder, 'alone.html')}#/disagreements`);
    await page.locator('.side-by-side').first().waitFor();
    expect(await page.locator('main').locator('button, input').count()).toBe(0);
  });

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('axe finds nothing, and nothing is wider than the page, %s at %i', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const event = await awarded();
    const check = async (place: string) => {
      await page.evaluate(axe.source);
      expect([place, await page.evaluate(violations)]).toEqual([place, []]);
      expect([place, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, width]);
    };
    await openEntry(event);
    await check('entry');
    for (const name of [
      'Correct the date',
      'Correct the amount',
      'Move to another proceeding',
      'Split …',
      'Write a comment',
    ]) {
      await button(name).click();
      await page.locator('.decision-form').waitFor();
      await check(name);
    }
    await page.keyboard.press('Escape');
    await button('Say why').click();
    await button('★ Key').click();
    await page.getByLabel('Issue tag').fill('damages');
    await page.keyboard.press('Enter');
    await page.locator('.tag').waitFor();
    await button('Merge …').click();
    await page.locator('dialog.modal').waitFor();
    await check('merge');
    await page.keyboard.press('Escape');
    await page.locator('dialog.modal').waitFor({ state: 'detached' });
    await button('Correct the kind').click();
    await field('kind').selectOption('verdict');
    await button('Correct').click();
    await page.locator('.instead').waitFor();
    await check('corrected');
    await at('/history');
    await page.locator('.decision').first().waitFor();
    await check('history');
    await at('/disagreements');
    await page.locator('.settle button').first().click();
    await page.locator('.settled').waitFor();
    await check('disagreements');
    await at(`/documents/${suit.id}`);
    await page.locator('.legend').waitFor();
    await select(page, 200, 240);
    await page.locator('.selecting').waitFor();
    await check('selecting');
    await page.locator('.selecting button').click();
    await page.locator('dialog.modal').waitFor();
    await check('adding');
  });
});

const violations = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`;

/** Selects a stretch of the document on the page as a pointer would; gives what of it is drawn. */
async function select(
  page: Page,
  start: number,
  end: number,
): Promise<{ readonly start: number; readonly end: number }> {
  await page.locator('.text [data-at]').first().waitFor();
  return (await page.evaluate(`(() => {
    const pieces = [...document.querySelectorAll('.text [data-at]')];
    const at = (piece) => Number(piece.dataset.at);
    const length = (piece) => piece.textContent.length;
    const first = pieces.find((piece) => at(piece) + length(piece) > ${start}) ?? pieces.at(-1);
    const last = pieces.findLast((piece) => at(piece) < ${end}) ?? pieces[0];
    const from = Math.max(${start} - at(first), 0);
    const to = Math.min(${end} - at(last), length(last));
    const range = document.createRange();
    range.setStart(first.firstChild, from);
    range.setEnd(last.firstChild, to);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return { start: at(first) + from, end: at(last) + to };
  })()`)) as { readonly start: number; readonly end: number };
}
