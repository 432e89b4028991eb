import type { Block, Span } from '../../../document/document.ts';
import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';
import { type BoostedTrees, probabilityOf } from '../../../language/boosted-trees.ts';
import { edtfPrecision } from '../../../words/edtf.ts';
import type { EventTime, ReportedTime } from '../../reported-time.ts';
import { caseReferenceIn } from '../cases/reference.ts';
import type { Told } from '../encoder/told.ts';
import { opensSection } from '../times/story-day.ts';
import { type DateCandidate, dateSignsOf } from './date-signs.ts';
import { isNamedBelow, isOfNoStoryDay, isOfStepBeside } from './dayless.ts';
import { type EventSentence, toldIn } from './event-sentence.ts';
import { isAfter } from './when.ts';

/** Every day that may be an event's: what the model points to, what stands over its section, and the day that its story speaks of. */
export function dateCandidates(
  { date }: Told,
  { context, sentence, times, day }: EventSentence,
): readonly DateCandidate[] {
  const ofPaper = Map.groupBy(date.times, ({ time }) => isOfPaper(context.times[time]!, context.document.blocks));
  const isHere = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
  const candidates = (ofPaper.get(false) ?? []).map(({ time, share }, rank): DateCandidate => {
    const { edtf } = context.times[time]!;
    // "At 2 p.m." says no other day than the sentence before did, and says it here.
    const own = times.find(({ expression }) => expression.edtf === edtf && isHere(expression));
    const expression = isHere(context.times[time]!) ? time : (own?.place ?? time);
    return { edtf: edtf!, expression, from: isHere(context.times[expression]!) ? 'clause' : 'sentence', share, rank };
  });
  const published = (ofPaper.get(true) ?? []).reduce((sum, { share }) => sum + share, date.published);
  const add = (time: ReportedTime | null, share: number) => {
    if (time === null || candidates.some(({ edtf }) => edtf === time.edtf)) return;
    candidates.push({ ...time, share, rank: date.times.length });
  };
  if (day.written !== null) add({ edtf: day.written, expression: null, from: 'published' }, published);
  add(day.section, 0);
  add(day.story, 0);
  return candidates;
}

/** A day of the dateline is the day on which the paper was written: nothing that it tells is dated by it. */
const isOfPaper = ({ start, end }: Span, blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'dateline' && start >= block.start && end <= block.end);

/** Of these, those that the way it is told leaves open. */
function possibleDays(told: Told, one: EventSentence): readonly DateCandidate[] {
  const below = isNamedBelow(told, one);
  const candidates = dateCandidates(told, one).filter(
    (candidate) =>
      !isOfSaying(candidate, told, one) &&
      !isOfNoun(candidate, told, one) &&
      !isOfStepBeside(candidate, told, one) &&
      !isOfOtherSentence(candidate, told, one) &&
      !isBeforeSpan(candidate, told, one) &&
      !isItsEnd(candidate, told, one) &&
      (!below || isOfItsNoun(candidate, told, one)),
  );
  if (candidates.length === 0) return [];
  const { written, section } = one.day;
  const isAhead = ({ edtf }: DateCandidate) => isAfter(edtf, written);
  if (told.status === 'occurred' || told.status === 'alleged') {
    const past = candidates.filter((candidate) => !isAhead(candidate));
    const here = candidates.filter((candidate) => candidate.from === 'clause' || !isAhead(candidate));
    // What is read as done on a day to come is misread, in one or the other: its own day still tells it from others.
    // But no deed lies ahead: "Oak will be sentenced for killing Birch on October 20".
    const stated = past.some(({ from }) => from === 'clause' || from === 'sentence');
    const open = stated || traitsOf(told.kind).mood === 'deed' ? past : here;
    if (!isOfNoStoryDay(told, one)) return open;
    return open.filter(({ expression, edtf }) => expression !== null || edtf === section?.edtf);
  }
  // "On Monday set his trial for June 3", "from June 3 to July 8": what is set lies ahead, and on its new day.
  const ahead = [...candidates, ...unpointed(candidates, one)].filter((day) => day.from === 'clause' && isAhead(day));
  if (ahead.length === 0) {
    // What is still to come did not come on the day that its story was written.
    if (told.status === 'denied') return candidates;
    const stated = candidates.filter(({ from }) => from === 'clause' || from === 'sentence');
    const again = told.status === 'scheduled' ? readAhead(one) : [];
    return again.length > 0 ? again : stated;
  }
  const left = ahead.filter(({ expression }) => !isMovedFrom(expression, one));
  const moved = left.filter(({ expression }) => isMovedTo(expression, one));
  return moved.length > 0 ? moved : left.length > 0 ? left : ahead;
}

