import { traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import { hasFateByHand } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<
  CaseEvent,
  'kind' | 'date' | 'status' | 'outcome' | 'proceeding' | 'participants' | 'fate' | 'confidence' | 'decided'
>;

/** What is less surely told ends no accusation; what does not name the accused at all must be surer. */
const sureToEnd = { named: 0.5, unnamed: 0.85 };

/**
 * What became of each accusation (a charge, a verdict of guilty), wherever it is shown: dismissed, ended in acquittal, overturned, if any document of
 * the matter tells it of the same person, or of the case where nobody else is accused in it. An accusation that came after stands.
 *
 * @param spokenOf - ids of everybody named in the sentences of an event's reports
 */
export function withLaterFates<Event extends Step>(
  events: readonly Event[],
  spokenOf: (event: Event) => readonly string[] = () => [],
): readonly Event[] {
  const ends = events.flatMap((event) => {
    const fate = endOf(event);
    return fate === null ? [] : [{ event, fate }];
  });
  if (ends.length === 0) return events;
  return events.map((event) => {
    if (!accuses(event) || event.fate !== null || hasFateByHand(event)) return event;
    const [last] = ends
      .filter(
        (end) =>
          end.event !== event && meets(event, end.event, events, spokenOf(end.event)) && !endsBefore(end.event, event),
      )
      .sort((a, b) => lastDay(b.event) - lastDay(a.event));
    return last === undefined ? event : { ...event, fate: last.fate };
  });
}

/** What an event makes of the accusations before it; `null` for one that leaves them as they were. */
function endOf({ kind, status, outcome, confidence }: Step): Fate | null {
  const { ends } = traitsOf(kind);
  if (
    ends === undefined ||
    status !== 'occurred' ||
    confidence < (ends.least ?? sureToEnd.named) ||
    (outcome !== null && ends.unless?.includes(outcome))
  )
    return null;
  return (outcome === null ? undefined : ends.byOutcome?.[outcome]) ?? ends.always ?? null;
}

const accuses = ({ kind, status, outcome }: Step): boolean => {
  const { undoable: when } = traitsOf(kind);
  return when !== undefined && status === 'occurred' && (when === 'always' || outcome === when);
};

const patientsOf = ({ participants }: Step): readonly string[] =>
  participants.filter(({ role }) => role === 'patient').map(({ party }) => party);

/** Whether what ends accusations ends this one: it names the accused, or is of a case (on appeal, a matter) in which nobody else is. */
function meets(accusation: Step, end: Step, events: readonly Step[], spoken: readonly string[]): boolean {
  const accused = patientsOf(accusation);
  const named = end.participants.map(({ party }) => party);
  const { proceeding } = accusation;
  const ofCase = proceeding !== null && end.proceeding === proceeding;
  const elsewhere = proceeding !== null && end.proceeding !== null && !ofCase;
  // What a court of appeals undoes is undone below; what ends another case between the same people ends that.
  if (accused.some((party) => named.includes(party))) return !elsewhere || traitsOf(end.kind).proceeding === 'appeal';
  const appeal = traitsOf(end.kind).proceeding === 'appeal';
  if (!(ofCase || appeal) || patientsOf(end).length > 0) return false;
  if (!accused.some((party) => spoken.includes(party)) && end.confidence < sureToEnd.unnamed) return false;
  const all = new Set(
    events.filter((one) => (appeal || one.proceeding === proceeding) && accuses(one)).flatMap(patientsOf),
  );
  return all.size <= 1;
}

const endsBefore = (one: Step, other: Step): boolean => lastDay(one) < firstDay(other);

function firstDay({ date }: Step): number {
  const first = date === null ? null : edtfInterval(date).first;
  return first === null ? -Infinity : dayNumber(first);
}

function lastDay({ date }: Step): number {
  const last = date === null ? null : edtfInterval(date).last;
  return last === null ? Infinity : dayNumber(last);
}
