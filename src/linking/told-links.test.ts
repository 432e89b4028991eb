import { describe, expect, test } from 'vitest';
import { linked } from './told.fixture.ts';

const rulings = `2031-05-09 The Post
  ruling; Rosa Marsh > Harbour Light Ltd; Rosa Marsh [denied] what Harbour Light Ltd had asked for.
  2031-05-11 The News
  ruling; Rosa Marsh > Harbour Light Ltd; The judge [refused] to throw the action of the diver out.`;

const verdicts = `2031-05-09 The Post
  verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable for the collision.
  2031-05-10 The News
  verdict 2031-05-08; jury > Harbour Light Ltd; A jury [found] Harbour Light Ltd liable.`;

describe('what a model says of the reports of a matter', () => {
  test('joins what it takes for one event, and keeps apart what it takes for two', () => {
    expect(linked(rulings, { events: [[0, 1]] })).toHaveLength(1);
    expect(linked(rulings, { events: [[0], [1]] })).toHaveLength(2);
    expect(linked(verdicts)).toHaveLength(1);
    expect(linked(verdicts, { events: [[0], [1]] })).toHaveLength(2);
  });

  test('changes nothing for a report of which it says nothing, or that is not there', () => {
    expect(linked(verdicts, { events: [[0], [7]] })).toEqual(linked(verdicts));
  });

  test('joins no two that a rule keeps apart: days far apart, kinds that are others', () => {
    const far = `2031-05-09 The Post
      ruling 2031-05-08; Rosa Marsh > Harbour Light Ltd; Rosa Marsh [denied] the motion of Harbour Light Ltd to dismiss.
      2033-09-10 The News
      ruling 2033-09-09; Rosa Marsh > Ann Oak; Rosa Marsh [granted] the request of Ann Oak for the files.`;
    expect(linked(far, { events: [[0, 1]] })).toEqual(linked(far));
    const kinds = `2031-05-09 The Post
      verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable.
      award 2031-05-08; jury > Ann Oak; It [awarded] Ann Oak two million dollars.`;
    expect(linked(kinds, { events: [[0, 1]] })).toHaveLength(2);
  });
});

describe('which reports a model takes for steps of one case', () => {
  const suits = `2031-05-09 The Post
    filing 2031-05-08; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd over the collision.
    charge 2031-05-02; > Leo Birch; Leo Birch was [charged] with theft.
    plea 2031-06-02; Leo Birch >; Leo Birch [pleaded] not guilty.
    2031-07-09 The News
    hearing 2031-07-08; >; A [hearing] was held on Tuesday.`;
  const caseOf = (told?: Parameters<typeof linked>[1]) =>
    linked(suits, told).find((line) => line.startsWith('hearing'));

  test('gives an event whose case is open that of the surer ones beside it', () => {
    const toSuit = caseOf({
      cases: [
        [0, 3],
        [1, 2],
      ],
    });
    const toCharge = caseOf({ cases: [[0], [1, 2, 3]] });
    expect([toSuit, toCharge].filter((line) => line !== caseOf()).length).toBeGreaterThan(0);
    expect(toSuit).not.toBe(toCharge);
  });

  test('puts no plea into a suit, whatever it says', () => {
    const lines = linked(suits, { cases: [[0, 1, 2, 3]] });
    const [before] = linked(suits).filter((line) => line.startsWith('plea'));
    expect(lines.filter((line) => line.startsWith('plea'))).toEqual([before]);
  });
});
