import { describe, expect, it } from 'vitest';
import { caseReferenceIn } from './reference.ts';

describe('by what a sentence tells its case from others', () => {
  it.each([
    ['Her first defamation lawsuit went to trial.', 'earlier'],
    ['Oak filed a second suit in May.', 'later'],
    ['Oak sued Harbour Light in May and again in June.', 'later'],
    ['The first suit and the second lawsuit were heard together.', null],
    ['Oak sued Harbour Light.', null],
  ])('%s: %s', (words, rank) => expect(caseReferenceIn(words).rank).toBe(rank));

  it.each([
    ['In a separate case, a jury found him liable.', true],
    ['He also faces charges in Halden.', true],
    ['A jury found him liable.', false],
  ])('%s: separate %s', (words, separate) => expect(caseReferenceIn(words).separate).toBe(separate));

  it.each([
    ['A fourth defendant, Ann Oak, pleaded guilty.', true],
    ['His co-accused denied the charge.', true],
    ['Birch, who was charged with her, was fined.', true],
    ['A second judge heard the case.', false],
    ['He was charged with theft.', false],
  ])('%s: alongside %s', (words, alongside) => expect(caseReferenceIn(words).alongside).toBe(alongside));

  it.each([
    ['The 2019 lawsuit went on.', 2019],
    ['In 2019, the lawsuit went on.', null],
  ])('%s: of %s', (words, year) => expect(caseReferenceIn(words).year).toBe(year));

  const spoken = (words: string, own: string) => {
    const start = words.indexOf(own);
    return caseReferenceIn(words, { start, end: start + own.length });
  };

  it.each([
    ['Oak was convicted of theft in 2015 in an unrelated case.', 'was convicted', true],
    ['Oak was charged with perjury in another matter and pleaded guilty.', 'pleaded guilty', true],
    ['Oak, who was convicted in an unrelated case, was charged with arson.', 'was charged', false],
    ['In an unrelated case, Oak was charged with arson.', 'was charged', false],
    ['Oak was charged with arson.', 'was charged', false],
  ])('%s: %s elsewhere %s', (words, own, elsewhere) => expect(spoken(words, own).elsewhere).toBe(elsewhere));

  it.each([
    ['His lawyer said he may appeal.', 'appeal', true],
    ['The paper would seek permission to appeal.', 'would seek permission to appeal', true],
    ['Oak is weighing an appeal.', 'appeal', true],
    ['Oak will appeal.', 'will appeal', false],
    ['Oak appealed in May.', 'appealed', false],
  ])('%s: %s possible %s', (words, own, possible) => expect(spoken(words, own).possible).toBe(possible));

  it('gives the names that may be the name of a case, as they stand', () => {
    expect(
      caseReferenceIn('On Monday the jury in Oak II, unlike that of the Port of Elm trial, met Ann Oak.').properNames,
    ).toEqual(['On Monday', 'Oak II', 'Port of Elm trial', 'Ann Oak.']);
  });
});
