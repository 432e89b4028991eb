import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Status } from '../../../field/values.ts';
import type { Day } from '../../../words/calendar.ts';
import type { EventTime, ReportedTime } from '../../reported-time.ts';
import type { EventSentence, ReportRead } from './event-sentence.ts';
import { statusOf } from './mood.ts';
import { outcomeOf } from './outcome.ts';
import { actsAs, participantsOf } from './participants.ts';
import { selectTriggers } from './select.ts';
import type { TriggerHit } from './triggers.ts';
import { isAfter, isDayOfSetting, timeOf } from './when.ts';

/** How sure a wording is that was never measured. */
const unmeasured = 0.5;

/**
 * Events of kinds that the trained model does not know, by their wordings alone: a kind can be added without training.
 *
 * @param before - kinds whose wordings stand in the sentence before
 */
export function reportsByWording(one: EventSentence, before: ReadonlySet<string>): ReportRead[] {
  const { context, sentence, hits, here, analysis } = one;
  const unlearned = hits.filter(
    ({ kind, trigger, start, end }) =>
      !context.learned.has(kind) &&
      (trigger.follows === null || before.has(trigger.follows)) &&
      (trigger.by === null ||
        actsAs(
          trigger.by,
          analysis(),
          { start: sentence.start + start, end: sentence.start + end },
          here,
          context.entities,
        )),
  );
  return selectTriggers(unlearned).flatMap((hit) => reportOf(hit, one) ?? []);
}

function reportOf({ kind, trigger, start, end }: TriggerHit, one: EventSentence): ReportRead | null {
  const { context, sentence, words, here, day, analysis } = one;
  const { text } = context.document;
  const span = { start: sentence.start + start, end: sentence.start + end };
  const placed = context.times.map((expression, index) => ({ expression, index }));
  const { written, section } = day;
  const timeAmong = (times: typeof placed) => {
    const own = timeOf(kind, text, analysis(), span.start, span.end, times);
    // The label of a docket's or timeline's entry is stated for all of it, however far from the words.
    return own !== null && own.expression === section?.expression ? section : own;
  };
  const nearest = timeAmong(placed);
  const later = isLater(nearest?.edtf, written);
  const status = trigger.status ?? statusOf(kind, words, start, end, later);
  if (status === null) return null;
  const ofSetting = ({ expression }: (typeof placed)[number]) =>
    expression.edtf !== null && isDayOfSetting(text, span, expression, expression.edtf, written);
  const time = status === 'scheduled' ? timeAmong(placed.filter((one) => !ofSetting(one))) : nearest;
  const bench = traitsOf(kind).bench === 'hears' ? 'hears' : 'acts';
  return {
    kind,
    trigger: span,
    rule: `${kind}/${trigger.name}`,
    confidence: unmeasured,
    // That it is of no weight, nobody knows.
    weight: 1,
    status,
    // What has happened did not happen on a day to come: that day is another's.
    time: asFarAsKnown(time !== null && !(status === 'occurred' && later) ? time : undatedDay(kind, status, one)),
    outcome: outcomeOf(kind, trigger.outcome, words, start),
    alters: trigger.alters,
    participants: participantsOf(text, analysis(), span, trigger, here, bench),
  };
}

/** The day of an event that no words of its own date: that of the section it stands under, or of the story. */
function undatedDay(kind: EventKindName, status: Status, { day }: EventSentence): ReportedTime | null {
  return day.section ?? (status === 'occurred' && !traitsOf(kind).background ? day.news : null);
}

/** Of days that were taken in this way, the share that is right, measured on annotated chronologies. */
const right: Readonly<Record<ReportedTime['from'], number>> = {
  clause: 0.77,
  sentence: 0.6,
  story: 0.38,
  published: 0.35,
};

const asFarAsKnown = (time: ReportedTime | null): EventTime | null =>
  time === null ? null : { ...time, certainty: right[time.from] };

function isLater(edtf: string | undefined, written: Day | null): boolean {
  return edtf !== undefined && isAfter(edtf, written);
}
