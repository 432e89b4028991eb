import { eventKinds } from '../field/kinds/index.ts';

const labels: ReadonlyMap<string, string> = new Map(eventKinds.map(({ name, label }) => [name, label]));

/** A kind of event as a reader calls it: "Case filed" for `filing`. One that is not known is given back. */
export const kindWords = (kind: string): string => labels.get(kind) ?? kind;
