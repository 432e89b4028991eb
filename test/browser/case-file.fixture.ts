import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  DocumentSpan,
  Matter,
  Party,
  Report,
} from '../../src/casefile/schema.ts';
import type { Block } from '../../src/document/document.ts';

/** A case file made by hand, so that the page's tests do not depend on what the program finds. All names are invented. */

const weekly = document('weekly', 'Orchard Weekly', '2021-03-04', 'Cider maker sues the town over a well', [
  'Hollis Wren sued the town of Larkmere on Tuesday, saying that its new well had drained her orchard.',
  'She asks for $90,000. A trial is set for September 2021, the clerk said.',
  '“They drank my harvest,” Wren said.',
  'Sign up for our newsletter!',
]);
const courier = document('courier', 'Larkmere Courier', '2021-10-12', 'Jury awards Wren $70,000 in well case', [
  'A jury found the town of Larkmere liable and awarded Hollis Wren $70,000 on Friday. Wren sued the town on March 1.',
  'The town will appeal, said its mayor, Otis Fennimore. “Water belongs to everyone,” he said.',
]);
const late = document('late', 'Orchard Weekly', '2021-10-14', 'After the verdict', [
  'The jury gave Wren $75,000 last week. The trial had been put off from September.',
]);
const hostile = document(
  'hostile',
  '<b>Bold & Sons</b>',
  '2021-10-15',
  '<img src=x onerror="document.title=\'owned\'">',
  [
    'The mayor wrote <script>document.title="owned"</script> and <img src=x onerror="document.title=\'owned\'"> in a filing on Thursday.',
    'The sum was \u202E000,07$ in the end, and the town paid it.',
  ],
);
const later = document('later', 'Larkmere Courier', '2022-01-05', 'Second suit', [
  'Wren sued Fennimore for slander on Monday. A hearing is set for February 7, 2022.',
  '“They drank my whole harvest,” Wren told reporters in Larkmere on Monday. Fennimore denied it in a statement.',
]);
const elsewhere = document('elsewhere', 'Quarry Times', '2020-05-02', 'Quarry fined', [
  'A court fined Slate Ridge Quarry $12,000 on Friday.',
]);

const parties: Party[] = [
  { id: 'P1', name: 'Hollis Wren', kind: 'person', aliases: ['Wren'], mentions: everywhere('Wren') },
  {
    id: 'P2',
    name: 'Town of Larkmere',
    kind: 'government',
    aliases: ['Larkmere', 'the town'],
    mentions: everywhere('town'),
  },
  { id: 'P3', name: 'Otis Fennimore', kind: 'person', aliases: [], mentions: everywhere('Fennimore') },
  { id: 'P4', name: '<u>Clerk</u>', kind: 'person', aliases: ['"><svg onload=alert(1)>'], mentions: [] },
];

