import type { Document } from '../document/document.ts';
import type { Status } from '../field/values.ts';
import { dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfContains, edtfDays, edtfIntersects, edtfInterval } from '../words/edtf.ts';
import type { Alternative, Chosen } from './chosen.ts';

/** Where a date of an event is from: stated beside it, in its sentence; counted from another event or that of what was decided with it; or a guess by its story. */
export type DateOrigin = 'clause' | 'sentence' | 'counted' | 'decided-together' | 'story' | 'published';

/** One date that is told for an event, with what decides how much it counts. */
export interface DateEvidence {
  /** EDTF. */
  readonly edtf: string;
  readonly from: DateOrigin;
  /** How sure it is, taken alone, 0 to 1. */
  readonly certainty: number;
  readonly status: Status;
  /** Independent source: documents with the same wire copy have the same. */
  readonly source: string;
  readonly documentKind: Document['kind'];
  /** It is an entry of the case's docket. */
  readonly record: boolean;
  readonly published: string | null;
  /** Why it is this day, in a line; `null` for what the report itself says. */
  readonly reason: string | null;
}

const courtPaper = 1.5;
/** What the clerk entered outweighs what everybody else says of it. */
const docket = 8;

/**
 * An entry has a date only from this confidence on. Measured on piles that the reader had not seen: 68 % of the dates shown are right then
 * (53 % without a bar), at the cost of 7 % of the right ones.
 */
const certain = 0.4;

/**
 * The date of an entry. Each date told is asked how many sources it agrees with, each as surely as it is told: those that give it or a
 * coarser date around it count full, a finer date inside it half, so that the finest date that nobody contradicts wins. Ties: told soonest
 * after the day.
 */
export function chooseDate(evidence: readonly DateEvidence[], status: Status, first: string | null): Chosen<string> {
  // What is said to have happened overrides the day it was once set for.
  const past = evidence.filter((one) => one.status !== 'scheduled' && one.status !== 'expected');
  // Where no report that tells it as past states a day, the day it was set for is better than a guess at the day it was told.
  const kept = past.some(isStated) || !evidence.some(isStated) ? past : lastSet(evidence.filter(isStated));
  const timely =
    status === 'occurred' && past.length > 0 ? kept : status === 'scheduled' ? lastSet(evidence) : evidence;
  // The story's day is a guess: it dates an entry only where nobody states a day.
  const stated = timely.filter(isStated);
  const fitting = stated.length > 0 ? stated : timely;
  const [likeliest, ...others] = rankedDates(fitting);
  if (likeliest === undefined) return withoutDate(status, first, []);
  if (likeliest.confidence < certain) return withoutDate(status, first, [likeliest, ...others]);
  const best = likeliest.value;
  // A report that gives the day refines one that gives the month; "this week" or "in May" and the story's own Tuesday are one day told twice.
  const finer = (one: string) => edtfDays(one) < edtfDays(best) && edtfContains(best, one);
  const chosen =
    others.find((one) => finer(one.value))?.value ??
    (edtfDays(best) > 1 && edtfDays(best) <= 31
      ? timely.find((one) => edtfDays(one.edtf) === 1 && finer(one.edtf))?.edtf
      : undefined) ??
    best;
  const told = fitting.some((one) => one.edtf === chosen) ? fitting : timely;
  const other = told.find((one) => one.edtf === chosen && one.reason !== null);
  return {
    value: chosen,
    rule: ruleFor(chosen, told),
    reason: other?.reason ?? reasonFor(chosen, told),
    alternatives: [likeliest, ...others].filter((one) => one.value !== chosen),
    confidence: likeliest.confidence,
  };
}

/** What is said of an event that nothing dates, or only days that are too unsure. */
function withoutDate(status: Status, first: string | null, unsure: readonly Alternative<string>[]): Chosen<string> {
  const none = unsure.length === 0 ? 'no day stated' : 'no day is sure enough';
  const undated = { alternatives: unsure, confidence: 0 };
  if (first === null)
    return { value: null, rule: 'none', reason: unsure.length === 0 ? 'no document gives a day' : none, ...undated };
  if (status === 'scheduled' || status === 'expected')
    return { value: null, rule: 'none', reason: `${none}; still to come when first reported`, ...undated };
  return {
    value: `../${first}`,
    rule: 'before-first-report',
    reason: `${none}; before the day it was first reported`,
    ...undated,
  };
}

