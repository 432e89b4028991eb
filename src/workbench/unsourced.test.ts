import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../casefile/schema.ts';
import { exportFormats } from '../export/formats/index.ts';
import { harbour } from '../linking/reading.fixture.ts';
import { noSource } from '../words/counts.ts';
import { Desk } from './decide.fixture.ts';
import { Refused } from './workbench.ts';

const settled = 'Harbour Light settles with the ferry pilot';

/** An entry that no document tells, of the first case of the matter. */
const add = (desk: Desk, more: { readonly date?: string | null; readonly status?: CaseEvent['status'] } = {}) =>
  desk.decide({
    act: 'add-unsourced',
    matter: desk.oak.id,
    kind: 'settlement',
    date: '2031-05-02',
    status: 'occurred',
    proceeding: desk.oak.proceedings[0]!.id,
    summary: settled,
    ...more,
  });

const made = (desk: Desk) => desk.all().find(({ decided }) => decided.some(({ field }) => field === 'added'));

describe('an entry that no document tells', () => {
  it('is listed by its day, without sources, known by the decision that made it', () => {
    const desk = new Desk(harbour);
    const before = JSON.stringify(desk.caseFile);
    const decision = add(desk);
    expect(made(desk)).toMatchObject({
      kind: 'settlement',
      date: '2031-05-02',
      dateReason: 'given by Ida Fern',
      status: 'occurred',
      proceeding: desk.oak.proceedings[0]!.id,
      summary: settled,
      reports: [],
      sources: 0,
      confidence: 1,
      review: 'added',
      decided: [{ field: 'added', instead: null, decision }],
    });
    expect(desk.oak.events.map(({ id }) => id)).toContain(made(desk)!.id);
    expect(desk.caseFile.orphaned).toEqual([]);
    desk.undo(decision);
    expect(JSON.stringify(desk.caseFile)).toBe(before);
  });

  it('names who and whom a person gives, and nobody else; who is dropped later is missed by name', () => {
    const desk = new Desk(harbour);
    const id = (name: string) => desk.oak.parties.find((one) => one.name === name)!.id;
    const participants = [
      { party: id('Harbour Light'), role: 'agent' as const },
      { party: id('Ann Oak'), role: 'patient' as const },
    ];
    const decision = desk.decide({
      act: 'add-unsourced',
      matter: desk.oak.id,
      kind: 'settlement',
      date: null,
      status: 'occurred',
      proceeding: null,
      summary: settled,
      participants,
    });
    expect(made(desk)).toMatchObject({ participants, decided: [{ field: 'added', decision }] });
    expect(made(desk)?.decided).toHaveLength(1);
    const { document } = harbour[0]!;
    desk.decide({
      act: 'add',
      selected: { document: document.id, start: 0, end: 12 },
      kind: 'statement',
      date: null,
      status: 'occurred',
      proceeding: null,
      summary: 'Said by hand',
      participants: participants.slice(0, 1),
    });
    const said = () => desk.all().find(({ summary }) => summary === 'Said by hand');
    expect(said()).toMatchObject({ participants: participants.slice(0, 1), review: 'added' });
    expect(desk.caseFile.orphaned).toEqual([]);
    desk.decide({ act: 'drop-party', matter: desk.oak.id, party: id('Harbour Light') });
    expect(said()?.participants).toEqual([]);
    expect(() =>
      desk.decide({
        act: 'add-unsourced',
        matter: desk.oak.id,
        kind: 'settlement',
        date: null,
        status: 'occurred',
        proceeding: null,
        summary: settled,
        participants: [{ party: 'nobody', role: 'agent' }],
      }),
    ).toThrow(Refused);
  });

  it('moves its case, though it names nobody and is later than every document', () => {
    const desk = new Desk(harbour);
    const before = desk.oak.proceedings[0]!.posture;
    const decision = add(desk, { date: '2039-05-02' });
    expect(desk.oak.proceedings[0]!.posture).toBe('Settled.');
    desk.undo(decision);
    expect(desk.oak.proceedings[0]!.posture).toBe(before);
    expect(before).not.toBe('Settled.');
  });

  it('can be corrected, moved, tagged, rejected and merged as any other', () => {
    const desk = new Desk(harbour);
    add(desk);
    const { id } = made(desk)!;
    desk.decide({ act: 'correct', entry: id, field: 'date', value: '2031-05-03' });
    desk.decide({ act: 'correct', entry: id, field: 'kind', value: 'ruling' });
    desk.decide({
      act: 'correct',
      entry: id,
      field: 'participants',
      value: [{ party: desk.oak.parties[0]!.id, role: 'agent' }],
    });
    desk.decide({ act: 'move', entry: id, proceeding: null });
    desk.decide({ act: 'tag', entry: id, tag: 'Delay', set: true });
    desk.decide({ act: 'bulk', ruling: { act: 'mark', mark: 'key', set: true }, entries: [id] });
    expect(made(desk)).toMatchObject({
      id,
      kind: 'ruling',
      date: '2031-05-03',
      proceeding: null,
      tags: ['Delay'],
      marks: ['key'],
      participants: [{ party: desk.oak.parties[0]!.id, role: 'agent' }],
    });
    const rejected = desk.decide({ act: 'reject', entry: id });
    expect(desk.oak.rejected.map((one) => one.id)).toEqual([id]);
    desk.undo(rejected);
    const other = desk.entry('hearing');
    desk.decide({ act: 'merge', entry: other.id, others: [id] });
    expect(made(desk)).toBeUndefined();
    expect(desk.all().find((one) => one.id === other.id)).toMatchObject({ tags: ['Delay'], marks: ['key'] });
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('takes in an entry that a document tells, and has its sources then', () => {
    const desk = new Desk(harbour);
    add(desk);
    const { id } = made(desk)!;
    const hearing = desk.entry('hearing');
    desk.decide({ act: 'merge', entry: id, others: [hearing.id] });
    expect(made(desk)).toMatchObject({ id, summary: settled, sources: hearing.sources });
    desk.decide({ act: 'accept', entry: id });
    expect(desk.caseFile.orphaned).toEqual([]);
  });

  it('stays with its matter when documents come and go, as long as one is left', () => {
    const desk = new Desk(harbour);
    add(desk);
    const { documents } = desk.caseFile;
    const own = new Set(desk.oak.events.flatMap(({ reports }) => reports.map(({ document }) => document)));
    const [first] = documents.filter(({ id }) => own.has(id));
    desk.pile = harbour.filter(({ document }) => document.id !== first!.id);
    expect(made(desk)).toMatchObject({ summary: settled });
    desk.pile = harbour.filter(({ document }) => !own.has(document.id));
    expect(desk.caseFile.orphaned).toEqual([
      { decision: desk.decisions[0]!.id, reason: 'None of the documents of its matter tells of a dispute now' },
    ]);
  });

  it('was known by no day, and had not happened before its own', () => {
    const desk = new Desk(harbour);
    add(desk);
    const has = (clocks: Parameters<Desk['asKnown']>[0]) =>
      desk.asKnown(clocks).matters.some(({ events }) => events.some(({ summary }) => summary === settled));
    expect(has({ asOf: '2031-05-02' })).toBe(true);
    expect(has({ asOf: '2031-05-01' })).toBe(false);
    expect(has({ knownBy: '2039-01-01' })).toBe(false);
    expect(desk.asKnown({ knownBy: '2039-01-01' }).orphaned).toEqual([]);
  });

  it('what cannot be meant is refused', () => {
    const desk = new Desk(harbour);
    expect(() => add(desk, { date: 'spring' })).toThrow(Refused);
  });
});

describe('a case and a person that no document tells', () => {
  it('can be corrected though no words lead to them', () => {
    const desk = new Desk(harbour);
    const matter = desk.oak.id;
    desk.decide({ act: 'add-proceeding', matter, label: 'Elm inquest', kind: 'administrative', entries: [] });
    desk.decide({ act: 'add-party', matter, name: 'Rowan Birch', kind: 'person', mentions: [] });
    const inquest = () => desk.oak.proceedings.find(({ kind }) => kind === 'administrative')!;
    const birch = () => desk.oak.parties.find(({ mentions }) => mentions.length === 0)!;
    expect(inquest()).toMatchObject({ unsourced: true });
    desk.decide({ act: 'correct-proceeding', matter, proceeding: inquest().id, field: 'court', value: 'Elm coroner' });
    desk.decide({ act: 'correct-party', matter, party: birch().id, field: 'name', value: 'Robin Birch' });
    desk.decide({ act: 'role', matter, party: birch().id, proceeding: inquest().id, role: 'witness' });
    expect(inquest()).toMatchObject({ court: 'Elm coroner', parties: [{ party: birch().id, role: 'witness' }] });
    expect(birch()).toMatchObject({ name: 'Robin Birch' });
    expect(desk.caseFile.orphaned).toEqual([]);
    // An entry that a document tells gives it a source.
    desk.decide({ act: 'move', entry: desk.entry('hearing').id, proceeding: inquest().id });
    expect(inquest().unsourced).toBeUndefined();
  });
});

describe('every export', () => {
  /** What a reader of the bytes sees of them: those that are packed or made with more are opened in test/exports.test.ts. */
  const texts = exportFormats.filter(
    ({ madeOf, mediaType }) => madeOf === undefined && !mediaType.includes('officedocument'),
  );

  it.each(texts.map((format) => [format.name, format] as const))(
    'says of it in %s that it has no source',
    async (name, format) => {
      const desk = new Desk(harbour);
      add(desk, { status: 'scheduled', date: '2039-05-02' });
      const bytes = await format.write(desk.caseFile, {} as never);
      // Lines of a calendar are folded, and its commas marked.
      const text = new TextDecoder().decode(bytes).replaceAll('\r\n ', '').replaceAll('\\,', ',');
      expect(text).toContain(settled);
      expect(text).toContain(name === 'json' ? '"sources": 0' : noSource);
    },
  );
});
