import type { DocketNumber } from '../reading/case-head.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';

/** Whether two numbers are of one case: ways of writing one, and not those of two offices of a court. */
export const sameNumber = (one: DocketNumber, other: DocketNumber): boolean =>
  one.key === other.key && (one.office === null || other.office === null || one.office === other.office);

export const shareNumber = (some: readonly DocketNumber[], others: readonly DocketNumber[]): boolean =>
  some.some((one) => others.some((other) => sameNumber(one, other)));

/** Adds numbers to those of a case. Of two ways of writing one the fuller stays. */
export function noteNumbers(into: DocketNumber[], numbers: readonly DocketNumber[]): void {
  for (const number of numbers) {
    const known = into.findIndex((one) => sameNumber(one, number));
    if (known < 0) into.push(number);
    else if (fuller(number, into[known]!)) into[known] = number;
  }
}

const fuller = (one: DocketNumber, other: DocketNumber): boolean =>
  one.written.length > other.written.length ||
  (one.written.length === other.written.length && byCodeUnits(one.written, other.written) < 0);

/** The numbers as they are written; those of joined cases one after the other. `null` where there are none. */
export const writtenNumbers = (numbers: readonly Pick<DocketNumber, 'written'>[]): string | null =>
  numbers.length === 0 ? null : numbers.map(({ written }) => written).join(', ');
