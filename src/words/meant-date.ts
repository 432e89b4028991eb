import { addDays, type Day, monthNames, weekdayOf } from './calendar.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const turns: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 };
const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/**
 * What "last August", "next Tuesday", "this year" or "yesterday" would mean if it was said on the day: EDTF, or `undefined` for other
 * words. A person who types it is asked whether that is meant.
 */
export function meantDate(written: string, today: Day): string | undefined {
  const [first = '', second = '', ...more] = written.trim().slice(0, 60).toLowerCase().split(' ');
  if (second === '' && Object.hasOwn(days, first)) return addDays(today, days[first]!) ?? undefined;
  if (more.length > 0 || !Object.hasOwn(turns, first)) return undefined;
  const turn = turns[first]!;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (second === 'year') return String(year + turn).padStart(4, '0');
  if (second === 'month') return monthAt(year * 12 + month - 1 + turn);
  const weekday = weekdays.indexOf(second) + 1;
  if (weekday > 0 && turn !== 0) return addDays(today, daysTo(weekday - weekdayOf(today), turn)) ?? undefined;
  const named = monthNames.findIndex((name) => name.toLowerCase() === second) + 1;
  if (named === 0) return undefined;
  // August is last year's until it is over.
  const other = turn < 0 ? named >= month : turn > 0 && named <= month;
  return monthAt((year + (other ? turn : 0)) * 12 + named - 1);
}

/** From one to seven days away, on the side that is meant. */
const daysTo = (apart: number, turn: -1 | 1): number => {
  const ahead = ((apart % 7) + 7) % 7 || 7;
  return turn > 0 ? ahead : ahead === 7 ? -7 : ahead - 7;
};

/** @param months - counted from the year 0 */
const monthAt = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
