import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../../words/edtf.ts';
import { findTimes, type TimeExpression } from './index.ts';
import { lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import { tokenize } from './tokenize.ts';

const values = (text: string, published: string | null = '2023-07-12'): Record<string, string | null> =>
  Object.fromEntries(findTimes(text, { published }).map((one) => [one.derivation.words, one.value]));
const only = (text: string, published: string | null = '2023-07-12'): TimeExpression => {
  const found = findTimes(text, { published });
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('tense decides between past and future', () => {
  it.each([
    ['The trial is set for January.', '2024-01'],
    ['In March, the department dropped the case.', '2023-03'],
    ['He will be sentenced Sept. 6.', '2023-09-06'],
    ['He was arrested in September.', '2022-09'],
    ['They must respond by Aug. 15.', '2023-08-15'],
    ['Smith, who was convicted in March, will appeal.', '2023-03'],
    ['Jury selection begins Monday.', '2023-07-17'],
    ['Lawyers have until Friday to appeal.', '2023-07-14'],
    ['The judge ruled on Friday.', '2023-07-07'],
    ['The hearing is Thursday.', '2023-07-13'],
    ['Prosecutors said Wednesday they would appeal.', '2023-07-12'],
    ['It had been due to expire Friday.', '2023-07-07'],
  ])('%s -> %s', (text, value) => {
    expect(only(text).value).toBe(value);
  });

  it('keeps the other readings with their likelihoods', () => {
    const one = only('The suit was filed in November.');
    expect(one.edtf).toBe('2022-11');
    expect(one.derivation).toMatchObject({
      words: 'November',
      anchor: { kind: 'published', value: '2023-07-12' },
      stated: ['month'],
      reason: 'past tense',
    });
    expect(one.alternatives.map((other) => other.edtf)).toContain('2023-11');
    for (const other of one.alternatives) expect(other.likelihood).toBeLessThan(0.5);
  });
});

describe('weeks at the turn of a year, and days that no year has', () => {
  it.each([
    ['The motion was filed last week.', '2026-12-30', '2026-W52'],
    ['A hearing is set for this week.', '2026-12-30', '2026-W53'],
    ['A hearing is set for next week.', '2026-12-30', '2027-W01'],
    ['The trial opens this week.', '2027-01-01', '2026-W53'],
    ['He signed the deed on Feb. 29, 2023.', '2026-12-30', null],
    ['The lease ends on 29 February 2100.', '2026-12-30', null],
    ['The lease ends on 29 February 2028.', '2026-12-30', '2028-02-29'],
  ])('%s on %s -> %s', (text, published, value) => {
    expect(only(text, published).value).toBe(value);
  });
});

describe('terms of leases and contracts', () => {
  it.each([
    ['a term of three (3) years from 1 June 2031 to 31 May 2034', ['P3Y', '2031-06-01', '2034-05-31']],
    ['The notice period is ninety (90) days.', ['P90D']],
    ['for eighteen (18) months beginning on the first day of August 2031', ['P18M', '2031-08-01']],
    ['a ten (10) year term ending December 31, 2040', ['P10Y', '2040-12-31']],
  ])('%s', (text, expected) => {
    expect(findTimes(text, { published: '2031-05-01' }).map(({ value }) => value)).toEqual(expected);
  });
});

describe('a story carries its year', () => {
  const history =
    'The town was founded in 1802. It burned in 1814 and again in 1831. In May 1832 a railway came. In July the first ' +
    'train ran. The mill opened in October 1833. In December it closed. The following year the owner fled. ' +
    'On 3 March 1836 he was found. Two days later he died.';
  it('through the months that follow, whenever it was published', () => {
    const found = values(history, '2009-12-19');
    expect(found).toMatchObject({
      July: '1832-07',
      December: '1833-12',
      'The following year': '1834',
      'Two days later': '1836-03-05',
    });
  });
  it('by the hour where a time of day is known', () => {
    const found = findTimes('He was seized on May 2, 2019, at 11:30 p.m. Seventeen hours later he was found.');
    expect(found.at(-1)?.edtf).toBe('2019-05-03');
  });
  it('and without a publication day', () => {
    expect(values(history, null)).toMatchObject({ July: '1832-07', 'Two days later': '1836-03-05' });
  });
});

describe('a timeline', () => {
  const text =
    'Nov. 30: The deal is signed.\n\nJan. 9: It is off, the buyer says in a letter Monday.\n\nMarch 3: The seller sues.\n\n' +
    'June 5: Trial begins. It had been put off in April.';
  it('goes on from step to step, past its publication too', () => {
    expect(values(text, '2023-01-15')).toEqual({
      'Nov. 30': '2022-11-30',
      'Jan. 9': '2023-01-09',
      Monday: '2023-01-09',
      'March 3': '2023-03-03',
      'June 5': '2023-06-05',
      April: '2023-04',
    });
  });
});

describe('what cannot be settled says so', () => {
  it('relative words without a publication day', () => {
    const one = only('He sued on Tuesday.', null);
    expect(one).toMatchObject({ value: 'XXXX-WXX-2', edtf: null, derivation: { anchor: null } });
    expect(one.derivation.reason).toContain('no publication day');
    expect(only('He sued last year.', null).edtf).toBe(null);
    expect(only('He sued in May.', null)).toMatchObject({ value: 'XXXX-05', edtf: null });
  });
  it.each(['February 30, 2021', '31 June 2021', '13/45/2020', '2021-02-30', 'Sept. 31, 2022'])(
    'the impossible %s is reported as written',
    (words) => {
      const one = only(`It was signed on ${words} in Ohio.`);
      expect(one).toMatchObject({ value: null, edtf: null });
      expect(one.derivation).toMatchObject({ words, reason: 'no such day on the calendar' });
    },
  );
  it('29 February goes to a year that has one', () => {
    expect(only('He was born on February 29.').value).toBe('2024-02-29');
  });
  it('time counted from an event names the event', () => {
    const one = only('He fled the day before the trial began.');
    expect(one.derivation.anchor).toEqual({ kind: 'event', value: 'before the trial began' });
    expect(one.edtf).toBe(null);
  });
});

describe('blocks and sentences', () => {
  it('reads only the blocks, and nothing across their borders', () => {
    const text = 'In May\n2021 he sued. Subscribe by June 3! Then in August he won.';
    const blocks = [
      { start: 0, end: 6 },
      { start: 7, end: 20 },
      { start: 21, end: 41, kind: 'aside' as const },
      { start: 41, end: text.length },
    ];
    expect(findTimes(text, { published: '2023-07-12', blocks }).map((one) => one.derivation.words)).toEqual([
      'May',
      '2021',
      'August',
    ]);
  });
  it('takes hard-wrapped lines for one sentence', () => {
    expect(only('The plant was closed on March\n11, 1987, they said.').value).toBe('1987-03-11');
  });
});

const words = fc.constantFrom(
  ...lexicon.map((entry) => entry.word).filter((word) => word !== ''),
  'January',
  'May',
  'Tuesday',
  'Sept.',
  '6',
  '31',
  '1998',
  '2023',
  '0',
  '99',
  '6th',
  '1990s',
  "'98",
  '10:30',
  'p.m.',
  ', ',
  '. ',
  '-',
  '/',
  '\n',
  '\n\n',
  '$',
  'Smith',
);
const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
);
const published = fc.oneof(
  fc.constant(null),
  fc.constantFrom('0001-01-01', '9999-12-31', '2024-02-29', '2023-02-30', 'yesterday'),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
);

describe('any string', () => {
  it('gives ordered spans, valid EDTF and likelihoods that add up, and never throws', () => {
    fc.assert(
      fc.property(text, published, (one, day) => {
        let last = 0;
        for (const found of findTimes(one, { published: day })) {
          expect(found.start).toBeGreaterThanOrEqual(last);
          expect(found.end).toBeGreaterThan(found.start);
          last = found.end;
          expect(one.slice(found.start, found.end)).toBe(found.derivation.words);
          if (found.edtf !== null) expect(isEdtf(found.edtf), found.edtf).toBe(true);
          let sum = 0;
          for (const other of found.alternatives) {
            expect(isEdtf(other.edtf), other.edtf).toBe(true);
            sum += other.likelihood;
          }
          expect(sum).toBeLessThan(1);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the work grows with the text and no faster', () => {
  const asked = (one: string): number => {
    const steps = { asked: 0 };
    scan(tokenize(one, null, null), steps);
    return steps.asked;
  };
  it.each([
    ['1 '],
    ['next '],
    ['1/'],
    ['1-'],
    ['the end of '],
    ['about '],
    ['early '],
    ['the '],
    ['two days before '],
    ['in or about the end of early '],
    ['May 3 and '],
    ['a year and '],
    ['twenty '],
    ['one hundred '],
    ["'"],
    ['9/11/'],
    ['10:30 '],
    ['6th of '],
    ['Monday, '],
    ['the year '],
  ])('%j over and over', (piece) => {
    const small = asked(piece.repeat(500));
    const large = asked(piece.repeat(5000));
    // Forms asked for ten times the text: ten times as many, but for what the ends of the text save.
    expect(large).toBeLessThanOrEqual(small * 10.2);
    expect(large / (piece.length * 5000)).toBeLessThan(400);
  });
  it('for whatever words are repeated', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (list) => {
        const piece = `${list.join(' ')} `;
        expect(asked(piece.repeat(80))).toBeLessThanOrEqual(asked(piece.repeat(20)) * 4 + 4000);
      }),
      { numRuns: 200 },
    );
  });
  it('a megabyte of digits and slashes is read', () => {
    expect(findTimes('1/2-3.4'.repeat(150_000), { published: '2023-07-12' }).length).toBe(0);
    expect(findTimes('9'.repeat(1_000_000), { published: '2023-07-12' }).length).toBe(0);
  });
});