/** Each date that is told, the one with the strongest support first. */
function rankedDates(evidence: readonly DateEvidence[]): readonly Alternative<string>[] {
  const weightOf = (one: DateEvidence) =>
    one.certainty * (one.record ? docket : one.documentKind === 'court-paper' ? courtPaper : 1);
  const heaviest = new Map<string, number>();
  for (const one of evidence) heaviest.set(one.source, Math.max(heaviest.get(one.source) ?? 0, weightOf(one)));
  const all = sum(heaviest.values());
  return [...new Set(evidence.map((one) => one.edtf))]
    .map((edtf) => {
      const bySource = new Map<string, number>();
      for (const one of evidence)
        bySource.set(one.source, Math.max(bySource.get(one.source) ?? 0, weightOf(one) * agreement(one.edtf, edtf)));
      const agreed = sum(bySource.values());
      const own = evidence.filter((one) => one.edtf === edtf);
      const surest = Math.max(...own.map(({ certainty }) => certainty));
      const confidence = (surest * agreed) / all;
      return { edtf, support: agreed + 0.3 * surest, lag: lagOf(edtf, evidence), confidence };
    })
    .sort(
      (a, b) =>
        b.support - a.support || edtfDays(a.edtf) - edtfDays(b.edtf) || a.lag - b.lag || byCodeUnits(a.edtf, b.edtf),
    )
    .map(({ edtf, confidence }) => ({ value: edtf, confidence }));
}

const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};

/** How far a date that is told agrees with another, 0 to 1: fully where it is the same or holds it, half where it lies in it. */
function agreement(told: string, edtf: string): number {
  if (told === edtf || edtfContains(told, edtf)) return 1;
  if (edtfContains(edtf, told)) return 0.5;
  return edtfIntersects(edtf, told) ? 0.3 : 0;
}

const isStated = ({ from }: DateEvidence) => from !== 'story' && from !== 'published';

/** Of the days that something still to come was set for, those that the latest publication gives. */
function lastSet(votes: readonly DateEvidence[]): readonly DateEvidence[] {
  const ahead = votes.filter((one) => one.published !== null && liesAhead(one.edtf, one.published));
  const latest = ahead
    .map((one) => one.published!)
    .sort()
    .at(-1);
  const newest = ahead.filter((one) => one.published === latest);
  if (newest.length === 0) return votes;
  // One that gives a day of before beside a new one tells what it was moved from.
  const fresh = newest.filter(
    (one) => !ahead.some((other) => other.published !== latest && edtfIntersects(other.edtf, one.edtf)),
  );
  const last = fresh.length > 0 ? fresh : newest;
  // Earlier announcements still count where they name the same day more finely.
  return votes.filter((one) => last.some((other) => other === one || edtfContains(other.edtf, one.edtf)));
}

function liesAhead(edtf: string, published: string): boolean {
  const { last } = edtfInterval(edtf);
  return last !== null && dayNumber(last) >= dayNumber(published);
}

/** Days from the date to the first publication that gives it. */
function lagOf(edtf: string, votes: readonly DateEvidence[]): number {
  const { last } = edtfInterval(edtf);
  const days = votes
    .filter((one) => one.edtf === edtf && one.published !== null)
    .map((one) => dayNumber(one.published!));
  return last === null || days.length === 0 ? Infinity : Math.abs(Math.min(...days) - dayNumber(last));
}

/** Id of the rule: how the surest of those who give the day have it. */
function ruleFor(edtf: string, evidence: readonly DateEvidence[]): string {
  const own = evidence.filter((one) => one.edtf === edtf);
  const other = own.find((one) => one.reason !== null);
  if (other !== undefined) return other.from;
  if (own.some(isStated)) return 'stated';
  return own.some((one) => one.from === 'story') ? 'story' : 'published';
}

function reasonFor(edtf: string, votes: readonly DateEvidence[]): string {
  const sources = new Set(votes.map((one) => one.source)).size;
  const own = votes.filter((one) => one.edtf === edtf);
  const giving = new Set(own.map((one) => one.source)).size;
  const against = new Set(votes.filter((one) => !edtfIntersects(one.edtf, edtf)).map((one) => one.source)).size;
  const how = own.some(isStated)
    ? 'stated'
    : own.some((one) => one.from === 'story')
      ? 'the day the story speaks of'
      : 'the day of publication';
  const court = own.some((one) => one.record)
    ? ', the docket among them'
    : own.some((one) => one.documentKind === 'court-paper')
      ? ', a court paper among them'
      : '';
  const who = sources === 1 ? 'the only source that dates it' : `${giving} of ${sources} sources that date it`;
  const lead = how === 'stated' ? `stated by ${who}${court}` : `${how}, for ${who}${court}`;
  return against > 0 ? `${lead}; ${against} ${against === 1 ? 'gives' : 'give'} another day` : lead;
}
