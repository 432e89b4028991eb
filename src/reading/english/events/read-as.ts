import { traitsOf } from '../../../field/kinds/index.ts';
import type { Told } from '../encoder/told.ts';
import { castBy } from './cast.ts';
import { settledByGrammar } from './cast-by-grammar.ts';
import { datedBy } from './dates.ts';
import { type EventSentence, type ReportRead, toldIn } from './event-sentence.ts';
import { statusOf } from './mood.ts';
import { borneOut, statedOutcome } from './outcome.ts';
import { isSetAhead } from './set-ahead.ts';
import { statusByWords } from './undone-by-words.ts';
import { isUntold } from './untold.ts';

/**
 * An event of the trained model as a report. A wording of its kind at the same place adds what it says of itself, and what came of it
 * in so many words; where the model alone would not be believed and the wording stands in a clause that says it did not happen, there is none.
 */
export function readAs(told: Told, one: EventSentence): ReportRead | null {
  const { kind, start, end, probability } = told;
  const { sentence, hits, words } = one;
  const hit = told.worded
    ? (hits.find((hit) => hit.kind === kind && sentence.start + hit.start < end && sentence.start + hit.end > start) ??
      hits.find((hit) => hit.kind === kind))
    : undefined;
  if (saysNothing.test(words.slice(start - sentence.start, end - sentence.start)) && hit === undefined) return null;
  if (isPuttingOff(told, one)) return null;
  if (isUntold(kind, words, words.slice(start - sentence.start, end - sentence.start))) return null;
  const status = isSetAhead(told, one)
    ? 'scheduled'
    : ((hit?.trigger.sure ? hit.trigger.status : null) ??
      statusByWords(kind, told.status, words, start - sentence.start, end - sentence.start));
  if (status === null) return null;
  if (hit && !told.believed && statusOf(kind, words, hit.start, hit.end, false) === null) return null;
  return {
    kind,
    trigger: { start, end },
    rule: `${kind}/${hit?.trigger.name ?? 'read'}`,
    confidence: probability,
    weight: told.core,
    status,
    time: datedBy(one.context.dating, { ...told, status }, one),
    outcome:
      traitsOf(kind).outcomes === undefined
        ? null
        : happened(status)
          ? (statedOutcome(kind, hit?.trigger.outcome ?? null, words, start - sentence.start) ??
            (told.outcome === 'guilty' && !saysGuilt.test(words) ? null : borneOut(kind, told.outcome, words)))
          : null,
    alters: hit?.trigger.alters === true || isWhatAltered(told, one),
    participants: settledByGrammar(castBy(one.context.casting, told, one), {
      kind,
      trigger: { start, end },
      text: one.context.document.text,
      here: one.here,
      entities: one.context.entities,
      analysis: one.analysis,
    }),
  };
}

/** "The trial has been postponed": nobody says that a court ruled so, and the day is the trial's. */
const isPuttingOff = ({ kind, start, end }: Told, { sentence, hits }: EventSentence): boolean =>
  traitsOf(kind).family === 'decided' &&
  hits.some(
    ({ kind: step, trigger, start: from, end: to }) =>
      step !== kind &&
      trigger.sure &&
      trigger.status === 'scheduled' &&
      trigger.voice === 'passive' &&
      sentence.start + from < end &&
      sentence.start + to > start,
  );

/** That somebody was found guilty is told only where words say so: "the jurors after the verdict" do not. */
const saysGuilt = /\b(?:guilt|convict)/i;

/** Nothing but auxiliaries and "not": the event is in other words, and another kind's as often as not. */
const saysNothing = /^(?:(?:has|have|had|is|are|was|were|be|been|being|did|does|do|not|never|n[’']t|yet)\s?){2,}$/i;

/**
 * Whether it says what the altering came to that stands before it: "reversed itself and said it would not oppose the suit" is one event.
 * Altering words that tell an event of their own alter nothing else.
 */
function isWhatAltered(told: Told, { sentence, place, hits, context }: EventSentence): boolean {
  const altering = hits.find(
    ({ kind, trigger, end }) => kind === told.kind && trigger.alters && sentence.start + end <= told.start,
  );
  if (altering === undefined) return false;
  return !toldIn(context, place).some(
    (other) => other.kind === told.kind && other.start < told.start && other.end > sentence.start + altering.start,
  );
}

/** Only what happened, or is said to have, came to something: "has not ruled on the motion to dismiss" denies none. */
const happened = (status: Told['status']): boolean => status === 'occurred' || status === 'alleged';
