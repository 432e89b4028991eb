import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedMatterOf } from '../casefile/assemble.ts';
import { placeDecisions } from '../casefile/decisions/placed.ts';
import type { CaseFile } from '../casefile/schema.ts';
import type { WholeDocument } from '../casefile/whole-document.ts';
import { linkPile } from '../linking/link.ts';
import { harbour, invented } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

const bytes = (file: CaseFile) => JSON.stringify(file);

describe('accept and reject', () => {
  it('an accepted entry says so, and is listed whatever was thought of it', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'accept', entry: desk.entry('appeal').id });
    expect(desk.entry('appeal')).toMatchObject({ review: 'accepted', decided: [] });
    expect(desk.oak.events.map(({ kind }) => kind)).toContain('appeal');
  });

  it('a rejected one leaves the chronology, the posture and the disagreements', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('verdict');
    expect(desk.oak.disagreements.map(({ event }) => event)).toContain(id);
    desk.decide({ act: 'reject', entry: id });
    desk.decide({ act: 'reject', entry: desk.entry('award').id });
    expect(desk.oak.events.map((one) => one.id)).not.toContain(id);
    expect(desk.oak.rejected.map((one) => one.id)).toContain(id);
    expect(desk.oak.rejected[0]).toMatchObject({ review: 'rejected' });
    expect(desk.oak.disagreements.map(({ event }) => event)).not.toContain(id);
    expect(desk.oak.proceedings[0]!.posture).not.toMatch(/verdict|damages/u);
    desk.decide({ act: 'accept', entry: id });
    expect(desk.entry('verdict').review).toBe('accepted');
  });
});

describe('an entry that a person stands for', () => {
  it.each([
    ['accepted', (entry: string) => ({ act: 'accept' as const, entry })],
    ['corrected', (entry: string) => ({ act: 'correct' as const, entry, field: 'date' as const, value: '2031-08-02' })],
  ])('is as sure as can be: %s', (_, decision) => {
    const text = 'Ann Oak sued Harbour Light on March 4, 2031. Ann Oak will appeal against Harbour Light.';
    const unsure = invented({
      id: 'unsure',
      published: '2031-09-02',
      text,
      parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
      events: [
        { kind: 'filing', words: 'sued', date: '2031-03-04', by: ['Ann Oak'], to: ['Harbour Light'] },
        { kind: 'appeal', words: 'appeal', by: ['Ann Oak'], to: ['Harbour Light'], confidence: 0.6 },
      ],
    });
    const desk = new Desk([unsure]);
    const { id, confidence } = desk.entry('appeal');
    expect(confidence).toBeLessThan(1);
    const made = desk.decide(decision(id));
    expect(desk.entry('appeal').confidence).toBe(1);
    desk.undo(made);
    desk.decide({ act: 'comment', entry: id, text: 'Ask the clerk.' });
    expect(desk.entry('appeal').confidence).toBe(confidence);
  });
});

describe('what became of an entry', () => {
  it('holds as a person says, beside what the documents tell; null leaves it open', () => {
    const desk = new Desk(harbour);
    const { id, fate } = desk.entry('hearing');
    desk.decide({ act: 'correct', entry: id, field: 'status', value: 'scheduled' });
    const decision = desk.decide({ act: 'correct', entry: id, field: 'fate', value: 'cancelled' });
    expect(desk.entry('hearing').fate).toBe('cancelled');
    expect(desk.entry('hearing').decided).toContainEqual(expect.objectContaining({ field: 'fate', decision }));
    desk.decide({ act: 'correct', entry: id, field: 'fate', value: null });
    expect(desk.entry('hearing').fate).toBe(null);
    expect(fate).not.toBe('cancelled');
    expect(() => desk.decide({ act: 'correct', entry: id, field: 'fate', value: 'forgotten' })).toThrow(Refused);
  });
});

describe('many at once', () => {
  it('one ruling holds for each entry, says so in one line, and is taken back for all', () => {
    const desk = new Desk(harbour);
    const before = bytes(desk.caseFile);
    const ids = ['filing', 'verdict', 'appeal'].map((kind) => desk.entry(kind as 'filing').id);
    const accepted = desk.decide({ act: 'bulk', ruling: { act: 'accept' }, entries: ids });
    const reviews = () => desk.all().map(({ id, review }) => [ids.includes(id), review]);
    expect(reviews().filter(([chosen, review]) => chosen !== (review === 'accepted'))).toEqual([]);
    const tagged = desk.decide({ act: 'bulk', ruling: { act: 'tag', tag: 'quantum', set: true }, entries: ids });
    expect(desk.all().filter(({ tags }) => tags.includes('quantum'))).toHaveLength(3);
    desk.undo(tagged);
    desk.undo(accepted);
    expect(bytes(desk.caseFile)).toBe(before);
  });

  it('comes to the same as a decision on each', () => {
    const [together, apart] = [new Desk(harbour), new Desk(harbour)];
    const ids = ['verdict', 'award'].map((kind) => together.entry(kind as 'verdict').id);
    together.decide({ act: 'bulk', ruling: { act: 'reject' }, entries: ids });
    for (const entry of ids) apart.decide({ act: 'reject', entry });
    expect(bytes(together.caseFile)).toBe(bytes(apart.caseFile));
  });

  it('a later decision on one of them holds for that one alone', () => {
    const desk = new Desk(harbour);
    const [first, second] = ['filing', 'verdict'].map((kind) => desk.entry(kind as 'filing').id);
    desk.decide({ act: 'bulk', ruling: { act: 'accept' }, entries: [first!, second!] });
    desk.decide({ act: 'reject', entry: second! });
    expect(desk.entry('filing').review).toBe('accepted');
    expect(desk.oak.rejected.map(({ id }) => id)).toEqual([second]);
  });

  it('with an entry that is gone among them nothing is decided; nor with none', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('filing');
    const ask = (entries: readonly string[]) => () =>
      desk.decide({ act: 'bulk', ruling: { act: 'accept' }, entries: [...entries] });
    expect(ask([id, 'gone'])).toThrow(/^1 of the 2 entries are no longer in the case file/u);
    expect(ask([])).toThrow(new Refused('No entry is chosen.'));
    expect(desk.decisions).toEqual([]);
  });

  it('those whose words are gone are named with how many they are', () => {
    const desk = new Desk(harbour);
    const ids = desk.all().map(({ id }) => id);
    const decision = desk.decide({ act: 'bulk', ruling: { act: 'accept' }, entries: ids });
    desk.pile = desk.pile.slice(0, 1);
    const [orphaned, ...more] = desk.caseFile.orphaned;
    expect(more).toEqual([]);
    expect(orphaned).toMatchObject({ decision });
    expect(orphaned?.reason).toMatch(new RegExp(`^\\d+ of its ${ids.length} entries: `, 'u'));
    expect(desk.entry('filing').review).toBe('accepted');
  });
});

