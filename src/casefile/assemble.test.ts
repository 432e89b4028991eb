import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harbour, invented } from '../linking/reading.fixture.ts';
import { buildCaseFile } from './assemble.ts';
import type { CaseFile, Matter } from './schema.ts';
import type { WholeDocument } from './whole-document.ts';

const alone = { sameSource: new Map<string, string>() };
const build = (pile: readonly WholeDocument[], options = {}) => buildCaseFile(pile, { ...alone, ...options });
const about = (file: CaseFile, name: string): Matter =>
  file.matters.find((matter) => matter.parties.some((party) => party.name === name))!;
const oak = (file: CaseFile) => about(file, 'Ann Oak');

describe('a pile of two disputes and a football match', () => {
  const file = build(harbour);

  it('takes the disputes apart and leaves the match out', () => {
    expect(file.matters).toHaveLength(2);
    expect(file.documents).toHaveLength(5);
    const documents = file.matters.map(
      (matter) => new Set(matter.events.flatMap((event) => event.reports.map((report) => report.document))),
    );
    expect(documents.map((one) => [...one].sort())).toEqual([['a1', 'a2', 'a3'], ['b1']]);
  });

  it('knows one person under her full name and her surname', () => {
    const parties = oak(file).parties.filter((party) => party.kind === 'person');
    expect(parties.map((party) => party.name).sort()).toEqual(['Ann Oak', 'Rosa Marsh']);
    expect(parties.find((party) => party.name === 'Ann Oak')!.aliases).toContain('Oak');
  });

  it('makes one entry of reports that agree, and takes the finer date', () => {
    const [collision, ...others] = oak(file).events.filter((event) => event.kind === 'conduct');
    expect(others).toEqual([]);
    expect(collision).toMatchObject({ date: '2030-06-08', sources: 2 });
    expect(collision!.reasons).toHaveLength(1);
    const filings = oak(file).events.filter((event) => event.kind === 'filing');
    expect(filings.map((event) => event.date)).toEqual(['2031-03-04']);
  });

  it('gives the case its sides, its judge and its posture', () => {
    const matter = oak(file);
    const [suit] = matter.proceedings;
    const named = (role: string) =>
      suit!.parties
        .filter((one) => one.role === role)
        .map((one) => matter.parties.find((party) => party.id === one.party)!.name);
    expect(suit!.kind).toBe('civil');
    expect([named('plaintiff'), named('defendant'), named('judge')]).toEqual([
      ['Ann Oak'],
      ['Harbour Light'],
      ['Rosa Marsh'],
    ]);
    expect(suit!.posture).toMatch(/verdict|fixed/u);
    expect(about(file, 'Leo Birch').proceedings[0]!.kind).toBe('criminal');
  });

  it('shows what two sources cannot both be right about, each with its words', () => {
    const matter = oak(file);
    const fields = matter.disagreements.map((one) => [
      matter.events.find((event) => event.id === one.event)!.kind,
      one.field,
    ]);
    expect(fields).toContainEqual(['verdict', 'date']);
    for (const { values } of matter.disagreements) expect(values.length).toBeGreaterThan(1);
  });

  it('counts a wire copy once and finds no disagreement with it', () => {
    const copied = build(harbour, { sameSource: new Map([['a3', 'a2']]) });
    expect(oak(copied).disagreements).toEqual([]);
    expect(oak(copied).events.find((event) => event.kind === 'verdict')!.sources).toBe(1);
    expect(copied.documents.find((one) => one.id === 'a3')!.sameAs).toBe('a2');
  });

  it('says what became of a hearing whose day passed in silence', () => {
    expect(oak(file).events.find((event) => event.kind === 'hearing')).toMatchObject({
      status: 'scheduled',
      fate: 'overdue',
    });
  });
});

