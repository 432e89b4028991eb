import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../casefile/schema.ts';
import type { SearchQuery } from '../store/store.ts';
import type { Workbench } from './workbench.ts';

/** A workbench with the case file it is over. */
export interface OnTrial {
  readonly workbench: Workbench;
  readonly caseFile: CaseFile;
  readonly end: () => Promise<void>;
}

const nowhere = { asOf: null, knownBy: null };

const query = (more: Partial<SearchQuery>): SearchQuery => ({
  words: '',
  matter: null,
  party: null,
  proceeding: null,
  kind: null,
  from: null,
  to: null,
  limit: 1000,
  offset: 0,
  ...more,
});

/** What every workbench answers alike to who only looks, whatever it is over. `open` gives one over the sample pile. */
export function workbenchSuite(name: string, open: () => Promise<OnTrial>): void {
  describe(`a workbench over ${name}`, () => {
    let on: OnTrial;
    beforeAll(async () => {
      on = await open();
    }, 60_000);
    afterAll(() => on.end());

    test('lists documents without their texts, and matters with their counts', async () => {
      const { caseFile, workbench } = on;
      const overview = await workbench.overview();
      expect(overview.documents.map(({ id, sameAs, length }) => [id, sameAs, length]).sort()).toEqual(
        caseFile.documents.map(({ id, sameAs, text }) => [id, sameAs, text.length]).sort(),
      );
      expect(overview.matters.map(({ id, title, events }) => [id, title, events])).toEqual(
        caseFile.matters.map(({ id, title, events }) => [id, title, events.length]),
      );
      const days = caseFile.documents.flatMap(({ published }) => published ?? []).sort();
      expect(overview.published).toEqual({ first: days[0], last: days.at(-1) });
      expect(JSON.stringify(overview)).not.toContain(caseFile.documents[0]!.text.slice(0, 40));
    });

    test('shows each matter and document as the case file has it, and nothing for an id that there is not', async () => {
      const { caseFile, workbench } = on;
      for (const matter of caseFile.matters) expect(await workbench.matter(matter.id, nowhere)).toEqual(matter);
      for (const document of caseFile.documents) expect(await workbench.document(document.id)).toEqual(document);
      expect(await workbench.matter('none', nowhere)).toBeNull();
      expect(await workbench.matter('none', { asOf: '2023-01-01', knownBy: null })).toBeNull();
      expect(await workbench.document('none')).toBeNull();
    });

    test('with the clock of knowledge turned back, shows only what was out by then, under the same id', async () => {
      const { caseFile, workbench } = on;
      const [{ id, events }] = caseFile.matters as [CaseFile['matters'][number]];
      const published = new Map(caseFile.documents.map((one) => [one.id, one.published]));
      const turned = (await workbench.matter(id, { asOf: null, knownBy: '2023-07-01' }))!;
      expect(turned.id).toBe(id);
      expect(turned.events.length).toBeGreaterThan(0);
      expect(turned.events.length).toBeLessThan(events.length);
      const sources = turned.events.flatMap(({ reports }) => reports.map(({ document }) => published.get(document)!));
      expect(sources.filter((day) => day > '2023-07-01')).toEqual([]);
      const earlier = (await workbench.matter(id, { asOf: null, knownBy: '1990-01-01' }))!;
      expect(earlier).toMatchObject({ id, events: [], parties: [] });
    });

    test('with the clock of the world turned back, nothing has happened that came later', async () => {
      const { caseFile, workbench } = on;
      const { id } = caseFile.matters[0]!;
      const { events } = (await workbench.matter(id, { asOf: '2023-07-01', knownBy: null }))!;
      expect(events.length).toBeGreaterThan(0);
      const later = events.filter(({ date, status }) => date !== null && date > '2023-07-02' && status === 'occurred');
      expect(later).toEqual([]);
    });

    test('finds words where they stand, in entries and in texts', async () => {
      const { caseFile, workbench } = on;
      const texts = new Map(caseFile.documents.map(({ id, text }) => [id, text]));
      const { hits, total } = await workbench.search(query({ words: 'jury' }));
      expect(total).toBe(hits.length);
      expect(new Set(hits.map((hit) => hit.of))).toEqual(new Set(['entry', 'document']));
      for (const { document, start, end, words, found } of hits) {
        expect(end).toBeLessThanOrEqual(texts.get(document)!.length);
        expect(start).toBeLessThan(end);
        for (const one of found) expect(words.slice(one.start, one.end).toLowerCase()).toBe('jury');
      }
      expect((await workbench.search(query({ words: 'jury', limit: 1 }))).hits).toHaveLength(1);
      expect((await workbench.search(query({ words: 'nowhereatall' }))).total).toBe(0);
      expect((await workbench.search(query({ matter: 'none' }))).total).toBe(0);
    });

    test('nothing has been decided, nothing is new to somebody who never looked, and watching ends', async () => {
      const { workbench } = on;
      expect(await workbench.history()).toEqual({ decisions: [] });
      expect(await workbench.changes('Ann Oak')).toEqual({ since: null, documents: [], entries: [] });
      const stop = workbench.watch(() => {});
      expect(stop()).toBeUndefined();
    });
  });
}
