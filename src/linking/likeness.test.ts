import { describe, expect, it } from 'vitest';
import { linked } from './told.fixture.ts';

/** What documents say; `=>`; how many events they tell. */
const cases: readonly (readonly [name: string, notes: string, events: number])[] = [
  [
    'the same day and people, two papers: one verdict',
    `2031-05-09 The Post
     verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable for the collision.
     2031-05-09 The News
     verdict 2031-05-08; jury > Harbour Light Ltd; A jury [found] Harbour Light Ltd liable on Thursday.`,
    1,
  ],
  [
    'other people and months: two charges',
    `2031-05-09 The Post
     charge 2031-05-08; > Leo Birch; Leo Birch was [charged] with fraud over the bridge.
     2031-09-09 The News
     charge 2031-09-08; > Ann Oak; Ann Oak was [charged] with bribery of a mayor.`,
    2,
  ],
  [
    'one document, two days: two hearings',
    `2031-05-09 The Post
     hearing 2031-04-08; Rosa Marsh > Leo Birch; Rosa Marsh heard Leo Birch at a [hearing] on April 8.
     hearing 2031-05-08; Rosa Marsh > Leo Birch; Rosa Marsh heard Leo Birch at a [hearing] on May 8.`,
    2,
  ],
  [
    'stated days more than two months apart: two arrests',
    `2031-05-09 The Post
     arrest 2031-01-08; > Leo Birch; Leo Birch was [arrested] on January 8.
     2031-05-09 The News
     arrest 2031-05-08; > Leo Birch; Leo Birch was [arrested] on May 8.`,
    2,
  ],
];

describe('reports of one event or of two', () => {
  it.each(cases)('%s', (_, notes, events) => {
    expect(linked(notes)).toHaveLength(events);
  });
});
