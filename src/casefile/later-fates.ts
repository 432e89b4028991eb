import { traitsOf } from '../field/kinds/index.ts';
import type { Fate } from '../field/values.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import { accusedBy, accuses, isConviction } from './accusation.ts';
import { hasFateByHand } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';

type Step = Pick<
  CaseEvent,
  'kind' | 'date' | 'status' | 'outcome' | 'proceeding' | 'participants' | 'fate' | 'confidence' | 'decided'
>;

/** What is less surely told ends no accusation; what does not name the accused at all must be surer. */
const sureToEnd = { named: 0.5, unnamed: 0.85 };

/** What a sentence says became of an accusation by itself, whatever event it tells: "pardoned Ann Oak, who was convicted in 1998". */
export interface Undoing {
  readonly fate: Extract<Fate, 'overturned' | 'pardoned' | 'diverted'>;
  /** Ids of everybody named in the sentence. */
  readonly named: readonly string[];
  /** Ids of those of them whom its own step befalls: of several accused, only these are meant. */
  readonly befalls: readonly string[];
  /** Day number of its paper; what came after it stands. */
  readonly by: number;
}

/**
 * What became of each accusation (an arrest, a charge, a plea or verdict of guilty, a sentence; a deed that the accused is said to have done),
 * wherever it is shown: dismissed, ended in acquittal, overturned, pardoned, if any document of the matter tells it of the same person, or of the
 * case where nobody else is accused in it. An accusation that came after stands.
 *
 * @param spokenOf - ids of everybody named in the sentences of an event's reports
 * @param undoings - what sentences say of accusations by themselves
 */
export function withLaterFates<Event extends Step>(
  events: readonly Event[],
  spokenOf: (event: Event) => readonly string[] = () => [],
  undoings: readonly Undoing[] = [],
): readonly Event[] {
  const ends = events.flatMap((event) => {
    const fate = endOf(event);
    return fate === null ? [] : [{ event, fate }];
  });
  if (ends.length === 0 && undoings.length === 0) return events;
  const everyAccused = new Set(events.flatMap((event) => (accuses(event) ? accusedBy(event) : [])));
  const ended = events.map((event) => {
    if (!isOpen(event)) return event;
    const [last] = ends
      .filter(
        (end) =>
          end.event !== event && meets(event, end.event, events, spokenOf(end.event)) && !endsBefore(end.event, event),
      )
      .sort((a, b) => lastDay(b.event) - lastDay(a.event));
    const fate = last?.fate ?? undoneBy(event, undoings, everyAccused);
    return fate === null ? event : { ...event, fate };
  });
  return ended.map((event) => {
    const fate = isOpen(event) || isDeed(event) ? fateOfItsCase(event, ended) : null;
    return fate === null ? event : { ...event, fate };
  });
}

const isOpen = (event: Step): boolean => accuses(event) && event.fate === null && !hasFateByHand(event);

const isDeed = ({ kind, status, fate, decided }: Step): boolean =>
  traitsOf(kind).mood === 'deed' && status !== 'denied' && fate === null && !hasFateByHand({ decided });

/** A conviction is annulled or forgiven, a charge diverted. */
function undoneBy(accusation: Step, undoings: readonly Undoing[], everyAccused: ReadonlySet<string>): Fate | null {
  const convicts = isConviction(accusation);
  const accused = accusedBy(accusation);
  const meant = (named: readonly string[], befalls: readonly string[]): ReadonlySet<string> => {
    const all = new Set(named.filter((party) => everyAccused.has(party)));
    return all.size === 1 ? all : new Set(befalls);
  };
  const own = undoings.findLast(
    ({ fate, named, befalls, by }) =>
      (fate === 'diverted' ? traitsOf(accusation.kind).opens?.begins === true : convicts) &&
      firstDay(accusation) <= by &&
      accused.some((party) => meant(named, befalls).has(party)),
  );
  return own?.fate ?? null;
}

/** Where all that somebody was convicted of in a case has come undone, or all that they were accused of, so has whatever else is said against them in it. */
function fateOfItsCase(event: Step, events: readonly Step[]): Fate | null {
  const accused = accusedBy(event);
  if (accused.length === 0) return null;
  const against = events.filter(
    (other) =>
      other !== event &&
      other.proceeding === event.proceeding &&
      accuses(other) &&
      accusedBy(other).some((party) => accused.includes(party)),
  );
  const convictions = against.filter(isConviction);
  const weighed = convictions.length > 0 ? convictions : isDeed(event) ? against : [];
  const last = weighed.reduce<Step | null>(
    (best, one) => (best === null || lastDay(one) >= lastDay(best) ? one : best),
    null,
  );
  return last !== null && weighed.every(({ fate }) => fate !== null) ? last.fate : null;
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

const patientsOf = ({ participants }: Step): readonly string[] =>
  participants.filter(({ role }) => role === 'patient').map(({ party }) => party);

/** Whether what ends accusations ends this one: it names the accused, or is of a case (on appeal, a matter) in which nobody else is. */
function meets(accusation: Step, end: Step, events: readonly Step[], spoken: readonly string[]): boolean {
  const accused = accusedBy(accusation);
  const named = end.participants.map(({ party }) => party);
  const { proceeding } = accusation;
  const ofCase = proceeding !== null && end.proceeding === proceeding;
  const elsewhere = proceeding !== null && end.proceeding !== null && !ofCase;
  // What a court of appeals undoes is undone below; what ends another case between the same people ends that.
  if (accused.some((party) => named.includes(party)))
    return (!elsewhere && !isOfAnotherCase(accusation, end, events)) || traitsOf(end.kind).proceeding === 'appeal';
  const appeal = traitsOf(end.kind).proceeding === 'appeal';
  if (!(ofCase || appeal) || patientsOf(end).length > 0) return false;
  if (!accused.some((party) => spoken.includes(party)) && end.confidence < sureToEnd.unnamed) return false;
  const all = new Set(
    events.filter((one) => (appeal || one.proceeding === proceeding) && accuses(one)).flatMap(accusedBy),
  );
  return all.size <= 1;
}

/** An accusation that is of no case that is known, where the end is of one in which the same people are accused. */
const isOfAnotherCase = (accusation: Step, end: Step, events: readonly Step[]): boolean =>
  accusation.proceeding === null &&
  end.proceeding !== null &&
  events.some(
    (one) =>
      one.proceeding === end.proceeding &&
      one.kind === accusation.kind &&
      accuses(one) &&
      accusedBy(one).some((party) => accusedBy(accusation).includes(party)),
  );

const endsBefore = (one: Step, other: Step): boolean => lastDay(one) < firstDay(other);

function firstDay({ date }: Step): number {
  const first = date === null ? null : edtfInterval(date).first;
  return first === null ? -Infinity : dayNumber(first);
}

function lastDay({ date }: Step): number {
  const last = date === null ? null : edtfInterval(date).last;
  return last === null ? Infinity : dayNumber(last);
}
