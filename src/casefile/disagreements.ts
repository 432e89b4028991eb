import type { Telling } from '../linking/telling.ts';
import { edtfDays, edtfIntersects } from '../reading/times/edtf.ts';
import type { DisagreementField, DocumentSpan } from './casefile.ts';

/** One source's value of one field. */
export interface Value {
  readonly value: string;
  readonly telling: Telling;
}

export interface FoundDisagreement {
  readonly field: DisagreementField;
  readonly kind: 'conflict' | 'correction';
  readonly values: readonly { readonly value: string; readonly tellings: readonly Telling[] }[];
}

const opposites: readonly (readonly [string, string])[] = [
  ['granted', 'denied'],
  ['guilty', 'not guilty'],
  ['liable', 'not liable'],
  ['affirmed', 'reversed'],
  ['plaintiff', 'defendant'],
];

/**
 * Values of one entry that cannot both be right. Only what two independent sources state themselves: a coarser date, a rounded sum, a
 * day that a trial was moved from, and news that overtakes earlier news are no disagreement.
 */
export function disagreementsOf(
  tellings: readonly Telling[],
  sourceOf: (piece: number) => string,
): readonly FoundDisagreement[] {
  const found: FoundDisagreement[] = [];
  for (const [field, valuesOf, clash] of fields) {
    const values = tellings.flatMap((telling) => valuesOf(telling).map((value) => ({ value, telling })));
    const sides = sidesOf(values, clash, sourceOf);
    if (sides.length >= 2) found.push({ field, kind: 'conflict', values: sides });
  }
  return found;
}

type Clash = (one: Value, other: Value) => boolean;

const fields: readonly (readonly [DisagreementField, (telling: Telling) => readonly string[], Clash])[] = [
  [
    'date',
    ({ report }) =>
      report.time && report.status === 'occurred' && (report.time.from === 'clause' || report.time.from === 'sentence')
        ? [report.time.edtf]
        : [],
    (one, other) =>
      !edtfIntersects(one.value, other.value) && edtfDays(one.value) <= 366 && edtfDays(other.value) <= 366,
  ],
  [
    'amount',
    ({ report }) =>
      report.amount && ['award', 'settlement', 'judgment'].includes(report.kind)
        ? [`${report.amount.value} ${report.amount.currency}`]
        : [],
    (one, other) => {
      const [a, left] = one.value.split(' ') as [string, string];
      const [b, right] = other.value.split(' ') as [string, string];
      return left === right && Math.abs(Number(a) - Number(b)) > 0.12 * Math.max(Number(a), Number(b));
    },
  ],
  [
    'outcome',
    ({ report }) => (report.outcome ? [report.outcome] : []),
    (one, other) =>
      opposites.some(([a, b]) => (one.value === a && other.value === b) || (one.value === b && other.value === a)),
  ],
  [
    'count',
    ({ report }) => (report.count ? [`${report.count.value} ${report.count.unit}`] : []),
    (one, other) =>
      one.value.split(' ').slice(1).join(' ') === other.value.split(' ').slice(1).join(' ') &&
      one.value !== other.value,
  ],
];

/** The values that stand against another one of an independent source, each with who gives it. */
function sidesOf(
  values: readonly Value[],
  clash: Clash,
  sourceOf: (piece: number) => string,
): FoundDisagreement['values'] {
  const clashing = values.filter((one) =>
    values.some((other) => sourceOf(one.telling.piece) !== sourceOf(other.telling.piece) && clash(one, other)),
  );
  const byValue = new Map<string, Telling[]>();
  for (const { value, telling } of clashing) {
    const known = byValue.get(value);
    if (known) known.push(telling);
    else byValue.set(value, [telling]);
  }
  return [...byValue]
    .map(([value, tellings]) => ({ value, tellings }))
    .sort((a, b) => b.tellings.length - a.tellings.length || a.tellings[0]!.index - b.tellings[0]!.index);
}

export const spanOf = (document: string, telling: Telling): DocumentSpan => ({
  document,
  start: telling.report.start,
  end: telling.report.end,
});
