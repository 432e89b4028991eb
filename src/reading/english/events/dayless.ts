import type { Span } from '../../../document/document.ts';
import { traitsOf } from '../../../field/kinds/index.ts';
import type { ReportedTime } from '../../reported-time.ts';
import type { Told } from '../encoder/told.ts';
import { type EventSentence, toldIn } from './event-sentence.ts';

const perfect = /\b(?:has|have|[’']ve)(?: [a-z]{1,15}){0,3} $/i;

/** Words from which on a quotation is more than a term: “Guilty,” said Oak. */
const saying = 4;

/**
 * Whether an event that no words date is not of its story's day: "The defendant has pleaded not guilty" (in the first sentence the perfect
 * tells the news, further on what was before it), what a speaker tells in quoted words, and a step of the trial where the news is of its appeal.
 */
export function isOfNoStoryDay(told: Told, one: EventSentence): boolean {
  return looksBack(one, told) || isQuoted(one, told) || isBelowTheNews(told, one);
}

/** Sentences in which a story tells its news. */
const opening = 3;

/** "The court affirmed the conviction on Tuesday. ... She was sentenced to two years": not on Tuesday. */
function isBelowTheNews({ kind }: Told, { context }: EventSentence): boolean {
  const { ofTrial, beforeDecision, marks } = traitsOf(kind);
  return (
    (ofTrial || beforeDecision || marks === 'criminal') === true &&
    Array.from({ length: opening }, (_, place) => toldIn(context, place)).some((list) =>
      list.some(
        (other) => other.believed && other.status === 'occurred' && traitsOf(other.kind).opens?.proceeding === 'appeal',
      ),
    )
  );
}

function looksBack({ place, sentence, context }: EventSentence, { start, end }: Span): boolean {
  if (place === 0) return false;
  const { text } = context.document;
  const led = text.slice(Math.max(sentence.start, start - 30), start);
  return perfect.test(led) || /^(?:has|have) /i.test(text.slice(start, end));
}

const isQuoted = ({ context }: EventSentence, { start, end }: Span): boolean =>
  context.quotations.some(
    ({ content, words }) => content.start <= start && end <= content.end && words.length >= saying,
  );

/** Whether the words only name what a court of appeals is asked about or decides on: "affirmed the conviction on Tuesday" dates no conviction. */
export function isNamedBelow({ kind, start, end }: Told, { context, place, sentence, words }: EventSentence): boolean {
  // What the head of a judgment is of: "Appeals from the United States District Court".
  if (kind === 'appeal' && context.document.kind === 'court-paper' && /^\s{0,9}(?:on )?appeals? from /i.test(words))
    return true;
  const { nouns } = traitsOf(kind);
  if (nouns === undefined) return false;
  const noun = context.document.text.slice(start, end).toLowerCase().split(/\s+/).at(-1)!.replace(/s$/, '');
  if (!nouns.includes(noun)) return false;
  const { text } = context.document;
  return (
    toldIn(context, place).some((other) => traitsOf(other.kind).opens?.proceeding === 'appeal') ||
    reviews.test(text.slice(Math.max(sentence.start, start - 90), start))
  );
}

/** What is done with a conviction or verdict that there is. */
const reviews =
  /\b(?:affirm|uph[eo]ld|overturn|quash|vacat|revers|annul|reinstat|appeal|challeng|throw(?:n|s|ing)? out|threw out|toss|(?:left|leav|let)\w{0,4} stand|set(?:s|ting)? aside)\w{0,4} (?:[\w’'-]{1,20} ){0,6}$/i;

/** Words that tell the bringing of a case, not only its name: "filed", "was sued", "charged". */
const brings =
  /\b(?:fil(?:e|es|ed|ing)|su(?:e|es|ed|ing)|br(?:ought|ings?|inging)|lodg|launch|commenc|issu|beg[au]n|beg(?:in|ins|inning)|start|charg(?:ed|es|ing)|indict(?:ed|s|ing)|accus|announc|sought|seek|serv|appeal(?:ed|s|ing)|against .{1,60} (?:was|were))/i;
const broughtOn = /\b(?:filed|brought|lodged|begun|launched|dated|issued)(?: [\w’'-]{1,20}){0,4} (?:on |in )?$/i;

/** "Dropped his suit", "ending a lawsuit". */
const endsOne =
  /\b(?:settl|end|drop|withdr[ae]w|resolv|dismiss|toss|abandon)\w{0,4} (?:an?|the|his|her|its|their|that|this) (?:[\w’'-]{1,20} ){0,3}?(?:law ?suit|suit|case|claim|complaint|action)s?\b/i;

const later: ReadonlySet<string> = new Set(['heard', 'decided', 'after']);

/**
 * "Oak settled her suit on Monday", "jurors awarded her $2 million in her suit": where a case is only named beside a later step of it, the day
 * is that of the step.
 */
export function isOfStepBeside(
  { expression, from }: Pick<ReportedTime, 'expression' | 'from'>,
  { kind, start, end, status }: Told,
  { context, place }: EventSentence,
): boolean {
  if (from === 'published' || from === 'sentence' || status !== 'occurred') return false;
  if (traitsOf(kind).opens?.begins !== true || brings.test(context.document.text.slice(start, end))) return false;
  const { text } = context.document;
  const named = endsOne.test(text.slice(Math.max(0, start - 60), start + 60));
  const step =
    named ||
    toldIn(context, place).some(
      (other) =>
        other.believed &&
        other.status === 'occurred' &&
        other.start !== start &&
        later.has(traitsOf(other.kind).family),
    );
  if (!step) return false;
  const time = expression === null ? undefined : context.times[expression];
  return time === undefined || !broughtOn.test(text.slice(Math.max(0, time.start - 60), time.start));
}
