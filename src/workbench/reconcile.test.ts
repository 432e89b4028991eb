import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFile, Report } from '../casefile/schema.ts';
import { csv } from '../export/formats/csv.ts';
import { csvOpus2 } from '../export/formats/csv-opus2.ts';
import { reconciledText } from './hand-made/reconciled-text.ts';
import { reconcile } from './reconcile.ts';
import { Refused } from './workbench.ts';

/** An entry told by sentences, each of a document of its own with the day it states. */
type Told = Partial<CaseEvent> &
  Pick<CaseEvent, 'id' | 'kind' | 'date' | 'summary'> & {
    readonly says: readonly (readonly [words: string, stated?: string, amount?: number])[];
  };

function caseFile(...told: readonly Told[]): CaseFile {
  const events = told.map(
    ({ says, ...event }): CaseEvent => ({
      dateReason: '',
      status: 'occurred',
      fate: null,
      confidence: 0.9,
      dateConfidence: 0.9,
      proceedingConfidence: 0.9,
      proceeding: null,
      proceedingReason: null,
      outcome: null,
      amount: null,
      participants: [{ party: 'ann-oak', role: 'agent' }],
      sources: says.length,
      reasons: [],
      review: 'unreviewed',
      decided: [],
      comments: [],
      marks: [],
      tags: [],
      ...event,
      reports: says.map(
        ([words, stated, amount], at): Report => ({
          document: `d${at}`,
          start: 0,
          end: words.length,
          trigger: { start: 0, end: 1 },
          stated: stated ?? event.date,
          derivation: null,
          alternatives: [],
          status: 'occurred',
          outcome: null,
          amount: amount === undefined ? null : { value: amount, currency: 'USD' },
          confidence: 0.9,
          amountChange: null,
          grounds: [],
          rule: 'x/y',
          source: null,
          words,
        }),
      ),
    }),
  );
  const party = (id: string, name: string) => ({ id, name, kind: 'person' as const, aliases: [], mentions: [] });
  return {
    version: 1,
    documents: [0, 1].map((at) => ({
      id: `d${at}`,
      path: `${at}.txt`,
      title: null,
      publisher: at === 0 ? 'The Ledger' : 'The Beacon',
      url: null,
      published: '2031-12-01',
      publishedFrom: null,
      kind: 'article',
      sameAs: null,
      text: '',
      blocks: [],
    })),
    matters: [
      {
        id: 'm',
        title: 'Oak v. Quay',
        parties: [party('ann-oak', 'Ann Oak'), party('quay', 'Quay Works')],
        proceedings: [],
        events,
        passing: [],
        setAside: [],
        rejected: [],
        quotes: [],
        sayings: [],
        statements: [],
        disagreements: [],
      },
    ],
    orphaned: [],
  };
}

const suit: Told = {
  id: 'filing-0000000001',
  kind: 'filing',
  date: '2031-03-04',
  summary: 'Ann Oak sues Quay Works (negligence)',
  says: [
    ['Ann Oak sued Quay Works for negligence on Tuesday.'],
    ['Oak filed her complaint over the crane on March 6.', '2031-03-06'],
  ],
};
const award: Told = {
  id: 'award-0000000002',
  kind: 'award',
  date: '2031-11-05',
  summary: '$3 million awarded to Ann Oak',
  amount: { value: 3_000_000, currency: 'USD' },
  says: [
    ['A jury awarded Ann Oak $3 million.', '2031-11-05', 3_000_000],
    ['She was awarded $3.4m by the jury.', '2031-11-05', 3_400_000],
  ],
};
const hearing: Told = {
  id: 'hearing-0000000003',
  kind: 'hearing',
  date: '2031-06-12',
  summary: 'Hearing before Judge Elm',
  says: [['Judge Elm heard argument on the motion to compel.']],
};
const file = caseFile(suit, hearing, award);

const matched = (csvText: string, of = file) =>
  reconcile(of, csvText).matched.map(({ row, entry }) => [row.line, entry.id] as const);

