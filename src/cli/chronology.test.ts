import { expect, test } from 'vitest';
import type { CaseEvent, CaseFile, Matter, Report } from '../casefile/schema.ts';
import { chronology } from './chronology.ts';

const text = 'The jury found the board liable on Thursday. \u001b[31mThe jury spoke on Friday.\u001b[0m';

const report = (start: number, end: number): Report => ({
  document: 'd1',
  start,
  end,
  trigger: { start, end },
  stated: null,
  derivation: null,
  alternatives: [],
  status: 'occurred',
  outcome: null,
  amount: null,
  confidence: 0.9,
  amountChange: null,
  grounds: [],
  rule: 'verdict/x',
  source: null,
  words: text.slice(start, end),
});

const event = (id: string, more: Partial<CaseEvent>): CaseEvent => ({
  id,
  kind: 'verdict',
  date: null,
  dateReason: '',
  status: 'occurred',
  fate: null,
  confidence: 0.9,
  dateConfidence: 0.9,
  proceedingConfidence: 0.9,
  proceeding: 'P1',
  proceedingReason: null,
  outcome: null,
  amount: null,
  participants: [],
  summary: id,
  reports: [report(0, 44)],
  sources: 1,
  reasons: [],
  review: 'unreviewed',
  decided: [],
  comments: [],
  marks: [],
  tags: [],
  ...more,
});

const matter: Matter = {
  id: 'M1',
  title: 'Oak and the harbour board',
  parties: [],
  proceedings: [
    {
      id: 'P1',
      label: 'Oak I',
      caption: 'Oak v. Harbour Board',
      kind: 'civil',
      court: 'Linden Circuit Court',
      docketNumber: '22-90417',
      filed: '2022-03',
      claims: [],
      posture: 'Decided for the plaintiff by verdict.',
      claimPostures: [],
      parties: [],
      relations: [],
      reasons: [],
    },
  ],
  events: [
    event('Oak sues the board', { date: '2022-03', sources: 2 }),
    event('Jury finds the board liable', {
      date: '2023-06-15',
      outcome: 'liable',
      amount: { value: 2_000_000, currency: 'USD' },
      sources: 3,
    }),
    event('Trial set', { date: '2023-05-01', status: 'scheduled', fate: 'held' }),
    event('Hearing on costs set', { date: '2023-07-20', status: 'scheduled', fate: 'overdue' }),
    event('Board dumps oil', { status: 'alleged', proceeding: null }),
    event('Appeal \u001b]0;x\u0007 expected', { status: 'expected' }),
  ],
  passing: [],
  setAside: [],
  rejected: [],
  quotes: [],
  sayings: [],
  statements: [],
  disagreements: [
    {
      event: 'Jury finds the board liable',
      field: 'date',
      kind: 'conflict',
      values: [
        { value: '2023-06-15', reports: [{ document: 'd1', start: 0, end: 44 }] },
        { value: '2023-06-16', reports: [{ document: 'd1', start: 45, end: text.length }] },
      ],
      settled: null,
    },
  ],
};

const caseFile: CaseFile = {
  version: 1,
  documents: [
    {
      id: 'd1',
      path: 'a.txt',
      title: null,
      publisher: 'Harbour Post',
      url: null,
      published: '2023-06-16',
      publishedFrom: 'header',
      kind: 'article',
      sameAs: null,
      text,
      blocks: [],
    },
  ],
  matters: [matter],
  orphaned: [],
};

