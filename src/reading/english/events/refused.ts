import { type EventKindName, eventKinds, traitsOf } from '../../../field/kinds/index.ts';

const patterns: ReadonlyMap<string, { readonly where: RegExp; readonly unless: RegExp }> = new Map(
  eventKinds.flatMap(({ name }) => {
    const { refused } = traitsOf(name);
    return refused ? [[name, { where: new RegExp(refused.where, 'i'), unless: new RegExp(refused.unless, 'i') }]] : [];
  }),
);

/**
 * Whether a sentence says that an event was asked for and refused: "The motion to dismiss is DENIED" tells no dismissal.
 *
 * @param own - the words of the event
 */
export function isRefused(kind: EventKindName, sentence: string, own: string): boolean {
  const pattern = patterns.get(kind);
  return pattern?.where.test(sentence) === true && !pattern.unless.test(own);
}
