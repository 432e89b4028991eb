import type { Document } from '../document/document.ts';
import type { Status } from '../field/values.ts';
import type { ReadReport } from '../reading/report.ts';
import { dayNumber } from '../words/calendar.ts';
import { edtfContains, edtfDays, edtfIntersects, edtfInterval } from '../words/edtf.ts';

/** One report's date, with what decides how much it counts. */
export interface DateVote {
  readonly edtf: string;
  readonly from: 'clause' | 'sentence' | 'story' | 'published';
  readonly status: Status;
  /** Independent source: documents with the same wire copy have the same. */
  readonly source: string;
  readonly documentKind: Document['kind'];
  readonly published: string | null;
}

export interface ChosenDate {
  /** EDTF, `null` when no document gives a day. */
  readonly edtf: string | null;
  readonly reason: string;
}

/** A day stated beside the event counts more than one inferred for the story. */
const trust: Readonly<Record<NonNullable<ReadReport['time']>['from'], number>> = {
  clause: 1,
  sentence: 0.9,
  story: 0.45,
  published: 0.4,
};
const courtPaper = 1.5;

/**
 * The date of an entry. Each date stated is asked how many sources it agrees with: those that give it or a coarser date around it
 * count full, a finer date inside it half, so that the finest date that nobody contradicts wins. Ties: told soonest after the day.
 */
export function chooseDate(votes: readonly DateVote[], status: Status, first: string | null): ChosenDate {
  // What is said to have happened overrides the day it was once set for.
  const past = votes.filter((one) => one.status !== 'scheduled' && one.status !== 'expected');
  // Where no report that tells it as past states a day, the day it was set for is better than a guess at the day it was told.
  const kept = past.some(isStated) || !votes.some(isStated) ? past : lastSet(votes.filter(isStated));
  const timely = status === 'occurred' && past.length > 0 ? kept : status === 'scheduled' ? lastSet(votes) : votes;
  // The story's day is a guess: it dates an entry only where nobody states a day.
  const stated = timely.filter(isStated);
  const fitting = stated.length > 0 ? stated : timely;
  if (fitting.length === 0) {
    if (first === null) return { edtf: null, reason: 'no document gives a day' };
    return status === 'scheduled' || status === 'expected'
      ? { edtf: null, reason: 'no day stated; still to come when first reported' }
      : { edtf: `../${first}`, reason: 'no day stated; before the day it was first reported' };
  }
  const candidates = [...new Set(fitting.map((one) => one.edtf))];
  const scored = candidates.map((edtf) => {
    const bySource = new Map<string, number>();
    for (const vote of fitting) {
      const weight = trust[vote.from] * (vote.documentKind === 'court-paper' ? courtPaper : 1);
      const share =
        vote.edtf === edtf || edtfContains(vote.edtf, edtf)
          ? 1
          : edtfContains(edtf, vote.edtf)
            ? 0.5
            : edtfIntersects(edtf, vote.edtf)
              ? 0.3
              : 0;
      bySource.set(vote.source, Math.max(bySource.get(vote.source) ?? 0, weight * share));
    }
    let support = 0;
    for (const value of bySource.values()) support += value;
    const own = fitting.filter((one) => one.edtf === edtf);
    const surest = Math.max(...own.map((one) => trust[one.from]));
    return { edtf, support: support + 0.3 * surest, lag: lagOf(edtf, fitting) };
  });
  scored.sort(
    (a, b) =>
      b.support - a.support || edtfDays(a.edtf) - edtfDays(b.edtf) || a.lag - b.lag || (a.edtf < b.edtf ? -1 : 1),
  );
  const best = scored[0]!.edtf;
  // A report that gives the day refines one that gives the month; "this week" or "in May" and the story's own Tuesday are one day told twice.
  const finer = (one: string) => edtfDays(one) < edtfDays(best) && edtfContains(best, one);
  const chosen =
    scored.find((one) => finer(one.edtf))?.edtf ??
    (edtfDays(best) > 1 && edtfDays(best) <= 31
      ? timely.find((one) => edtfDays(one.edtf) === 1 && finer(one.edtf))?.edtf
      : undefined) ??
    best;
  return { edtf: chosen, reason: reasonFor(chosen, fitting.some((one) => one.edtf === chosen) ? fitting : timely) };
}

const isStated = ({ from }: DateVote) => from === 'clause' || from === 'sentence';

/** Of the days that something still to come was set for, those that the latest publication gives. */
function lastSet(votes: readonly DateVote[]): readonly DateVote[] {
  const ahead = votes.filter((one) => one.published !== null && liesAhead(one.edtf, one.published));
  const latest = ahead
    .map((one) => one.published!)
    .sort()
    .at(-1);
  const last = ahead.filter((one) => one.published === latest);
  if (last.length === 0) return votes;
  // Earlier announcements still count where they name the same day more finely.
  return votes.filter((one) => last.some((other) => other === one || edtfContains(other.edtf, one.edtf)));
}

function liesAhead(edtf: string, published: string): boolean {
  const { last } = edtfInterval(edtf);
  return last !== null && dayNumber(last) >= dayNumber(published);
}

/** Days from the date to the first publication that gives it. */
function lagOf(edtf: string, votes: readonly DateVote[]): number {
  const { last } = edtfInterval(edtf);
  const days = votes
    .filter((one) => one.edtf === edtf && one.published !== null)
    .map((one) => dayNumber(one.published!));
  return last === null || days.length === 0 ? Infinity : Math.abs(Math.min(...days) - dayNumber(last));
}

function reasonFor(edtf: string, votes: readonly DateVote[]): string {
  const sources = new Set(votes.map((one) => one.source)).size;
  const own = votes.filter((one) => one.edtf === edtf);
  const giving = new Set(own.map((one) => one.source)).size;
  const against = new Set(votes.filter((one) => !edtfIntersects(one.edtf, edtf)).map((one) => one.source)).size;
  const how = own.some((one) => one.from === 'clause' || one.from === 'sentence')
    ? 'stated'
    : own.some((one) => one.from === 'story')
      ? 'the day the story speaks of'
      : 'the day of publication';
  const court = own.some((one) => one.documentKind === 'court-paper') ? ', a court paper among them' : '';
  const who = sources === 1 ? 'by the only source that dates it' : `by ${giving} of ${sources} sources that date it`;
  const lead = how === 'stated' ? `stated ${who}${court}` : `${how}, ${who.replace(/^by/u, 'for')}${court}`;
  return against > 0 ? `${lead}; ${against} ${against === 1 ? 'gives' : 'give'} another day` : lead;
}
