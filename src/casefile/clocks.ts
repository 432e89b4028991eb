import type { Day } from '../words/calendar.ts';
import { dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';
import type { WholeDocument } from './whole-document.ts';

/**
 * The clock of knowledge: what was published by the day, oldest first. A document without a publication day was not known to be out
 * by any day, so it is left out once the clock is set. Documents with the same content are one.
 */
export function knownBy(pile: readonly WholeDocument[], day: Day | undefined): readonly WholeDocument[] {
  const known = pile
    .filter(({ document }) => day === undefined || (document.published !== null && document.published <= day))
    .sort(
      (a, b) =>
        byCodeUnits(a.document.published ?? '9999', b.document.published ?? '9999') ||
        byCodeUnits(a.document.id, b.document.id) ||
        byCodeUnits(a.document.path, b.document.path),
    );
  return known.filter((one, at) => at === 0 || known[at - 1]!.document.id !== one.document.id);
}

/**
 * The clock of the world: an entry whose date lies wholly after the day has not happened. It stays as scheduled where
 * somebody had announced it by then, and goes otherwise. When something was set is not told apart from when that was
 * published: a document out after the day announces nothing to it.
 *
 * @param publishedOf - publication day by document id; a document without one counts as out
 */
export function asOf(
  events: readonly CaseEvent[],
  day: Day | undefined,
  publishedOf: ReadonlyMap<string, Day | null>,
): readonly CaseEvent[] {
  if (day === undefined) return events;
  const out = (document: string) => (publishedOf.get(document) ?? day) <= day;
  return events.flatMap((event) => {
    const ahead = event.status === 'scheduled' || event.status === 'expected';
    // What no document tells was announced by none either.
    const isOut = event.reports.length === 0 || event.reports.some((report) => out(report.document));
    if (ahead) return isOut ? [event] : [];
    if (!liesAfter(event.date, day)) return [event];
    const announced = event.reports.some((report) => report.status === 'scheduled' && out(report.document));
    return announced ? [{ ...event, status: 'scheduled' as const, fate: null, outcome: null, amount: null }] : [];
  });
}

/** Whether all of a date lies after the day. */
export function liesAfter(date: string | null, day: Day): boolean {
  if (date === null) return false;
  const { first } = edtfInterval(date);
  return first !== null && dayNumber(first) > dayNumber(day);
}