describe('the two clocks', () => {
  it('known by a day: later documents are not there', () => {
    const file = build(harbour, { knownBy: '2031-03-31' });
    expect(file.documents.map((one) => one.id)).toEqual(['a1']);
    expect([...oak(file).events, ...oak(file).passing].map((event) => event.kind).sort()).toEqual([
      'conduct',
      'filing',
      'hearing',
    ]);
    expect(oak(file).events.find((event) => event.kind === 'hearing')!.fate).toBeNull();
  });

  it('as of a day: what happened later has not, what was set stays set', () => {
    const file = build(harbour, { asOf: '2031-03-10' });
    expect(oak(file).events.map((event) => event.kind)).not.toContain('verdict');
    expect(oak(file).events.find((event) => event.kind === 'hearing')!.status).toBe('scheduled');
    expect(oak(file).proceedings[0]!.posture).toBe('Filed, awaiting decision; hearing set for 2 April 2031.');
  });
});

describe('for any pile', () => {
  it('the order of documents changes nothing', () => {
    const expected = JSON.stringify(build(harbour));
    fc.assert(
      fc.property(fc.shuffledSubarray([...harbour], { minLength: harbour.length }), (shuffled) => {
        expect(JSON.stringify(build(shuffled))).toBe(expected);
      }),
    );
  });

  it('a document about something else changes nothing but the list of documents', () => {
    const without = build(harbour.filter((one) => one.document.id !== 'b1'));
    expect(JSON.stringify(oak(build(harbour)))).toBe(JSON.stringify(oak(without)));
  });

  it('reports keep the spans and words of their documents', () => {
    const texts = new Map(harbour.map(({ document }) => [document.id, document.text]));
    for (const matter of build(harbour).matters) {
      for (const event of matter.events) {
        for (const report of event.reports) {
          expect(texts.get(report.document)!.slice(report.start, report.end)).toBe(report.words);
          expect(report.trigger.start).toBeGreaterThanOrEqual(report.start);
          expect(report.trigger.end).toBeLessThanOrEqual(report.end);
        }
      }
    }
  });

  it('every report of a document that tells a dispute is in one entry, and ids are unique', () => {
    const file = build(harbour);
    const ids = file.matters.flatMap((matter) => [...matter.events, ...matter.passing].map((event) => event.id));
    expect(new Set(ids).size).toBe(ids.length);
    const reports = file.matters.flatMap((matter) =>
      [...matter.events, ...matter.passing].flatMap((event) => event.reports),
    );
    expect(reports).toHaveLength(harbour.flatMap(({ reading }) => reading.reports).length);
  });

  it('an empty pile, and one without days, are no error', () => {
    expect(build([])).toEqual({ version: 1, documents: [], matters: [], orphaned: [] });
    const undated = invented({
      id: 'u',
      text: 'Ann Oak sued Harbour Light. The lawsuit says the plaintiff was hurt; the defendant denies it, her attorney said.',
      parties: [{ name: 'Ann Oak' }, { name: 'Harbour Light', kind: 'organization' }],
      events: [
        { kind: 'filing', words: 'sued', by: ['Ann Oak'], to: ['Harbour Light'] },
        { kind: 'position', words: 'denies it', by: ['Harbour Light'] },
      ],
    });
    const [matter] = build([undated]).matters;
    expect([...matter!.events, ...matter!.passing].map((event) => event.date)).toEqual([null, null]);
    expect(build([undated], { knownBy: '2031-01-01' }).documents).toEqual([]);
  });
});

describe('how sure an entry is', () => {
  const entries = oak(build(harbour)).events;
  const of = (kind: string) => entries.find((event) => event.kind === kind)!;

  it('a day that nobody contradicts is surer than one that sources differ on', () => {
    const [filing, verdict] = [of('filing'), of('verdict')];
    expect(filing.dateConfidence).toBeGreaterThan(verdict.dateConfidence);
    for (const { confidence, dateConfidence, proceedingConfidence } of entries)
      for (const one of [confidence, dateConfidence, proceedingConfidence]) {
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
      }
  });

  it('an entry is as sure as its surest report', () => {
    for (const { confidence, reports } of entries)
      expect(confidence).toBe(Math.max(...reports.map((report) => report.confidence)));
  });
});
