import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';

const patterns: ReadonlyMap<
  string,
  { readonly where: RegExp; readonly unless: RegExp; readonly anyway: RegExp | null }
> = new Map(
  eventKinds.flatMap(({ name }) => {
    const { untold } = traitsOf(name);
    if (untold === undefined) return [];
    const [where, unless] = [new RegExp(untold.where, 'i'), new RegExp(untold.unless, 'i')];
    return [[name, { where, unless, anyway: untold.anyway === undefined ? null : new RegExp(untold.anyway, 'i') }]];
  }),
);

/**
 * Whether a sentence says that nothing of the kind came about: "The motion to dismiss is DENIED" tells no dismissal, "The charge carries a maximum
 * penalty of six years" no sentence.
 *
 * @param own - the words of the event
 */
export function isUntold(kind: EventKindName, sentence: string, own: string): boolean {
  const pattern = patterns.get(kind);
  if (pattern === undefined) return false;
  return pattern.anyway?.test(sentence) === true || (pattern.where.test(sentence) && !pattern.unless.test(own));
}
