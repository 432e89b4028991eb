import type { Span } from '../../../document/document.ts';
import { type Analysis, analyse, type Sentence } from '../../../language/index.ts';
import type { CaseMention } from '../../case-mention.ts';
import type { ReadReport } from '../../report.ts';
import { isRetracted } from '../cases/retracted.ts';
import { caseSignsIn } from '../cases/signs.ts';
import { clausesOf } from '../clauses/index.ts';
import type { Told } from '../encoder/told.ts';
import { storyDays } from '../times/story-day.ts';
import { amountOf, isOfAnother } from './amount.ts';
import { amountChangeOf } from './amount-change.ts';
import { shortNamesOf, tellsOfAuthority } from './authorities.ts';
import { reportsByWording } from './by-wording.ts';
import { claimsAtIssue, claimsOf, claimsOnly } from './claims.ts';
import { conductTypesIn } from './conduct-types.ts';
import { countOf } from './count.ts';
import { besideDeadlines, deadlinesIn } from './deadlines.ts';
import { type EventContext, type EventSentence, type ReportRead, toldIn } from './event-sentence.ts';
import { groundsIn } from './grounds.ts';
import { actorsOf, actorsWithin, courtOf, sourceOf } from './participants.ts';
import { readAs } from './read-as.ts';
import { secondOutcome } from './second-outcome.ts';
import { stemsOf } from './stems.ts';

/** Every event that a document reports, in order of place. */
export const findReports = (context: EventContext): ReadReport[] => reportsOf(context, readWithin(context));

/** What tells the events of a sentence from one another. A sum that is given stands for the one that is read around the words. */
export interface SentenceRead {
  readonly one: EventSentence;
  readonly read: readonly (ReportRead & Partial<Pick<ReadReport, 'amount'>>)[];
}

function* readWithin(context: EventContext): Generator<SentenceRead> {
  const { document } = context;
  const cited = shortNamesOf(context.cases);
  let before: { readonly place: number; readonly kinds: ReadonlySet<string> } = { place: -1, kinds: new Set() };
  for (const { one, told } of eventSentences(context)) {
    const { place, sentence, words, hits } = one;
    const follows = before.place === place - 1 ? before.kinds : new Set<string>();
    before = { place, kinds: new Set(hits.map(({ kind }) => kind)) };
    const deadlines = deadlinesIn(one);
    const retracted = isRetracted(words, document.text.slice(Math.max(0, sentence.start - 300), sentence.start));
    const believed = told.flatMap((event) => readAs(event, one) ?? []);
    const others = [...believed, ...secondOutcome(believed, one), ...reportsByWording(one, follows)];
    const read = [...besideDeadlines(others, deadlines, document.text), ...deadlines].filter(
      ({ trigger }) => !retracted && !tellsOfAuthority(document.text, sentence, trigger, context.cases, cited),
    );
    yield { one, read };
  }
}

/** Reports of what was read in sentences, with what the words around add, in order of place. */
export function reportsOf(context: EventContext, sentences: Iterable<SentenceRead>): ReadReport[] {
  const { document, entities, times } = context;
  const judges = new Set(
    entities.filter(({ designations }) => designations.some(({ role }) => role === 'judge')).map(({ id }) => id),
  );
  const clauseAt = clausesOf(document, entities, times);
  const reports: ReadReport[] = [];
  for (const { one, read } of sentences) {
    if (read.length === 0) continue;
    const { place, sentence, words } = one;
    const claims = claimsOf(words);
    const ofSentence = {
      sentence: place,
      start: sentence.start,
      end: sentence.end,
      claims,
      claimsOnly: claimsOnly(claims),
      case: indexWithin(context.cases, sentence),
      court: courtOf(one.here, judges),
    };
    for (const report of read.toSorted((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end))
      reports.push({
        ...ofSentence,
        ...caseSignsIn(words, {
          start: report.trigger.start - sentence.start,
          end: report.trigger.end - sentence.start,
        }),
        ...report,
        clause: clauseAt(one.analysis(), report.trigger),
        ...around(report, one, read),
        ...(report.amount === undefined ? {} : { amount: report.amount }),
        claimsAtIssue: claims.length === 0 ? [] : claimsAtIssue(one.analysis(), document.text, report.trigger),
      });
  }
  return reports;
}

/**
 * The sentences in which the model reads an event, or a wording or a day stands, each with what the model reads there.
 *
 * @param wanted - places of sentences: these, and no others
 */
export function* eventSentences(
  context: EventContext,
  wanted?: ReadonlySet<number>,
): Generator<{ one: EventSentence; told: readonly Told[] }> {
  const { document, sentences, times, entities, sentenceOfTime } = context;
  const actors = actorsOf(entities);
  const days = storyDays(document, sentences, times);
  const timesAt = Map.groupBy(
    times.map((expression, place) => ({ place, expression })),
    ({ place }) => sentenceOfTime[place]!,
  );
  for (const [place, sentence] of sentences.entries()) {
    const hits = context.hits[place]!;
    const told = toldIn(context, place);
    const timesHere = timesAt.get(place) ?? [];
    const dated = timesHere.filter(({ expression: { edtf } }) => edtf !== null).length;
    if (wanted ? !wanted.has(place) : told.length === 0 && hits.length === 0 && dated === 0) continue;
    let analysed: Analysis | undefined;
    const one: EventSentence = {
      context,
      place,
      sentence,
      words: document.text.slice(sentence.start, sentence.end),
      here: actorsWithin(sentence, actors),
      day: days[place]!,
      times: timesHere,
      timesHere: dated,
      hits,
      analysis: () => (analysed ??= analyse(sentence)),
    };
    yield { one, told };
  }
}

/** What the words around the trigger add. */
function around(
  { kind, trigger }: ReportRead,
  { context, sentence, words, here, analysis }: EventSentence,
  beside: readonly ReportRead[],
) {
  const { text } = context.document;
  const [start, end] = [trigger.start - sentence.start, trigger.end - sentence.start];
  const stems = stemsOf(text, sentence, trigger);
  return {
    amount: amountOf(
      kind,
      text,
      sentence,
      trigger.start,
      trigger.end,
      context.sums.filter(
        (sum) =>
          !isOfAnother(sum, kind, trigger, beside, text.slice(Math.max(sentence.start, sum.start - 60), sum.start)),
      ),
    ),
    amountChange: amountChangeOf(kind, words, start, end),
    count: countOf(kind, words),
    stems,
    conductTypes: conductTypesIn(stems.trigger),
    grounds: groundsIn(kind, words).map((span: Span) => ({
      start: sentence.start + span.start,
      end: sentence.start + span.end,
    })),
    source: sourceOf(analysis(), trigger, here),
  };
}

function indexWithin(cases: readonly CaseMention[], sentence: Sentence): number | null {
  const index = cases.findIndex((one) => !one.authority && one.start >= sentence.start && one.end <= sentence.end);
  return index < 0 ? null : index;
}