describe('correct', () => {
  it('each field holds what a person set, and keeps what had been read', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('award');
    const amount = { value: 2_250_000, currency: 'USD' };
    const date = desk.decide({ act: 'correct', entry: id, field: 'date', value: '2031-11-19', why: 'the order' });
    desk.decide({ act: 'correct', entry: id, field: 'amount', value: amount });
    desk.decide({ act: 'correct', entry: id, field: 'status', value: 'alleged' });
    desk.decide({ act: 'correct', entry: id, field: 'outcome', value: 'plaintiff' });
    const read = new Desk(harbour).entry('award');
    const entry = desk.entry('award');
    expect(entry).toMatchObject({
      id,
      date: '2031-11-19',
      dateReason: 'set by Ida Fern: the order',
      amount,
      status: 'alleged',
      outcome: 'plaintiff',
      review: 'corrected',
    });
    expect(entry.decided.map(({ field, instead }) => [field, instead])).toEqual([
      ['date', read.date],
      ['status', 'occurred'],
      ['outcome', null],
      ['amount', read.amount],
    ]);
    expect(entry.decided[0]!.decision).toBe(date);
    // The line is the source's, whatever values hold.
    expect(entry.summary).toBe(read.summary);
    desk.decide({ act: 'correct', entry: id, field: 'summary', value: 'Jury awards  Ann Oak\n$2.25m' });
    expect(desk.entry('award').summary).toBe('Jury awards Ann Oak $2.25m');
  });

  it('of two on one field the later holds; undone, the earlier does again', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('filing');
    desk.decide({ act: 'correct', entry: id, field: 'date', value: '2031-03-03' });
    const later = desk.decide({ act: 'correct', entry: id, field: 'date', value: null });
    expect(desk.entry('filing').date).toBeNull();
    desk.undo(later);
    expect(desk.entry('filing').date).toBe('2031-03-03');
    expect(desk.oak.proceedings[0]!.filed).toBe('2031-03-03');
  });

  it('another kind is asked what is asked of that kind, and stays the same entry', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('appeal');
    desk.decide({ act: 'correct', entry: id, field: 'kind', value: 'motion' });
    const entry = desk.entry('motion');
    expect(entry).toMatchObject({ id, decided: [{ field: 'kind', instead: 'appeal' }] });
    desk.decide({ act: 'comment', entry: id, text: 'as filed' });
    expect(desk.entry('motion').comments).toHaveLength(1);
  });

  it('a day set for what is still to come makes it overdue or not', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('hearing');
    expect(desk.entry('hearing').fate).toBe('overdue');
    desk.decide({ act: 'correct', entry: id, field: 'date', value: '2032-02-01' });
    expect(desk.entry('hearing').fate).toBeNull();
    desk.decide({ act: 'correct', entry: id, field: 'status', value: 'occurred' });
    expect(desk.entry('hearing')).toMatchObject({ fate: null, status: 'occurred', date: '2032-02-01' });
  });
});

/** The verdict told a second time in words so unlike that nothing joins them. */
const apart: readonly WholeDocument[] = [
  ...harbour,
  invented({
    id: 'a4',
    published: '2032-01-10',
    publisher: 'Port Gazette',
    text: 'Harbour Light v. Ann Oak, a year on. Judge Rosa Marsh dismissed in 2029 a claim of Ann Oak over a ticket. Ann Oak won against Harbour Light on November 21, 2031, the plaintiff recalled.',
    parties: [
      { name: 'Ann Oak' },
      { name: 'Harbour Light', kind: 'organization' },
      { name: 'Rosa Marsh', role: 'judge' },
    ],
    events: [
      { kind: 'dismissal', words: 'dismissed', date: '2029', by: ['Rosa Marsh'], to: ['Ann Oak'] },
      { kind: 'judgment', words: 'won', date: '2031-11-21', outcome: 'liable' },
    ],
  }),
];

