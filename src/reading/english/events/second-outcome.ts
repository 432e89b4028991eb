import { settledByGrammar } from './cast-by-grammar.ts';
import type { EventSentence, ReportRead } from './event-sentence.ts';
import { goesOverAt } from './goes-over.ts';
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