test('the whole, as it is printed', () => {
  expect(chronology(caseFile, { colour: false, width: null })).toBe(
    [
      '1 document, 2023-06-16; 1 matter',
      '',
      'Oak and the harbour board',
      '',
      '  Oak I  Oak v. Harbour Board · No. 22-90417 · Linden Circuit Court · civil · filed 2022-03',
      '  Decided for the plaintiff by verdict.',
      '  2022-03        Oak sues the board  [Verdict, 2 sources]',
      '  2023-06-15     Jury finds the board liable  [Verdict, liable, $2 million, 3 sources] disputed',
      '  2023-05-01     Trial set  [Verdict, 1 source] scheduled held',
      '  2023-07-20     Hearing on costs set  [Verdict, 1 source] scheduled overdue',
      '  ?              Appeal ␛]0;x␇ expected  [Verdict, 1 source] expected',
      '',
      '  Outside any one proceeding',
      '  ?              Board dumps oil  [Verdict, 1 source] alleged',
      '',
      'What comes next',
      '  2023-07-20     Hearing on costs set  [Verdict, Oak I] overdue: no document says what became of it',
      '  ?              Appeal ␛]0;x␇ expected  [Verdict, Oak I]',
      '',
      'Where the sources disagree',
      '  Jury finds the board liable  [Verdict]  date',
      '    2023-06-15',
      '      “The jury found the board liable on Thursday.”  Harbour Post, 2023-06-16, a.txt',
      '    2023-06-16',
      '      “␛[31mThe jury spoke on Friday.␛[0m”  Harbour Post, 2023-06-16, a.txt',
      '',
    ].join('\n'),
  );
});

test('the sides of an amount are written as amounts', () => {
  const values = ['2000000 USD', '2 million'].map((value) => ({
    value,
    reports: [{ document: 'd1', start: 0, end: 44 }],
  }));
  const disagreements = [
    { event: 'Trial set', field: 'amount' as const, kind: 'correction' as const, values, settled: null },
  ];
  const shown = chronology({ ...caseFile, matters: [{ ...matter, disagreements }] }, { colour: false, width: null });
  expect(shown).toContain('  Trial set  [Verdict]  amount, later corrected\n    $2 million\n');
  expect(shown).toContain('\n    2 million\n');
});

test('a disagreement that a person settled is shown with its value, and its entry is no longer disputed', () => {
  const open = matter.disagreements[0]!;
  const settled = { ...open, settled: { value: open.values[0]!.value, decision: 'd1' } };
  const shown = (one: typeof open) =>
    chronology({ ...caseFile, matters: [{ ...matter, disagreements: [one] }] }, { colour: false, width: null });
  expect(shown(open)).toContain(' disputed');
  expect(shown(settled)).not.toContain(' disputed');
  expect(shown(settled)).toContain(', settled as ');
});

test('a pile without a dispute says so', () => {
  expect(chronology({ version: 1, documents: [], matters: [], orphaned: [] }, { colour: false, width: 80 })).toBe(
    '0 documents; 0 matters\nNo proceeding is reported in these documents.\n',
  );
});

test('turned clocks are said, and the column is as wide as its days', () => {
  const long = {
    ...caseFile,
    matters: [{ ...matter, events: [event('E9', { date: '2023-06-05/2023-07-11' }), event('E8', {})] }],
  };
  const lines = (...clocks: Parameters<typeof chronology>[2][]) =>
    chronology(long, { colour: false, width: null }, ...clocks).split('\n');
  expect(lines().find((line) => line.includes('turned back'))).toBeUndefined();
  expect(lines({ asOf: '2023-08-01', knownBy: null })[1]).toBe('The clock is turned back: as of 2023-08-01');
  expect(lines({ asOf: '2023-08-01', knownBy: '2023-07-12' })[1]).toBe(
    'Both clocks are turned back: as of 2023-08-01, as known on 2023-07-12',
  );
  const columns = ['E9', 'E8'].map((summary) =>
    lines()
      .find((line) => line.includes(summary))
      ?.indexOf(summary),
  );
  expect(columns).toEqual([28, 28]);
});

test('an entry that rests on doubtful words of a scan alone says so', () => {
  const scanned = [{ start: 4, end: 8, confidence: 0.4 }];
  const documents = caseFile.documents.map((one) => ({ ...one, origin: { pages: [], parts: [], scanned } }));
  const sure = event('Board is liable', { reports: [report(0, 44), report(45, text.length)] });
  const events = [event('Jury speaks', {}), sure];
  const shown = chronology(
    { ...caseFile, documents, matters: [{ ...matter, events }] },
    { colour: false, width: null },
  );
  expect(shown).toContain('Jury speaks  [Verdict, 1 source] scan unsure of “jury”\n');
  expect(shown).toMatch(/Board is liable {2}\[Verdict, 1 source\]\n/);
});
