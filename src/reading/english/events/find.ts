import type { Span } from '../../../document/document.ts';
import { type EventKindName, traitsOf } from '../../../field/kinds/index.ts';
import type { Sentence } from '../../../language/index.ts';
import type { Day } from '../../../words/calendar.ts';
import type { CaseMention } from '../../case-mention.ts';
import type { ReadReport } from '../../report.ts';
import { caseSignsIn } from '../cases/signs.ts';
import { clausesOf } from '../clauses/index.ts';
import { storyDays } from '../times/story-day.ts';
import { amountOf } from './amount.ts';
import { amountChangeOf } from './amount-change.ts';
import { claimsOf } from './claims.ts';
import { conductTypesIn } from './conduct-types.ts';
import { countOf } from './count.ts';
import { groundsIn } from './grounds.ts';
import { statusOf } from './mood.ts';
import { outcomeOf } from './outcome.ts';
import { courtOf, participantsOf, sourceOf } from './participants.ts';
import { confidenceOf, isEnough } from './proposals/confidence.ts';
import { proposalsIn, voiceOf, wordsOf } from './proposals/propose.ts';
import { type EventModel, shippedModel } from './proposals/proposer.ts';
import { selectTriggers } from './select.ts';
import { type SignContext, type Signs, signsOf } from './signs.ts';
import { stemsOf } from './stems.ts';
import { isAfter, isDayOfSetting, timeOf } from './when.ts';
import type { Trigger } from './wordings.ts';

/** What was read of the document before its events. */
export interface EventContext extends SignContext {
  readonly cases: readonly CaseMention[];
}

/** How a report by a word that no wording knows is made: as one by a wording that says nothing but its voice. */
const read = { name: 'read', gives: false, alters: false, status: null, outcome: null } as const;

/** Every event that a document reports, in order of place. */
export function findReports(context: EventContext, model: EventModel = shippedModel()): ReadReport[] {
  const { document, sentences, times, entities, cases, sums } = context;
  const { text } = document;
  const judges = new Set(
    entities.filter((entity) => entity.designations.some((one) => one.role === 'judge')).map((entity) => entity.id),
  );
  const placed = times.map((expression, index) => ({ expression, index }));
  const days = storyDays(document, sentences, times);
  const clauseAt = clausesOf(document, entities, times);
  const reports: ReadReport[] = [];
  for (const [index, signs] of signsOf(context).entries()) {
    const { sentence, words, here, analysis } = signs;
    const told = weigh(signs, model);
    if (told.length === 0) continue;
    const ofSentence = {
      sentence: index,
      claims: claimsOf(words),
      case: indexWithin(cases, sentence),
      ...caseSignsIn(words),
      court: courtOf(here, judges),
    };
    for (const found of told) {
      const { kind, trigger, span, sure } = found;
      const [start, end] = [span.start - sentence.start, span.end - sentence.start];
      const { written, section } = days[index]!;
      const timeAmong = (times: typeof placed) => {
        const own = timeOf(kind, text, analysis(), span.start, span.end, times);
        // The label of a docket's or timeline's entry is stated for all of it, however far from the words.
        return own !== null && own.expression === section?.expression ? section : own;
      };
      const nearest = timeAmong(placed);
      const later = isLater(nearest?.edtf, written);
      const status = trigger.status ?? statusOf(kind, words, start, end, later);
      if (status === null) continue;
      const ofSetting = ({ expression }: (typeof placed)[number]) =>
        expression.edtf !== null && isDayOfSetting(text, span, expression, expression.edtf, written);
      const time = status === 'scheduled' ? timeAmong(placed.filter((one) => !ofSetting(one))) : nearest;
      const fallback = section ?? (status === 'occurred' && !traitsOf(kind).background ? days[index]!.news : null);
      const stems = stemsOf(text, sentence, span);
      reports.push({
        ...ofSentence,
        kind,
        start: sentence.start,
        end: sentence.end,
        trigger: span,
        clause: clauseAt(analysis(), span),
        rule: `${kind}/${trigger.name}`,
        confidence: sure,
        status,
        // What has happened did not happen on a day to come: that day is another's.
        time: time !== null && !(status === 'occurred' && later) ? time : fallback,
        alters: trigger.alters,
        outcome: outcomeOf(kind, trigger.outcome, words, start),
        amount: amountOf(kind, text, sentence, span.start, span.end, sums),
        amountChange: amountChangeOf(kind, words, start, end),
        count: countOf(kind, words),
        participants: participantsOf(
          text,
          analysis(),
          span,
          trigger,
          here,
          traitsOf(kind).bench === 'hears' ? 'hears' : 'acts',
        ),
        stems,
        conductTypes: conductTypesIn(stems.trigger),
        grounds: groundsIn(kind, words).map((span) => ({
          start: sentence.start + span.start,
          end: sentence.start + span.end,
        })),
        source: sourceOf(analysis(), span, here),
      });
    }
  }
  return reports;
}

/** An event found, before anything is read of it. */
interface Found {
  readonly kind: EventKindName;
  readonly trigger: Pick<Trigger, 'name' | 'voice' | 'gives' | 'alters' | 'status' | 'outcome'>;
  readonly span: Span;
  readonly sure: number;
}

/** What is sure enough in a sentence, a kind once, in order of place: by the wording that tells it, else by the word proposed. */
function weigh(signs: Signs, model: EventModel): Found[] {
  const { sentence, analysis } = signs;
  const hits = new Map(selectTriggers(signs.hits).map((hit) => [hit.kind, hit]));
  const proposals = proposalsIn(signs, model);
  return [...new Set([...hits.keys(), ...proposals.keys()])]
    .flatMap((kind): Found[] => {
      const [hit, proposal] = [hits.get(kind), proposals.get(kind)];
      const sure = confidenceOf(
        hit,
        model.kinds.includes(kind) ? (proposal?.probability ?? 0) : null,
        model.confidence,
      );
      if (!isEnough(hit, sure)) return [];
      if (hit) {
        const span = { start: sentence.start + hit.start, end: sentence.start + hit.end };
        return [{ kind, trigger: hit.trigger, span, sure }];
      }
      const trigger = { ...read, voice: voiceOf(analysis(), proposal!.word) };
      return [{ kind, trigger, span: wordsOf(analysis(), proposal!.word), sure }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function isLater(edtf: string | undefined, published: Day | null): boolean {
  return edtf !== undefined && isAfter(edtf, published);
}

function indexWithin(cases: readonly CaseMention[], sentence: Sentence): number | null {
  const index = cases.findIndex((one) => !one.authority && one.start >= sentence.start && one.end <= sentence.end);
  return index < 0 ? null : index;
}
