import type { Form } from '../form.ts';
import { about } from './about.ts';
import { age } from './age.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { countAgo } from './count-ago.ts';
import { courtTerm } from './court-term.ts';
import { dayMonth } from './day-month.ts';
import { dayPart } from './day-part.ts';
import { decade } from './decade.ts';
import { deicticDay } from './deictic-day.ts';
import { duration } from './duration.ts';
import { eventRelative } from './event-relative.ts';
import { holiday } from './holiday.ts';
import { month } from './month.ts';
import { monthDay } from './month-day.ts';
import { nthOfMonth } from './nth-of-month.ts';
import { numeric } from './numeric.ts';
import { partOf } from './part-of.ts';
import { quarter } from './quarter.ts';
import { rangeEnd } from './range-end.ts';
import { season } from './season.ts';
import { set } from './set.ts';
import { thePeriod } from './the-period.ts';
import { vague } from './vague.ts';
import { weekday } from './weekday.ts';
import { weekdayWeek } from './weekday-week.ts';
import { whichPeriod } from './which-period.ts';
import { withinPaper } from './within-paper.ts';
import { year } from './year.ts';

/**
 * Every way of writing a time. At each place the longest expression wins; of two as long, the one named first here. So
 * whole dates stand before their parts, and what has a value before what has none.
 */
export const forms: readonly Form[] = [
  numeric,
  courtTerm,
  holiday,
  nthOfMonth,
  monthDay,
  dayMonth,
  month,
  rangeEnd,
  weekdayWeek,
  weekday,
  quarter,
  season,
  decade,
  century,
  partOf,
  about,
  dayPart,
  deicticDay,
  clock,
  whichPeriod,
  thePeriod,
  countAgo,
  set,
  withinPaper,
  eventRelative,
  duration,
  age,
  year,
  vague,
];
