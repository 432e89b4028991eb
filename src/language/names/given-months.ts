/** Months that are given names, too. */
export const GIVEN_MONTHS: ReadonlySet<string> = new Set(['april', 'june', 'august']);

/** Words before a month that is one. */
export const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in of since by until till before after during last this next early mid late for from to through between and or on around about each every'.split(
    ' ',
  ),
);
