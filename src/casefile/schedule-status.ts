import { edtfInterval, firstDay } from '../words/edtf.ts';
import type { CaseEvent } from './schema.ts';

/** What an entry is on the schedule; `null` for one that was never set for a day ahead. */
export type Standing = 'coming' | 'expected' | 'overdue' | 'moved' | 'cancelled' | 'passed' | 'held';

/** An announcement less surely read than this is in the chronology, and on no schedule: of those less sure three of four are none. */
const sureEnough = 0.45;

const settled: ReadonlySet<string> = new Set<Standing>(['held', 'cancelled', 'passed', 'overdue']);

/**
 * Where a scheduled entry stands when the last document was published (`lastKnown`). A moved one is coming when its new day
 * lies ahead, and only moved when none is known or that day has passed too.
 */
export function standingOf(event: CaseEvent, lastKnown: string | null): Standing | null {
  if (event.status !== 'occurred' && event.confidence < sureEnough) return null;
  if (event.fate === 'moved') {
    const ahead = event.date !== null && lastKnown !== null && firstDay(event.date) > lastKnown;
    return event.status === 'scheduled' && ahead ? 'coming' : 'moved';
  }
  if (event.fate !== null && settled.has(event.fate)) return event.fate as Standing;
  if (event.status === 'scheduled') return isOver(event, lastKnown) ? 'overdue' : 'coming';
  return event.status === 'expected' ? 'expected' : null;
}

/** Whether its last possible day is before the last that is known. */
function isOver({ date }: CaseEvent, lastKnown: string | null): boolean {
  const last = date === null ? null : edtfInterval(date).last;
  return last !== null && lastKnown !== null && last < lastKnown;
}

/** The days that reports had it set for, other than the one it is now given, in order. EDTF. */
export function earlierDays(event: CaseEvent): readonly string[] {
  const days = event.reports
    .filter(({ status, stated }) => status === 'scheduled' && stated !== null)
    .map(({ stated }) => stated ?? '');
  const now = event.date ?? '';
  return [...new Set(days)].filter((day) => !now.startsWith(day) && !day.startsWith(now)).sort();
}
