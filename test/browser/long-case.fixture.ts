import type { CaseEvent, CaseFile, CaseFileDocument, Report } from '../../src/casefile/schema.ts';
import { numberDay } from '../../src/words/calendar.ts';

const names = [
  'Alder Freight',
  'Bryn Castle',
  'Cole Harbour',
  'Dunmore Rail',
  'Eastwick Mills',
  'Fenn Bridge',
  'Garrow Pit',
];
const kinds = ['filing', 'motion', 'hearing', 'ruling', 'statement', 'trial', 'verdict', 'award', 'appeal'] as const;

/** A case file of so many entries over thirty years in seven proceedings, the same each time. All names are invented. */
export function longCase(size: number): CaseFile {
  // A linear congruential generator (Numerical Recipes): the same numbers on every machine.
  let seed = 20_240_101;
  const below = (count: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * count);
  };
  const day = () => numberDay(8800 + below(10_900)) ?? '';
  const documents = Array.from({ length: 200 }, (_, at): CaseFileDocument => {
    const text = 'A court ruled on a motion of the company, it said.';
    const imprint = { publisher: 'Quarry Times', url: null, published: day(), publishedFrom: 'header' } as const;
    return {
      id: `D${at}`,
      path: `pile/${at}.txt`,
      title: `Report ${at}`,
      ...imprint,
      kind: 'article',
      sameAs: null,
      text,
      blocks: [],
    };
  });
  const events = Array.from({ length: size }, (_, at): CaseEvent => {
    const whole = day();
    const forms = [
      whole.slice(0, 4),
      whole.slice(0, 7),
      `../${whole}`,
      `${whole.slice(0, 4)}~`,
      `${whole.slice(0, 4)}?`,
    ];
    const date = forms[below(25)] ?? whole;
    const kind = kinds[below(kinds.length)]!;
    const set = below(15) === 0;
    const status = set ? 'scheduled' : below(20) === 0 ? 'alleged' : 'occurred';
    const amount = kind === 'award' ? { value: 1000 * (1 + below(5000)), currency: 'USD' } : null;
    const report: Report = {
      document: `D${below(200)}`,
      start: 0,
      end: 41,
      trigger: { start: 8, end: 13 },
      stated: date,
      derivation: null,
      alternatives: [],
      status,
      outcome: null,
      amount,
      confidence: 0.9,
      amountChange: null,
      grounds: [],
      rule: 'by/hand',
      source: null,
      words: 'A court ruled on a motion of the company,',
    };
    return {
      id: `E${at}`,
      kind,
      date,
      confidence: 0.9,
      dateConfidence: 0.9,
      proceedingConfidence: 0.9,
      dateReason: 'day stated by its only source',
      status,
      fate: set ? (['overdue', 'moved', 'cancelled'] as const)[below(3)]! : null,
      proceeding: below(12) === 0 ? null : `C${below(names.length)}`,
      proceedingReason: null,
      outcome: null,
      amount,
      participants: [{ party: `P${below(120)}`, role: 'agent' }],
      summary: `${names[below(names.length)]}: ${kind} number ${at} before the county court`,
      reports: [report],
      sources: 1 + below(4),
      reasons: [],
      review: 'unreviewed',
      decided: [],
      comments: [],
      marks: [],
      tags: [],
    };
  });
  events.sort((a, b) => ((a.date ?? '~') < (b.date ?? '~') ? -1 : 1));
  return {
    version: 1,
    documents,
    orphaned: [],
    matters: [
      {
        id: 'M1',
        title: 'The long dispute over the harbour dues',
        parties: Array.from({ length: 120 }, (_, at) => ({
          id: `P${at}`,
          name: `Party ${at}`,
          kind: at % 3 === 0 ? ('organization' as const) : ('person' as const),
          aliases: [],
          mentions: [],
        })),
        proceedings: names.map((name, at) => ({
          id: `C${at}`,
          label: `${name} v. Dues Board`,
          caption: null,
          kind: 'civil',
          court: null,
          docketNumber: null,
          filed: null,
          claims: [],
          posture: 'In trial.',
          claimPostures: [],
          parties: [{ party: `P${at}`, role: 'plaintiff' as const }],
          relations: [],
          reasons: [],
        })),
        events,
        passing: [],
        setAside: [],
        rejected: [],
        quotes: [],
        sayings: [],
        statements: [],
        disagreements: events.slice(0, 40).map(({ id }) => ({
          event: id,
          field: 'date' as const,
          kind: 'conflict' as const,
          settled: null,
          values: [
            { value: '2001-05-05', reports: [] },
            { value: '2001-05-09', reports: [] },
          ],
        })),
      },
    ],
  };
}
