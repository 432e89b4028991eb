import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilToNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  easterSunday,
  isDay,
  isoWeek,
  nthWeekday,
  numberDay,
  numberToCivil,
  toDay,
  weekdayOf,
} from './calendar.ts';

// The platform's own calendar is the other witness. `setUTCFullYear` because the constructor reads years below 100 as 19xx.
const platform = (number: number): Date => new Date(number * 86_400_000);
const anyNumber = fc.integer({ min: civilToNumber(1, 1, 1), max: civilToNumber(9999, 12, 31) });

describe('calendar', () => {
  it('agrees with the platform on every part of a day', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const date = platform(number);
        const civil = numberToCivil(number);
        expect(civil).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(civilToNumber(civil.year, civil.month, civil.day)).toBe(number);
        const day = numberDay(number)!;
        expect(dayNumber(day)).toBe(number);
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('knows which texts are days', () => {
    for (const text of ['2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29']) expect(isDay(text)).toBe(true);
    for (const text of ['2023-02-29', '1900-02-29', '0000-01-01', '2023-13-01', '2023-1-1', '', 'x2023-01-01'])
      expect(isDay(text)).toBe(false);
  });

  it('keeps to years 0001 to 9999', () => {
    expect(addDays('9999-12-31', 1)).toBe(null);
    expect(addDays('0001-01-01', -1)).toBe(null);
    expect(addMonths('9999-12-31', 1)).toBe(null);
    expect(toDay(0, 1, 1)).toBe(null);
  });

  it('adds months to the end of shorter ones', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2023-11-15', 14)).toBe('2025-01-15');
  });

  it('goes so many days forth and back', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -4000, max: 4000 }), (number, days) => {
        const day = numberDay(number)!;
        const moved = addDays(day, days);
        if (moved !== null) expect(daysBetween(day, moved)).toBe(days);
      }),
    );
  });

  it('counts ISO weeks', () => {
    // ISO 8601 gives these as its own examples: a year's first days may belong to the last week of the year before.
    for (const [day, year, week] of [
      ['2005-01-01', 2004, 53],
      ['2005-01-02', 2004, 53],
      ['2007-01-01', 2007, 1],
      ['2008-12-29', 2009, 1],
      ['2010-01-03', 2009, 53],
      ['1998-02-18', 1998, 8],
    ] as const)
      expect(isoWeek(dayNumber(day))).toEqual({ year, week });
  });

  it('finds moving days', () => {
    expect(numberDay(nthWeekday(2023, 11, 4, 4))).toBe('2023-11-23');
    expect(numberDay(nthWeekday(2023, 5, 1, -1))).toBe('2023-05-29');
    expect(numberDay(nthWeekday(2024, 9, 1, 1))).toBe('2024-09-02');
    for (const day of ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2024-03-31', '2025-04-20'])
      expect(numberDay(easterSunday(Number(day.slice(0, 4))))).toBe(day);
    expect(daysInMonth(2100, 2)).toBe(28);
    expect(daysInMonth(2023, 13)).toBe(0);
  });
});