const filed: CaseEvent = {
  ...plain('E1', 'filing', '2021-03-02', 'Hollis Wren sues the town of Larkmere'),
  dateReason: 'day stated by 1 of 2 sources, and another by the other',
  reports: [
    report(
      weekly,
      'Hollis Wren sued the town of Larkmere on Tuesday, saying that its new well had drained her orchard.',
      'sued',
      '2021-03-02',
      {
        derivation: {
          words: 'on Tuesday',
          anchor: { kind: 'published', value: '2021-03-04' },
          rule: 'weekday',
          stated: ['weekday'],
          reason: 'past tense',
        },
        alternatives: [{ edtf: '2021-03-09', likelihood: 0.1, reason: 'the Tuesday to come' }],
      },
    ),
    report(courier, 'Wren sued the town on March 1.', 'sued', '2021-03-01'),
  ],
  sources: 2,
  reasons: ['same parties and kind; days a day apart'],
};
const trialMoved: CaseEvent = {
  ...plain('E2', 'trial', '2021-09', 'Trial of Wren’s suit'),
  status: 'scheduled',
  fate: 'moved',
  reports: [
    report(weekly, 'A trial is set for September 2021, the clerk said.', 'trial is set', '2021-09', {
      status: 'scheduled',
    }),
  ],
};
const verdict: CaseEvent = {
  ...plain('E3', 'verdict', '2021-10-08', 'Jury finds the town liable'),
  outcome: 'liable',
  reports: [
    report(
      courier,
      'A jury found the town of Larkmere liable and awarded Hollis Wren $70,000 on Friday.',
      'found the town of Larkmere liable',
      '2021-10-08',
    ),
  ],
};
const award: CaseEvent = {
  ...plain('E4', 'award', '2021-10-08', 'Jury awards Hollis Wren $70,000'),
  amount: { value: 70_000, currency: 'USD' },
  sources: 2,
  reports: [
    // Lies inside the verdict's stretch: overlapping highlights.
    report(courier, 'awarded Hollis Wren $70,000 on Friday', 'awarded', '2021-10-08', {
      amount: { value: 70_000, currency: 'USD' },
    }),
    report(late, 'The jury gave Wren $75,000 last week.', 'gave', '2021-10-04/2021-10-10', {
      amount: { value: 75_000, currency: 'USD' },
    }),
  ],
};
const appeal: CaseEvent = {
  ...plain('E5', 'appeal', null, 'Town of Larkmere to appeal'),
  status: 'expected',
  reports: [
    report(courier, 'The town will appeal, said its mayor, Otis Fennimore.', 'will appeal', null, {
      status: 'expected',
    }),
  ],
};
const paid: CaseEvent = {
  ...plain('E6', 'enforcement', null, 'Town pays \u202E000,07$'),
  status: 'alleged',
  reports: [
    report(hostile, 'The sum was \u202E000,07$ in the end, and the town paid it.', 'paid it', null, {
      status: 'alleged',
    }),
  ],
};
const written: CaseEvent = {
  ...plain('E7', 'statement', '2021-10-14', 'Mayor writes <script>document.title="owned"</script>'),
  proceeding: null,
  reports: [
    report(
      hostile,
      'The mayor wrote <script>document.title="owned"</script> and <img src=x onerror="document.title=\'owned\'"> in a filing on Thursday.',
      'wrote',
      '2021-10-14',
    ),
  ],
};
const second: CaseEvent = {
  ...plain('E8', 'filing', '2022-01-03', 'Wren sues Otis Fennimore for slander'),
  proceeding: 'C2',
  reports: [report(later, 'Wren sued Fennimore for slander on Monday.', 'sued', '2022-01-03')],
};
const hearing: CaseEvent = {
  ...plain('E9', 'hearing', '2022-02-07', 'Hearing in Wren v. Fennimore'),
  proceeding: 'C2',
  status: 'scheduled',
  reports: [
    report(later, 'A hearing is set for February 7, 2022.', 'hearing is set', '2022-02-07', { status: 'scheduled' }),
  ],
};

/** What is told of a quotation when nothing is told. */
const said = {
  cue: null,
  form: 'direct',
  date: null,
  dateReason: 'no document says when',
  medium: null,
  place: null,
  addressee: null,
  proceeding: null,
  proceedingReason: 'nothing tells which case it is about',
} as const;
const aside = {
  date: null,
  dateReason: 'no document says when',
  proceeding: null,
  proceedingReason: 'nothing tells which case it is about',
  fullest: 0,
  sources: 1,
} as const;

