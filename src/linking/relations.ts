import type { ProceedingRelationName } from '../field/values.ts';
import type { Shape } from './cases.ts';
import { sentenceOf } from './forum.ts';
import type { Piece } from './parties.ts';
import type { Telling } from './telling.ts';

export interface ProceedingRelation {
  readonly proceeding: number;
  readonly relation: ProceedingRelationName;
  readonly reason: string;
}

const sentBack =
  /\bremand(?:ed|s|ing)?\b|\b(?:sent|sends|sending|returned|returns)\s+(?:(?:it|the (?:case|matter|dispute|suit|lawsuit)|them|her case|his case)\s+)?back\b/iu;
const joined = /\bconsolidat(?:ed|es|ion|ing)\b|\b(?:tried|heard|decided) together\b|\b(?:single|joint) trial\b/iu;

/**
 * How each case of a matter stands to the others: an appeal to the case it is from, a case to the appeal that sent it back, two
 * joined into one, a prosecution to the suit over the same facts, and those that share a side.
 *
 * @param tellingsOf - the reports placed in each case
 */
export function relationsOf(
  index: number,
  shapes: readonly Shape[],
  tellingsOf: (shape: number) => readonly Telling[],
  pieces: readonly Piece[],
): readonly ProceedingRelation[] {
  const shape = shapes[index]!;
  if (shape.kind === 'appeal') {
    const below = caseBelow(index, shapes);
    if (below === null) return [];
    const shares = shared(shape, shapes[below]!) > 0;
    const reason = shares ? 'the same sides, one court up' : 'the only case that could be appealed';
    return [{ proceeding: below, relation: 'appeal-of', reason }];
  }
  return shapes.flatMap((other, at): ProceedingRelation[] => {
    if (at === index) return [];
    if (other.kind === 'appeal') {
      if (caseBelow(at, shapes) !== index) return [];
      const sent = tellingsOf(at).find(
        (one) =>
          one.report.kind === 'appeal-decision' &&
          one.report.status === 'occurred' &&
          sentBack.test(sentenceOf(one, pieces)),
      );
      return sent === undefined
        ? []
        : [{ proceeding: at, relation: 'remand-of', reason: `sent back: “${shortened(sentenceOf(sent, pieces))}”` }];
    }
    if (shared(shape, other) === 0) return [];
    if (other.kind === shape.kind) {
      const told = [...tellingsOf(index), ...tellingsOf(at)].find(
        (one) => one.report.status === 'occurred' && joined.test(sentenceOf(one, pieces)),
      );
      if (told !== undefined)
        return [
          {
            proceeding: at,
            relation: 'consolidated-with',
            reason: `a side in common, and told as joined: “${shortened(sentenceOf(told, pieces))}”`,
          },
        ];
    }
    return shape.kind === 'criminal' && other.kind === 'civil'
      ? [{ proceeding: at, relation: 'criminal-twin', reason: 'a civil case with a side in common' }]
      : [{ proceeding: at, relation: 'related', reason: 'a side in common' }];
  });
}

const sides = (one: Shape) => [...one.first.keys(), ...one.second.keys()];
const shared = (one: Shape, other: Shape) => sides(other).filter((party) => sides(one).includes(party)).length;

/** The case an appeal is from: that with most sides in common, the most told of those; `null` where there is none. */
function caseBelow(appeal: number, shapes: readonly Shape[]): number | null {
  const below = shapes
    .map((one, place) => ({ one, place }))
    .filter(({ one }) => one.kind !== 'appeal')
    .sort((a, b) => shared(shapes[appeal]!, b.one) - shared(shapes[appeal]!, a.one) || b.one.weight - a.one.weight)[0];
  return below?.place ?? null;
}

const shortened = (sentence: string): string => {
  const plain = sentence.replace(/\s+/gu, ' ').trim();
  return plain.length <= 120 ? plain : `${plain.slice(0, 118)} …`;
};