describe('merge', () => {
  it('makes one entry, dated and disputed as any other, under the first one’s id', () => {
    const desk = new Desk(apart);
    const [verdict, judgment] = [desk.entry('verdict'), desk.entry('judgment')];
    desk.decide({ act: 'tag', entry: judgment.id, tag: 'recollection', set: true });
    const merged = desk.decide({ act: 'merge', entry: verdict.id, others: [judgment.id] });
    expect(desk.all('judgment')).toEqual([]);
    const entry = desk.entry('verdict');
    expect(entry).toMatchObject({ id: verdict.id, review: 'corrected', sources: 3, tags: ['recollection'] });
    expect(entry.reports).toHaveLength(3);
    expect(entry.reasons).toHaveLength(2);
    expect(entry.reasons).toContain('merged by Ida Fern');
    expect(entry.decided).toEqual([
      {
        field: 'reports',
        instead: verdict.reports.map(({ document, trigger }) => ({ document, ...trigger })),
        decision: merged,
      },
    ]);
    expect(desk.oak.disagreements.find(({ event, field }) => event === entry.id && field === 'date')).toBeDefined();
    desk.decide({ act: 'accept', entry: entry.id });
    expect(desk.entry('verdict').review).toBe('corrected');
    desk.undo(merged);
    expect(desk.entry('judgment')).toMatchObject({ id: judgment.id, tags: ['recollection'], review: 'unreviewed' });
  });

  it('keeps the headline that a person chose of theirs', () => {
    const desk = new Desk(harbour);
    const [verdict, award] = [desk.entry('verdict'), desk.entry('award')];
    const summary = () => desk.all().find(({ id }) => id === verdict.id)!.summary;
    const request = { act: 'merge' as const, entry: verdict.id, others: [award.id] };
    expect(() => desk.decide({ ...request, headline: desk.entry('hearing').id })).toThrow(Refused);
    desk.undo(desk.decide({ ...request, headline: award.id }));
    expect(summary()).toBe(verdict.summary);
    desk.decide({ ...request, headline: award.id });
    expect(summary()).toBe(award.summary);
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('values set by hand on what is merged in hold where the entry has none of its own', () => {
    const desk = new Desk(apart);
    const [verdict, judgment] = [desk.entry('verdict').id, desk.entry('judgment').id];
    desk.decide({ act: 'correct', entry: judgment, field: 'date', value: '2031-11-21' });
    desk.decide({ act: 'correct', entry: judgment, field: 'status', value: 'alleged' });
    desk.decide({ act: 'reject', entry: judgment });
    desk.decide({ act: 'correct', entry: verdict, field: 'date', value: '2031-11-19' });
    desk.decide({ act: 'merge', entry: verdict, others: [judgment] });
    expect(desk.entry('verdict')).toMatchObject({ date: '2031-11-19', status: 'alleged', review: 'corrected' });
  });
});

describe('split', () => {
  it('the reports that leave are an entry of their own; what was decided stays with the rest', () => {
    const desk = new Desk(harbour);
    const { id, reports } = desk.entry('verdict');
    expect(reports).toHaveLength(2);
    desk.decide({ act: 'mark', entry: id, mark: 'key', set: true });
    desk.decide({ act: 'split', entry: id, reports: [1] });
    const parts = desk.all('verdict');
    expect(parts.map((one) => one.reports.length)).toEqual([1, 1]);
    const [rest, part] = [parts.find((one) => one.id === id)!, parts.find((one) => one.id !== id)!];
    expect(rest).toMatchObject({ marks: ['key'], review: 'corrected' });
    expect(part).toMatchObject({ marks: [], review: 'corrected', decided: [{ field: 'reports', instead: null }] });
    expect(part.date).toBe('2031-11-18');
    expect(desk.oak.disagreements.map(({ event }) => event)).not.toContain(id);
    desk.decide({ act: 'comment', entry: part.id, text: 'a slip of the wire' });
    desk.decide({ act: 'merge', entry: id, others: [part.id] });
    expect(desk.entry('verdict')).toMatchObject({ id, comments: [{ text: 'a slip of the wire' }] });
  });

  it('the first report may leave: both entries have ids, and keep them', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('verdict');
    desk.decide({ act: 'split', entry: id, reports: [0] });
    const ids = desk.all('verdict').map((one) => one.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(id);
  });
});

describe('a split of what a later reading tells apart by itself', () => {
  const told = (id: string, published: string, day: string) =>
    invented({
      id,
      published,
      text: `Ann Oak sued Harbour Light over the quay, the court said. The papers of ${id} name both.`,
      parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
      events: [{ kind: 'filing', words: 'sued', date: day, by: ['Ann Oak'], to: ['Harbour Light'] }],
    });
  it('has its place', () => {
    const desk = new Desk([told('first', '2031-03-05', '2031-03-04'), told('second', '2031-03-06', '2031-03-04')]);
    const { id, reports } = desk.entry('filing');
    expect(reports).toHaveLength(2);
    desk.decide({ act: 'split', entry: id, reports: [1] });
    desk.pile = [told('first', '2031-03-05', '2031-03-04'), told('second', '2031-03-06', '2029-01-09')];
    expect(desk.all('filing')).toHaveLength(2);
    expect(desk.caseFile.orphaned).toEqual([]);
    expect(desk.all('filing').find((one) => one.id === id)).toMatchObject({ review: 'corrected' });
  });
});

describe('move', () => {
  it('puts an entry in a proceeding, or in none; postures follow', () => {
    const desk = new Desk(harbour);
    const { id, proceeding } = desk.entry('filing');
    expect(proceeding).not.toBeNull();
    desk.decide({ act: 'move', entry: id, proceeding: null });
    expect(desk.entry('filing')).toMatchObject({
      proceeding: null,
      proceedingReason: 'placed by Ida Fern',
      decided: [{ field: 'proceeding', instead: proceeding }],
    });
    desk.decide({ act: 'move', entry: id, proceeding });
    expect(desk.entry('filing')).toMatchObject({ proceeding, decided: [{ instead: proceeding }] });
  });
});

describe('add', () => {
  const adding = (desk: Desk, words: string) => {
    const document = desk.pile.find((one) => one.document.text.includes(words))!.document;
    const start = document.text.indexOf(words);
    return desk.decide({
      act: 'add',
      selected: { document: document.id, start: start - 1, end: start + words.length + 1 },
      kind: 'statement',
      date: '2031-11-19',
      status: 'occurred',
      proceeding: desk.oak.proceedings[0]!.id,
      summary: 'Judge Marsh thanks the jury',
    });
  };

  it('an entry on words selected: listed, with its sentence, and decided on like any other', () => {
    const desk = new Desk(harbour);
    adding(desk, 'thanked the jury');
    const entry = desk.entry('statement');
    expect(entry).toMatchObject({
      review: 'added',
      date: '2031-11-19',
      dateReason: 'given by Ida Fern',
      summary: 'Judge Marsh thanks the jury',
      sources: 1,
      decided: [],
    });
    expect(entry.reports[0]!.words).toMatch(/^Judge Rosa Marsh thanked the jury/u);
    expect(desk.oak.events.map(({ id }) => id)).toContain(entry.id);
    desk.decide({ act: 'correct', entry: entry.id, field: 'date', value: '2031-11-20' });
    expect(desk.entry('statement')).toMatchObject({ id: entry.id, date: '2031-11-20', review: 'added' });
    desk.decide({ act: 'merge', entry: desk.entry('verdict').id, others: [entry.id] });
    expect(desk.entry('verdict').reports).toHaveLength(3);
  });

  it('what a later program reads in these words is the same entry', () => {
    const desk = new Desk(harbour);
    adding(desk, 'thanked the jury');
    const { id } = desk.entry('statement');
    desk.pile = harbour.map(({ document, reading }) => {
      if (document.id !== 'a2') return { document, reading };
      const start = document.text.indexOf('thanked');
      const like = reading.reports[0]!;
      const read = {
        ...like,
        kind: 'statement' as const,
        trigger: { start, end: start + 7 },
        time: null,
        outcome: null,
      };
      return { document, reading: { ...reading, reports: [...reading.reports, read] } };
    });
    expect(desk.entry('statement')).toMatchObject({ id, review: 'added', summary: 'Judge Marsh thanks the jury' });
    expect(desk.entry('statement').reports).toHaveLength(2);
    expect(desk.caseFile.orphaned).toEqual([]);
  });
});

describe('settle', () => {
  /** The wire gives a larger sum. */
  const pile = harbour.map(({ document, reading }) => ({
    document,
    reading: {
      ...reading,
      reports: reading.reports.map((one) =>
        one.kind === 'award' && document.id === 'a3' ? { ...one, amount: { value: 3_100_000, currency: 'USD' } } : one,
      ),
    },
  }));

  it('sets the value and keeps the disagreement', () => {
    const desk = new Desk(pile);
    const { id, amount } = desk.entry('award');
    const dispute = () => desk.oak.disagreements.find(({ event, field }) => event === id && field === 'amount')!;
    expect(dispute().settled).toBeNull();
    const settled = desk.decide({ act: 'settle', entry: id, field: 'amount', value: '3100000 USD' });
    expect(dispute()).toMatchObject({ settled: { value: '3100000 USD', decision: settled } });
    expect(dispute().values).toHaveLength(2);
    expect(desk.entry('award').amount).toEqual({ value: 3_100_000, currency: 'USD' });
    expect(desk.entry('award').decided).toEqual([{ field: 'amount', instead: amount, decision: settled }]);
    desk.decide({ act: 'settle', entry: id, field: 'amount', value: null });
    expect(dispute().settled).toBeNull();
    expect(desk.entry('award').amount).toEqual(amount);
  });

  it('a spelling settled is the name that is shown', () => {
    const told = (id: string, name: string) =>
      invented({
        id,
        published: '2031-03-05',
        publisher: id,
        text: `Leonora ${name} sued the ferry company Harbour Light for negligence on Tuesday. The lawsuit of the plaintiff says that the defendant let her fall; her attorney told the court so.`,
        parties: [{ name: `Leonora ${name}` }, { name: 'Harbour Light', kind: 'organization' }],
        events: [{ kind: 'filing', words: 'sued', date: '2031-03-04', by: [`Leonora ${name}`], to: ['Harbour Light'] }],
      });
    const desk = new Desk([told('p1', 'Birchwood'), told('p2', 'Birchwood'), told('p3', 'Burchwood')]);
    const { id, summary } = desk.entry('filing');
    expect(summary).toMatch(/^Leonora Birchwood sued/u);
    desk.decide({ act: 'settle', entry: id, field: 'name', value: 'Leonora Burchwood' });
    // The line is a source's, as that writes it.
    expect(desk.entry('filing').summary).toBe(summary);
    const [matter] = desk.caseFile.matters;
    expect(matter!.parties[0]).toMatchObject({
      id: 'leonora-birchwood',
      name: 'Leonora Burchwood',
      aliases: ['Leonora Birchwood'],
    });
    expect(matter!.disagreements).toMatchObject([
      { field: 'name', settled: { value: 'Leonora Burchwood' }, values: [{ value: 'Leonora Birchwood' }, {}] },
    ]);
  });

  it('opened again, it leaves what was corrected before', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('verdict');
    desk.decide({ act: 'correct', entry: id, field: 'date', value: '2031-11' });
    desk.decide({ act: 'settle', entry: id, field: 'date', value: '2031-11-18', why: 'the docket' });
    expect(desk.entry('verdict')).toMatchObject({ date: '2031-11-18', dateReason: 'settled by Ida Fern: the docket' });
    desk.decide({ act: 'settle', entry: id, field: 'date', value: null });
    expect(desk.entry('verdict').date).toBe('2031-11');
  });
});

describe('comments, marks and tags', () => {
  it('stand beside the entry; marks and tags can be taken off', () => {
    const desk = new Desk(harbour);
    const { id } = desk.entry('filing');
    desk.decide({ act: 'comment', entry: id, text: ' First.\r\nSecond. ' });
    desk.decide({ act: 'mark', entry: id, mark: 'material', set: true });
    desk.decide({ act: 'mark', entry: id, mark: 'key', set: true });
    for (const tag of ['venue', 'Limitation', 'costs']) desk.decide({ act: 'tag', entry: id, tag, set: true });
    desk.decide({ act: 'tag', entry: id, tag: 'costs', set: false });
    expect(desk.entry('filing')).toMatchObject({
      review: 'unreviewed',
      marks: ['key', 'material'],
      tags: ['Limitation', 'venue'],
      comments: [{ who: 'Ida Fern', text: 'First.\nSecond.', when: '2032-01-01T00:00:01.000Z' }],
    });
  });
});

/** The first document of the pile at its path with another text; the events are read in the text given. */
const replaced = (text: string, without: readonly string[] = []): readonly WholeDocument[] => {
  const [old] = harbour;
  const events = old!.reading.reports
    .map(({ kind, trigger, time, status, participants: _, ...rest }) => ({
      kind,
      words: old!.document.text.slice(trigger.start, trigger.end),
      status,
      claims: rest.claims,
      ...(time ? { date: time.edtf } : {}),
    }))
    .filter(({ words }) => !without.includes(words));
  const now = invented({
    id: 'a1-anew',
    published: '2031-03-05',
    text,
    parties: [
      { name: 'Ann Oak', aliases: ['Oak'] },
      { name: 'Harbour Light', kind: 'organization' },
      { name: 'Rosa Marsh', role: 'judge' },
    ],
    events,
  });
  return [{ ...now, document: { ...now.document, path: old!.document.path } }, ...harbour.slice(1)];
};

const first = harbour[0]!.document.text;

describe('decisions survive', () => {
  const decided = () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'correct', entry: desk.entry('hearing').id, field: 'date', value: '2031-04-03' });
    desk.decide({ act: 'comment', entry: desk.entry('hearing').id, text: 'moved by a day' });
    return desk;
  };

  it.each([
    ['a sentence put before the place', `The ferry was new. It was her third trip. ${first}`],
    ['a sentence put right before it', first.replace('Judge Rosa', 'The town was stunned. Judge Rosa')],
    [
      'a typing error put right near it',
      first.replace('Rosa Marsh set', 'R. Rosa Marsh set').replace('for April', 'on April'),
    ],
    ['a sentence taken out elsewhere', first.replace(/The lawsuit .* 2030\. /u, '')],
  ])('%s', (_name, text) => {
    const desk = decided();
    desk.pile = replaced(text, text.includes('collision') ? [] : ['collision']);
    expect(desk.caseFile.orphaned).toEqual([]);
    expect(desk.entry('hearing')).toMatchObject({ date: '2031-04-03', comments: [{ text: 'moved by a day' }] });
  });

  it('a sentence taken out: orphaned with the reason, and there again when it is', () => {
    const desk = decided();
    desk.pile = replaced(first.replace(/ Judge Rosa Marsh.*$/u, ' Judge Rosa Marsh presides.'), ['set a hearing']);
    expect(desk.caseFile.orphaned).toEqual([
      { decision: desk.decisions[0]!.id, reason: '“set a hearing” no longer stands in a1.txt' },
      { decision: desk.decisions[1]!.id, reason: '“set a hearing” no longer stands in a1.txt' },
    ]);
    desk.pile = harbour.slice(1);
    expect(desk.caseFile.orphaned[0]!.reason).toBe('Its document is no longer there: a1.txt');
    desk.pile = harbour;
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('words that are there but read as no event are told from words that are gone', () => {
    const desk = decided();
    desk.pile = replaced(first, ['set a hearing']);
    expect(desk.caseFile.orphaned[0]!.reason).toBe('No event is read at “set a hearing” in a1.txt now');
  });

  it('a kind that is read differently now, at the same place', () => {
    const desk = decided();
    desk.pile = harbour.map(({ document, reading }) => ({
      document,
      reading: {
        ...reading,
        reports: reading.reports.map((one) => (one.kind === 'hearing' ? { ...one, kind: 'trial' as const } : one)),
      },
    }));
    expect(desk.caseFile.orphaned).toEqual([]);
    expect(desk.entry('trial')).toMatchObject({ date: '2031-04-03' });
  });

  it('an entry that lost a report, but holds most', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'accept', entry: desk.entry('verdict').id });
    desk.pile = harbour.filter(({ document }) => document.id !== 'a2');
    expect(desk.entry('verdict').review).toBe('accepted');
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('with the clock of knowledge turned back, a decision on what was not out yet waits', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'accept', entry: desk.entry('verdict').id });
    desk.decide({ act: 'accept', entry: desk.entry('filing').id });
    const file = desk.asKnown({ knownBy: '2031-03-31' });
    expect(file.orphaned).toEqual([]);
    expect(file.matters.flatMap(({ events }) => events).filter(({ review }) => review === 'accepted')).toHaveLength(1);
  });
});

