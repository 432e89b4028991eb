import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Decision } from '../casefile/decisions/decision.ts';
import type { Matter } from '../casefile/schema.ts';
import { Outdated } from '../engine/matters.ts';
import { pack } from '../engine/packing.ts';
import { documentOf, eventOf, matterOf, sampleMatter } from './store.fixture.ts';
import type { Published, SearchQuery, Store } from './store.ts';

/** An engine under test. */
export interface Engine {
  readonly name: string;
  /** A new, empty store. */
  readonly open: () => Promise<Store>;
  /** What is on the disk, opened once more beside the first; left out where an engine has none. */
  readonly again?: () => Promise<Store>;
  /** Removes what `open` made. */
  readonly remove: () => Promise<void>;
  /** Tests that do not apply, each with the reason. */
  readonly skips?: Readonly<Record<string, string>>;
}

const added = '2024-03-05T09:30:00.000Z';
const nothing: SearchQuery = {
  words: '',
  matter: null,
  party: null,
  proceeding: null,
  kind: null,
  from: null,
  to: null,
  limit: 20,
  offset: 0,
};

const publishedOf = (...matters: readonly (Matter & { readonly key?: string })[]): Published => ({
  matters: matters.map((matter) => ({
    id: matter.id,
    key: matter.key ?? `key of ${matter.id}`,
    documents: [...new Set(matter.events.flatMap(({ reports }) => reports.map(({ document }) => document)))],
    entries: matter.events.length,
    matter: pack(matter),
  })),
  orphaned: [],
});

const decisionOf = (id: string, text = 'so it is'): Omit<Decision, 'number'> => ({
  id,
  who: 'Ann Oak',
  when: added,
  what: { act: 'comment', entry: { reports: [] }, text },
  why: null,
});

/** Any string that JavaScript can hold: NUL, half a surrogate pair, nothing. */
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), loneHalves());

function loneHalves(): fc.Arbitrary<string> {
  return fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
}

