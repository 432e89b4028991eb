import { describe, expect, it } from 'vitest';
import { linkPile } from './link.ts';
import { harbour } from './reading.fixture.ts';
import { linked } from './told.fixture.ts';

/** What documents say; `=>`; the events of the matter: kind, date and how it is known, what became of it, its case where there are several. */
const cases: Readonly<Record<string, readonly (readonly [name: string, notes: string])[]>> = {
  'one event or two': [
    [
      'two papers tell one verdict',
      `2031-05-09 The Post
       verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable for the collision.
       2031-05-10 The News
       verdict 2031-05-08; jury > Harbour Light Ltd; A jury [found] Harbour Light Ltd liable.
       =>
       verdict 2031-05-08 stated, 2 reports`,
    ],
    [
      'two rulings of different months are two',
      `2031-05-09 The Post
       ruling 2031-05-08; Rosa Marsh > Harbour Light Ltd; Rosa Marsh [denied] the motion of Harbour Light Ltd to dismiss.
       2031-09-10 The News
       ruling 2031-09-09; Rosa Marsh > Ann Oak; Rosa Marsh [granted] the request of Ann Oak for the files.
       =>
       ruling 2031-05-08 stated
       ruling 2031-09-09 stated`,
    ],
  ],
  'the date of an event': [
    [
      'the day refines the month',
      `2031-05-09 The Post
       filing 2031-03; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd in March.
       2031-05-10 The News
       filing 2031-03-04; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd on March 4.
       =>
       filing 2031-03-04 stated, 2 reports`,
    ],
    [
      'an award without a day has that of the verdict beside it',
      `2031-05-09 The Post
       verdict 2031-05-08; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable.
       award; jury > Ann Oak; It [awarded] Ann Oak two million dollars.
       =>
       verdict 2031-05-08 stated
       award 2031-05-08 decided-together`,
    ],
    [
      'an appeal that nobody dates was before it was first reported',
      `2031-09-09 The Post
       appeal; Harbour Light Ltd > Ann Oak; Harbour Light Ltd [appealed].
       =>
       appeal ../2031-09-09 before-first-report`,
    ],
  ],
  'what was set for a day': [
    [
      'set anew before its day: one trial, moved',
      `2031-01-10 The Post
       trial 2031-06-02 scheduled; > Harbour Light Ltd; The [trial] of Harbour Light Ltd is set for June 2.
       2031-05-01 The Post
       trial 2031-09-08 scheduled; > Harbour Light Ltd; The [trial] of Harbour Light Ltd will now begin on September 8.
       =>
       trial 2031-09-08 stated, scheduled, moved, 2 reports`,
    ],
    [
      'a verdict soon after shows that the trial was held',
      `2031-01-10 The Post
       trial 2031-06-02 scheduled; > Harbour Light Ltd; The [trial] of Harbour Light Ltd is set for June 2.
       2031-06-20 The Post
       verdict 2031-06-19; jury > Harbour Light Ltd; The jury [found] Harbour Light Ltd liable.
       =>
       trial 2031-06-02 stated, scheduled, held
       verdict 2031-06-19 stated`,
    ],
    [
      'its day passed and nobody says what happened',
      `2031-01-10 The Post
       hearing 2031-02-02 scheduled; > Harbour Light Ltd; A [hearing] for Harbour Light Ltd is set for February 2.
       2031-03-20 The Post
       filing 2031-01-04; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd in January.
       =>
       hearing 2031-02-02 stated, scheduled, overdue
       filing 2031-01-04 stated`,
    ],
  ],
  'the case of an event': [
    [
      'a suit and a prosecution: a sentence belongs to the one, a settlement to the other',
      `2031-05-09 The Post
       filing 2030-03-04; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd in 2030.
       charge 2030-09-01; > Leo Birch; Leo Birch, the pilot, was [charged] with manslaughter. 
       sentence 2031-05-08; > Leo Birch; Leo Birch was [sentenced] to two years.
       settlement 2031-05-02; Ann Oak, Harbour Light Ltd; Ann Oak and Harbour Light Ltd [settled] for a sum.
       =>
       filing 2030-03-04 stated, Oak v. Harbour Light Ltd
       charge 2030-09-01 stated, Prosecution of Birch
       sentence 2031-05-08 stated, Prosecution of Birch
       settlement 2031-05-02 stated, Oak v. Harbour Light Ltd`,
    ],
    [
      'two suits between the same people, told apart by their names',
      `2031-05-09 The Post
       filing 2029-03-04; Ann Oak > Harbour Light Ltd; Ann Oak [sued] Harbour Light Ltd in 2029, in the case known as Oak I.
       filing 2031-02-01; Ann Oak > Harbour Light Ltd; Ann Oak [sued Harbour Light Ltd again] in 2031, in what is called Oak II.
       verdict 2030-05-08; jury > Harbour Light Ltd; In Oak I the jury [found] Harbour Light Ltd liable.
       trial 2031-09-08 scheduled; > Harbour Light Ltd; The [trial] of Oak II is set for September 8.
       =>
       filing 2029-03-04 stated, Oak I
       filing 2031-02-01 stated, Oak II
       verdict 2030-05-08 stated, Oak I
       trial 2031-09-08 stated, scheduled, Oak II`,
    ],
  ],
};

for (const [subject, some] of Object.entries(cases)) {
  describe(subject, () => {
    it.each(some)('%s', (_, notes) => {
      const [documents = '', expected = ''] = notes.split('=>');
      expect(linked(documents)).toEqual(
        expected
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      );
    });
  });
}

it('a linked matter is plain data', () => {
  const matters = linkPile(harbour, { sameSource: new Map() });
  expect(matters).toHaveLength(2);
  expect(structuredClone(matters)).toEqual(matters);
});
