import { describe, expect, it } from 'vitest';
import { eventRules } from './event-rules.ts';
import { linkedReports } from './linked-report.ts';
import { linkParties } from './parties.ts';
import { type InventedEvent, invented } from './reading.fixture.ts';

const parties = [{ name: 'Ann Oak' }, { name: 'Leo Birch' }];
const text = 'Ann Oak dropped the suit. Leo Birch dropped it too.';
type Told = Omit<Partial<InventedEvent>, 'words'> & { readonly document?: string };

/** The rule for two reports of a position, each in its document (`a` where none is said). */
function ruleFor(...told: readonly [Told, Told]): string | undefined {
  const documents = ['a', 'b'].map((id) =>
    invented({
      id,
      text,
      parties,
      events: told.flatMap(({ document = 'a', ...event }, at) =>
        document === id
          ? [{ kind: 'position' as const, words: at === 0 ? 'dropped the suit' : 'dropped it', ...event }]
          : [],
      ),
    }),
  );
  const [one, other] = linkedReports(
    documents.map((document) => ({ ...document, source: document.document.id })),
    linkParties(documents),
    documents.map(({ reading }) => reading.sentences.map(() => [])),
  );
  return eventRules.find(({ holds }) => holds(one!, other!))?.name;
}

describe('rules for two reports', () => {
  const trial = (status: 'scheduled' | 'occurred') => ({ kind: 'trial' as const, date: '2031-06-02', status });
  const due = (date: string) => ({ kind: 'motion' as const, date, status: 'scheduled' as const });
  const ann = { by: ['Ann Oak'], alters: true };
  it.each<readonly [string | undefined, Told, Told]>([
    ['a stance given up by one party', ann, ann],
    ['a stance given up by one party', { ...ann, date: '2031-01-02' }, { ...ann, date: '2031-09-02', document: 'b' }],
    ['what is altered and the altering', ann, { by: ['Ann Oak'] }],
    ['come about, and not, in one document', { status: 'denied' }, {}],
    [undefined, { status: 'denied' }, { document: 'b' }],
    ['two days in one document', { date: '2031-01-02' }, { date: '2031-01-03' }],
    ['due by two days in one document', due('../2031-01-02'), due('../2031-05-03')],
    [undefined, due('../2031-01-02'), due('../2031-01-02')],
    ['days far apart', { date: '2031-01-02' }, { date: '2031-09-02', document: 'b' }],
    [undefined, { date: '2031-01-02' }, { date: '2031-01-20', document: 'b' }],
    [undefined, { date: '2031-01' }, { date: '2031-01-20' }],
    [undefined, { date: '2031-01-02' }, {}],
    ['of two people, in one document', ann, { by: ['Leo Birch'], alters: true }],
    [undefined, ann, { by: ['Leo Birch'], alters: true, document: 'b' }],
    ['of two people, in one document', { kind: 'sentence', to: ['Ann Oak'] }, { kind: 'sentence', to: ['Leo Birch'] }],
    [undefined, { kind: 'sentence', to: ['Ann Oak'] }, { kind: 'sentence', to: ['Ann Oak', 'Leo Birch'] }],
    ['set for a day, and held on it', trial('scheduled'), { ...trial('occurred'), document: 'b' }],
    [undefined, { ...trial('scheduled'), to: ['Ann Oak'] }, { ...trial('occurred'), to: ['Leo Birch'], document: 'b' }],
  ])('%s', (name, one, other) => {
    expect(ruleFor(one, other)).toBe(name);
  });
});
