import { beforeEach, expect, test } from 'vitest';
import type { KeptPage } from './kept-page.ts';
import { barriers, describeKept, eventually } from './kept-suite.ts';

// Old links on the page: what they led to, and where that went.

describeKept('an old link', (page) => {
  let kept: KeptPage;
  beforeEach(() => {
    kept = page();
  });
  let asked = 0;
  const decide = (request: object) => {
    asked += 1;
    const id = `00000000-0000-4000-8000-${String(asked).padStart(12, '0')}`;
    return kept.workbench().decide({ id, why: 'clawed back', ...request } as never, 'Ann Oak');
  };
  const told = () => kept.page.locator('.lost-link').innerText();

  test('to an entry that was merged leads on to the other', async () => {
    const { events } = await kept.matter();
    const [one, other] = [events[0]!, events[1]!];
    await decide({ act: 'merge', entry: one.id, others: [other.id] });
    await kept.at(`/chronology?entry=${encodeURIComponent(other.id)}`);
    const merged = (await kept.matter()).events.find(({ id }) => id === one.id)!;
    await eventually(told).toContain(`It is part of “${merged.summary}” now`);
    expect(await barriers(kept)).toEqual([]);
    await kept.page.getByRole('link', { name: 'Go there', exact: true }).click();
    await eventually(() => kept.page.locator('.leaf h2').innerText()).toBe(merged.summary);
    expect(await kept.page.locator('.lost-link').count()).toBe(0);
  });

  test('to a matter whose first document was removed goes to where it is', async () => {
    const { id } = await kept.matter();
    const { documents } = await kept.workbench().overview();
    const day = ({ published }: (typeof documents)[number]) => `${published ?? '9999'}`;
    const [first] = documents.filter(({ matter }) => matter === id).sort((a, b) => (day(a) < day(b) ? -1 : 1));
    await decide({ act: 'remove', document: first!.id });
    const now = await kept.matter();
    expect(now.id).not.toBe(id);
    await kept.at(`/chronology?matter=${id}`);
    await eventually(() => kept.page.url()).toContain(`matter=${now.id}`);
    await kept.at('/documents/0123456789abcdef');
    await eventually(told).toContain('No document of this address was kept here');
    await kept.page.getByRole('link', { name: 'Take it away', exact: true }).click();
    await eventually(() => kept.page.locator('.lost-link').count()).toBe(0);
  });

  test('to somebody who was renamed leads to the new name', async () => {
    const { id, parties } = await kept.matter();
    const party = parties.find(({ kind }) => kind === 'person')!;
    await decide({ act: 'correct-party', matter: id, party: party.id, field: 'name', value: 'Imogen Fern' });
    await kept.at(`/parties/${party.id}`);
    await eventually(told).toContain('This is Imogen Fern now');
    await kept.page.getByRole('link', { name: 'Go there', exact: true }).click();
    await eventually(() => kept.page.url()).toContain('/parties/imogen-fern');
  });
});
