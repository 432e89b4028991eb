import { beforeEach, expect, test } from 'vitest';
import { numberedSentences, requestsOf } from '../../src/reading/model/request.ts';
import type { KeptPage } from './kept-page.ts';
import { describeKept, eventually } from './kept-suite.ts';

// Who read an entry, and what the built-in reader makes of it where a language model read it.

describeKept('readers', (opened) => {
  let kept: KeptPage;
  beforeEach(() => {
    kept = opened();
  });

  test('where the readers disagree is a filter and a reason to check, and the entry shows both readings', async () => {
    const filed = (await kept.matter()).events.find(({ kind, reports }) => kind === 'filing' && reports.length > 1)!;
    const { document: of, trigger } = filed.reports[0]!;
    await kept.workbench().readByModel(async ({ documents, keep }) => {
      const document = documents.find((one) => one.id === of)!;
      const s = numberedSentences(document).findIndex(
        ({ start, end }) => start <= trigger.start && trigger.start < end,
      );
      const event = {
        s,
        kind: 'hearing',
        words: document.text.slice(trigger.start, trigger.end),
        status: 'occurred',
        core: true,
        date: null,
        dateWords: null,
        dateSentence: null,
        who: [],
        whom: [],
        outcome: null,
        amount: null,
      };
      const { part, prompt } = requestsOf(document)[0]!;
      await keep([
        { document: of, part, prompt, model: 'invented-model', content: JSON.stringify({ events: [event] }) },
      ]);
    });
    const { page } = kept;
    await kept.at('/chronology?group=all&only=readers');
    await eventually(() => page.locator('.filter-count').innerText()).toMatch(/^[1-9]\d* of /);
    const entry = page.locator('.entry', { hasText: 'Hearing' }).first();
    expect(await entry.innerText()).toContain('read by invented-model and the built-in reader');
    await kept.at('/chronology?group=all&only=readers&order=check');
    expect(await page.locator('.entry', { hasText: 'Hearing' }).first().innerText()).toContain('readers disagree');
    const id = (await kept.matter()).events.find(
      ({ kind, reports }) => kind === 'hearing' && reports.some(({ model }) => model?.beside?.differs.length),
    )!.id;
    await kept.at(`/chronology?group=all&entry=${id}&show=entry`);
    await eventually(() => page.locator('.readers').innerText()).toContain('the readers disagree about the kind');
    expect(await page.locator('.readings').first().innerText()).toContain('The built-in reader: Case filed');
    expect(kept.complaints).toEqual([]);
  });
});
