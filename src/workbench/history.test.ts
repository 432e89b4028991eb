import { describe, expect, it } from 'vitest';
import { decidedMatterOf } from '../casefile/assemble.ts';
import { placeDecisions } from '../casefile/decisions/placed.ts';
import { entriesNow } from '../engine/about.ts';
import { linkPile } from '../linking/link.ts';
import { harbour } from '../linking/reading.fixture.ts';
import { Desk } from './decide.fixture.ts';
import { historyOf } from './history.ts';
import type { History } from './workbench.ts';

const history = (desk: Desk): History => {
  const placed = placeDecisions(
    desk.decisions,
    desk.pile.map(({ document }) => document),
  );
  const now = linkPile(desk.pile, { sameSource: new Map() }).flatMap((linked) => {
    const { matter, reached } = decidedMatterOf(linked, {}, placed.list);
    return [...entriesNow(matter, reached)];
  });
  return historyOf(desk.decisions, desk.caseFile.orphaned, new Map(now));
};
const lines = (desk: Desk) => history(desk).decisions.map(({ line }) => line);

describe('each decision is one line, newest first', () => {
  it('of every act', () => {
    const desk = new Desk(harbour);
    const [verdict, filing, award] = [desk.entry('verdict'), desk.entry('filing'), desk.entry('award')];
    const proceeding = desk.oak.proceedings[0]!;
    desk.decide({ act: 'accept', entry: filing.id });
    desk.decide({ act: 'correct', entry: filing.id, field: 'date', value: '2031-03-05' });
    desk.decide({ act: 'correct', entry: award.id, field: 'amount', value: { value: 2_100_000, currency: 'USD' } });
    desk.decide({ act: 'correct', entry: award.id, field: 'outcome', value: null });
    desk.decide({ act: 'correct', entry: award.id, field: 'summary', value: 'The award' });
    desk.decide({ act: 'move', entry: filing.id, proceeding: null });
    desk.decide({ act: 'move', entry: filing.id, proceeding: proceeding.id });
    desk.decide({ act: 'settle', entry: verdict.id, field: 'date', value: '2031-11-18' });
    desk.decide({ act: 'settle', entry: verdict.id, field: 'date', value: null });
    desk.decide({ act: 'split', entry: verdict.id, reports: [1] });
    const part = desk.all('verdict').find(({ id }) => id !== verdict.id)!;
    desk.decide({ act: 'merge', entry: verdict.id, others: [part.id] });
    desk.decide({ act: 'mark', entry: award.id, mark: 'key', set: true });
    desk.decide({ act: 'mark', entry: award.id, mark: 'key', set: false });
    desk.decide({ act: 'tag', entry: award.id, tag: 'quantum', set: true });
    desk.decide({ act: 'comment', entry: award.id, text: 'Check.' });
    desk.decide({ act: 'bulk', ruling: { act: 'accept' }, entries: [award.id, filing.id] });
    const rejected = desk.decide({ act: 'reject', entry: award.id });
    const undone = desk.undo(rejected);
    desk.undo(undone);
    const [sues, finds] = [filing.summary, verdict.summary];
    expect(lines(desk)).toEqual([
      'Ida Fern took back: (Ida Fern took back: Ida Fern rejected: The award)',
      'Ida Fern took back: Ida Fern rejected: The award',
      'Ida Fern rejected: The award',
      'Ida Fern accepted 2 entries at once',
      'Ida Fern commented on: The award',
      'Ida Fern tagged quantum: The award',
      'Ida Fern no longer marks as key: The award',
      'Ida Fern marked as key: The award',
      `Ida Fern merged another entry into: ${finds}`,
      `Ida Fern split a report off: ${finds}`,
      `Ida Fern opened the disagreement on the date again: ${finds}`,
      `Ida Fern settled the date as 18 November 2031: ${finds}`,
      `Ida Fern moved to ${proceeding.label}: ${sues}`,
      `Ida Fern took out of any proceeding: ${sues}`,
      'Ida Fern wrote the summary: The award',
      'Ida Fern took the outcome away: The award',
      'Ida Fern set the amount to $2.1 million: The award',
      `Ida Fern set the date to 5 March 2031: ${sues}`,
      `Ida Fern accepted: ${sues}`,
    ]);
  });

  it('leads to where its entry is now, taken back or not, merged or rejected', () => {
    const desk = new Desk(harbour);
    const [filing, award, verdict] = [desk.entry('filing').id, desk.entry('award').id, desk.entry('verdict').id];
    const accepted = desk.decide({ act: 'accept', entry: filing });
    const undone = desk.undo(accepted);
    desk.decide({ act: 'comment', entry: award, text: 'Merged later.' });
    desk.decide({ act: 'merge', entry: verdict, others: [award] });
    desk.decide({ act: 'reject', entry: verdict });
    const { id: matter } = desk.oak;
    expect(history(desk).decisions.map(({ entry, undoneBy }) => [entry, undoneBy])).toEqual([
      [verdict, null],
      [verdict, null],
      [verdict, null],
      [filing, null],
      [filing, undone],
    ]);
    for (const one of history(desk).decisions) expect(one.matter).toBe(matter);
  });

  it('one without a place says what it was about', () => {
    const desk = new Desk(harbour);
    desk.decide({ act: 'accept', entry: desk.entry('hearing').id });
    desk.pile = harbour.slice(1);
    expect(history(desk).decisions).toMatchObject([
      {
        line: 'Ida Fern accepted: “set a hearing”',
        orphaned: 'Its document is no longer there: a1.txt',
        matter: null,
        entry: null,
      },
    ]);
  });
});