/** "Oak said on Thursday it had settled": the day on which it was said, not done. */
function isOfSaying({ expression }: DateCandidate, { status, start: from }: Told, { context }: EventSentence): boolean {
  const time = expression === null ? undefined : context.times[expression];
  if (status !== 'occurred' || time === undefined || time.end > from || from - time.end > 60) return false;
  const { text } = context.document;
  return (
    /\b(?:said|announced|confirmed|disclosed|revealed|reported|told [^.;]{1,30}) (?:on )?$/i.test(
      text.slice(Math.max(0, time.start - 50), time.start),
    ) && /^ (?:that )?(?:[\w’'.-]{1,20} ){1,4}had (?:[a-z]{1,12} )?$/i.test(text.slice(time.end, from))
  );
}

/** "Had appealed a 2023 judgment": the year is the judgment's. */
function isOfNoun({ expression }: DateCandidate, { start: from, end: to }: Told, { context }: EventSentence): boolean {
  const time = expression === null ? undefined : context.times[expression];
  if (time === undefined || edtfPrecision(time.edtf ?? '') !== 'year' || time.start < to) return false;
  const behind = yearly.exec(context.document.text.slice(time.end, time.end + 60));
  return behind !== null && !(time.end + behind[0].length > from && time.start < to);
}

const yearly =
  /^ (?:[\w’'-]{1,20} ){0,2}?(?:judge?ment|ruling|verdict|conviction|order|decision|award|sentence|settlement|agreement|law|act|case)s?\b/i;

/** "Kept them in custody until then": when it ends is not when it was. */
function isItsEnd({ expression }: DateCandidate, { status }: Told, { context }: EventSentence): boolean {
  const time = expression === null ? undefined : context.times[expression];
  if (status !== 'occurred' || time === undefined) return false;
  return /\b(?:until|till) $/i.test(context.document.text.slice(Math.max(0, time.start - 8), time.start));
}

/** "The 2003 murder conviction": of what is only named, the year that stands before it. */
function isOfItsNoun({ expression }: DateCandidate, { start, end: to }: Told, { context }: EventSentence): boolean {
  const time = expression === null ? undefined : context.times[expression];
  return time !== undefined && edtfPrecision(time.edtf ?? '') === 'year' && time.end <= to && start - time.end < 30;
}

/** "A month after jurors found her guilty": no day before these words is that of what follows. */
function isBeforeSpan(
  { expression }: DateCandidate,
  { start, status }: Told,
  { context, sentence }: EventSentence,
): boolean {
  const time = expression === null ? undefined : context.times[expression];
  if (status !== 'occurred' || time === undefined || time.start < sentence.start || time.end > start) return false;
  return spanAfter.test(context.document.text.slice(time.end, start));
}

const spanAfter =
  /\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d{1,3}) (?:days?|weeks?|months?|years?) after (?:[\w’'-]{1,20} ){0,6}$/i;

/**
 * A day of another sentence that is surely of something else: one that a row of a table opens with, one of a later step of a prosecution for an
 * earlier ("The indictment was unsealed" beside a plea of Monday), any for what is told as of another case.
 */
function isOfOtherSentence(
  { expression, from }: DateCandidate,
  { kind, start, end }: Told,
  one: EventSentence,
): boolean {
  if (from !== 'sentence' || expression === null) return false;
  const { context, sentence, words, day } = one;
  const time = context.times[expression]!;
  const { blocks, text } = context.document;
  const isRow = text.startsWith(' | ', time.end) && expression !== day.section?.expression;
  if (isRow && blocks.some((block) => opensSection(text, block, time))) return true;
  if (caseReferenceIn(words, { start: start - sentence.start, end: end - sentence.start }).elsewhere) return true;
  if (traitsOf(kind).marks !== 'criminal') return false;
  const beside = toldIn(context, context.sentenceOfTime[expression]!).filter(
    (other) => other.believed && other.status === 'occurred' && traitsOf(other.kind).mood === undefined,
  );
  return (
    beside.length > 0 &&
    beside.every((other) => traitsOf(other.kind).marks === 'criminal' && lifeOf(other.kind) > lifeOf(kind))
  );
}

/** Place in a case's life. */
const lifeOf = (kind: EventKindName): number => eventKinds.findIndex(({ name }) => name === kind);

/** The days of its sentence that the model points to with nothing. */
function unpointed(candidates: readonly DateCandidate[], { sentence, times }: EventSentence): readonly DateCandidate[] {
  return times.flatMap(({ place: expression, expression: { edtf, end, type } }): DateCandidate[] =>
    edtf !== null &&
    type === 'DATE' &&
    end <= sentence.end &&
    !candidates.some((one) => one.expression === expression || one.edtf === edtf)
      ? [{ edtf, expression, from: 'clause', share: 0, rank: candidates.length }]
      : [],
  );
}

/** Forms of a day or month that leave its year open: "March 2", "2 March", "March". */
const unsaidYear: ReadonlySet<string> = new Set(['month-day', 'day-month', 'month']);

/** Days of the sentence that could be read as to come, where they were taken for past ones: "will sentence him, who was convicted in May, on March 2". */
function readAhead({ sentence, times, day }: EventSentence): readonly DateCandidate[] {
  return times.flatMap(({ place: expression, expression: { alternatives, end, derivation } }): DateCandidate[] => {
    if (end > sentence.end || !unsaidYear.has(derivation.rule)) return [];
    const ahead = alternatives.find(({ edtf }) => isAfter(edtf, day.written));
    return ahead === undefined || derivation.stated.includes('year')
      ? []
      : [{ edtf: ahead.edtf, expression, from: 'clause', share: 0, rank: 0 }];
  });
}

const movedFrom =
  /\b(?:from|(?:once|originally|initially|first|previously|earlier|been) (?:set|scheduled|listed|due|planned|slated)(?: to \w{3,8})?(?: for| on)?|was (?:due|set|scheduled) to \w{3,8}(?: on)?) (?:the )?$/i;
const movedTo =
  /\b(?:postponed|adjourned|rescheduled|delayed|put off|put back|pushed back|moved|reset) (?:[\w’'-]{1,20} ){0,3}?(?:until|till|to) (?:the )?$/i;

/** Whether a day is what something is moved from, or to. */
const isMovedFrom = (expression: number | null, one: EventSentence) => stands(expression, one, movedFrom);
const isMovedTo = (expression: number | null, one: EventSentence) => stands(expression, one, movedTo);

/** Whether a day stands right behind such words. */
function stands(expression: number | null, { context }: EventSentence, words: RegExp): boolean {
  if (expression === null) return false;
  const { start } = context.times[expression]!;
  return words.test(context.document.text.slice(Math.max(0, start - 80), start));
}

/** How sure the one day to come is that the sentence of something scheduled names, whatever the model points to. */
const onlyDayAhead = 0.6;

/** By so much a day of another sentence must be surer than the one day of the event's own. */
const surerElsewhere = 0.3;

/** The surest day of an event; `null` where nothing may date it. */
export function datedBy(trees: BoostedTrees, told: Told, one: EventSentence): EventTime | null {
  const days = possibleDays(told, one);
  const onlyAhead = told.status === 'scheduled' && days.length === 1 && isAfter(days[0]!.edtf, one.day.written);
  const weighed = days.map((candidate): EventTime => {
    const { edtf, expression, from } = candidate;
    const certainty = probabilityOf(trees, dateSignsOf(candidate, told, one));
    return { edtf, expression, from, certainty: onlyAhead ? Math.max(certainty, onlyDayAhead) : certainty };
  });
  const right = isNamedBelow(told, one) ? null : rightBehind(told, one);
  if (right !== null && weighed.every(({ expression }) => expression !== right.expression)) weighed.push(right);
  const behind = weighed.find(({ expression }) => right !== null && expression === right.expression);
  if (behind !== undefined) return { ...behind, certainty: Math.max(behind.certainty, right!.certainty) };
  const best = surest(weighed);
  if (best?.from !== 'sentence') return best;
  const own = weighed.filter(({ from, edtf }) => from === 'clause' && edtfPrecision(edtf) === 'day');
  return own.length === 1 && best.certainty - own[0]!.certainty < surerElsewhere ? own[0]! : best;
}

/** How sure a day is that stands right behind the words of what occurred. */
const rightBehindIs = 0.8;
const goesOn =
  /^(?:$|[.,;:)]|[’'”"]|\s*$| (?:to|of|for|by|at|after|with|over|from|before|as|under|but|while|when|who|and|because|following|without)\b)/i;

/** "Who sentenced him in 2021", "was sentenced in May to time served": no other day of the story. */
function rightBehind({ end: to, status }: Told, { context, sentence, times, day }: EventSentence): EventTime | null {
  if (status !== 'occurred') return null;
  const { text } = context.document;
  const right = times.find(
    ({ expression: { start, end, edtf, type } }) =>
      edtf !== null &&
      type === 'DATE' &&
      start > to &&
      end <= sentence.end &&
      /^ (?:(?:him|her|them) )?(?:on |in )$/i.test(text.slice(to, start)) &&
      goesOn.test(text.slice(end, Math.min(end + 14, sentence.end))) &&
      !isAfter(edtf, day.written),
  );
  if (right === undefined) return null;
  return { edtf: right.expression.edtf!, expression: right.place, from: 'clause', certainty: rightBehindIs };
}

const surest = (days: readonly EventTime[]): EventTime | null =>
  days.reduce<EventTime | null>((best, day) => (best === null || day.certainty > best.certainty ? day : best), null);