/** A request made of three numbers: whatever can be asked of the case file as it stands. */
type Asked = Parameters<Desk['decide']>[0];

function requestOf(desk: Desk, act: number, one: number, other: number): Asked {
  const { matters } = desk.caseFile;
  const entries = matters.flatMap((matter) =>
    [...matter.events, ...matter.passing, ...matter.rejected].map((entry) => ({ matter, entry })),
  );
  const { matter, entry } = entries[one % entries.length]!;
  const others = entries.filter((each) => each.matter === matter && each.entry !== entry);
  const document = desk.pile[one % desk.pile.length]!.document;
  const start = other % document.text.length;
  const dispute = matter.disagreements[other % Math.max(1, matter.disagreements.length)];
  const { id } = matter;
  const party = matter.parties[one % Math.max(1, matter.parties.length)];
  const another = matter.parties[other % Math.max(1, matter.parties.length)];
  const proceeding = matter.proceedings[one % Math.max(1, matter.proceedings.length)];
  const second = matter.proceedings[other % Math.max(1, matter.proceedings.length)];
  const quote = matter.quotes[one % Math.max(1, matter.quotes.length)];
  const mentions = (party?.mentions ?? []).slice(0, 1 + (other % 2));
  const ofParty = { matter: id, party: party?.id ?? 'none' };
  const ofCase = { matter: id, proceeding: proceeding?.id ?? 'none' };
  const participants = another === undefined ? [] : [{ party: another.id, role: 'agent' as const }];
  const ofDocument = { act: 'correct-document', document: document.id } as const;
  const corrected = (field: 'status' | 'outcome' | 'fate' | 'summary', value: string) =>
    ({ act: 'correct', entry: entry.id, field, value }) as const;
  const byHand = {
    date: other % 2 === 0 ? null : '2031-05',
    status: other % 3 === 0 ? 'scheduled' : 'occurred',
    proceeding: second?.id ?? null,
    ...(one % 2 === 0 && { participants }),
  } as const;
  // A kind of decision that is not here does not compile.
  const requests: { readonly [act in Asked['act']]: readonly Asked[] } = {
    accept: [{ act: 'accept', entry: entry.id }],
    reject: [{ act: 'reject', entry: entry.id }],
    correct: [
      { act: 'correct', entry: entry.id, field: 'date', value: `2031-0${1 + (other % 9)}` },
      { act: 'correct', entry: entry.id, field: 'kind', value: other % 2 === 0 ? 'ruling' : 'award' },
      { act: 'correct', entry: entry.id, field: 'amount', value: { value: other, currency: 'USD' } },
      { act: 'correct', entry: entry.id, field: 'participants', value: participants },
      corrected('status', other % 2 === 0 ? 'alleged' : 'scheduled'),
      corrected('outcome', other % 2 === 0 ? 'guilty' : 'granted'),
      corrected('fate', other % 2 === 0 ? 'cancelled' : 'overturned'),
      corrected('summary', `Line ${other}`),
    ],
    merge: [
      { act: 'merge', entry: entry.id, others: others.length === 0 ? [] : [others[other % others.length]!.entry.id] },
    ],
    split: [{ act: 'split', entry: entry.id, reports: [other % Math.max(1, entry.reports.length)] }],
    move: [{ act: 'move', entry: entry.id, proceeding: other % 2 === 0 ? null : (proceeding?.id ?? null) }],
    tag: [{ act: 'tag', entry: entry.id, tag: `t${other % 3}`, set: one % 2 === 0 }],
    mark: [{ act: 'mark', entry: entry.id, mark: other % 2 === 0 ? 'key' : 'sealed', set: one % 3 > 0 }],
    comment: [{ act: 'comment', entry: entry.id, text: `note ${other}` }],
    bulk: [
      {
        act: 'bulk',
        ruling: { act: other % 2 === 0 ? 'accept' : 'reject' },
        entries: entries.filter((_, at) => at % 3 === one % 3).map((each) => each.entry.id),
      },
    ],
    view: [{ act: 'view', name: `v${one % 2}`, address: other % 2 === 0 ? null : '#/people' }],
    add: [
      {
        act: 'add',
        selected: { document: document.id, start, end: Math.min(start + 20, document.text.length) },
        kind: 'motion',
        summary: 'By hand',
        ...byHand,
      },
    ],
    'add-unsourced': [
      { act: 'add-unsourced', matter: id, kind: 'settlement', summary: 'By hand, no source', ...byHand },
    ],
    settle: [
      {
        act: 'settle',
        entry: dispute?.event ?? entry.id,
        field: dispute?.field ?? 'date',
        value: dispute?.values[0]?.value ?? null,
      },
    ],
    undo: [{ act: 'undo', decision: desk.decisions[other % Math.max(1, desk.decisions.length)]?.id ?? 'none' }],
    'correct-party': [
      { act: 'correct-party', ...ofParty, field: 'name', value: `Elm ${other}` },
      { act: 'correct-party', ...ofParty, field: 'kind', value: other % 2 === 0 ? 'organization' : 'person' },
      { act: 'correct-party', ...ofParty, field: 'aliases', value: [`Fern ${other}`] },
      { act: 'correct-party', ...ofParty, field: 'initials', value: other % 2 === 0 },
    ],
    'merge-parties': [{ act: 'merge-parties', ...ofParty, others: [another?.id ?? 'none'] }],
    'add-party': [{ act: 'add-party', matter: id, name: `Ash ${other}`, kind: 'person', mentions }],
    reassign: [{ act: 'reassign', ...ofParty, mentions, to: other % 2 === 0 ? null : (another?.id ?? null) }],
    'drop-party': [{ act: 'drop-party', ...ofParty }],
    role: [{ act: 'role', ...ofParty, ...ofCase, role: other % 2 === 0 ? null : 'witness' }],
    speaker: quote === undefined ? [] : [{ act: 'speaker', matter: id, said: [quote], party: another?.id ?? null }],
    'correct-proceeding': [
      { act: 'correct-proceeding', ...ofCase, field: 'label', value: `Case ${other}` },
      { act: 'correct-proceeding', ...ofCase, field: 'court', value: 'District Court of Elm' },
      { act: 'correct-proceeding', ...ofCase, field: 'claims', value: ['nuisance', `claim ${other % 2}`] },
      { act: 'correct-proceeding', ...ofCase, field: 'filed', value: '2031-02' },
      { act: 'correct-proceeding', ...ofCase, field: 'kind', value: other % 2 === 0 ? 'criminal' : 'arbitration' },
      {
        act: 'correct-proceeding',
        ...ofCase,
        field: 'claimPosture',
        claim: proceeding?.claims[0] ?? 'none',
        value: 'Withdrawn.',
      },
    ],
    'merge-proceedings': [{ act: 'merge-proceedings', ...ofCase, others: [second?.id ?? 'none'] }],
    'add-proceeding': [
      { act: 'add-proceeding', matter: id, label: `Suit ${other}`, kind: 'civil', entries: [entry.id] },
    ],
    'drop-proceeding': [{ act: 'drop-proceeding', ...ofCase }],
    relate: [{ act: 'relate', ...ofCase, to: second?.id ?? 'none', relation: other % 2 === 0 ? null : 'related' }],
    title: [{ act: 'title', matter: id, value: other % 2 === 0 ? null : `Title ${other}` }],
    'correct-document': [
      { ...ofDocument, field: 'title', value: `Paper ${other}` },
      { ...ofDocument, field: 'publisher', value: other % 2 === 0 ? null : 'Elm Post' },
      { ...ofDocument, field: 'published', value: `2031-04-0${1 + (other % 9)}` },
      { ...ofDocument, field: 'kind', value: 'court-paper' },
      { ...ofDocument, field: 'withheld', value: other % 2 === 0 ? null : 'sealed' },
    ],
    'rename-publisher': [
      { act: 'rename-publisher', publisher: document.publisher ?? 'none', value: other % 2 === 0 ? null : 'Ash Post' },
    ],
    place: [{ act: 'place', documents: [document.id], matter: other % 2 === 0 ? null : id }],
    'start-matter': [{ act: 'start-matter', title: `Matter ${other}` }],
    // What it takes is the store's own; `test/removed.test.ts` has it.
    remove: [],
  };
  const all = Object.values(requests).flat();
  return all[act % all.length]!;
}

