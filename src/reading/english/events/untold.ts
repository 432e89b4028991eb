import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';

const patterns: ReadonlyMap<string, { readonly where: RegExp; readonly unless: RegExp }> = new Map(
  eventKinds.flatMap(({ name }) => {
    const { untold } = traitsOf(name);
    return untold ? [[name, { where: new RegExp(untold.where, 'i'), unless: new RegExp(untold.unless, 'i') }]] : [];
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
  return pattern?.where.test(sentence) === true && !pattern.unless.test(own);
}