describe('reconcile', () => {
  test('matched, in conflict, missing here, missing there', () => {
    const result = reconcile(
      file,
      'Date,Event,Source,Amount\n4 March 2031,Complaint filed by Oak (negligence),Ledger,\n5 Nov 2031,Jury award to Oak,,$3.4m\n1 May 2031,Ann Oak deposed in Elmtown,,\n',
    );
    expect(result.matched.map(({ row, entry, reason }) => [row.line, entry.id, reason])).toEqual([
      [2, suit.id, expect.stringMatching(/^same day; \d+ % of its words; same kind of event; same parties$/)],
    ]);
    expect(result.inConflict.map(({ row, entry, differences }) => [row.line, entry.id, differences])).toEqual([
      [
        3,
        award.id,
        [
          {
            field: 'amount',
            there: '3400000 USD',
            here: '3000000 USD',
            agreeing: ['The Beacon, 1 December 2031 (1.txt)'],
          },
        ],
      ],
    ]);
    expect(result.missingHere.map(({ row }) => row.event)).toEqual(['Ann Oak deposed in Elmtown']);
    expect(result.missingThere.map(({ entry }) => entry.id)).toEqual([hearing.id]);
    expect(result.problems).toEqual([]);
    const text = reconciledText(result);
    for (const title of [
      'In conflict',
      'In the file, not found in the sources',
      'In the sources, not in the file',
      'Matched',
    ]) {
      expect(text).toContain(`\n${title}\n`);
    }
    expect(text).toContain(
      'amount: $3.4 million in the file (so says The Beacon, 1 December 2031 (1.txt)); $3 million in the case file',
    );
  });

  test('another day: in conflict, and who says so', () => {
    const [conflict] = reconcile(
      file,
      'Date,Event\n6 March 2031,Oak files complaint over the crane against Quay Works\n',
    ).inConflict;
    expect(conflict).toMatchObject({
      entry: { id: suit.id },
      differences: [
        { field: 'date', there: '6 March 2031', here: '2031-03-04', agreeing: ['The Beacon, 1 December 2031 (1.txt)'] },
      ],
    });
    const [nobody] = reconcile(file, 'Date,Event\n9 March 2031,Oak sues Quay Works for negligence\n').inConflict;
    expect(nobody).toMatchObject({
      entry: { id: suit.id },
      differences: [{ agreeing: [] }],
      reason: expect.stringContaining('5 days apart'),
    });
  });

  test('a coarser date, and a sum with fewer digits, are no conflict', () => {
    const result = reconcile(
      file,
      'Date,Event\nMarch 2031,Oak sues Quay Works for negligence\n11/2031,Jury awards Oak $3m\n',
    );
    expect([result.matched.length, result.inConflict.length]).toEqual([2, 0]);
  });

  test('one row, one entry: the likelier pair first', () => {
    const twice = caseFile(suit, {
      ...suit,
      id: 'filing-0000000009',
      summary: 'Ann Oak sues Elm Bank (fraud)',
      says: [['Ann Oak sued Elm Bank for fraud.']],
    });
    expect(
      matched(
        'Date,Event\n2031-03-04,Oak sues Elm Bank for fraud\n2031-03-04,Oak sues Quay Works for negligence\n',
        twice,
      ),
    ).toEqual([
      [2, 'filing-0000000009'],
      [3, suit.id],
    ]);
    const again = reconcile(file, 'Date,Event\n2031-03-04,Oak sues Quay Works\n2031-03-04,Oak sues Quay Works\n');
    expect([again.matched.length, again.missingHere.length]).toEqual([1, 1]);
  });

  test('a row about somebody whom no entry names is not matched by its kind and day', () => {
    const { missingHere } = reconcile(
      file,
      'Date,Event\n2031-11-05,Court of appeal quashes an award to Stone\n2031-06-12,Bail hearing for Stone\n',
    );
    expect(missingHere.map(({ row }) => row.line)).toEqual([2, 3]);
  });

  test('words about nothing in the case are not matched, whatever their day', () => {
    const { missingHere } = reconcile(
      file,
      'Date,Event\n2031-03-04,Bananas ripen in the yard\n2031-11-05,A new crane is painted blue\n',
    );
    expect(missingHere.length).toBe(2);
  });

  describe('the order of numbers is decided for the whole column, and said', () => {
    const read = (csvText: string) => {
      const { read: said, matched: found } = reconcile(file, csvText);
      return [said.order, said.orderReason, found.length];
    };
    test.each([
      ['25/12/2030,x y\n04/03/2031,Oak sues Quay Works', 'day first', 'one date can only be read so (25/12/2030)', 1],
      ['12/25/2030,x y\n03/04/2031,Oak sues Quay Works', 'month first', 'one date can only be read so (12/25/2030)', 1],
      ['04/03/2031,Oak sues Quay Works', 'day first', 'read so, 1 of 1 dates are days of entries, the other way 0', 1],
      [
        '03/04/2031,Oak sues Quay Works',
        'month first',
        'read so, 1 of 1 dates are days of entries, the other way 0',
        1,
      ],
      ['1.2.2030,x y', 'day first', 'nothing in the column decides; numbers with full stops are read so', 0],
      ['1/2/2030,x y', 'month first', 'nothing in the column decides; the American order is taken', 0],
      ['2031-03-04,Oak sues Quay Works', 'month first', 'no date of the column depends on it', 1],
    ])('%j', (rows, ...said) => expect(read(`Date,Event\n${rows}\n`)).toEqual(said));

    test('a mixed column is said to be one', () => {
      const [order, reason] = read('Date,Event\n25/12/2030,x\n26/12/2030,x\n12/25/2030,x\n');
      expect([order, reason]).toEqual([
        'day first',
        '2 dates can only be read so, 1 only the other way: the column is mixed',
      ]);
    });
  });

  test('headings below a title, other names, another delimiter; no headings at all', () => {
    expect(
      matched(
        'Oak v. Quay: chronology\n\nWhen;What happened;Documents\n4.3.2031;Oak sues Quay Works for negligence;A/12\n',
      ),
    ).toEqual([[4, suit.id]]);
    expect(
      matched('4 March 2031\tOak sues Quay Works for negligence\n12 June 2031\tHearing before Judge Elm\n'),
    ).toEqual([
      [1, suit.id],
      [2, hearing.id],
    ]);
  });

  test('dates that cannot be read and rows without words are said, with their line', () => {
    const { problems, read } = reconcile(file, 'Date,Event\nsoonish,Oak sues Quay Works for negligence\n2031-01-01,\n');
    expect(problems).toEqual([
      'line 2: "soonish" is no date that can be read; taken without one',
      'line 3: nothing says what happened; left out',
    ]);
    expect(read.rows).toBe(1);
  });

  test.each([csv, csvOpus2])('an export that comes back is matched whole: $name', async (format) => {
    const text = new TextDecoder().decode(await format.write(file, { page: new Map(), store: null }));
    const { matched: all, inConflict, missingHere, missingThere } = reconcile(file, text);
    expect(all.map(({ entry }) => entry.id)).toEqual([suit.id, hearing.id, award.id]);
    expect([inConflict, missingHere, missingThere]).toEqual([[], [], []]);
  });

  test('what is no chronology is refused with a line', () => {
    for (const text of ['', 'just words\n', 'a,b\n1,2\n', 'Date\n2031-03-04\n'])
      expect(() => reconcile(file, text)).toThrow(Refused);
  });

  test('nothing to compare with: every row is missing here', () => {
    const empty: CaseFile = { version: 1, documents: [], matters: [], orphaned: [] };
    expect(reconcile(empty, 'Date,Event\n2031,x\n').missingHere.length).toBe(1);
  });

  test('the same result each time; any text is taken or refused', () => {
    const cell = fc.oneof(
      fc.constantFrom('Date', 'Event', '4 March 2031', 'Oak sues Quay Works', '04/03/2031', '=1', '"', ''),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        try {
          const once = reconcile(file, text);
          expect(reconcile(file, text)).toEqual(once);
          expect(once.matched.length + once.inConflict.length + once.missingHere.length).toBe(once.read.rows);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      }),
    );
  });
});
