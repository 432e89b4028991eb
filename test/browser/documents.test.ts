import { expect, test } from 'vitest';
import { barriers, describeKept, eventually, field, submit } from './kept-suite.ts';

// What a document is and which matter it belongs to, said on the page over a store, and found again when the store is opened anew.

describeKept('documents put right', (kept) => {
  const document = async () =>
    (await kept().workbench().overview()).documents.find(({ matter, title }) => matter !== null && title !== null)!;
  const noted = async (id: string) => (await kept().workbench().overview()).documents.find((one) => one.id === id);
  const button = (name: string) => kept().page.getByRole('button', { name, exact: true });

  test('title, publisher, day and kind', async () => {
    const { id, published } = await document();
    await kept().at(`/documents/${id}`);
    const editor = button('Correct this document');
    const set = async (name: string, control: string, value: string) => {
      await eventually(async () => {
        if ((await editor.getAttribute('aria-expanded')) === 'false') await editor.click();
        return button(name).isVisible();
      }).toBe(true);
      await button(name).click();
      if (control === 'kind') await field(kept(), control).selectOption(value);
      else await field(kept(), control).fill(value);
      await submit(kept(), 'Correct');
      // With another day it may be another document that opens its matter: the page goes over to the matter's new address, and its forms close.
      await kept()
        .page.locator('.instead')
        .filter({ hasText: `${name} set by hand` })
        .waitFor();
    };
    await set('Title', 'title', 'The ferry papers');
    await set('Publisher', 'publisher', 'Port Elm Gazette');
    await set('Day', 'date', '2 May 2031');
    await set('Kind', 'kind', 'press-release');
    await eventually(() => noted(id)).toMatchObject({
      title: 'The ferry papers',
      publisher: 'Port Elm Gazette',
      published: '2031-05-02',
      kind: 'press-release',
    });
    expect(await barriers(kept())).toEqual([]);
    await kept().later();
    const shown = () => kept().page.locator('article.document').innerText();
    await eventually(shown).toContain('Port Elm Gazette, 2 May 2031 (set by hand). Press release');
    await kept().page.locator('.instead').filter({ hasText: 'Day set by hand' }).locator('.undo').click();
    await eventually(async () => (await noted(id))?.published).toBe(published);
  });

  test('a publisher is set for all its documents, or for one alone', async () => {
    const of = async (name: string) =>
      (await kept().workbench().overview()).documents.filter(({ publisher }) => publisher === name);
    const papers = await of('The Maritime Ledger');
    expect(papers.length).toBeGreaterThan(1);
    const set = async (name: string) => {
      await button('Correct this document').click();
      await button('Publisher').click();
      await field(kept(), 'publisher').fill(name);
    };
    await kept().at(`/documents/${papers[0]!.id}`);
    await set('Sea Ledger');
    await submit(kept(), 'Correct');
    await eventually(async () => (await of('Sea Ledger')).length).toBe(papers.length);
    await kept().later();
    await eventually(() => kept().page.locator('.imprint').first().innerText()).toContain('Sea Ledger');
    await set('Sea Ledger, Sunday');
    await field(kept(), 'reach').selectOption('this');
    await submit(kept(), 'Correct');
    await eventually(async () => (await of('Sea Ledger')).length).toBe(papers.length - 1);
    expect(await barriers(kept())).toEqual([]);
  });

  test('a case is started from a document, and it goes back to the matter it was in', async () => {
    const { id, matter, title } = await document();
    await kept().at(`/documents/${id}`);
    await button(`Start a matter from this: ${title}`).click();
    const others = async () => (await kept().workbench().overview()).documents.filter((one) => one.id !== id);
    await eventually(async () => (await others()).some((one) => one.matter === null)).toBe(false);
    await eventually(async () => {
      const own = (await noted(id))?.matter;
      return own !== null && (await others()).every((one) => one.matter !== own);
    }).toBe(true);
    await kept().later();
    await button(`Belongs to …: ${title}`).click();
    const there = (await others())[0]!.matter!;
    await field(kept(), 'matter').selectOption(there);
    await submit(kept(), 'It belongs there');
    await eventually(async () => {
      const own = (await noted(id))?.matter;
      return (await others()).every((one) => one.matter === own) && own === matter;
    }).toBe(true);
  });

  test('what told of no case is one click from a case of its own once it was added', async () => {
    await kept().at('/documents');
    await kept()
      .page.locator('input[type=file][multiple]')
      .first()
      .setInputFiles({
        name: 'weather.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('The pear harvest was good. Growers sold the fruit in the market at the harbour.'),
      });
    await kept().page.locator('.added').getByRole('button', { name: 'Start a matter from this' }).click();
    await eventually(async () => {
      const { documents } = await kept().workbench().overview();
      return documents.find(({ path }) => path.endsWith('weather.txt'))?.matter;
    }).not.toBeNull();
    await eventually(async () => (await kept().workbench().overview()).matters.length).toBe(2);
  });

  test('a sealed document stays out of exports unless it is asked for', async () => {
    const { id } = await document();
    await kept().at(`/documents/${id}`);
    await button('Correct this document').click();
    await button('Sealed or privileged').click();
    await field(kept(), 'withheld').selectOption('sealed');
    await submit(kept(), 'Correct');
    await eventually(async () => (await noted(id))?.withheld).toBe('sealed');
    await kept().later();
    await eventually(() => kept().page.locator('article.document').innerText()).toContain('It is sealed');
    await kept().page.locator('summary').filter({ hasText: 'Export' }).click();
    const json = async () => {
      const { page } = kept();
      const href = await page.locator('a[href*="api/exports/json"]').getAttribute('href');
      return await (await page.request.get(new URL(href!, page.url()).href)).text();
    };
    expect(await json()).not.toContain(id);
    await kept().page.locator('[name="with-sealed"]').check();
    await eventually(json).toContain(id);
  });
});
