import { civilToNumber, easterSunday, nthWeekday } from '../../../words/calendar.ts';

/** Day number of a holiday in a year, or `null` where the name's rule needs another calendar (Ramadan, Passover). */
export type HolidayRule = (year: number) => number | null;

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    civilToNumber(year, month, day);
const nth =
  (month: number, weekday: number, n: number): HolidayRule =>
  (year) =>
    nthWeekday(year, month, weekday, n);
const easter =
  (days: number): HolidayRule =>
  (year) =>
    easterSunday(year) + days;
const otherCalendar: HolidayRule = () => null;

/** Days with a name, by the words that name them (lower case, without apostrophes). United States rules where nations differ. */
export const HOLIDAYS: Readonly<Record<string, HolidayRule>> = {
  christmas: fixed(12, 25),
  'christmas day': fixed(12, 25),
  'christmas eve': fixed(12, 24),
  'boxing day': fixed(12, 26),
  'new year s eve': fixed(12, 31),
  'new year s day': fixed(1, 1),
  'new years eve': fixed(12, 31),
  'new years day': fixed(1, 1),
  'new year s': fixed(1, 1),
  halloween: fixed(10, 31),
  juneteenth: fixed(6, 19),
  'independence day': fixed(7, 4),
  'fourth of july': fixed(7, 4),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'remembrance day': fixed(11, 11),
  'valentine s day': fixed(2, 14),
  'valentines day': fixed(2, 14),
  'st patrick s day': fixed(3, 17),
  'groundhog day': fixed(2, 2),
  'earth day': fixed(4, 22),
  'bastille day': fixed(7, 14),
  'may day': fixed(5, 1),
  'april fool s day': fixed(4, 1),
  'april fools day': fixed(4, 1),
  'd - day': () => civilToNumber(1944, 6, 6),
  'inauguration day': (year) => civilToNumber(year, 1, 20),
  'martin luther king day': nth(1, 1, 3),
  'martin luther king jr day': nth(1, 1, 3),
  'presidents day': nth(2, 1, 3),
  'memorial day': nth(5, 1, -1),
  'mother s day': nth(5, 7, 2),
  'father s day': nth(6, 7, 3),
  'labor day': nth(9, 1, 1),
  'labour day': nth(9, 1, 1),
  'columbus day': nth(10, 1, 2),
  'election day': (year) => nthWeekday(year, 11, 1, 1) + 1,
  thanksgiving: nth(11, 4, 4),
  'thanksgiving day': nth(11, 4, 4),
  easter: easter(0),
  'easter sunday': easter(0),
  'easter monday': easter(1),
  'good friday': easter(-2),
  'palm sunday': easter(-7),
  'ash wednesday': easter(-46),
  pentecost: easter(49),
  hanukkah: otherCalendar,
  ramadan: otherCalendar,
  passover: otherCalendar,
};