/** What every engine must do. Its own test is one call of this. */
export function storeSuite(engine: Engine): void {
  const check = (name: string, run: (store: Store) => Promise<void>) => {
    const why = engine.skips?.[name];
    if (why !== undefined) test.skip(`${name} (${why})`, () => {});
    else test(name, () => run(store));
  };
  let store: Store;

  describe(engine.name, () => {
    beforeEach(async () => {
      store = await engine.open();
    });
    afterEach(async () => {
      await store.close();
      await engine.remove();
    });

    check('what was added is there, by path, without its text', async (store) => {
      const [a, b] = [documentOf('a', { path: 'z.txt' }), documentOf('b', { path: 'folder/y.txt' })];
      await store.addDocuments([
        { document: a, added },
        { document: b, added },
      ]);
      const notes = await store.documents();
      expect(notes.map(({ path }) => path)).toEqual(['folder/y.txt', 'z.txt']);
      const { text, blocks: _, ...rest } = a;
      expect(notes[1]).toEqual({ ...rest, added, length: text.length, replacedBy: null });
      expect(await store.readDocuments(['b', 'nowhere', 'a'])).toEqual([b, a]);
    });

    check('any document comes back letter for letter', async (store) => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(anyText, fc.option(anyText), anyText, async (text, title, path) => {
          const document = documentOf(`d${number++}`, { text, title, path, publisher: title, url: title });
          await store.addDocuments([{ document, added }]);
          expect(await store.readDocuments([document.id])).toEqual([document]);
          const note = (await store.documents()).find(({ id }) => id === document.id);
          expect(note).toMatchObject({ path, title, publisher: title, url: title, length: text.length });
        }),
        { numRuns: 60 },
      );
    });

    check('pages and parts of its file come back with a document', async (store) => {
      const origin = {
        pages: [
          { name: 'iv', start: 0, end: 8, lines: [[0, 1] as const] },
          { name: '1', bates: 'OAK000017', start: 8, end: 20, lines: [[8, 1] as const, [12, 2] as const] },
        ],
        parts: [{ name: 'Exhibit \ud800', start: 0, end: 20 }],
      };
      const plain = documentOf('a', { origin });
      const halved = documentOf('b', { origin, title: 'Half \ud800' });
      await store.addDocuments([plain, halved, documentOf('c')].map((document) => ({ document, added })));
      expect(await store.readDocuments(['a', 'b', 'c'])).toEqual([plain, halved, documentOf('c')]);
      expect(await store.damage()).toEqual([]);
    });

    check('a document added again stays as it was, and its new path is noted', async (store) => {
      const first = documentOf('a');
      await store.addDocuments([{ document: first, added }]);
      await store.addDocuments([{ document: { ...first, path: 'moved.txt' }, added: '2025-01-01T00:00:00.000Z' }]);
      expect(await store.documents()).toMatchObject([{ id: 'a', path: 'moved.txt', added, replacedBy: null }]);
    });

    check('a path with another text keeps the older one as replaced, until that stands there again', async (store) => {
      const [old, young] = [documentOf('old', { path: 'p.txt' }), documentOf('young', { path: 'p.txt' })];
      const states = async () =>
        Object.fromEntries((await store.documents()).map(({ id, replacedBy }) => [id, replacedBy]));
      await store.addDocuments([{ document: old, added }]);
      await store.addDocuments([{ document: young, added }]);
      expect(await states()).toEqual({ old: 'young', young: null });
      expect(await store.readDocuments(['old'])).toEqual([old]);
      await store.addDocuments([{ document: old, added }]);
      expect(await states()).toEqual({ old: null, young: 'old' });
    });

    check('a text that also stands elsewhere is not replaced', async (store) => {
      const twice = documentOf('twice', { path: 'one.txt' });
      await store.addDocuments([
        { document: twice, added },
        { document: { ...twice, path: 'other.txt' }, added },
        { document: documentOf('next', { path: 'other.txt' }), added },
      ]);
      expect(await store.documents()).toMatchObject([
        { id: 'twice', path: 'one.txt', replacedBy: null },
        { id: 'next', path: 'other.txt', replacedBy: null },
      ]);
    });

    check('lines that move down in one file are all still there', async (store) => {
      const lines = ['a', 'b', 'c'].map((id, at) => documentOf(id, { path: `f.jsonl#${at + 1}` }));
      await store.addDocuments(lines.map((document) => ({ document, added })));
      const moved = ['new', 'a', 'b', 'c'].map((id, at) => documentOf(id, { path: `f.jsonl#${at + 1}` }));
      await store.addDocuments(moved.map((document) => ({ document, added })));
      expect((await store.documents()).map(({ id, path, replacedBy }) => [id, path, replacedBy])).toEqual([
        ['new', 'f.jsonl#1', null],
        ['a', 'f.jsonl#2', null],
        ['b', 'f.jsonl#3', null],
        ['c', 'f.jsonl#4', null],
      ]);
    });

    check('fingerprints of files', async (store) => {
      await store.addDocuments(
        [],
        new Map([
          ['a.txt', '1'],
          ['b.txt', '2'],
        ]),
      );
      await store.addDocuments([], new Map([['a.txt', '3']]));
      expect(await store.fingerprints()).toEqual(
        new Map([
          ['a.txt', '3'],
          ['b.txt', '2'],
        ]),
      );
    });

    check('a batch that cannot be kept whole is not kept at all', async (store) => {
      const broken = { ...documentOf('b'), kind: null as unknown as 'article' };
      await expect(
        store.addDocuments([
          { document: documentOf('a'), added },
          { document: broken, added },
        ]),
      ).rejects.toThrow();
      expect(await store.documents()).toEqual([]);
    });

    check('decisions are numbered in order, and one sent twice is kept once', async (store) => {
      const first = await store.decide(decisionOf('one'));
      const second = await store.decide(decisionOf('two'));
      const again = await store.decide(decisionOf('one', 'otherwise'));
      expect([first.number, second.number]).toEqual([1, 2]);
      expect(again).toEqual(first);
      expect(await store.decisions()).toEqual([first, second]);
    });

    check('any words of a decision come back letter for letter', async (store) => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(anyText, anyText, async (text, who) => {
          const decision = { ...decisionOf(`d${number++}`, text), who, why: text };
          const kept = await store.decide(decision);
          expect(kept).toEqual({ ...decision, number: kept.number });
          expect((await store.decisions()).at(-1)).toEqual(kept);
        }),
        { numRuns: 60 },
      );
    });

    check('the cache gives what was put, by sort and key, and forgets the rest', async (store) => {
      const bytes = (...list: number[]) => Uint8Array.from(list);
      await store.cache(
        'reading',
        new Map([
          ['a', bytes(0, 1, 255)],
          ['b', bytes()],
        ]),
      );
      await store.cache('matter', new Map([['a', bytes(7)]]));
      await store.cache('reading', new Map([['a', bytes(9)]]));
      const got = await store.cached('reading', ['a', 'b', 'c']);
      expect([...got].map(([key, value]) => [key, [...value]])).toEqual([
        ['a', [9]],
        ['b', []],
      ]);
      await store.prune('reading', ['b', 'z']);
      expect([...(await store.cached('reading', ['a', 'b'])).keys()]).toEqual(['b']);
      expect([...(await store.cached('matter', ['a'])).keys()]).toEqual(['a']);
    });

    check('what a person has seen', async (store) => {
      expect(await store.lastSeen('Ann')).toBeNull();
      await store.saw('Ann', { when: added, snapshot: 's1' });
      await store.saw('Ann', { when: added, snapshot: 's2' });
      expect(await store.lastSeen('Ann')).toEqual({ when: added, snapshot: 's2' });
      expect(await store.lastSeen('Ben')).toBeNull();
    });

    check('the file that a document was made of stays beside it until the document is removed', async (store) => {
      const [a, b] = [documentOf('a'), documentOf('b')];
      const pages = [{ number: 1, width: 612, height: 792, words: [[0, 3, 72, 60, 90.5, 72]] as const }];
      const original = { format: 'application/pdf', bytes: Uint8Array.of(37, 80, 68, 70), pages } as const;
      await store.addDocuments([
        { document: a, added, original },
        { document: b, added },
      ]);
      await store.addDocuments([{ document: a, added }]);
      expect(await store.drawnPages(a.id)).toEqual(pages);
      const kept = await store.original(a.id);
      expect({ ...kept, bytes: [...kept!.bytes] }).toEqual({ ...original, bytes: [37, 80, 68, 70] });
      expect([await store.drawnPages(b.id), await store.original(b.id)]).toEqual([null, null]);
      await store.removeDocument(a.id);
      expect([await store.drawnPages(a.id), await store.original(a.id)]).toEqual([null, null]);
    });

    check(
      'adding and publishing make the revision grow when something changed; publishing looks at what changed only',
      async (store) => {
        const [a, b] = [documentOf('a'), documentOf('b')];
        await store.addDocuments([
          { document: a, added },
          { document: b, added },
        ]);
        expect(await store.revision()).toBe(1);
        const [one, two] = [sampleMatter('m-1', a), sampleMatter('m-2', b)];
        expect(await store.publish(publishedOf(one, two))).toBe(2);
        const untouched = publishedOf(one, two).matters.map((matter) => ({ ...matter, matter: null }));
        expect(await store.publish({ matters: untouched, orphaned: [] })).toBe(2);
        const others = untouched.map((matter) => ({ ...matter, key: 'another' }));
        await expect(store.publish({ matters: others, orphaned: [] })).rejects.toThrow(Outdated);
        expect(await store.revision()).toBe(2);
        expect(await store.publish(publishedOf(one))).toBe(3);
        expect(await store.publish({ matters: publishedOf(one).matters, orphaned: [] })).toBe(3);
        expect(await store.revision()).toBe(3);
        expect((await store.search({ ...nothing, words: 'sued', matter: 'm-2' })).hits).toEqual([]);
      },
    );

    check('an entry may move from one matter to another', async (store) => {
      const a = documentOf('a');
      await store.addDocuments([{ document: a, added }]);
      await store.publish(publishedOf(sampleMatter('m-1', a)));
      await store.publish(publishedOf(sampleMatter('m-2', a)));
      const { hits } = await store.search({ ...nothing, words: 'sues' });
      expect(hits).toMatchObject([{ of: 'entry', matter: 'm-2', entry: 'filing-a' }]);
    });

    check('a publication that breaks off changes nothing', async (store) => {
      const a = documentOf('a');
      await store.addDocuments([{ document: a, added }]);
      await store.publish(publishedOf(sampleMatter('m-1', a)));
      const broken = publishedOf({ ...sampleMatter('m-2', a), key: 'x' }).matters.map((matter) => ({
        ...matter,
        matter: Buffer.from('broken'),
      }));
      await expect(store.publish({ matters: broken, orphaned: [] })).rejects.toThrow();
      expect((await store.search({ ...nothing, words: 'sues' })).hits).toMatchObject([{ matter: 'm-1' }]);
      expect(await store.revision()).toBe(2);
    });

    describe('search', () => {
      const texts = {
        jury: documentOf('jury', {
          text: 'A federal jury found Birch Bakery liable on Monday.',
          published: '2024-05-01',
        }),
        judge: documentOf('judge', {
          text: 'The judge told the jury to go home. José Núñez, a juror, stayed.',
          title: 'Home',
          published: '2023-01-01',
        }),
        other: documentOf('other', { text: 'It rained.', title: null, published: null }),
      };
      const fill = async (store: Store) => {
        await store.addDocuments(Object.values(texts).map((document) => ({ document, added })));
        await store.publish(
          publishedOf(
            matterOf('m-1', texts.jury, [
              eventOf('verdict-1', texts.jury, {
                kind: 'verdict',
                date: '2024-04-29',
                summary: 'Jury finds liable',
                participants: [],
                proceeding: null,
              }),
              eventOf('filing-1', texts.judge, { date: '2019', summary: 'Suit begins' }),
            ]),
          ),
        );
      };
      const found = async (store: Store, query: Partial<SearchQuery>) =>
        (await store.search({ ...nothing, ...query })).hits
          .map(({ entry, document, of }) => (of === 'entry' ? entry : document))
          .sort();

      check('words, phrases, prefixes, without case or accents', async (store) => {
        await fill(store);
        expect(await found(store, { words: 'JURY bakery' })).toEqual(['jury', 'verdict-1']);
        expect(await found(store, { words: '"federal jury"' })).toEqual(['jury', 'verdict-1']);
        expect(await found(store, { words: '"jury federal"' })).toEqual([]);
        expect(await found(store, { words: 'nunez juro*' })).toEqual(['filing-1', 'judge']);
        expect(await found(store, { words: 'juro' })).toEqual([]);
        expect(await found(store, { words: 'rained' })).toEqual(['other']);
      });

      check('filters', async (store) => {
        await fill(store);
        expect(await found(store, { words: 'jury', kind: 'verdict' })).toEqual(['verdict-1']);
        expect(await found(store, { words: 'jury', party: 'ann-oak' })).toEqual(['filing-1', 'jury']);
        expect(await found(store, { words: 'jury', proceeding: 'oak-v-birch' })).toEqual(['filing-1', 'judge']);
        expect(await found(store, { words: 'jury', matter: 'm-1' })).toEqual([
          'filing-1',
          'judge',
          'jury',
          'verdict-1',
        ]);
        expect(await found(store, { words: 'jury', matter: 'm-9' })).toEqual([]);
        expect(await found(store, { words: 'jury', from: '2024-04-29' })).toEqual(['jury', 'verdict-1']);
        expect(await found(store, { words: 'jury', to: '2019-06-01' })).toEqual(['filing-1']);
        expect(await found(store, { words: 'jury', from: '2019-06', to: '2019-07' })).toEqual(['filing-1']);
      });

      check('without words: all that the filters let through, newest first', async (store) => {
        await fill(store);
        const { hits, total } = await store.search(nothing);
        expect(total).toBe(5);
        expect(hits.map(({ document, of }) => `${of} ${document}`)).toEqual([
          'document jury',
          'entry jury',
          'document judge',
          'entry judge',
          'document other',
        ]);
      });

      check('spans are those of the words in the document, and of the words shown', async (store) => {
        await fill(store);
        const { hits } = await store.search({ ...nothing, words: 'nunez' });
        for (const hit of hits) {
          expect(texts.judge.text.slice(hit.start, hit.end)).toBe('Núñez');
          expect(hit.found.map(({ start, end }) => hit.words.slice(start, end))).toEqual(['Núñez']);
        }
        expect(hits).toHaveLength(2);
      });

      check('pages of hits fit together', async (store) => {
        await fill(store);
        const all = await store.search({ ...nothing, words: 'jury' });
        const pages = [0, 2, 4].map((offset) => store.search({ ...nothing, words: 'jury', limit: 2, offset }));
        expect((await Promise.all(pages)).flatMap(({ hits }) => hits)).toEqual(all.hits);
        expect(all.total).toBe(4);
      });

      check('a text that was replaced is not found', async (store) => {
        await fill(store);
        await store.addDocuments([{ document: documentOf('sun', { path: 'other.txt', text: 'It shone.' }), added }]);
        expect(await found(store, { words: 'rained' })).toEqual([]);
        expect(await found(store, { words: 'shone' })).toEqual(['sun']);
      });

      check('no question is a mistake', async (store) => {
        await fill(store);
        const hostile = fc.oneof(
          anyText,
          fc
            .array(
              fc.constantFrom(
                'jury',
                '"',
                '*',
                '(',
                ')',
                'AND',
                'OR',
                'NOT',
                'NEAR(',
                ':',
                '^',
                '-',
                '+',
                "'",
                ';',
                '{',
                '\0',
                'title:',
                ' ',
              ),
            )
            .map((parts) => parts.join('')),
        );
        await fc.assert(
          fc.asyncProperty(hostile, hostile, async (words, filter) => {
            const { hits, total } = await store.search({ ...nothing, words, from: filter, to: filter });
            expect(hits.length).toBeLessThanOrEqual(total);
            for (const { found, words: shown } of hits)
              for (const { start, end } of found) expect(0 <= start && start < end && end <= shown.length).toBe(true);
            await store.search({ ...nothing, words, matter: filter, party: filter, proceeding: filter, kind: filter });
          }),
          { numRuns: 150 },
        );
      });

      check('an operator is a word like any other', async (store) => {
        await store.addDocuments([{ document: documentOf('or', { text: 'either OR neither' }), added }]);
        expect(await found(store, { words: 'either OR missing' })).toEqual([]);
        expect(await found(store, { words: 'either OR neither' })).toEqual(['or']);
      });
    });

    check('what models answered is kept as it came, the newest last, and goes with its document', async (store) => {
      const answer = { document: 'a', part: 0, prompt: 'one', model: 'invented', content: '{"events": []}' };
      await store.addDocuments([{ document: documentOf('a'), added }]);
      await store.keepAnswers([answer, { ...answer, part: 1 }, { ...answer, document: 'b' }]);
      await store.keepAnswers([{ ...answer, content: 'anew' }]);
      expect(await store.answers()).toEqual(
        new Map([
          [
            'a',
            [
              { ...answer, part: 1 },
              { ...answer, content: 'anew' },
            ],
          ],
          ['b', [{ ...answer, document: 'b' }]],
        ]),
      );
      await store.removeDocument('a');
      expect([...(await store.answers()).keys()]).toEqual(['b']);
    });

    check('a second opening sees what was written, and the first that somebody wrote', async (store) => {
      const other = await engine.again!();
      await store.writtenElsewhere();
      expect(await store.writtenElsewhere()).toBe(false);
      await other.addDocuments([{ document: documentOf('a'), added }]);
      await other.decide(decisionOf('one'));
      expect(await store.writtenElsewhere()).toBe(true);
      expect(await store.writtenElsewhere()).toBe(false);
      expect(await store.documents()).toHaveLength(1);
      const mine = await store.decide(decisionOf('two'));
      expect(mine.number).toBe(2);
      await other.close();
    });
  });
}
