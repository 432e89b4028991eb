import type { CaseEvent, CaseFile, Matter } from '../src/casefile/schema.ts';

/** Texts that try to be more than text, wherever a format shows texts. */
export const hostile: readonly string[] = [
  '</script><script>document.title="owned"</script>',
  '<!--<script>',
  '"quoted", \'single\'; semicolon',
  'two\nlines\r\nand\ttab',
  '🍏 emoji, half \uD83D of one',
  '\u202Eright to left\u202C عدالة',
  '=HYPERLINK("http://example.invalid","x")',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '| a | b | **bold** [link](http://example.invalid) <b>b</b> ~x~ `c` $y$',
  'control \u0001\u0008\u000B signs',
  '\u001B]0;owned\u0007\u001B[31mRed Paper \u009B1m\u007F',
  'filed by \u2067nnA\u2069 and \u202Akao\u202C, \uFFFE',
  '&amp; & &lt;',
  'José Núñez, Łódź — “Ærø”; Ωμέγα, Жук',
  'a page\u000Cbreak and a \uFFFF end, \uDE00 the other half',
  '\\N; BEGIN:VEVENT',
];

export const emptyCaseFile: CaseFile = { version: 1, documents: [], matters: [], orphaned: [] };

const day = (number: number): string => {
  const year = 1990 + (Math.floor(number / 336) % 40);
  const month = 1 + (Math.floor(number / 28) % 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
};

/** A case file of one matter with this many entries, two of them a document; texts come from `words` in turn. */
export function inventedCaseFile(
  count: number,
  words: readonly string[] = ['Ann Oak sued Harbour Light over the quay.'],
): CaseFile {
  const documents = Array.from({ length: Math.max(1, Math.ceil(count / 2)) }, (_, at) => {
    const text = words.map((_word, line) => words[(line + at) % words.length]).join('\n\n');
    return {
      id: `d${at}`,
      path: `news/${at}.txt`,
      title: words[at % words.length]!,
      publisher: words[(at + 1) % words.length]!,
      url: at % 3 === 0 ? `https://example.invalid/${at}?a=1&b=2` : null,
      published: day(at),
      publishedFrom: 'header' as const,
      kind: 'article' as const,
      sameAs: null,
      text,
      blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    };
  });
  const kinds = ['filing', 'trial', 'award', 'hearing', 'ruling'] as const;
  const events = Array.from({ length: count }, (_, at): CaseEvent => {
    const document = documents[at >> 1]!;
    const said = words[at % words.length]!;
    const status = at % 5 === 1 ? 'scheduled' : 'occurred';
    const date = at % 11 === 7 ? null : at % 7 === 3 ? day(at).slice(0, 7) : day(at);
    const amount = at % 5 === 2 ? { value: 1_000 + at, currency: 'USD' } : null;
    const start = Math.max(0, document.text.indexOf(said));
    return {
      id: `${kinds[at % 5]}-${at}`,
      kind: kinds[at % 5]!,
      date,
      dateReason: 'stated by the only source that dates it',
      status,
      fate: null,
      confidence: 0.9,
      dateConfidence: 0.9,
      proceedingConfidence: 0.9,
      proceeding: at % 4 === 0 ? null : 'oak-i',
      proceedingReason: null,
      outcome: null,
      amount,
      participants: [{ party: 'ann-oak', role: 'agent' }],
      summary: said,
      reports: [
        {
          document: document.id,
          start,
          end: start + said.length,
          trigger: { start, end: start + 1 },
          stated: date,
          derivation: null,
          alternatives: [],
          status,
          outcome: null,
          amount,
          confidence: 0.9,
          amountChange: null,
          grounds: [],
          rule: 'filing/sues',
          source: null,
          words: said,
        },
      ],
      sources: 1,
      reasons: [],
      review: at % 9 === 0 ? 'accepted' : 'unreviewed',
      decided: [],
      comments: at % 9 === 0 ? [{ who: said, when: '2024-03-05T09:30:00.000Z', text: said, decision: 'x' }] : [],
      marks: at % 6 === 0 ? ['key'] : [],
      tags: at % 8 === 0 ? [said] : [],
    };
  });
  const name = words[0]!;
  const matter: Matter = {
    id: 'matter-1',
    title: name,
    parties: [{ id: 'ann-oak', name, kind: 'person', aliases: [...words], mentions: [] }],
    proceedings: [
      {
        id: 'oak-i',
        label: name,
        caption: name,
        kind: 'civil',
        court: name,
        docketNumber: name,
        filed: '1990-01-01',
        claims: [name],
        posture: name,
        claimPostures: [],
        parties: [{ party: 'ann-oak', role: 'plaintiff' }],
        relations: [],
        reasons: [],
      },
    ],
    events,
    passing: [],
    setAside: [],
    rejected: [],
    quotes: [],
    sayings: [],
    statements: [
      {
        id: 'statement-1',
        speaker: 'ann-oak',
        words: name,
        date: '1990-01-01',
        dateReason: 'no document says when',
        proceeding: null,
        proceedingReason: '',
        reports: [],
        fullest: 0,
        sources: 1,
      },
    ],
    disagreements: events.slice(0, 1).map(({ id, reports }) => ({
      event: id,
      field: 'name' as const,
      kind: 'conflict' as const,
      values: [
        { value: name, reports: [reports[0]!] },
        { value: 'another', reports: [reports[0]!] },
      ],
      settled: null,
    })),
  };
  return { version: 1, documents, matters: count === 0 ? [] : [matter], orphaned: [] };
}

/** A suit whose trial each document in turn sets for a day, beside a cancelled hearing and three dates of other kinds. */
export function setTrial(...days: readonly string[]): CaseFile {
  const [date = '2031-06-02'] = [...days].reverse();
  const base = inventedCaseFile(5, ['Oak I']);
  const [matter] = base.matters;
  const [event] = matter!.events;
  const [report] = event!.reports;
  const [document] = base.documents;
  const documents = (days.length === 0 ? [date] : days).map((_, at) => ({
    ...document!,
    id: `d${at}`,
    path: `${at}.txt`,
    url: null,
    published: `2031-03-0${at + 1}`,
  }));
  const entry = (changes: Partial<CaseEvent>): CaseEvent => ({
    ...event!,
    date: null,
    status: 'scheduled',
    proceeding: 'oak-i',
    marks: [],
    tags: [],
    comments: [],
    review: 'unreviewed',
    reports: [{ ...report!, document: 'd0', stated: null, status: 'scheduled' }],
    ...changes,
  });
  const events = [
    entry({
      id: 'trial-1',
      kind: 'trial',
      date,
      fate: new Set(days).size > 1 ? 'moved' : null,
      summary: 'Trial set: Ann Oak',
      reports: documents.map(({ id }, at) => ({
        ...report!,
        document: id,
        stated: days[at] ?? date,
        status: 'scheduled',
      })),
    }),
    entry({
      id: 'hearing-1',
      kind: 'hearing',
      date: '2031-21',
      status: 'scheduled',
      fate: 'cancelled',
      summary: 'Hearing set',
    }),
    entry({ id: 'ruling-1', kind: 'ruling', date: '2031-07', status: 'expected', summary: 'Ann Oak expects a ruling' }),
    entry({ id: 'appeal-1', kind: 'appeal', date: '../2031', status: 'expected', summary: 'Ann Oak appeals' }),
    entry({ id: 'conduct-1', kind: 'conduct', date: '2032', status: 'occurred', summary: 'Ann Oak builds' }),
  ];
  return {
    ...base,
    documents,
    matters: [{ ...matter!, events, disagreements: [], statements: [] }],
  };
}
