import { beforeEach, expect, test } from 'vitest';
import type { KeptPage } from './kept-page.ts';
import { barriers, describeKept, eventually, field as fieldOf, submit as submitOn } from './kept-suite.ts';
import { openKept } from './kept-workbench.ts';

// What no document tells, added on the page over a store, and found again after closing, adding a document and reading everything anew.

const line = 'The harbour master resigns';

describeKept('without a source', (page) => {
  let kept: KeptPage;
  beforeEach(() => {
    kept = page();
  });
  const field = (name: string) => fieldOf(kept, name);
  const submit = (name: string) => submitOn(kept, name);
  const entry = async () => (await kept.matter()).events.find(({ summary }) => summary === line);
  /** An older document of the same dispute: the matter's first document is another one then. */
  const addOlder = async () => {
    const [first] = (await kept.workbench().overview()).documents;
    const document = await kept.workbench().document(first?.id ?? '');
    const text = `title: An older copy of the story\npublished: 2001-02-03\n\n${document?.text}\n\nThe ferry ran late that day.\n`;
    await kept.workbench().add([{ path: 'older.txt', bytes: new TextEncoder().encode(text) }], () => {});
  };
  const afterAll = async (found: () => Promise<unknown>) => {
    const before = await found();
    expect(before).toBeDefined();
    await kept.later();
    await eventually(found).toEqual(before);
    await addOlder();
    await eventually(found).toBeDefined();
    await kept.workbench().rebuild(() => {});
    await eventually(found).toBeDefined();
    expect((await kept.workbench().overview()).orphaned).toEqual([]);
  };

  test('an entry is added, marked everywhere, and kept', async () => {
    await kept.at('/chronology');
    await kept.page.getByRole('button', { name: 'Add an entry without a source', exact: true }).click();
    await field('kind').selectOption('position');
    await field('summary').fill(line);
    await field('date').fill('12 July 2023');
    await submit('Add');
    await eventually(entry).toMatchObject({ date: '2023-07-12', sources: 0, review: 'added' });
    const row = kept.page.locator('.entry', { hasText: line });
    await eventually(() => row.innerText()).toContain('by hand, no source');
    await row.locator('a').first().click();
    await eventually(() => kept.page.locator('.leaf').innerText()).toContain('without a source');
    expect(await barriers(kept)).toEqual([]);
    await afterAll(async () => (await entry())?.id);
    await kept.later();
    await kept.at('/history');
    await eventually(() => kept.page.locator('main').innerText()).toContain('added by hand, without a source');
    await kept.page.locator('.decisions .undo').first().click();
    await eventually(entry).toBeUndefined();
  });

  test('a case is started, set right, and kept', async () => {
    const label = 'Elm inquiry';
    const started = async () => (await kept.matter()).proceedings.find((one) => one.label === label);
    await kept.at('/proceedings');
    await kept.page.getByRole('button', { name: 'Add a proceeding', exact: true }).click();
    await field('label').fill(label);
    await field('kind').selectOption('administrative');
    await submit('Add');
    await eventually(started).toMatchObject({ unsourced: true });
    const section = kept.page.locator('section.proceeding', { hasText: label });
    await eventually(() => section.innerText()).toContain('By hand, no source');
    await section.getByRole('button', { name: `Correct ${label}`, exact: true }).click();
    await section.getByRole('button', { name: 'Court', exact: true }).click();
    await field('court').fill('Elm coroner');
    await submit('Correct');
    await eventually(started).toMatchObject({ court: 'Elm coroner' });
    expect(await barriers(kept)).toEqual([]);
    await afterAll(async () => (await started())?.court);
  });
});

describeKept(
  'a matter without documents',
  (page) => {
    test('is started in an empty store, filled by hand, kept and handed over; a document joins it', async () => {
      const kept = page();
      const field = (name: string) => fieldOf(kept, name);
      const submit = (name: string) => submitOn(kept, name);
      const button = (name: string) => kept.page.getByRole('button', { name, exact: true });
      await kept.at('/chronology');
      await button('Start a matter without documents').click();
      await submit('Start');
      await eventually(() => kept.page.locator('.decision-form [role=alert]').innerText()).toContain('Write what');
      await field('title').fill('The Elm quay');
      await submit('Start');
      await kept.page.locator('h2', { hasText: 'Proceedings' }).waitFor();
      await eventually(() => kept.page.locator('h1').innerText()).toBe('The Elm quay');
      await button('Add a proceeding').click();
      await field('label').fill('Fern v. Elm Quay');
      await field('kind').selectOption('civil');
      await submit('Add');
      await eventually(async () => (await kept.matter()).proceedings).toMatchObject([{ unsourced: true }]);
      await kept.at('/parties');
      await button('Add somebody').click();
      await field('name').fill('Ida Fern');
      await field('kind').selectOption('person');
      await submit('Add');
      await eventually(async () => (await kept.matter()).parties).toMatchObject([{ name: 'Ida Fern' }]);
      await kept.at('/chronology');
      await button('Add an entry without a source').click();
      await field('kind').selectOption('filing');
      await field('summary').fill('Ida Fern sues the quay');
      await field('date').fill('May 2, 2023');
      await submit('Add');
      await eventually(async () => (await kept.matter()).events).toMatchObject([{ sources: 0, date: '2023-05-02' }]);
      await kept.later();
      await eventually(() => kept.page.locator('main').innerText()).toContain('by hand, no source');
      expect(await barriers(kept)).toEqual([]);
      for (const view of [
        'timeline',
        'proceedings',
        'schedule',
        'money',
        'issues',
        'parties',
        'quotations',
        'documents',
      ]) {
        await kept.at(`/${view}`);
        expect([view, await barriers(kept)]).toEqual([view, []]);
      }
      expect(await kept.workbench().caseFile()).toMatchObject({ documents: [], matters: [{ title: 'The Elm quay' }] });
      const text = 'title: A walk by the sea\npublished: 2023-06-02\n\nThe weather was fair, and nobody was sued.\n';
      await kept.workbench().add([{ path: 'walk.txt', bytes: new TextEncoder().encode(text) }], () => {});
      const [added] = (await kept.workbench().overview()).documents;
      await kept.at(`/documents/${added!.id}`);
      await kept.page.getByRole('button', { name: /^Belongs to/ }).click();
      await submit('It belongs there');
      await eventually(() => kept.page.locator('.decision-form [role=alert]').innerText()).toContain(
        'Choose the matter',
      );
      await field('matter').selectOption({ label: 'The Elm quay' });
      await submit('It belongs there');
      await eventually(async () => (await kept.workbench().overview()).documents[0]?.matter).not.toBe(null);
      expect((await kept.workbench().overview()).matters).toMatchObject([{ title: 'The Elm quay', documents: 1 }]);
      expect((await kept.matter()).events.map(({ summary }) => summary)).toContain('Ida Fern sues the quay');
    });
  },
  async (store) => await (await openKept(store)).close(),
);
