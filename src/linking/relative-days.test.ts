import { describe, expect, it } from 'vitest';
import type { Document } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import { readPile } from '../reading/english/read.ts';
import { linkPile } from './link.ts';
import { type InventedEvent, invented } from './reading.fixture.ts';

/** Invented articles: the day of an event is given by another event. */
const document = (id: string, published: string, text: string): Document => ({
  id,
  path: `${id}.txt`,
  title: null,
  publisher: `The ${id} Post`,
  url: null,
  published,
  publishedFrom: 'header',
  kind: 'article',
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
});

interface Told {
  readonly document: Document;
  readonly events: readonly InventedEvent[];
}

/** The day chosen for an event, with its reason: all is read but the events, which are given. */
const dayOf = async (kind: EventKindName, ...told: readonly Told[]) => {
  const read = await readPile(told.map(({ document: one }) => one));
  const pile = read.map(({ document: one, reading }, at) => {
    const { reports } = invented({ id: one.id, text: one.text, events: told[at]!.events }).reading;
    // Who takes part is of no matter here; that the documents share them makes them one matter.
    const participants = reading.cast.map(({ id }) => ({ role: 'agent' as const, entity: id, certainty: 1 }));
    return { document: one, reading: { ...reading, reports: reports.map((report) => ({ ...report, participants })) } };
  });
  const [matter] = linkPile(pile, { sameSource: new Map() });
  return matter!.events.find((one) => one.kind === kind)!.date;
};

const settlement = (text: string): Told => ({
  document: document('later', '2031-09-01', `${text} Ann Oak had sued Harbour Light Ltd. in a federal court in 2029.`),
  events: [
    { kind: 'settlement', words: 'to settle' },
    { kind: 'filing', words: 'sued', date: '2029' },
  ],
});

const verdict = {
  document: document(
    'first',
    '2031-05-09',
    'A federal jury in Halden found Harbour Light Ltd. liable for fraud on May 8, 2031, after a trial of the suit that Ann Oak filed against Harbour Light Ltd. in 2029.',
  ),
  events: [
    { kind: 'verdict' as const, words: 'found', date: '2031-05-08' },
    { kind: 'filing' as const, words: 'filed', date: '2029' },
  ],
};

describe('a day counted from another event', () => {
  it('“two days after the verdict” is two days after the day of the verdict', async () => {
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak two days after the verdict.';
    expect(await dayOf('settlement', verdict, settlement(later))).toMatchObject({
      value: '2031-05-10',
      rule: 'counted',
      reason: '“two days after” the verdict of 2031-05-08',
    });
  });

  it('a month before counts back, and gives a month', async () => {
    const later = 'Harbour Light Ltd. offered to settle with Ann Oak a month before the verdict.';
    expect(await dayOf('settlement', verdict, settlement(later))).toMatchObject({
      value: '2031-04',
      rule: 'counted',
    });
  });

  it('an open count gives no day', async () => {
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak days after the verdict.';
    expect(await dayOf('settlement', verdict, settlement(later))).toMatchObject({
      value: '../2031-09-01',
      rule: 'before-first-report',
    });
  });

  it('an event that nobody dates gives no day', async () => {
    const undated = {
      document: document('first', '2031-05-09', verdict.document.text.replace(' on May 8, 2031', '')),
      events: [
        { kind: 'verdict' as const, words: 'found' },
        { kind: 'filing' as const, words: 'filed', date: '2029' },
      ],
    };
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak two days after the verdict.';
    expect(await dayOf('settlement', undated, settlement(later))).toMatchObject({
      value: '../2031-09-01',
      rule: 'before-first-report',
    });
  });
});
