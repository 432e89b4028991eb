import type { Day } from '../../words/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { meantDate } from '../../words/meant-date.ts';
import { isAmbiguous, isNoDay, writtenDate } from '../../words/written-date.ts';
import { type WrittenMoney, writtenMoney } from '../../words/written-money.ts';

/** What somebody typed as a date: its EDTF, or a line that says how to write it. Nothing typed is no date. */
export type TypedDate = { readonly edtf: string | null } | { readonly problem: string };

/** @param today - what "last August" is asked back from */
export function typedDate(typed: string, today: Day = todayHere()): TypedDate {
  const edtf = writtenDate(typed, null);
  if (edtf !== undefined) return { edtf };
  if (isAmbiguous(typed)) return { problem: 'Day or month first? Write the year first: 2023-07-12.' };
  if (isNoDay(typed)) return { problem: 'There is no such day.' };
  const meant = meantDate(typed, today);
  if (meant !== undefined) return { problem: `That would be ${dateWords(meant)}: write ${meant} if you mean it.` };
  return {
    problem: 'Not a date. Write 2023-07-12, 2023-07, 2023, 12 July 2023, or 2023-07~ for about July 2023.',
  };
}

/** The day it is where the page is looked at. */
function todayHere(): Day {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What somebody typed as a sum, or a line that says how to write it. Nothing typed is no sum. */
export type TypedAmount =
  | WrittenMoney
  | { readonly value: null; readonly currency: null }
  | { readonly problem: string };

export function typedAmount(typed: string): TypedAmount {
  const written = writtenMoney(typed);
  if (written === undefined) return { problem: 'Not a sum. Write 3200000, 3,200,000 or $3.2 million.' };
  return written ?? { value: null, currency: null };
}

/** Currencies offered first; any other three letters are taken too. */
export const currencies = ['USD', 'GBP', 'EUR', 'CAD', 'AUD', 'NZD', 'INR', 'JPY', 'CHF'] as const;