const well: Matter = {
  id: 'M1',
  title: 'Wren and the town of Larkmere',
  parties,
  proceedings: [
    {
      id: 'C1',
      label: 'Wren v. Larkmere',
      caption: 'Wren v. Town of Larkmere',
      kind: 'civil',
      court: 'Larkmere County Court',
      docketNumber: '21-cv-90001',
      filed: '2021-03-02',
      claims: ['nuisance'],
      posture: 'Tried; the jury found for the plaintiff and awarded $70,000.',
      claimPostures: [],
      parties: [
        { party: 'P1', role: 'plaintiff' },
        { party: 'P2', role: 'defendant' },
        { party: 'P3', role: 'witness' },
      ],
      relations: [],
      reasons: ['plaintiff and defendant are the same in 3 documents'],
    },
    {
      id: 'C2',
      label: 'Wren v. Fennimore',
      caption: null,
      kind: 'civil',
      court: null,
      docketNumber: null,
      filed: '2022-01-03',
      claims: ['slander'],
      posture: 'Filed; a hearing is set for 7 February 2022.',
      claimPostures: [],
      parties: [
        { party: 'P1', role: 'plaintiff' },
        { party: 'P3', role: 'defendant' },
      ],
      relations: [{ proceeding: 'C1', relation: 'related', reason: 'same plaintiff' }],
      reasons: [],
    },
  ],
  events: [filed, trialMoved, verdict, award, written, second, hearing, appeal, paid],
  passing: [],
  setAside: [],
  rejected: [],
  quotes: [
    {
      ...said,
      ...at(weekly, '“They drank my harvest,”'),
      speaker: 'P1',
      rule: 'after/name',
      words: '“They drank my harvest,”',
      statement: 'S1',
      date: '2021-03-02',
      dateReason: 'the day its document speaks of',
      proceeding: 'C1',
    },
    {
      ...said,
      ...at(courier, '“Water belongs to everyone,”'),
      speaker: 'P3',
      rule: 'after/pronoun',
      words: '“Water belongs to everyone,”',
      statement: 'S2',
      date: '2021-10-12',
      dateReason: 'the day its document was published',
    },
    { ...said, ...at(late, 'put off'), speaker: null, rule: 'none', words: 'put off', statement: 'S3' },
    {
      ...said,
      ...at(later, '“They drank my whole harvest,”'),
      speaker: 'P1',
      rule: 'after/name',
      words: '“They drank my whole harvest,”',
      statement: 'S1',
      date: '2022-01-03',
      dateReason: 'stated beside it: “Monday”',
      place: { start: at(later, 'in Larkmere').start, end: at(later, 'in Larkmere').end },
      addressee: { start: at(later, 'reporters').start, end: at(later, 'reporters').end, party: null },
      proceeding: 'C1',
    },
  ],
  sayings: [
    {
      ...at(later, 'Fennimore denied it in a statement'),
      speaker: 'P3',
      act: 'denial',
      cue: null,
      content: [],
      rule: 'subject-verb',
      words: 'Fennimore denied it in a statement',
      date: '2022-01-03',
      dateReason: 'stated beside it: “Monday”',
      medium: { start: at(later, 'in a statement').start, end: at(later, 'in a statement').end, kind: 'statement' },
      place: null,
      addressee: null,
      proceeding: 'C2',
      proceedingReason: 'said beside a step of the case',
    },
  ],
  statements: [
    {
      id: 'S1',
      speaker: 'P1',
      words: 'They drank my whole harvest,',
      date: '2022-01-03',
      dateReason: 'stated beside it: “Monday”',
      proceeding: 'C1',
      proceedingReason: 'said beside a step of the case',
      reports: [
        {
          document: 'weekly',
          quotes: [at(weekly, '“They drank my harvest,”')],
          differences: [
            {
              start: at(weekly, ' harvest,” Wren said').start,
              end: at(weekly, 'harvest,” Wren said').start,
              instead: 'whole',
            },
          ],
        },
        { document: 'later', quotes: [at(later, '“They drank my whole harvest,”')], differences: [] },
      ],
      fullest: 1,
      sources: 2,
    },
    {
      ...aside,
      id: 'S2',
      speaker: 'P3',
      words: 'Water belongs to everyone,',
      date: '2021-10-12',
      dateReason: 'the day its document was published',
      reports: [{ document: 'courier', quotes: [at(courier, '“Water belongs to everyone,”')], differences: [] }],
    },
    {
      ...aside,
      id: 'S3',
      speaker: null,
      words: 'put off',
      reports: [{ document: 'late', quotes: [at(late, 'put off')], differences: [] }],
    },
  ],
  disagreements: [
    {
      event: 'E1',
      field: 'date',
      kind: 'conflict',
      values: [
        { value: '2021-03-02', reports: [span(filed, 0)] },
        { value: '2021-03-01', reports: [span(filed, 1)] },
      ],
      settled: null,
    },
    {
      event: 'E4',
      field: 'amount',
      kind: 'conflict',
      values: [
        { value: '70000 USD', reports: [span(award, 0)] },
        { value: '75000 USD', reports: [span(award, 1)] },
      ],
      settled: null,
    },
  ],
};

