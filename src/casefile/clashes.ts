import { traitsOf } from '../field/kinds/index.ts';
import type { DisagreementField, Outcome } from '../field/values.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfIntersects, edtfInterval } from '../words/edtf.ts';

/** One source's value of one field. */
export interface Value {
  readonly value: string;
  readonly report: LinkedReport;
}

/** Values of one field that cannot all be right, each with the reports that give it. */
export interface FoundDisagreement {
  readonly field: DisagreementField;
  readonly kind: 'conflict' | 'correction';
  readonly values: readonly { readonly value: string; readonly reports: readonly LinkedReport[] }[];
}

const opposites: readonly (readonly [Outcome, Outcome])[] = [
  ['granted', 'denied'],
  ['guilty', 'not guilty'],
  ['liable', 'not liable'],
  ['affirmed', 'reversed'],
  ['plaintiff', 'defendant'],
];

/** Whether two outcomes of one event cannot both be right. */
export const contradict = (one: Outcome, other: Outcome): boolean =>
  opposites.some(([a, b]) => (one === a && other === b) || (one === b && other === a));

/** How many times the smaller is the larger. */
export const ratioOf = (one: number, other: number) => Math.max(one, other) / Math.min(one, other);

/** Days between the nearest ends of two dates; 0 where they share a day. */
export function gapInDays(one: string, other: string): number {
  const [a, b] = [edtfInterval(one), edtfInterval(other)];
  const gap = (last: string | null, first: string | null) =>
    last === null || first === null ? -Infinity : dayNumber(first) - dayNumber(last);
  return Math.max(0, gap(a.last, b.first), gap(b.last, a.first));
}

/** Whether the first sum is the second with fewer digits, rounded either way: 5 million of 4.98 million, 3 million of 3.2 million. */
function isRounding(rough: number, fine: number): boolean {
  if (rough === fine) return true;
  let unit = 1;
  while (unit * 10 <= rough && rough % (unit * 10) === 0) unit *= 10;
  return Math.abs(rough - fine) < unit && fine % unit !== 0;
}

/** Whether two values cannot both be right. A coarser date, a rounded sum, a count of something else can. */
export type Clash = (one: Value, other: Value) => boolean;

/** A field on which sources can disagree: what a report says of it, and when two values clash. */
export interface ContestedField {
  readonly field: Exclude<DisagreementField, 'name'>;
  readonly valuesOf: (report: LinkedReport) => readonly string[];
  readonly clash: Clash;
}

/** A day less surely an event's than this contradicts nobody. */
const sureDay = 0.6;

export const contestedFields: readonly ContestedField[] = [
  {
    field: 'date',
    // What is said again on another day is said twice.
    valuesOf: ({ report }) =>
      report.time &&
      report.status === 'occurred' &&
      report.time.from === 'clause' &&
      report.time.certainty >= sureDay &&
      traitsOf(report.kind).recurrence !== 'speech'
        ? [report.time.edtf]
        : [],
    clash: (one, other) => !edtfIntersects(one.value, other.value),
  },
  {
    field: 'amount',
    valuesOf: ({ report }) =>
      report.amount && traitsOf(report.kind).amountDisputable
        ? [`${report.amount.value} ${report.amount.currency}`]
        : [],
    clash: (one, other) => {
      const [a, left] = numbered(one.value);
      const [b, right] = numbered(other.value);
      return left === right && !isRounding(a, b) && !isRounding(b, a);
    },
  },
  {
    field: 'outcome',
    // For which side a step came out is misread too often to be held against another source.
    valuesOf: ({ report: { kind, outcome } }) =>
      outcome && outcome !== 'plaintiff' && outcome !== 'defendant' && !traitsOf(kind).outcomes?.mayChange
        ? [outcome]
        : [],
    clash: (one, other) => contradict(one.value as Outcome, other.value as Outcome),
  },
  {
    field: 'count',
    valuesOf: ({ report }) => (report.count ? [`${report.count.value} ${report.count.unit}`] : []),
    clash: (one, other) => {
      const [a, things] = numbered(one.value);
      const [b, others] = numbered(other.value);
      return things === others && Math.abs(a - b) >= 1;
    },
  },
];

/** "2 years" -> 2, "years". */
function numbered(value: string): readonly [number, string] {
  const space = value.indexOf(' ');
  return [Number(value.slice(0, space)), value.slice(space + 1)];
}
