import type { EventKindName } from '../../../field/kinds/index.ts';
import { Prefilter, requiredLiterals } from './literals.ts';
import { singleSpaced } from './spacing.ts';
import { type Trigger, wordings } from './wordings.ts';

/** Words that carry an event of a kind; offsets are within the sentence given. */
export interface TriggerHit {
  readonly kind: EventKindName;
  readonly trigger: Trigger;
  readonly start: number;
  readonly end: number;
}

const patterns = wordings.map(({ kind, trigger }) => ({
  kind,
  trigger,
  literals: requiredLiterals(trigger.pattern.source),
}));
const prefilter = new Prefilter(patterns.map(({ literals }) => literals));

/** Every wording of every kind that matches in one sentence, in order of kind and then of the kind's triggers. */
export function findTriggers(sentence: string): TriggerHit[] {
  const { text, placeOf } = singleSpaced(sentence);
  const hits: TriggerHit[] = [];
  for (const index of prefilter.worthTrying(text)) {
    const { kind, trigger } = patterns[index]!;
    // Not matchAll, which makes a copy of the pattern for each text.
    trigger.pattern.lastIndex = 0;
    for (let match = trigger.pattern.exec(text); match !== null; match = trigger.pattern.exec(text)) {
      if (match[0] === '') trigger.pattern.lastIndex++;
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].trimEnd().length;
      if (end <= start || !holds(trigger, text)) continue;
      hits.push({ kind, trigger, start: placeOf(start), end: placeOf(end - 1) + 1 });
    }
  }
  return hits;
}

function holds({ beside, unless }: Trigger, sentence: string): boolean {
  return (beside === null || found(beside, sentence)) && (unless === null || !found(unless, sentence));
}

function found(pattern: RegExp, sentence: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(sentence);
}