describe('for any decisions', () => {
  const steps = fc.array(fc.tuple(fc.nat(54), fc.nat(40), fc.nat(400)), { minLength: 1, maxLength: 12 });

  it('nothing throws but a refusal; every report is in one entry; undoing the last gives the bytes back; order of files and list does not matter', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const desk = new Desk(harbour);
        for (const [act, one, other] of list) {
          const before = bytes(desk.caseFile);
          const had = desk.decisions.length;
          try {
            desk.decide(requestOf(desk, act, one, other));
          } catch (error) {
            expect(error).toBeInstanceOf(Refused);
            expect(desk.decisions).toHaveLength(had);
            continue;
          }
          const after = desk.caseFile;
          const entries = after.matters.flatMap(({ events, passing, rejected }) => [
            ...events,
            ...passing,
            ...rejected,
          ]);
          expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
          const places = entries.flatMap(({ reports }) =>
            reports.map(({ document, trigger, rule }) => `${document} ${trigger.start} ${trigger.end} ${rule}`),
          );
          expect(new Set(places).size).toBe(places.length);
          expect(places.filter((place) => !place.endsWith('/by-hand'))).toHaveLength(
            harbour.flatMap(({ reading }) => reading.reports).length,
          );
          // Asked by ids of this very case file, it finds its place.
          const [last] = desk.decisions.slice(-1);
          if (last!.what.act !== 'undo') expect(after.orphaned.map(({ decision }) => decision)).not.toContain(last!.id);
          const shuffled = new Desk([...harbour].reverse());
          shuffled.decisions = [...desk.decisions].reverse();
          expect(bytes(shuffled.caseFile)).toBe(bytes(after));
          const back = new Desk(harbour);
          back.decisions = [...desk.decisions];
          back.undo(last!.id);
          expect(bytes(back.caseFile)).toBe(before);
        }
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});

/** Decisions whose place is asked of the words of entries alone, in the matter as it was linked. */
const onEntries: readonly Asked['act'][] = [
  'accept',
  'reject',
  'correct',
  'merge',
  'split',
  'move',
  'tag',
  'mark',
  'comment',
  'add',
  'add-unsourced',
  'settle',
  'undo',
];

describe('for any files that go away', () => {
  it('no decision is dropped: each has its entry, or is orphaned with a reason; with the files back, all is as it was', () => {
    const steps = fc.array(fc.tuple(fc.nat(54), fc.nat(40), fc.nat(400)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(steps, fc.subarray([...harbour]), (list, left) => {
        const desk = new Desk(harbour);
        for (const [act, one, other] of list) {
          const request = requestOf(desk, act, one, other);
          if (!onEntries.includes(request.act)) continue;
          try {
            desk.decide(request);
          } catch (error) {
            expect(error).toBeInstanceOf(Refused);
          }
        }
        const before = bytes(desk.caseFile);
        desk.pile = left;
        const file = desk.caseFile;
        const orphans = new Map(file.orphaned.map(({ decision, reason }) => [decision, reason]));
        const { list: placed } = placeDecisions(
          desk.decisions,
          left.map(({ document }) => document),
        );
        const held = new Set(
          linkPile(left, { sameSource: new Map() }).flatMap((linked) =>
            [...decidedMatterOf(linked, {}, placed).reached].flatMap(([id, { lost }]) => (lost === null ? [id] : [])),
          ),
        );
        for (const { decision, undone } of placed) {
          expect(held.has(decision.id) && !undone).toBe(!orphans.has(decision.id) && !undone);
          if (orphans.has(decision.id)) expect(orphans.get(decision.id)).toMatch(/^\p{Lu}|^\d|^“/u);
        }
        desk.pile = harbour;
        expect(bytes(desk.caseFile)).toBe(before);
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});

describe('what cannot be meant is refused, with a line', () => {
  const desk = new Desk(harbour);
  const verdict = desk.entry('verdict');
  const plea = desk.entry('plea');
  const entry = verdict.id;
  const add = {
    act: 'add',
    kind: 'motion',
    date: null,
    status: 'occurred',
    proceeding: null,
    summary: 'x',
    selected: { document: 'a1', start: 0, end: 7 },
  } as const;
  it.each<[string, unknown]>([
    ['no longer in the case file', { act: 'accept', entry: 'verdict-0' }],
    ['is no kind of event', { act: 'correct', entry, field: 'kind', value: 'suing' }],
    ['is not a date', { act: 'correct', entry, field: 'date', value: '2031-02-30' }],
    ['is not a date', { act: 'correct', entry, field: 'date', value: 'Tuesday\u202e' }],
    ['is not a date', { act: 'correct', entry, field: 'date', value: 2031 }],
    ['is no status', { act: 'correct', entry, field: 'status', value: 'toString' }],
    ['is no outcome', { act: 'correct', entry, field: 'outcome', value: 'won' }],
    ['has to be a number', { act: 'correct', entry, field: 'amount', value: { value: -1, currency: 'USD' } }],
    ['has to be a number', { act: 'correct', entry, field: 'amount', value: { value: Number.NaN, currency: 'USD' } }],
    ['has to be a number', { act: 'correct', entry, field: 'amount', value: '5 USD' }],
    ['three letters', { act: 'correct', entry, field: 'amount', value: { value: 5, currency: '$' } }],
    ['is empty', { act: 'correct', entry, field: 'summary', value: ' \u0000 ' }],
    ['longer than 300', { act: 'correct', entry, field: 'summary', value: 'x'.repeat(301) }],
    ['cannot be corrected', { act: 'correct', entry, field: 'reports', value: [] }],
    ['wants another entry', { act: 'merge', entry, others: [] }],
    ['with itself', { act: 'merge', entry, others: [entry] }],
    ['two disputes', { act: 'merge', entry, others: [plea.id] }],
    ['wants the reports', { act: 'split', entry, reports: [] }],
    ['has to stay', { act: 'split', entry, reports: [0, 1] }],
    ['no such report', { act: 'split', entry, reports: [7] }],
    ['not one of this matter', { act: 'move', entry, proceeding: 'elsewhere' }],
    ['do not disagree', { act: 'settle', entry, field: 'count', value: '9 person' }],
    ['No source says', { act: 'settle', entry, field: 'date', value: '2031-11-01' }],
    ['is not settled', { act: 'settle', entry, field: 'date', value: null }],
    ['is empty', { act: 'comment', entry, text: '' }],
    ['longer than 4000', { act: 'comment', entry, text: 'x'.repeat(5000) }],
    ['has to be text', { act: 'comment', entry, text: null }],
    ['An entry is marked as one of key, material', { act: 'mark', entry, mark: 'hot', set: true }],
    ['longer than 60', { act: 'tag', entry, tag: 'x'.repeat(61), set: true }],
    ['no such decision', { act: 'undo', decision: 'none' }],
    ['no such decision', { act: 'erase', entry }],
    ['not kept', { ...add, selected: { document: 'z9', start: 0, end: 7 } }],
    ['No words', { ...add, selected: { document: 'a1', start: 7, end: 7 } }],
    ['No words', { ...add, selected: { document: 'a1', start: 7, end: 8 } }],
    ['No words', { ...add, selected: { document: 'a1', start: 0, end: 99_999 } }],
    ['No words', { ...add, selected: { document: 'a1', start: 0.5, end: 3 } }],
    ['No dispute', { ...add, selected: { document: 'n1', start: 0, end: 7 } }],
    ['are an entry of that kind already', { ...add, kind: 'filing', selected: { document: 'a1', start: 8, end: 12 } }],
  ])('%s: %j', (reason, request) => {
    expect(() => desk.decide(request as Parameters<Desk['decide']>[0])).toThrow(reason);
    expect(() => desk.decide(request as Parameters<Desk['decide']>[0])).toThrow(Refused);
  });

  it('what was taken back is not taken back again', () => {
    const other = new Desk(harbour);
    const id = other.decide({ act: 'accept', entry });
    other.undo(id);
    expect(() => other.undo(id)).toThrow('taken back already');
  });
});
