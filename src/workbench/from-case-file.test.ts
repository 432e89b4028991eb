import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleCaseFile } from '../../test/sample-case-file.ts';
import type { CaseFile } from '../casefile/schema.ts';
import type { SearchQuery } from '../store/store.ts';
import { workbenchOf } from './from-case-file.ts';
import { Refused, type Workbench } from './workbench.ts';

let caseFile: CaseFile;
let workbench: Workbench;
const asked: unknown[] = [];

beforeAll(async () => {
  caseFile = await sampleCaseFile();
  workbench = workbenchOf(caseFile, {
    matterAt: async (id, clocks) => {
      asked.push([id, clocks]);
      return null;
    },
    why: 'Nothing is kept here.',
    version: '1.2.3',
    when: '2025-01-02T03:04:05.000Z',
  });
});

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

describe('a case file that is kept nowhere', () => {
  test('is overseen: documents without their texts, matters with their counts', async () => {
    const overview = await workbench.overview();
    expect(overview.published).toEqual({ first: '2022-03-09', last: '2024-12-12' });
    expect(overview.documents.map(({ id }) => id)).toEqual(caseFile.documents.map(({ id }) => id));
    expect(JSON.stringify(overview)).not.toContain(caseFile.documents[0]!.text.slice(0, 40));
    expect(overview.matters[0]).toMatchObject({
      id: caseFile.matters[0]!.id,
      events: caseFile.matters[0]!.events.length,
    });
  });

  test('with a clock turned back it is built anew', async () => {
    const { id } = caseFile.matters[0]!;
    expect(await workbench.matter(id, { asOf: null, knownBy: null })).toBe(caseFile.matters[0]);
    expect(asked).toEqual([]);
    expect(await workbench.matter(id, { asOf: null, knownBy: '2023-01-01' })).toBeNull();
    expect(asked).toEqual([[id, { asOf: null, knownBy: '2023-01-01' }]]);
  });

  test('takes nothing that would have to be kept, and says why', async () => {
    const request = { id: 'x', why: null, act: 'accept', entry: caseFile.matters[0]!.events[0]!.id } as const;
    await expect(workbench.decide(request, 'Ann Oak')).rejects.toThrow(new Refused('Nothing is kept here.'));
    await expect(workbench.add([], () => {})).rejects.toThrow(Refused);
  });

  test('a search without words lists what the filters let through', async () => {
    const all = await workbench.search(query({}));
    expect(all.total).toBe(caseFile.matters.reduce((sum, { events }) => sum + events.length, 0));
    const verdicts = await workbench.search(query({ kind: 'verdict' }));
    expect(verdicts.total).toBe(
      caseFile.matters.flatMap(({ events }) => events).filter(({ kind }) => kind === 'verdict').length,
    );
    const { party } = caseFile.matters[0]!.events.flatMap(({ participants }) => participants)[0]!;
    expect((await workbench.search(query({ party }))).total).toBeGreaterThan(0);
    expect((await workbench.search(query({ matter: 'none' }))).total).toBe(0);
  });

  test('a hit shows whole words, and an entry the report that says them', async () => {
    const { hits } = await workbench.search(query({ words: '"federal jury"' }));
    expect(hits.length).toBeGreaterThan(1);
    const texts = new Map(caseFile.documents.map(({ id, text }) => [id, text]));
    for (const hit of hits) {
      const text = texts.get(hit.document)!;
      const at = text.indexOf(hit.words);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(text[at - 1] ?? ' ').toMatch(/\s/);
      expect(text[at + hit.words.length] ?? ' ').toMatch(/\s|[.,;”"]/);
      expect(text.slice(hit.start, hit.end).toLowerCase()).toBe('federal jury');
    }
  });

  test('any words are searched for, and what is said to be found stands there', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('jury', '"', '*', 'tarr*', '"federal jury"', '(', '\\', '.', '[', 'é'), { maxLength: 6 })
        .map((all) => all.join(' ')),
    );
    const texts = new Map(caseFile.documents.map(({ id, text }) => [id, text]));
    await fc.assert(
      fc.asyncProperty(words, async (typed) => {
        for (const hit of (await workbench.search(query({ words: typed }))).hits) {
          expect(hit.end).toBeLessThanOrEqual(texts.get(hit.document)!.length);
          for (const { start, end } of hit.found) expect(hit.words.slice(start, end)).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });
});
