import type { Day } from '../words/calendar.ts';
import { dayNumber, numberDay } from '../words/calendar.ts';
import { edtfInterval } from '../words/edtf.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { isLastByHand } from './fates-by-hand.ts';
import { canBeNext, hasNoBeginning, inOrderOfLife, movers, postureWords, type Stage, stageAfter } from './posture.ts';
import type { CaseEvent } from './schema.ts';

/** From some day on, where a case stood. */
export interface PostureFrom {
  /** EDTF, as coarse as what changed it; `null` for what is on no known day, which comes first, or last where a person gave an end so. */
  readonly date: string | null;
  readonly posture: string;
  /** `CaseEvent.id` of what happened, was announced, or passed by that day. */
  readonly events: readonly string[];
}

/** A day set for something, as of a day of publication. */
interface Announcement {
  readonly from: number;
  readonly date: string | null;
  /** Day numbers: its first, and the first after it. */
  readonly begins: number;
  readonly passed: number;
}

interface Awaited {
  readonly event: CaseEvent;
  readonly announced: readonly Announcement[];
  /** Day number from which it is awaited no more: it was held, or it is known that it will not be. */
  readonly until: number;
}

/**
 * Where a case stood from which day, in order: a row for each day on which the sentence became another. What happened counts from
 * its first possible day; what was set for a day counts from the publication of who said so until it took place, was
 * given another day or was called off, and is "not reported" once its day has passed.
 *
 * @param publishedOf - publication day by document id
 * @param of - a day set after its last known one has not passed without a word
 */
export function postureOverTime(
  events: readonly CaseEvent[],
  of: CaseAtHand,
  publishedOf: (document: string) => Day | null,
): readonly PostureFrom[] {
  const moving = inOrderOfLife(
    movers(events, of).filter((event) => event.status === 'occurred' && stageAfter(null, event, of) !== null),
  );
  const happened = stagesReached(moving.filter((event) => !isLastByHand(event)));
  const last = moving.filter(isLastByHand);
  const awaited = events.flatMap((event) => awaitedOf(event, publishedOf));

  const known = of.lastKnown === null ? Infinity : dayNumber(of.lastKnown);
  const changes = new Map<number, { date: string | null; events: string[] }>();
  const change = (day: number, date: string | null, event: string) => {
    if (day === Infinity) return;
    const at = changes.get(day) ?? { date, events: [] };
    if (!at.events.includes(event)) at.events.push(event);
    changes.set(day, at);
  };
  for (const { event, from, date } of happened) change(from, date, event.id);
  for (const { event, announced, until } of awaited) {
    for (const { from, passed } of announced) {
      change(from, numberDay(from), event.id);
      if (passed < until && passed <= known) change(passed, numberDay(passed), event.id);
    }
    change(until, numberDay(until), event.id);
  }

  const rows: PostureFrom[] = [];
  let stage: Stage | null = null;
  let place = 0;
  for (const day of [...changes.keys()].sort((a, b) => a - b)) {
    for (; place < happened.length && happened[place]!.from <= day; place += 1) {
      stage = stageAfter(stage, happened[place]!.event, of);
    }
    const next = nextOn(day, awaited, happened[place - 1]?.from ?? -Infinity);
    const posture = postureWords(stage?.words ?? null, next);
    if (posture === rows.at(-1)?.posture) continue;
    if ((stage?.words ?? null) === null && rows.length === 0 && next === null) continue;
    rows.push({ date: changes.get(day)!.date, posture, events: changes.get(day)!.events });
  }
  if (last.length === 0) return rows;
  for (const event of last) stage = stageAfter(stage, event, of);
  const posture = postureWords(stage?.words ?? null, null);
  return posture === rows.at(-1)?.posture ? rows : [...rows, { date: null, posture, events: last.map(({ id }) => id) }];
}

/** What happened, with the day number it counts from: what has no beginning, no later than what it stands before. */
function stagesReached(inOrder: readonly CaseEvent[]) {
  let next: { readonly from: number; readonly date: string | null } = { from: Infinity, date: null };
  return inOrder
    .toReversed()
    .map((event) => {
      const own = { from: beginning(event.date), date: event.date };
      next = hasNoBeginning(event) && next.from < own.from ? next : own;
      return { event, ...next };
    })
    .toReversed()
    .sort((a, b) => a.from - b.from);
}

/** Day number a date begins at; what is open at its beginning counts from its end, what has no day from before all others. */
function beginning(date: string | null): number {
  if (date === null) return -Infinity;
  const { first, last } = edtfInterval(date);
  return first !== null ? dayNumber(first) : last !== null ? dayNumber(last) : -Infinity;
}

/** Day number after which a date lies behind. */
function dayAfter(date: string | null): number {
  const last = date === null ? null : edtfInterval(date).last;
  return last === null ? Infinity : dayNumber(last) + 1;
}

function awaitedOf(event: CaseEvent, publishedOf: (document: string) => Day | null): Awaited[] {
  if (!canBeNext(event.kind)) return [];
  const days = event.reports.map(({ document }) => publishedOf(document));
  const announced = event.reports
    .flatMap(({ status, stated }, place): Announcement[] => {
      const published = days[place] ?? null;
      if (status !== 'scheduled' || published === null) return [];
      const date = stated ?? event.date;
      return [{ from: dayNumber(published), date, begins: beginning(date), passed: dayAfter(date) }];
    })
    .sort((a, b) => a.from - b.from || a.begins - b.begins);
  if (announced.length === 0) return [];
  const known = days.filter((day) => day !== null).map(dayNumber);
  const ended =
    event.status === 'occurred' || event.fate === 'held'
      ? beginning(event.date)
      : event.fate === 'cancelled'
        ? Math.max(...known)
        : Infinity;
  return [{ event, announced, until: ended }];
}

/**
 * Of what is awaited on a day, the one set for last, as in `postureOf`.
 *
 * @param lastStep - when the case took its last step up to then: what was set for a day before that is awaited no more
 */
function nextOn(
  day: number,
  awaited: readonly Awaited[],
  lastStep: number,
): Pick<CaseEvent, 'kind' | 'date' | 'fate'> | null {
  let next: (Pick<CaseEvent, 'kind' | 'date' | 'fate'> & { readonly begins: number }) | null = null;
  for (const { event, announced, until } of awaited) {
    if (day >= until) continue;
    const last = announced.findLast(({ from }) => from <= day);
    if (last === undefined || last.passed <= lastStep || (next !== null && next.begins > last.begins)) continue;
    const { date, begins, passed } = last;
    next = { kind: event.kind, date, begins, fate: passed <= day ? 'overdue' : null };
  }
  return next;
}
