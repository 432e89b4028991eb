import { type EventKindName, eventKinds } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';
import type { CountedTime } from '../../reading.ts';
import type { TimeExpression } from '../../time-expression.ts';

/** How far behind "two days after" the words for the other event may stand, in UTF-16 units: "the jury in the second trial's verdict". */
const reach = 60;

/** A comma or another clause: the words lead to something else. */
const stop = /[,;.–—]/u;

/** "after the verdict", "before her second arrest". */
const namedStep =
  /^\s+(?:before|after|following|prior to|from|of)\s+(?:the|his|her|their|its|that)\s+((?:[\p{L}-]{1,20}\s+){0,2}\p{L}{4,14})\b/u;

/** What a bare noun stands for where it names a step that a case has once. */
const kindByNoun: ReadonlyMap<string, EventKindName> = new Map(
  eventKinds.flatMap(({ name, nouns }: EventKind<EventKindName>) => (nouns ?? []).map((noun) => [noun, name] as const)),
);

/** What the times that are counted from an event lead to, in order. */
export function countedTimes(text: string, times: readonly TimeExpression[]): readonly CountedTime[] {
  return times.flatMap(({ end, derivation }, time) => {
    if (derivation.anchor?.kind !== 'event') return [];
    const words = text.slice(end, end + reach);
    const stops = words.search(stop);
    const named = namedStep.exec(words)?.[1] ?? '';
    const noun = named
      .toLowerCase()
      .split(/\s+/u)
      .find((word) => kindByNoun.has(word));
    return [
      {
        time,
        until: stops < 0 ? end + reach - 1 : end + stops,
        kind: noun === undefined ? null : kindByNoun.get(noun)!,
      },
    ];
  });
}
