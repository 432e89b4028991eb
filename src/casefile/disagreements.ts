import { traitsOf } from '../field/kinds/index.ts';
import type { Recurrence } from '../field/kinds/kind.ts';
import type { DisagreementField } from '../field/values.ts';
import type { EventGroup } from '../linking/events.ts';
import type { LinkedParty } from '../linking/parties.ts';
import type { Telling } from '../linking/telling.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfIntersects, edtfInterval } from '../words/edtf.ts';
import type { DocumentSpan } from './schema.ts';

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
  alike: (one: Telling, other: Telling) => number,
  outletOf: (piece: number) => string | null,
): readonly FoundDisagreement[] {
  const found: FoundDisagreement[] = [];
  for (const [field, valuesOf, clash] of fields) {
    const values = tellings.flatMap((telling) => valuesOf(telling).map((value) => ({ value, telling })));
    if (kindsOfValue(values, clash) > mostKinds) continue;
    // A source that also gives a value agreeing with the other's tells of two things, and contradicts nobody.
    const agree = (one: string, other: string) =>
      values.some(
        (mine) =>
          sourceOf(mine.telling.piece) === one &&
          values.some((theirs) => sourceOf(theirs.telling.piece) === other && !clash(mine, theirs)),
      );
    const sides = sidesOf(values, (one, other) => {
      const [left, right] = [sourceOf(one.telling.piece), sourceOf(other.telling.piece)];
      return (
        left !== right &&
        clash(one, other) &&
        (field !== 'date' || gapInDays(one.value, other.value) <= aYear) &&
        alike(one.telling, other.telling) >= lineFor(field, one, other) &&
        !agree(left, right)
      );
    });
    if (sides.length >= 2) found.push({ field, kind: kindOf(sides, outletOf), values: sides });
  }
  return found;
}

/**
 * A correction is what an outlet takes back: each outlet that gave one of two values gave the other in a later document, and did not
 * go back to the first.
 */
function kindOf(
  [one, other, ...more]: FoundDisagreement['values'],
  outletOf: (piece: number) => string | null,
): FoundDisagreement['kind'] {
  if (one === undefined || other === undefined || more.length > 0) return 'conflict';
  const takenBack = (old: readonly Telling[], now: readonly Telling[]) =>
    old.every((was) => {
      const outlet = outletOf(was.piece);
      const own = now.filter((is) => outlet !== null && outletOf(is.piece) === outlet);
      const later = (is: Telling) => was.published !== null && is.published !== null && is.published > was.published;
      return own.length > 0 && own.every(later);
    });
  return takenBack(other.tellings, one.tellings) || takenBack(one.tellings, other.tellings) ? 'correction' : 'conflict';
}

/** An entry with more values that cannot be one than this holds several events rather than one disputed one. */
const mostKinds = 3;

/** How many values there are of which no two can be one. */
function kindsOfValue(values: readonly Value[], clash: Clash): number {
  const apart: Value[] = [];
  for (const value of values) if (apart.every((one) => clash(one, value))) apart.push(value);
  return apart.length;
}

/**
 * Log-odds, values left aside, above which two reports are surely of one event. Much higher than for joining them: a wrong join costs an
 * entry, a wrong disagreement costs the reader's trust.
 */
const sureEnough: Readonly<Record<Recurrence, number>> = { once: 1.75, step: 2, speech: 3, deed: 2.5 };

/** It needs no further sign when told with nearly the same value: two filings of a suit five days apart are one told with two days. */
const sureWhenNear = 0;
const nearDays = 45;
const nearSums = 1.35;

function lineFor(field: DisagreementField, one: Value, other: Value): number {
  const { recurrence, onePerCase } = traitsOf(one.telling.report.kind);
  const near =
    field === 'date'
      ? gapInDays(one.value, other.value) <= nearDays
      : field === 'amount' && ratioOf(Number.parseFloat(one.value), Number.parseFloat(other.value)) <= nearSums;
  return near && onePerCase ? sureWhenNear : sureEnough[recurrence];
}

const ratioOf = (one: number, other: number) => Math.max(one, other) / Math.min(one, other);

/** Two dates further apart than this, in days, are two events or a misreading, not one event told with two days. */
const aYear = 370;

/** Days between the nearest ends of two dates; 0 where they share a day. */
function gapInDays(one: string, other: string): number {
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

type Clash = (one: Value, other: Value) => boolean;

const fields: readonly (readonly [DisagreementField, (telling: Telling) => readonly string[], Clash])[] = [
  [
    'date',
    ({ report }) =>
      report.time && report.status === 'occurred' && report.time.from === 'clause' ? [report.time.edtf] : [],
    (one, other) => !edtfIntersects(one.value, other.value),
  ],
  [
    'amount',
    ({ report }) =>
      report.amount && traitsOf(report.kind).amountDisputable
        ? [`${report.amount.value} ${report.amount.currency}`]
        : [],
    (one, other) => {
      const [a, left] = one.value.split(' ') as [string, string];
      const [b, right] = other.value.split(' ') as [string, string];
      return left === right && !isRounding(Number(a), Number(b)) && !isRounding(Number(b), Number(a));
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
    (one, other) => {
      const [a, ...of] = one.value.split(' ') as [string, ...string[]];
      const [b, ...same] = other.value.split(' ') as [string, ...string[]];
      return of.join(' ') === same.join(' ') && Math.abs(Number(a) - Number(b)) >= 1;
    },
  ],
];

/** The values that stand against another one of an independent source, each with who gives it. */
function sidesOf(values: readonly Value[], clash: Clash): FoundDisagreement['values'] {
  const clashing = values.filter((one) => values.some((other) => clash(one, other)));
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

/**
 * A name that two sources spell differently, one letter apart, shown at the event that most reports tie to its bearer. `null` where
 * no event has reports of both spellings.
 */
export function spellingsOf(
  party: LinkedParty,
  groups: readonly EventGroup[],
  sourceOf: (piece: number) => string,
): { readonly group: number; readonly found: FoundDisagreement } | null {
  const [other] = party.spellings;
  if (other === undefined) return null;
  const odd = new Set(other.pieces);
  let best: { group: number; usual: readonly Telling[]; variant: readonly Telling[] } | null = null;
  groups.forEach(({ tellings }, group) => {
    const of = tellings.filter((one) => one.named.includes(party.index));
    const usual = of.filter((one) => !odd.has(one.piece));
    const variant = of.filter((one) => odd.has(one.piece));
    if (usual.length === 0 || variant.length === 0) return;
    if (variant.every((one) => usual.some((two) => sourceOf(one.piece) === sourceOf(two.piece)))) return;
    if (best === null || of.length > best.usual.length + best.variant.length) best = { group, usual, variant };
  });
  if (best === null) return null;
  const { group, usual, variant } = best as { group: number; usual: readonly Telling[]; variant: readonly Telling[] };
  return {
    group,
    found: {
      field: 'name',
      kind: 'conflict',
      values: [
        { value: party.name, tellings: usual },
        { value: other.name, tellings: variant },
      ],
    },
  };
}
