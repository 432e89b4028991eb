import { describe, expect, it } from 'vitest';
import { harbour } from '../linking/reading.fixture.ts';
import { changesSince, type Snapshot, snapshotOf } from './changes.ts';
import { Desk } from './decide.fixture.ts';

const ids = (desk: Desk) => desk.pile.map(({ document }) => document.id);
const seen = (desk: Desk) => ({
  when: '2032-01-01T08:00:00.000Z',
  // As it comes back from where it was kept.
  snapshot: JSON.parse(JSON.stringify(snapshotOf(desk.caseFile, ids(desk)))) as Snapshot,
});

describe('what changed since somebody looked', () => {
  it('never: nothing is listed; just now: nothing either', () => {
    const desk = new Desk(harbour);
    expect(changesSince(null, desk.caseFile, ids(desk))).toEqual({ since: null, documents: [], entries: [] });
    expect(changesSince(seen(desk), desk.caseFile, ids(desk))).toEqual({
      since: '2032-01-01T08:00:00.000Z',
      documents: [],
      entries: [],
    });
  });

  it('a document came in: what it told anew, what it now disputes, what it changed', () => {
    const desk = new Desk(harbour.filter(({ document }) => document.id !== 'a3'));
    const before = seen(desk);
    desk.pile = harbour;
    const { documents, entries } = changesSince(before, desk.caseFile, ids(desk));
    expect(documents).toEqual(['a3']);
    expect(entries.map(({ entry, change, documents: own }) => [entry.split('-')[0], change, own])).toEqual([
      ['award', 'disputed', ['a3']],
      ['verdict', 'disputed', ['a3']],
      ['appeal', 'new', ['a3']],
    ]);
    expect(entries[1]!.fields).toContainEqual({ field: 'sources', was: '1', is: '2' });
  });

  it('an earlier document opens the entry, which is another id: it is the same entry, changed', () => {
    const desk = new Desk(harbour.filter(({ document }) => document.id !== 'a1'));
    const before = seen(desk);
    const { id } = desk.entry('filing');
    desk.pile = harbour;
    expect(desk.entry('filing').id).not.toBe(id);
    const entry = changesSince(before, desk.caseFile, ids(desk)).entries.find(
      (one) => one.entry === desk.entry('filing').id,
    );
    expect(entry).toMatchObject({ change: 'changed' });
    expect(entry!.fields).toContainEqual({ field: 'date', was: 'March 2031', is: '4 March 2031' });
  });

  it('a file was replaced: its entries are the same, though every place and id is another', () => {
    const desk = new Desk(harbour);
    const before = seen(desk);
    desk.pile = harbour.map(({ document, reading }) => ({
      document: { ...document, id: `${document.id}-anew` },
      reading: { ...reading, document: `${document.id}-anew` },
    }));
    expect(changesSince(before, desk.caseFile, ids(desk)).entries).toEqual([]);
  });

  it('decisions: settled, corrected, moved, merged away', () => {
    const desk = new Desk(harbour);
    const before = seen(desk);
    const [verdict, award, filing] = [desk.entry('verdict').id, desk.entry('award').id, desk.entry('filing')];
    desk.decide({ act: 'settle', entry: verdict, field: 'date', value: '2031-11-18' });
    desk.decide({ act: 'correct', entry: award, field: 'amount', value: { value: 2_100_000, currency: 'USD' } });
    desk.decide({ act: 'move', entry: filing.id, proceeding: null });
    desk.decide({ act: 'reject', entry: desk.entry('hearing').id });
    const { entries } = changesSince(before, desk.caseFile, ids(desk));
    const of = (entry: string) => entries.find((one) => one.entry === entry)!;
    expect(of(verdict).change).toBe('settled');
    expect(of(award).fields).toContainEqual({ field: 'amount', was: '$2 million', is: '$2.1 million' });
    expect(of(filing.id).fields).toEqual([{ field: 'proceeding', was: desk.oak.proceedings[0]!.label, is: null }]);
    expect(entries.filter(({ change }) => change === 'gone').map(({ entry }) => entry.split('-')[0])).toEqual([
      'hearing',
    ]);
  });
});
