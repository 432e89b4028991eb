import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../src/casefile/schema.ts';
import { sampleCaseFile } from './sample-case-file.ts';

// What samples/README.md says is planted in the sample pile.

const caseFile = await sampleCaseFile();
const events = caseFile.matters.flatMap((matter) => matter.events);
const proceedings = caseFile.matters.flatMap((matter) => matter.proceedings);
const disagreements = caseFile.matters.flatMap((matter) => matter.disagreements);
const documentAt = (path: string) => caseFile.documents.find((document) => document.path === path)!;

describe('the sample pile', () => {
  test('is one matter of eleven documents, each with its day', () => {
    expect(caseFile.documents.length).toBe(11);
    expect(caseFile.documents.filter(({ published }) => published === null)).toEqual([]);
    expect(caseFile.matters.length).toBe(1);
  });

  test('counts the wire copy in two papers as one source', () => {
    const copies = ['post-verdict.txt', 'beacon-verdict.html'].map(documentAt);
    expect(new Set(copies.map(({ id, sameAs }) => sameAs ?? id)).size).toBe(1);
    const both = events.filter((event) =>
      copies.every(({ id }) => event.reports.some(({ document }) => document === id)),
    );
    expect(both.length).toBeGreaterThan(0);
    for (const { sources, reports } of both) {
      expect(sources).toBeLessThan(new Set(reports.map(({ document }) => document)).size);
    }
  });

  test('tells the two suits and the appeal apart', () => {
    expect(proceedings.map(({ label }) => label)).toEqual(expect.arrayContaining(['Tarrant I', 'Tarrant II']));
    expect(proceedings.filter(({ kind }) => kind === 'appeal').length).toBe(1);
  });

  test('gives each case its number, and the second suit the court, the caption and the judge of its paper', () => {
    const numbers = Object.fromEntries(
      proceedings.map(({ kind, label, docketNumber }) => [kind === 'appeal' ? kind : label, docketNumber]),
    );
    expect(numbers).toEqual({ 'Tarrant I': '2:22-cv-09041-HB', 'Tarrant II': '2:23-cv-09377-HB', appeal: '23-9688' });
    expect(proceedings.find(({ label }) => label === 'Tarrant II')).toMatchObject({
      court: 'United States District Court, District of Maine',
      caption: 'IMOGEN TARRANT v. CASTELLAN FERRIES INC. and RUPERT VANE',
    });
  });

  test('reads nothing in what is not of the story', () => {
    for (const { reports } of events) {
      for (const report of reports) {
        const document = caseFile.documents.find(({ id }) => id === report.document)!;
        const aside = document.blocks.find(
          ({ kind, start, end }) => kind === 'aside' && start <= report.start && report.end <= end,
        );
        expect(aside, report.words).toBeUndefined();
        expect(document.text.slice(report.start, report.end)).toBe(report.words);
      }
    }
  });

  test('the award: $3.2 million by the jury on 15 June 2023', () => {
    expect(found('award', { amount: 3_200_000, date: '2023-06-15' })).toBeDefined();
  });

  test('the award cut on appeal: $1.85 million on 10 September 2024', () => {
    const cut = events.filter(({ amount, date }) => amount?.value === 1_850_000 && date === '2024-09-10');
    expect(cut.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([expect.stringMatching(/award|appeal-decision/)]),
    );
  });

  test('no award stands in the second suit, whose trial is still ahead', () => {
    const second = proceedings.find(({ label }) => label === 'Tarrant II')!;
    expect(events.filter(({ kind, proceeding }) => kind === 'award' && proceeding === second.id)).toEqual([]);
    expect(second.posture).not.toContain('fixed');
  });

  test('the cut is later news, not a disagreement', () => {
    expect(disagreements.filter(({ values }) => values.some(({ value }) => value.startsWith('1850000')))).toEqual([]);
  });

  test('the appeal is decided on 10 September 2024', () => {
    expect(found('appeal-decision', { date: '2024-09-10' })).toBeDefined();
  });

  test('the trial of Tarrant II is moved from 21 October 2024 to 3 February 2025', () => {
    const moved = found('trial', { date: '2025-02-03' });
    expect(moved).toMatchObject({ status: 'scheduled', fate: 'moved' });
    expect(moved?.reports.map(({ stated }) => stated)).toContain('2024-10-21');
  });

  test('still to come: the pretrial conference of 21 January 2025', () => {
    expect(found('hearing', { date: '2025-01-21' })).toMatchObject({ status: 'scheduled', fate: null });
  });

  test('the shipyard settles for $400,000 in April 2023', () => {
    expect(found('settlement', { amount: 400_000 })).toMatchObject({
      date: expect.stringMatching(/^2023-04/),
      status: 'occurred',
    });
  });

  test('the ferry authority gives up its stance on 21 February 2023', () => {
    expect(found('position', { date: '2023-02-21' })).toBeDefined();
  });

  test('the sources disagree on the day the second suit was filed', () => {
    expect(sides('filing', 'date')).toEqual(['2023-11-09', '2023-11-14']);
  });

  // Not yet: right, but not found so. It fails once it is found, so that the mark is taken away.
  test.fails('the sources disagree on what the jury awarded', () => {
    expect(sides('award', 'amount')).toEqual(['3200000 USD', '3600000 USD']);
  });

  test('and on nothing else', () => {
    expect(disagreements.filter(({ kind }) => kind === 'conflict').length).toBeLessThanOrEqual(2);
  });
});

function found(kind: CaseEvent['kind'], { date, amount }: { date?: string; amount?: number }): CaseEvent | undefined {
  return events.find(
    (event) =>
      event.kind === kind &&
      (date === undefined || event.date === date) &&
      (amount === undefined || event.amount?.value === amount),
  );
}

/** The values of the disagreement on a field of an event of a kind, sorted. */
function sides(kind: CaseEvent['kind'], field: string): readonly string[] | undefined {
  const kindOf = new Map(events.map((event) => [event.id, event.kind]));
  const disagreement = disagreements.find((each) => each.field === field && kindOf.get(each.event) === kind);
  return disagreement?.values.map(({ value }) => value).sort();
}
