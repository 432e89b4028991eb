import type { Day, Document } from '../../document/document.ts';
import { type Analysis, analyse, type Sentence } from '../../language/index.ts';
import type { Sum } from '../money/sum.ts';
import type { CaseMention } from '../names/case-mention.ts';
import type { Entity } from '../names/entity.ts';
import type { TimeExpression } from '../times/expression.ts';
import { storyDays } from '../times/story-day.ts';
import { amountOf } from './amount.ts';
import { claimsOf } from './claims.ts';
import { countOf } from './count.ts';
import type { EventKindName } from './kinds/index.ts';
import { statusOf } from './mood.ts';
import { outcomeOf } from './outcome.ts';
import { actorsOf, actorsWithin, actsAs, courtOf, participantsOf, sourceOf } from './participants.ts';
import type { EventReport } from './report.ts';
import { selectTriggers } from './select.ts';
import { findTriggers } from './triggers.ts';
import { isAfter, timeOf } from './when.ts';

/** What was read of the document before its events. */
export interface EventContext {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
  readonly cases: readonly CaseMention[];
  readonly sums: readonly Sum[];
}

/** Kinds that a story tells as its past, not as its news, unless it names a day. */
const told = new Set<EventKindName>(['conduct', 'legislation']);

/** Kinds in which a court or jury does nothing: it only hears of them. */
const heard = new Set<EventKindName>([
  'conduct',
  'statement',
  'filing',
  'amendment',
  'motion',
  'settlement',
  'charge',
  'plea',
  'arrest',
  'testimony',
  'appeal',
  'position',
  'enforcement',
]);

/** Every event that a document reports, in order of place. */
export function findEvents({ document, sentences, times, entities, cases, sums }: EventContext): EventReport[] {
  const { text, published } = document;
  const actors = actorsOf(entities);
  const judges = new Set(
    entities.filter((entity) => entity.designations.some((one) => one.role === 'judge')).map((entity) => entity.id),
  );
  const placed = times.map((expression, index) => ({ expression, index }));
  const days = storyDays(document, sentences, times);
  const reports: EventReport[] = [];
  let toldBefore: ReadonlySet<string> = new Set();
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    const here = actorsWithin(sentence, actors);
    let analysed: Analysis | undefined;
    const analysis = () => (analysed ??= analyse(sentence));
    const hits = findTriggers(words).filter(
      ({ trigger, start, end }) =>
        (trigger.follows === null || toldBefore.has(trigger.follows)) &&
        (trigger.by === null ||
          actsAs(trigger.by, analysis(), { start: sentence.start + start, end: sentence.start + end }, here, entities)),
    );
    toldBefore = new Set(hits.map((hit) => hit.kind.name));
    for (const { kind, trigger, start, end } of selectTriggers(hits)) {
      const span = { start: sentence.start + start, end: sentence.start + end };
      const time = timeOf(kind.name, text, analysis(), span.start, span.end, placed);
      const later = isLater(time?.edtf, published);
      const status = trigger.status ?? statusOf(kind.name, words, start, end, later);
      if (status === null) continue;
      const fallback =
        days[index]!.section ?? (status === 'occurred' && !told.has(kind.name) ? days[index]!.news : null);
      reports.push({
        kind: kind.name,
        start: sentence.start,
        end: sentence.end,
        trigger: span,
        rule: `${kind.name}/${trigger.name}`,
        status,
        // What has happened did not happen on a day to come: that day is another's.
        time: time !== null && !(status === 'occurred' && later) ? time : fallback,
        alters: trigger.alters,
        outcome: outcomeOf(kind.name, trigger.outcome, words, start),
        amount: amountOf(kind.name, text, sentence, span.start, span.end, sums),
        count: countOf(kind.name, words),
        participants: participantsOf(text, analysis(), span, trigger, here, heard.has(kind.name) ? 'hears' : 'acts'),
        claims: claimsOf(words),
        case: indexWithin(cases, sentence),
        court: courtOf(here, judges),
        source: sourceOf(analysis(), span, here),
      });
    }
  }
  return reports;
}

function isLater(edtf: string | undefined, published: Day | null): boolean {
  return edtf !== undefined && isAfter(edtf, published);
}

function indexWithin(cases: readonly CaseMention[], sentence: Sentence): number | null {
  const index = cases.findIndex((one) => !one.authority && one.start >= sentence.start && one.end <= sentence.end);
  return index < 0 ? null : index;
}
