import { type EventKindName, eventKinds } from '../../../field/kinds/index.ts';
import type { EventKind } from '../../../field/kinds/kind.ts';

const goingOver: ReadonlyMap<string, RegExp> = new Map(
  eventKinds.flatMap((kind: EventKind) =>
    kind.outcomes?.goesOver === undefined ? [] : [[kind.name, new RegExp(kind.outcomes.goesOver, 'i')] as const],
  ),
);

/** Where the words of a sentence go over from what came of one to what came of another, in UTF-16 units of it; `-1` where they do not. */
export const goesOverAt = (kind: EventKindName, words: string): number => goingOver.get(kind)?.exec(words)?.index ?? -1;
