import { traitsOf } from '../field/kinds/index.ts';
import type { Recurrence } from '../field/kinds/kind.ts';
import type { DisagreementField } from '../field/values.ts';
import { likenessButForValues } from '../linking/likeness.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { surroundingsOf } from '../linking/surroundings.ts';
import { type Clash, contestedFields, type FoundDisagreement, gapInDays, ratioOf, type Value } from './clashes.ts';
import type { Entry } from './entry.ts';
import type { Disagreement, DocumentSpan } from './schema.ts';
import type { Misspelt } from './spellings.ts';
import type { WholeMatter } from './whole-document.ts';

/** What the sources of a matter's entries disagree on, of those entries that are shown. */
export function disagreementsOf(
  { documents, events }: Pick<WholeMatter, 'documents' | 'events'>,
  entries: readonly Entry[],
  misspelt: readonly Misspelt[],
  shown: ReadonlySet<string>,
): readonly Disagreement[] {
  const around = surroundingsOf(
    documents,
    events.flatMap(({ reports }) => reports),
  );
  const witnesses: Witnesses = {
    sourceOf: ({ inDocument }) => documents[inDocument]?.source ?? '',
    outletOf: ({ inDocument }) => documents[inDocument]?.document.publisher ?? null,
    alike: (one, other) => likenessButForValues({ one, other, around }),
  };
  const spanOf = ({ inDocument, report: { start, end } }: LinkedReport): readonly DocumentSpan[] => {
    const document = documents[inDocument]?.document.id;
    return document === undefined ? [] : [{ document, start, end }];
  };
  return entries
    .filter(({ id }) => shown.has(id))
    .flatMap((entry) =>
      [
        ...disagreementsAmong(entry.reports, witnesses),
        ...misspelt.filter((one) => one.entry === entry).map((one) => one.found),
      ].map(
        ({ field, kind, values }): Disagreement => ({
          event: entry.id,
          field,
          kind,
          values: values.map(({ value, reports }) => ({ value, reports: reports.flatMap(spanOf) })),
          settled: entry.rulings.settled.get(field) ?? null,
        }),
      ),
    );
}

/** What is known of those who report. */
export interface Witnesses {
  /** The independent source a report counts as. */
  readonly sourceOf: (report: LinkedReport) => string;
  /** Who published it; `null` where that is not known. */
  readonly outletOf: (report: LinkedReport) => string | null;
  /** Log-odds that two reports are of one event, their values left aside. */
  readonly alike: (one: LinkedReport, other: LinkedReport) => number;
}

/**
 * Values of one entry that cannot both be right. Only what two independent sources state themselves: a coarser date, a rounded sum, a
 * day that a trial was moved from, and news that overtakes earlier news are no disagreement.
 */
export function disagreementsAmong(
  reports: readonly LinkedReport[],
  witnesses: Witnesses,
): readonly FoundDisagreement[] {
  const { sourceOf, outletOf, alike } = witnesses;
  return contestedFields.flatMap(({ field, valuesOf, clash }): readonly FoundDisagreement[] => {
    const values = reports.flatMap((report) => valuesOf(report).map((value) => ({ value, report })));
    if (kindsOfValue(values, clash) > mostKinds) return [];
    // A source that also gives a value agreeing with the other's tells of two things, and contradicts nobody.
    const agree = (one: string, other: string) =>
      values.some(
        (mine) =>
          sourceOf(mine.report) === one &&
          values.some((theirs) => sourceOf(theirs.report) === other && !clash(mine, theirs)),
      );
    const sides = sidesOf(values, (one, other) => {
      const [left, right] = [sourceOf(one.report), sourceOf(other.report)];
      return (
        left !== right &&
        clash(one, other) &&
        (field !== 'date' || gapInDays(one.value, other.value) <= aYear) &&
        alike(one.report, other.report) >= lineFor(field, one, other) &&
        !agree(left, right)
      );
    });
    if (sides.length >= 2) return [{ field, kind: kindOf(sides, outletOf), values: sides }];
    return field === 'amount' ? correctedIn(values) : [];
  });
}

/** Two dates further apart than this, in days, are two events or a misreading, not one event told with two days. */
const aYear = 370;

/**
 * A correction is what an outlet takes back: each outlet that gave one of two values gave the other in a later document, and did not
 * go back to the first.
 */
function kindOf(
  [one, other, ...more]: FoundDisagreement['values'],
  outletOf: Witnesses['outletOf'],
): FoundDisagreement['kind'] {
  if (one === undefined || other === undefined || more.length > 0) return 'conflict';
  const takenBack = (old: readonly LinkedReport[], now: readonly LinkedReport[]) =>
    old.every((was) => {
      const outlet = outletOf(was);
      const own = now.filter((is) => outlet !== null && outletOf(is) === outlet);
      const later = (is: LinkedReport) =>
        was.published !== null && is.published !== null && is.published > was.published;
      return own.length > 0 && own.every(later);
    });
  return takenBack(other.reports, one.reports) || takenBack(one.reports, other.reports) ? 'correction' : 'conflict';
}

/** A value that a report says to be a correction, with the other that was given before it: "$4.5 million, not $4 million". */
function correctedIn(values: readonly Value[]): readonly FoundDisagreement[] {
  const now = values.find(({ report }) => report.report.effects.includes('corrected'));
  if (now === undefined) return [];
  const day = now.report.published;
  const before = values.filter(
    ({ value, report }) => value !== now.value && day !== null && report.published !== null && report.published < day,
  );
  const [was] = before;
  if (was === undefined || before.some(({ value }) => value !== was.value)) return [];
  const givers = (wanted: string) => values.flatMap(({ value, report }) => (value === wanted ? [report] : []));
  return [
    {
      field: 'amount',
      kind: 'correction',
      values: [now, was].map(({ value }) => ({ value, reports: givers(value) })),
    },
  ];
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
  const { recurrence, onePerCase } = traitsOf(one.report.report.kind);
  const near =
    field === 'date'
      ? gapInDays(one.value, other.value) <= nearDays
      : field === 'amount' && ratioOf(Number.parseFloat(one.value), Number.parseFloat(other.value)) <= nearSums;
  // The docket of a case is its record: a report that was joined to an entry of it is of that entry, and where it differs a reader must see that.
  const againstRecord = (one.report.record === null) !== (other.report.record === null);
  return near && (onePerCase || againstRecord) ? sureWhenNear : sureEnough[recurrence];
}

/** The values that stand against another one of an independent source, each with who gives it. */
function sidesOf(values: readonly Value[], clash: Clash): FoundDisagreement['values'] {
  const clashing = values.filter((one) => values.some((other) => clash(one, other)));
  return [...Map.groupBy(clashing, ({ value }) => value)]
    .map(([value, given]) => ({ value, reports: given.map(({ report }) => report) }))
    .sort((a, b) => b.reports.length - a.reports.length || firstOf(a.reports) - firstOf(b.reports));
}

const firstOf = ([first]: readonly LinkedReport[]): number => first?.index ?? Infinity;
