import { describe, expect, it } from 'vitest';
import type { Document } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import { readDocument } from '../reading/english/read.ts';
import { linkPile } from './link.ts';

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

/** The day chosen for an event, with its reason. */
const dayOf = (kind: EventKindName, ...documents: readonly Document[]) => {
  const [matter] = linkPile(
    documents.map((one) => ({ document: one, reading: readDocument(one) })),
    { sameSource: new Map() },
  );
  return matter!.events.find((one) => one.kind === kind)!.date;
};

const verdict = document(
  'first',
  '2031-05-09',
  'A federal jury in Halden found Harbour Light Ltd. liable for fraud on May 8, 2031, after a trial of the suit that Ann Oak filed against Harbour Light Ltd. in 2029.',
);

describe('a day counted from another event', () => {
  it('“two days after the verdict” is two days after the day of the verdict', () => {
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak two days after the verdict.';
    expect(dayOf('settlement', verdict, document('later', '2031-09-01', later))).toMatchObject({
      value: '2031-05-10',
      rule: 'counted',
      reason: '“two days after” the verdict of 2031-05-08',
    });
  });

  it('a month before counts back, and gives a month', () => {
    const later = 'Harbour Light Ltd. offered to settle with Ann Oak a month before the verdict.';
    expect(dayOf('settlement', verdict, document('later', '2031-09-01', later))).toMatchObject({
      value: '2031-04',
      rule: 'counted',
    });
  });

  it('an open count gives no day', () => {
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak days after the verdict.';
    expect(dayOf('settlement', verdict, document('later', '2031-09-01', later))).toMatchObject({
      value: null,
      rule: 'none',
    });
  });

  it('an event that nobody dates gives no day', () => {
    const undated = document('first', '2031-05-09', verdict.text.replace(' on May 8, 2031', ''));
    const later = 'Harbour Light Ltd. agreed to settle with Ann Oak two days after the verdict.';
    expect(dayOf('settlement', undated, document('later', '2031-09-01', later))).toMatchObject({
      value: null,
      rule: 'none',
    });
  });
});
