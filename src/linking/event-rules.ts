import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import { dayNumber } from '../words/calendar.ts';
import type { LinkedReport } from './linked-report.ts';

/** What decides whether two reports are of one event, whatever else they have in common. */
export interface EventRule {
  readonly name: string;
  readonly verdict: 'apart' | 'together';
  /** It goes by what two sources of one event may differ on. */
  readonly ofValues?: true;
  readonly holds: (one: LinkedReport, other: LinkedReport) => boolean;
}

/** Days between two stated dates beyond which two documents do not speak of one event by mistake of one of them. */
const farApart = 60;

/** Asked in order; the first that holds decides. */
export const eventRules: readonly EventRule[] = [
  {
    // A party gives up its stance once: two reports of that are of one turn, whatever day they give for it.
    name: 'a stance given up by one party',
    verdict: 'together',
    holds: (one, other) =>
      one.report.alters && other.report.alters && one.agents.some((party) => other.agents.includes(party)),
  },
  {
    name: 'what is altered and the altering',
    verdict: 'apart',
    holds: (one, other) => one.report.alters !== other.report.alters,
  },
  {
    name: 'set for a day, and held on it',
    verdict: 'together',
    holds: (one, other) =>
      traitsOf(one.report.kind).onceAhead === true &&
      isAhead(one) !== isAhead(other) &&
      one.days?.width === 1 &&
      other.days?.width === 1 &&
      one.days.first === other.days.first &&
      !differ(one.patients, other.patients) &&
      !differ(one.agents, other.agents),
  },
  {
    // "Discovery due by 10/1/2031", and later "Deadlines terminated": the second is told as the first, called off.
    name: 'set by one entry of a docket, called off by another',
    verdict: 'together',
    holds: (one, other) =>
      one.record !== null &&
      one.record === other.record &&
      one.report.rule === other.report.rule &&
      isAhead(one) &&
      isAhead(other) &&
      one.days?.last === other.days?.last &&
      isOff(one) !== isOff(other),
  },
  {
    // The clerk enters each step once; the dockets of two cases are the records of two.
    name: 'two entries of dockets',
    verdict: 'apart',
    holds: (one, other) =>
      one.record !== null &&
      other.record !== null &&
      (one.inDocument === other.inDocument || one.record !== other.record),
  },
  {
    // "Oak was charged. No charges were filed against Elm": two accusations, one of which was never made.
    name: 'come about, and not, in one document',
    verdict: 'apart',
    holds: (one, other) =>
      one.inDocument === other.inDocument && (one.report.status === 'denied') !== (other.report.status === 'denied'),
  },
  {
    // "Oak was sentenced to two years. Elm was sentenced in May": of each their own.
    name: 'of two people, in one document',
    verdict: 'apart',
    holds: (one, other) =>
      one.inDocument === other.inDocument &&
      isOfEachOwn(one.report.kind) &&
      differ(surelyMeant(one), surelyMeant(other)),
  },
  {
    // "A liar during the trial", told on May 2; "the trial was put off until May 20": what had been held by then is no day ahead.
    name: 'held before, and set for a day to come',
    verdict: 'apart',
    holds: (one, other) => isHeldBefore(one, other) || isHeldBefore(other, one),
  },
  {
    // A document seldom disagrees with itself.
    name: 'two days in one document',
    verdict: 'apart',
    ofValues: true,
    holds: (one, other) =>
      one.inDocument === other.inDocument && !(one.report.alters && other.report.alters) && stated(one, other) > 0,
  },
  {
    // The reply by May 2, the hearing of evidence by June 3: two days are set for two things.
    name: 'due by two days in one document',
    verdict: 'apart',
    ofValues: true,
    holds: (one, other) =>
      one.inDocument === other.inDocument &&
      isAhead(one) &&
      isAhead(other) &&
      isDue(one) &&
      isDue(other) &&
      one.days?.last !== other.days?.last,
  },
  {
    name: 'days far apart',
    verdict: 'apart',
    ofValues: true,
    holds: (one, other) => !(one.report.alters && other.report.alters) && stated(one, other) > farApart,
  },
];

/** A deed, a saying, or a step that each of several accused has. */
function isOfEachOwn(kind: EventKindName): boolean {
  const { accuses, recurrence } = traitsOf(kind);
  return accuses === true || recurrence === 'speech';
}

/** From this on somebody is named. */
const certain = 0.75;

/** Whom a report surely tells as having done a deed or said something, or as the one whom a step of a prosecution befalls. */
function surelyMeant({ cast, report }: LinkedReport): readonly number[] {
  const { stands, mood, recurrence } = traitsOf(report.kind);
  const role = stands?.criminal?.patient === 'second' ? 'patient' : 'agent';
  if (stands?.criminal === undefined && mood !== 'deed' && recurrence !== 'speech') return [];
  return cast.flatMap((one) => (one.role === role && one.certainty >= certain ? one.party : []));
}

const isHeldBefore = (held: LinkedReport, set: LinkedReport): boolean =>
  traitsOf(held.report.kind).onceAhead === true &&
  held.report.status === 'occurred' &&
  set.report.status === 'scheduled' &&
  held.published !== null &&
  set.days !== null &&
  set.days.first > dayNumber(held.published);

const isOff = ({ report }: LinkedReport): boolean => report.effects.includes('cancelled');

const isAhead = ({ report: { status } }: LinkedReport) => status === 'scheduled' || status === 'expected';

/** Whether it is to come by a day, not on it. */
const isDue = ({ days }: LinkedReport) => days !== null && days.first === -Infinity;

const differ = (some: readonly number[], others: readonly number[]) =>
  some.length > 0 && others.length > 0 && !some.some((party) => others.includes(party));

/** A date wider than a month, in days, keeps only what is as surely dated apart, and one wider than a year nothing. */
const wide = 31;
const widest = 366;
const sureDay = 0.6;

/** Days between the dates that the two state in their own clauses, as far as these keep them apart; 0 where they meet or one states none. */
function stated(one: LinkedReport, other: LinkedReport): number {
  const [a, b] = [one.days, other.days];
  if (a === null || b === null || a.width > widest || b.width > widest) return 0;
  const least = a.width > wide || b.width > wide ? sureDay : 0;
  if (![one, other].every(({ report: { time } }) => time?.from === 'clause' && time.certainty >= least)) return 0;
  return Math.max(0, a.first - b.last, b.first - a.last);
}