const quarry: Matter = {
  id: 'M2',
  title: 'The Slate Ridge Quarry fine',
  parties: [],
  proceedings: [],
  events: [
    {
      ...plain('E1', 'award', '2020-05-01', 'Court fines Slate Ridge Quarry $12,000'),
      proceeding: null,
      reports: [report(elsewhere, 'A court fined Slate Ridge Quarry $12,000 on Friday.', 'fined', '2020-05-01')],
    },
  ],
  passing: [],
  setAside: [],
  rejected: [],
  quotes: [],
  sayings: [],
  statements: [],
  disagreements: [],
};

export const caseFile: CaseFile = {
  version: 1,
  documents: [weekly, courier, late, hostile, later, elsewhere],
  matters: [well, quarry],
  orphaned: [],
};

export const emptyCaseFile: CaseFile = { version: 1, documents: [], matters: [], orphaned: [] };

/** A text of paragraphs; one that speaks of a newsletter is an aside. */
function document(
  id: string,
  publisher: string,
  published: string,
  title: string,
  paragraphs: readonly string[],
): CaseFileDocument {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block = { start, end: start + paragraph.length };
    start = block.end + 2;
    if (/newsletter/.test(paragraph)) return { ...block, kind: 'aside', rule: 'newsletter-pitch' };
    return { ...block, kind: 'paragraph' };
  });
  return {
    id,
    path: `pile/${id}.txt`,
    title,
    publisher,
    url: 'javascript:document.title="owned"',
    published,
    publishedFrom: 'header',
    kind: 'article',
    sameAs: null,
    text,
    blocks,
  };
}

function plain(id: string, kind: CaseEvent['kind'], date: string | null, summary: string): Omit<CaseEvent, 'reports'> {
  return {
    id,
    kind,
    date,
    dateReason: 'day stated by its only source',
    status: 'occurred',
    fate: null,
    confidence: 0.9,
    dateConfidence: 0.9,
    proceedingConfidence: 0.9,
    proceeding: 'C1',
    proceedingReason: 'names both parties',
    outcome: null,
    amount: null,
    participants: [{ party: 'P1', role: 'agent' }],
    summary,
    sources: 1,
    reasons: [],
    review: 'unreviewed',
    decided: [],
    comments: [],
    marks: [],
    tags: [],
  };
}

function report(
  source: CaseFileDocument,
  words: string,
  trigger: string,
  stated: string | null,
  more: Partial<Report> = {},
): Report {
  const whole = at(source, words);
  const from = whole.start + words.indexOf(trigger);
  return {
    ...whole,
    trigger: { start: from, end: from + trigger.length },
    stated,
    derivation: null,
    alternatives: [],
    status: 'occurred',
    outcome: null,
    amount: null,
    confidence: 0.9,
    amountChange: null,
    grounds: [],
    rule: 'by/hand',
    source: null,
    words,
    ...more,
  };
}

function at(source: CaseFileDocument, words: string): DocumentSpan {
  const start = source.text.indexOf(words);
  if (start < 0) throw new Error(`not in ${source.id}: ${words}`);
  return { document: source.id, start, end: start + words.length };
}

function span(event: CaseEvent, place: number): DocumentSpan {
  const { document: id, start, end } = event.reports[place]!;
  return { document: id, start, end };
}

function everywhere(name: string): DocumentSpan[] {
  return [weekly, courier, late, later].flatMap((source) =>
    [...source.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      document: source.id,
      start: index,
      end: index + name.length,
    })),
  );
}
