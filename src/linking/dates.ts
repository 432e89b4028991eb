import type { Status } from '../field/values.ts';
import { probabilityOf, treesOf } from '../language/boosted-trees.ts';
import { dayNumber } from '../words/calendar.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import { edtfContains, edtfDays, edtfIntersects, edtfInterval, firstDay } from '../words/edtf.ts';
import type { Alternative, Chosen } from './chosen.ts';
import type { DateEvidence } from './date-evidence.ts';
import { agreedShare, type DatedEvent, dateSigns, dateSignsOf } from './date-signs.ts';
import trees from './date-trees.json' with { type: 'json' };

const table = treesOf(trees, dateSigns);

/**
 * An entry has a date only from this confidence on. Measured on 44, 43 and 44 piles that reader and trees had not seen: 79, 77 and 76 % of the
 * dates shown are then right.
 */
const certain = 0.4;

/**
 * The date of an entry: of the dates told for it the one that is likeliest its own, by trees that were fitted to annotated chronologies
 * (`tools/training/linking`).
 */
export function chooseDate(evidence: readonly DateEvidence[], event: DatedEvent): Chosen<string> {
  const { status, first } = event;
  const timely = timelyDates(evidence, status);
  // The story's day is a guess: it dates an entry only where nobody states a day.
  const stated = timely.filter(isStated);
  const fitting = stated.length > 0 ? stated : timely;
  const [likeliest, ...others] = rankedDates(fitting, evidence, event);
  if (likeliest === undefined) return withoutDate(status, first, []);
  if (likeliest.confidence < certain) {
    const later = stated.some(({ edtf }) => first !== null && firstDay(edtf) > first);
    return withoutDate(status, later ? null : first, [likeliest, ...others]);
  }
  const best = likeliest.value;
  // "This week" or "in May" and the story's own Tuesday are one day told twice.
  const finer = ({ edtf }: DateEvidence) => edtfDays(edtf) === 1 && edtfContains(best, edtf);
  const chosen = (edtfDays(best) > 1 && edtfDays(best) <= 31 ? timely.find(finer)?.edtf : undefined) ?? best;
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

/** Those that were not overtaken: what is said to have happened overrides the day it was once set for, a later day that was set an earlier one. */
function timelyDates(evidence: readonly DateEvidence[], status: Status): readonly DateEvidence[] {
  if (status === 'scheduled') return lastSet(evidence);
  const past = evidence.filter((one) => one.status !== 'scheduled' && one.status !== 'expected');
  if (status !== 'occurred' || past.length === 0) return evidence;
  // Where no report that tells it as past states a day, the day it was set for is better than a guess at the day it was told.
  return past.some(isStated) || !evidence.some(isStated) ? past : lastSet(evidence.filter(isStated));
}

/**
 * What is said of an event that nothing dates, or only days that are too unsure.
 *
 * @param first - the day it was first reported; `null` where it is not known, or reports give days after it
 */
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

const courtPaper = 1.5;
/** What the clerk entered outweighs what everybody else says of it. */
const docket = 8;
const weightOf = (one: DateEvidence) => (one.record ? docket : one.documentKind === 'court-paper' ? courtPaper : 1);

/** Each of some dates that are told, the likeliest first, a court's own papers before what others say of it. */
function rankedDates(
  told: readonly DateEvidence[],
  evidence: readonly DateEvidence[],
  event: DatedEvent,
): readonly Alternative<string>[] {
  const isAhead = event.status === 'scheduled' || event.status === 'expected';
  return [...new Set(told.map(({ edtf }) => edtf))]
    .map((edtf) => {
      // Of what is set ahead too little is annotated to fit trees to, and its days are moved by rule.
      const all = isAhead ? told : evidence;
      const date = { edtf, own: all.filter((one) => one.edtf === edtf), all, event };
      const confidence = Math.max(
        isAhead
          ? agreedShare(date) * Math.max(...date.own.map(({ certainty }) => certainty))
          : probabilityOf(table, dateSignsOf(date)),
        // The trees were fitted to what is read: how often a day is right that the clerk enters or a rule gives is known.
        ...date.own.filter(({ record, reason }) => record || reason !== null).map(({ certainty }) => certainty),
      );
      return { value: edtf, confidence, rank: confidence * Math.max(...date.own.map(weightOf)) };
    })
    .sort((a, b) => b.rank - a.rank || edtfDays(a.value) - edtfDays(b.value) || byCodeUnits(a.value, b.value))
    .map(({ value, confidence }) => ({ value, confidence }));
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
