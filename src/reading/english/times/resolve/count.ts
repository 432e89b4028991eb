import { numberToCivil, weekdayOfNumber } from '../../../../words/calendar.ts';
import { addMonthsTo, day, mondayOf, monthOf, type Point, yearOf } from '../point.ts';

const bounded = (number: number): Point | null =>
  Number.isFinite(number) && Math.abs(number) < 4_000_000 ? day(number) : null;

const yearly = (point: Point): Point | null => (Math.abs(yearOf(point)) < 10_000 ? point : null);

/** How coarse a point is. */
const RANKS = {
  day: 0,
  week: 1,
  weekend: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
} as const;

export const rank = (point: Point): number => RANKS[point.grain];

export const rankOfUnit = (unit: string): number =>
  unit === 'day'
    ? 0
    : unit === 'week' || unit === 'weekend'
      ? 1
      : unit === 'month'
        ? 2
        : unit === 'quarter' || unit === 'season'
          ? 3
          : unit === 'year'
            ? 5
            : unit === 'decade'
              ? 6
              : 7;

/** A count of units from a day. */
export function fromDay(now: number, unit: string, count: number, named: boolean): Point | null {
  const { year, month } = numberToCivil(now);
  switch (unit) {
    case 'hour':
    case 'minute':
    case 'second':
      return day(now);
    case 'day':
    case 'night':
      return Number.isInteger(count) ? bounded(now + count) : null;
    case 'week':
      return named && Math.abs(count) <= 1
        ? { grain: 'week', monday: mondayOf(now) + count * 7 }
        : bounded(Math.round(now + count * 7));
    case 'fortnight':
      return bounded(Math.round(now + count * 14));
    case 'weekend':
      return {
        grain: 'weekend',
        monday: mondayOf(now) + count * 7 - (count === 0 && weekdayOfNumber(now) <= 2 ? 7 : 0),
      };
    case 'month': {
      const moved = addMonthsTo(year, month, Math.round(count));
      return yearly({ grain: 'month', ...moved });
    }
    case 'quarter': {
      const moved = addMonthsTo(year, month, count * 3);
      return yearly({ grain: 'quarter', year: moved.year, part: Math.floor((moved.month - 1) / 3) + 1 });
    }
    case 'season':
    case 'year':
      return yearly({ grain: 'year', year: year + Math.trunc(count) });
    case 'decade':
      return yearly({ grain: 'decade', first: Math.floor((year + Math.round(count * 10)) / 10) * 10, bc: false });
    case 'century':
      return Math.abs(count) <= 1 && Number.isInteger(count)
        ? yearly({ grain: 'century', century: Math.floor(year / 100) + 1 + count, bc: false })
        : yearly({ grain: 'year', year: year + Math.round(count * 100) });
    default:
      return null;
  }
}

/** A count of units from a point; `null` when the point is coarser than the unit. `same`: as fine as the point itself. */
export function counted(point: Point, unit: string, count: number, same: boolean): Point | null {
  if (point.grain === 'day') {
    if (unit === 'week' && Math.abs(count) < 1 && count !== 0) return null;
    if (unit === 'week')
      return same && count !== 0
        ? bounded(point.number + Math.round(count * 7))
        : { grain: 'week', monday: mondayOf(point.number) + count * 7 };
    return fromDay(point.number, unit, count, false);
  }
  if (point.grain === 'week' || point.grain === 'weekend') {
    if (unit === 'week') return { grain: 'week', monday: point.monday + Math.round(count) * 7 };
    if (unit === 'weekend') return { grain: 'weekend', monday: point.monday + count * 7 };
    if (unit === 'day' || unit === 'hour') return null;
    return fromDay(point.monday + 3, unit, count, false);
  }
  const year = yearOf(point);
  if (unit === 'month') {
    const month = monthOf(point);
    return month === null ? null : yearly({ grain: 'month', ...addMonthsTo(year, month, Math.round(count)) });
  }
  if (unit === 'quarter' && point.grain === 'quarter') {
    const moved = addMonthsTo(year, point.part * 3, count * 3);
    return { grain: 'quarter', year: moved.year, part: Math.ceil(moved.month / 3) };
  }
  if (unit === 'year') {
    if (point.grain === 'decade' || point.grain === 'century') return null;
    if (same && (point.grain === 'quarter' || point.grain === 'half' || point.grain === 'season'))
      return { ...point, year: point.year + count };
    return yearly({ grain: 'year', year: year + Math.trunc(count) });
  }
  if (unit === 'decade') {
    if (point.grain === 'decade')
      return point.bc ? { ...point, first: point.first - count * 10 } : { ...point, first: point.first + count * 10 };
    if (point.grain === 'century') return null;
    if (year <= 0) {
      return { grain: 'decade', first: Math.floor((1 - year) / 10) * 10 - count * 10, bc: true };
    }
    return yearly({ grain: 'decade', first: Math.floor(year / 10) * 10 + count * 10, bc: false });
  }
  if (unit === 'century') {
    if (point.grain === 'century') return { ...point, century: point.century + (point.bc ? -count : count) };
    return year <= 0
      ? { grain: 'century', century: Math.floor(-year / 100) + 1 - count, bc: true }
      : { grain: 'century', century: Math.floor(year / 100) + 1 + count, bc: false };
  }
  return null;
}
