import { traitsOf } from '../../../field/kinds/index.ts';
import { settledByGrammar } from './cast-by-grammar.ts';
import type { EventSentence, ReportRead } from './event-sentence.ts';
import { goesOverAt } from './goes-over.ts';
import { statusOf } from './mood.ts';
import { statedOutcome } from './outcome.ts';

/** From this on somebody is named. */
const certain = 0.75;

/**
 * "Jurors convicted Oak but acquitted his cousin, Ann Elm": what came of the second, where the words name them and only the first was read. Who
 * is convicted beside another is not so because of them, and whoever was cleared is told as cleared.
 *
 * @param read - what is read in the sentence otherwise
 */
export function secondOutcome(read: readonly ReportRead[], one: EventSentence): readonly ReportRead[] {
  return [...goneOver(read, one), ...answeredOtherwise(read, one)];
}

/**
 * "Oak pleaded guilty; his brother Leo Birch pleaded not guilty": the answer of the second, where the words name them and only the first was read.
 */
function answeredOtherwise(read: readonly ReportRead[], one: EventSentence): readonly ReportRead[] {
  const { words, sentence, context, here, analysis, hits, timesHere } = one;
  const seen: ReportRead[] = [];
  for (const { kind, trigger: wording, start, end } of hits) {
    const { outcomes, stands } = traitsOf(kind);
    if (!outcomes?.mayChange || stands?.criminal?.agent !== 'second') continue;
    const trigger = { start: sentence.start + start, end: sentence.start + end };
    const own = [...read, ...seen].filter((other) => other.kind === kind);
    const first = own[0];
    if (first === undefined || first.status !== 'occurred') continue;
    if (own.some((other) => other.trigger.start < trigger.end && other.trigger.end > trigger.start)) continue;
    if (statusOf(kind, words, start, end, false) !== 'occurred') continue;
    const participants = settledByGrammar([], {
      kind,
      trigger,
      text: context.document.text,
      here,
      entities: context.entities,
      analysis,
    });
    const named = participants.filter(({ role, certainty }) => role === 'agent' && certainty >= certain);
    const known = new Set(own.flatMap(({ participants: list }) => sureIn(list)));
    if (named.length === 0 || named.some(({ entity }) => known.has(entity))) continue;
    const outcome = statedOutcome(kind, wording.outcome, words, start);
    // Of several days each plea may have its own.
    seen.push({
      ...first,
      rule: `${kind}/second answer`,
      trigger,
      outcome,
      participants,
      time: timesHere > 1 ? null : first.time,
    });
  }
  return seen;
}

const sureIn = (list: ReportRead['participants']): readonly number[] =>
  list.flatMap(({ role, entity, certainty }) => (role === 'agent' && certainty >= certain ? entity : []));

function goneOver(read: readonly ReportRead[], one: EventSentence): readonly ReportRead[] {
  const { words, sentence, context, here, analysis } = one;
  const { text } = context.document;
  return read.flatMap((first): readonly ReportRead[] => {
    const at = goesOverAt(first.kind, words);
    if (first.status !== 'occurred' || at < 0 || first.trigger.start - sentence.start >= at) return [];
    if (read.some((other) => other.kind === first.kind && other.trigger.end - sentence.start > at)) return [];
    const [, joint = '', verb = ''] = /^(\w+ )(\w+)/.exec(words.slice(at)) ?? [];
    const start = sentence.start + at + joint.length;
    const trigger = { start, end: start + verb.length };
    const participants = settledByGrammar([], {
      kind: first.kind,
      trigger,
      text,
      here,
      entities: context.entities,
      analysis,
    });
    if (!participants.some(({ role, certainty }) => role === 'patient' && certainty >= certain)) return [];
    const outcome = statedOutcome(first.kind, null, words, start - sentence.start);
    return [{ ...first, rule: `${first.kind}/second outcome`, trigger, outcome, participants }];
  });
}
