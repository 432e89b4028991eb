import { type EventKindName, eventKinds, traitsOf } from '../field/kinds/index.ts';
import { type CourtProceeding, outcomesOnlyIn, type ProceedingKind } from '../field/values.ts';
import { type Day, dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { dateAheadWords } from '../words/dates.ts';
import { edtfInterval, edtfSortKey, firstDay } from '../words/edtf.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { isByHand, isLastByHand } from './fates-by-hand.ts';
import type { CaseEvent } from './schema.ts';

/** Where a case stands, as one plain sentence, from its events in order (`inOrderOfLife`). */
export function postureOf(events: readonly CaseEvent[], of: CaseAtHand): string {
  const inOrder = inOrderOfLife(events);
  let stage: Stage | null = null;
  for (const event of movers(inOrder, of)) stage = stageAfter(stage, event, of);
  const lastStep = lastDayTold(inOrder);
  const ahead = inOrder.filter(
    (event) =>
      event.status === 'scheduled' &&
      event.confidence >= sureEnough &&
      event.fate !== 'cancelled' &&
      event.fate !== 'held' &&
      event.fate !== 'passed' &&
      !(event.fate === 'moved' && isOver(event, of)) &&
      canBeNext(event.kind) &&
      isStillAwaited(event, lastStep),
  );
  return postureWords(wordsNow(stage, of.lastKnown), ahead.at(-1) ?? null);
}

/** After so many days nobody is in trial of whom nothing more is told. */
const longTrial = 240;

/** The words of a stage on a day: a trial that began long before is one whose end is not told. */
function wordsNow(stage: Stage | null, now: Day | null): string | null {
  if (stage === null) return null;
  const { passing, since, words } = stage;
  return passing && since !== null && now !== null && dayNumber(now) - since > longTrial
    ? 'tried, outcome not reported'
    : words;
}

const inOneSentence = (one: CaseEvent, other: CaseEvent): boolean =>
  one.reports.some((a) => other.reports.some((b) => a.document === b.document && a.start === b.start));

/**
 * Of a case's events those that may move it: a step without a day is not taken as done while the same is still set for one; a dismissal told in one
 * sentence with a trial to come is of a part of the case.
 */
export function movers(events: readonly CaseEvent[], { lastKnown }: CaseAtHand): readonly CaseEvent[] {
  const stillSet = new Set(
    events.flatMap(({ kind, status, fate, date }) =>
      status === 'scheduled' && fate !== 'held' && date !== null && (lastKnown === null || firstDay(date) > lastKnown)
        ? kind
        : [],
    ),
  );
  const trials = events.filter(({ kind, status }) => status === 'scheduled' && traitsOf(kind).beforeDecision);
  const isPart = (event: CaseEvent) =>
    traitsOf(event.kind).posture?.perClaim === true && trials.some((trial) => inOneSentence(event, trial));
  const isUndone = (event: CaseEvent) =>
    event.status === 'occurred' && (event.date === null || hasNoBeginning(event)) && stillSet.has(event.kind);
  return events.filter((event) => isByHand(event) || (!isPart(event) && !isUndone(event)));
}

/** Where a case stands at some point of its life. */
export interface Stage {
  /** `null`: it may have ended, which is not surely told. */
  readonly words: string | null;
  /** Place, in the order of kinds, of the latest kind that has moved it since it was last open. */
  readonly reached: number;
  /** The same of each accused, by party id. */
  readonly reachedBy: ReadonlyMap<string, number>;
  /** It is a trial that goes on, with the day number that it began on, where that is known. */
  readonly passing: boolean;
  readonly since: number | null;
  /** It waits for no verdict any more: it is decided, or the accused pleaded guilty. */
  readonly decided: boolean;
}

/** An event less surely told than this moves no case; one that decides something of somebody must be surer. */
const sureEnough = 0.5;
const sureToDecide = 0.8;
const sureOfTrial = 0.7;

/** The stage an event leaves a case at; the one before where it changes nothing. Only what surely occurred to this case does. */
export function stageAfter(before: Stage | null, event: CaseEvent, of: CaseAtHand): Stage | null {
  const { posture } = traitsOf(event.kind);
  if (posture === undefined || !isOfCase(event, of)) return before;
  if (mayEnd(event, of) || mayBeDecided(before, event, of)) return { ...(before ?? unmoved), words: null };
  if (!isSure(event, of)) return before;
  if (before !== null && (posture.onlyFirst || isPast(before, event, of))) return before;
  const counted = isByCourtAlone(event, of) ? { ...event, outcome: null } : event;
  const words = leftAt(counted, of.kind);
  if (words === null) return before;
  const open = posture.reopens !== undefined && (posture.reopens === 'always' || posture.reopens === counted.outcome);
  // A charge that is diverted has had its plea, and comes to no verdict.
  const place = open ? -1 : event.fate === 'diverted' ? steps.size : steps.get(event.kind)!;
  const { reached, reachedBy } = before ?? unmoved;
  const accused = accusedIn(event, of);
  const first = event.date === null ? null : edtfInterval(event.date).first;
  const since = first === null ? null : dayNumber(first);
  return {
    words: `${words}${whomOfSeveral(event, of)}`,
    reached: open ? place : Math.max(reached, place),
    reachedBy: new Map([
      ...(open && accused.length === 0 ? [] : reachedBy),
      ...accused.map((id) => [id, place] as const),
    ]),
    passing: posture.passing ?? false,
    since,
    decided: isDecided(counted),
  };
}

const unmoved = { reached: -1, reachedBy: new Map<string, number>(), passing: false, since: null, decided: false };

/** Whether a case that it moved waits for no verdict any more. */
function isDecided({ kind, outcome }: CaseEvent): boolean {
  const { family, posture, opens } = traitsOf(kind);
  if (posture?.decides || (outcome !== null && posture?.perCharge === outcome)) return true;
  return family === 'decided' || (family === 'after' && opens === undefined);
}

/** The accused of the case whom an event names. */
const accusedIn = ({ participants }: CaseEvent, { defendants }: CaseAtHand): readonly string[] =>
  participants.flatMap(({ party }) => (defendants.has(party) ? party : []));

function isSure(event: CaseEvent, of: CaseAtHand): boolean {
  const { status, confidence } = event;
  if (isByHand(event)) return status === 'occurred';
  return status === 'occurred' && confidence >= leastTold(event, of) && hasCome(event, of);
}

/** How surely an event must be told to move its case. */
function leastTold({ kind, outcome }: CaseEvent, of: CaseAtHand): number {
  const { posture } = traitsOf(kind);
  // Of an appeal, to say that it pends once it is decided would be the worse mistake.
  const told =
    of.kind !== 'appeal' && (posture?.perClaim === true || (outcome !== null && posture?.byOutcome?.[outcome]));
  const decides = told || (of.kind === 'criminal' && posture?.ofPerson);
  return decides ? sureToDecide : posture?.passing ? sureOfTrial : sureEnough;
}

/** Whether its day is not after all that is known; of a trial, whether it has one. */
function hasCome({ kind, date, decided }: CaseEvent, { lastKnown }: CaseAtHand): boolean {
  // "Now faces a trial" is told in the present too: of a trial the day must be known.
  if (traitsOf(kind).posture?.passing && hasNoBeginning({ date })) return false;
  const first = date === null ? null : edtfInterval(date).first;
  // What no document tells yet, a person may know.
  const byHand = decided.some(({ field }) => field === 'date');
  return byHand || lastKnown === null || first === null || first <= lastKnown;
}

/** What is told at least so surely, and less surely than moves a case, leaves its stage open. */
const doubtful = 0.45;

/** Whether an end of the case, or of a conviction, is told, but not surely. */
function mayEnd(event: CaseEvent, of: CaseAtHand): boolean {
  const { kind, status, outcome, confidence } = event;
  const { ends, posture } = traitsOf(kind);
  if (status !== 'occurred' || confidence < doubtful || isSure(event, of) || ends === undefined) return false;
  if (leftAt(event, of.kind) === null || (outcome !== null && ends.unless?.includes(outcome))) return false;
  return (
    ends.always !== undefined || (outcome !== null && ends.byOutcome?.[outcome] !== undefined && posture !== undefined)
  );
}

/**
 * Whether a verdict, a sentence or how an appeal was decided is told of a case that still waits for it, but not surely. A case that is decided,
 * or in which the accused pleaded guilty, stands as it did.
 */
function mayBeDecided(before: Stage | null, event: CaseEvent, of: CaseAtHand): boolean {
  const { kind, status, confidence } = event;
  if (before === null || before.decided || status !== 'occurred' || confidence < doubtful) return false;
  if (!traitsOf(kind).posture?.decides || confidence >= leastTold(event, of) || !hasCome(event, of)) return false;
  return !isPast(before, event, of) && leftAt(event, of.kind) !== null;
}

/**
 * Whether it befell somebody of this case: in a prosecution, what becomes of the accused names one of them, or a person added it to the case and
 * named nobody; nothing names only others.
 */
function isOfCase(event: CaseEvent, of: CaseAtHand): boolean {
  const { kind, participants } = event;
  const named = participants.flatMap(({ party }) => (of.courts.has(party) ? [] : party));
  const { posture, ofTrial, marks } = traitsOf(kind);
  // What an appeal's papers tell of the trial is of the case below.
  if (of.kind === 'appeal' && (ofTrial || posture?.passing || marks === 'criminal')) return false;
  if (of.kind === 'criminal' && posture?.ofPerson)
    return named.some((party) => of.defendants.has(party)) || (named.length === 0 && event.review === 'added');
  return named.length === 0 || of.parties.size === 0 || named.some((party) => of.parties.has(party));
}

/** Whether nobody but a court is named: that it decided is then surer than how, which may be of another case that the sentence cites. */
const isByCourtAlone = ({ kind, participants }: CaseEvent, { courts }: CaseAtHand): boolean =>
  traitsOf(kind).posture?.byOutcome?.reversed !== undefined &&
  participants.length > 0 &&
  participants.every(({ party }) => courts.has(party));

function isPast({ reached, reachedBy }: Stage, event: CaseEvent, of: CaseAtHand): boolean {
  const { until, untilOfPerson, notBetween } = traitsOf(event.kind).posture ?? {};
  if (notBetween !== undefined) {
    const [from, to] = notBetween.map((kind) => steps.get(kind as EventKindName)!);
    if (reached >= from! && reached < to!) return true;
  }
  if (until === undefined || (event.fate !== null && undone[event.fate] !== undefined)) return false;
  const accused = untilOfPerson ? accusedIn(event, of) : [];
  const come = accused.length === 0 ? reached : Math.max(...accused.map((id) => reachedBy.get(id) ?? -1));
  return come >= steps.get(until as EventKindName)!;
}

/** Of several accused, those whom the step is told of: " (Leo Birch)". */
function whomOfSeveral({ kind, participants }: CaseEvent, of: CaseAtHand): string {
  if (of.kind !== 'criminal' || of.defendants.size < 2 || !traitsOf(kind).posture?.ofPerson) return '';
  const named = [...of.defendants].filter(([id]) => participants.some(({ party }) => party === id));
  return named.length === 0 || named.length === of.defendants.size
    ? ''
    : ` (${named.map(([, name]) => name).join(', ')})`;
}

/** Where what was decided against somebody leaves a case after it came undone. */
const undone: { readonly [fate in NonNullable<CaseEvent['fate']>]?: string } = {
  overturned: 'conviction overturned',
  pardoned: 'pardoned',
  diverted: 'diverted, on conditions',
};

/** What an event leaves a case at; `null` where it changes nothing. */
function leftAt({ kind, outcome, amount, fate }: CaseEvent, proceeding: ProceedingKind): string | null {
  // A court of appeals may have a case of its own for it: below, too, nobody stands convicted any more.
  const now = fate === null ? undefined : undone[fate];
  if (now !== undefined) return now;
  const { posture, proceeding: own } = traitsOf(kind);
  if (posture === undefined || (posture.needsAmount && amount === null)) return null;
  if (isOther(own, proceeding)) return null;
  const decided =
    outcome === null || isOther(outcomesOnlyIn[outcome], proceeding) ? undefined : posture.byOutcome?.[outcome];
  return decided !== undefined ? decided : (posture.inProceeding?.[proceeding] ?? posture.to);
}

/** Whether what belongs in a suit is told of a prosecution, or the other way round. */
const isOther = (own: CourtProceeding | undefined, proceeding: ProceedingKind): boolean =>
  (own === 'civil' && proceeding === 'criminal') || (own === 'criminal' && proceeding === 'civil');

/** Whether a case can be said to wait for an event of the kind. */
export const canBeNext = (kind: EventKindName): boolean => traitsOf(kind).awaited !== undefined;

/** The sentence of a stage and of what is set next: "Filed, awaiting decision; trial set for 3 February 2025." */
export function postureWords(stage: string | null, next: Pick<CaseEvent, 'kind' | 'date' | 'fate'> | null): string {
  const first =
    stage === null ? 'Stage not known from these documents' : stage.charAt(0).toUpperCase() + stage.slice(1);
  if (!next) return `${first}.`;
  const day =
    next.date === null || next.date.startsWith('..') ? 'no day known' : `set for ${dateAheadWords(next.date)}`;
  return `${first}; ${traitsOf(next.kind).awaited} ${day}${next.fate === 'overdue' ? ', outcome not reported' : ''}.`;
}

/** The latest first day of what surely happened in a case, ISO; `null` where no day is known. */
function lastDayTold(events: readonly CaseEvent[]): string | null {
  const days = events.flatMap(({ status, confidence, date }) =>
    status === 'occurred' && confidence >= sureEnough && date !== null ? (edtfInterval(date).first ?? []) : [],
  );
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Whether the day it has is not after the last that is known. */
const isOver = ({ date }: CaseEvent, { lastKnown }: CaseAtHand): boolean =>
  date === null || (lastKnown !== null && firstDay(date) <= lastKnown);

/** Whether a case still waits for what was set: its day is known, and the case took no step since. */
function isStillAwaited({ date, fate }: CaseEvent, lastStep: string | null): boolean {
  const last = date === null || hasNoBeginning({ date }) ? null : edtfInterval(date).last;
  if (last === null) return date !== null && !hasNoBeginning({ date }) && fate !== 'overdue';
  return lastStep === null || (fate === 'overdue' ? last > lastStep : last >= lastStep);
}

const key = (event: Dated) => (event.date === null ? '' : edtfSortKey(event.date));

type Dated = Pick<CaseEvent, 'id' | 'kind' | 'date' | 'status' | 'outcome' | 'review' | 'decided'>;

/** Whether only its end is known: "before 3 March" may be years before. */
export const hasNoBeginning = ({ date }: Pick<CaseEvent, 'date'>): boolean => date?.startsWith('..') ?? false;

const steps: ReadonlyMap<string, number> = new Map(eventKinds.map(({ name }, place) => [name, place]));

/**
 * Events by date; what is not dated comes first: it cannot overrule what is. One of which only is known before when it was stands before
 * the first that comes later in a case's life: a conviction before the appeal that it is told with, an appeal before its decision. The end
 * that a person gave without a day comes last.
 */
export function inOrderOfLife<Event extends Dated>(events: readonly Event[]): readonly Event[] {
  const step = ({ kind }: Event) => steps.get(kind)!;
  const byKey = (a: Event, b: Event) =>
    byCodeUnits(key(a), key(b)) || (a.date === null ? 0 : step(a) - step(b)) || byCodeUnits(a.id, b.id);
  const last = events.filter(isLastByHand).sort(byKey);
  const placed = events.filter((event) => !hasNoBeginning(event) && !last.includes(event)).sort(byKey);
  const open = events.filter(hasNoBeginning).sort((a, b) => step(a) - step(b) || byKey(a, b));
  for (const event of open) {
    const later = placed.findIndex(
      (other) => other.status === 'occurred' && other.date !== null && step(other) > step(event),
    );
    placed.splice(later < 0 ? placed.length : later, 0, event);
  }
  return [...placed, ...last];
}
