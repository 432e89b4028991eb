import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfContains, edtfDays } from '../words/edtf.ts';
import type { DateOrigin } from './date-evidence.ts';
import type { JoinedReports } from './linked-event.ts';
import { type LinkedReport, statesDay } from './linked-report.ts';

/** How many sentences off its companion may be told. */
const offsets = [-2, -1, 0, 1, 2];

/** A day that an event has from another. */
export interface DateFromOther {
  /** EDTF. */
  readonly edtf: string;
  readonly from: Extract<DateOrigin, 'counted' | 'decided-together'>;
  /** Place of the document that ties the two. */
  readonly inDocument: number;
  /** Why it is this day, in a line. */
  readonly reason: string;
}

/**
 * For events that no report gives a day, the day of what was decided with it and is told within a sentence or two. Where a report gives
 * the month, the day must lie in it.
 */
export function companionDates(events: readonly JoinedReports[]): ReadonlyMap<JoinedReports, DateFromOther> {
  const dated = events.flatMap(({ kind, reports }) =>
    reports.flatMap((report) => {
      const edtf = statedDate(report);
      return edtf === null ? [] : [{ kind, edtf, place: `${report.inDocument} ${report.sentence}` }];
    }),
  );
  const byPlace = Map.groupBy(dated, ({ place }) => place);
  return new Map(
    events.flatMap((event) => {
      const found = companionOf(event, (inDocument, sentence) => byPlace.get(`${inDocument} ${sentence}`) ?? []);
      return found === null ? [] : [[event, found] as const];
    }),
  );
}

interface Dated {
  readonly kind: EventKindName;
  readonly edtf: string;
}

function companionOf(
  { kind, reports }: JoinedReports,
  datedIn: (inDocument: number, sentence: number) => readonly Dated[],
): DateFromOther | null {
  // What is decided together comes on one day, and is often told without a day of its own.
  const kinds = traitsOf(kind).decidedWith;
  if (kinds === undefined) return null;
  if (reports.some((one) => (statesDay(one) && one.days?.width === 1) || one.report.status === 'scheduled'))
    return null;
  const coarse = reports.flatMap((one) => statedDate(one) ?? []);
  const found = reports.flatMap(({ inDocument, sentence }) =>
    offsets.flatMap((off) =>
      datedIn(inDocument, sentence + off)
        .filter((one) => kinds.includes(one.kind) && coarse.every((month) => edtfContains(month, one.edtf)))
        .map((one) => ({ ...one, inDocument, off: Math.abs(off) })),
    ),
  );
  found.sort((a, b) => edtfDays(a.edtf) - edtfDays(b.edtf) || a.off - b.off || byCodeUnits(a.edtf, b.edtf));
  const [best] = found;
  if (best === undefined) return null;
  const reason = `the day of the ${best.kind.replace('-', ' ')} told beside it`;
  return { edtf: best.edtf, from: 'decided-together', inDocument: best.inDocument, reason };
}

const statedDate = (telling: LinkedReport): string | null =>
  statesDay(telling) ? (telling.report.time?.edtf ?? null) : null;
