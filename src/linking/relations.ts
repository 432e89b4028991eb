import type { Span } from '../document/document.ts';
import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { ProceedingRelationName } from '../field/values.ts';
import type { Shape } from './cases.ts';
import type { LinkedReport } from './linked-report.ts';

export interface ProceedingRelation {
  readonly proceeding: number;
  readonly relation: ProceedingRelationName;
  readonly reason: string;
  /** The sentence that says so, in a document of the matter; `null` where it is inferred. */
  readonly words: (Span & { readonly inDocument: number }) | null;
}

/**
 * How each case of a matter stands to the others: an appeal to the case it is from, a case to the appeal that sent it back, two
 * joined into one, a prosecution to the suit over the same facts, and those that share a side.
 *
 * @param linkedReports - the reports placed in each case
 */
export function relationsOf(
  index: number,
  shapes: readonly Shape[],
  linkedReports: (shape: number) => readonly LinkedReport[],
): readonly ProceedingRelation[] {
  const shape = shapes[index]!;
  if (shape.kind === 'appeal') {
    const below = caseBelow(index, shapes);
    if (below === null) return [];
    const shares = shared(shape, shapes[below]!) > 0;
    const reason = shares ? 'the same sides, one court up' : 'the only case that could be appealed';
    return [{ proceeding: below, relation: 'appeal-of', reason, words: null }];
  }
  return shapes.flatMap((other, at): ProceedingRelation[] => {
    if (at === index) return [];
    if (other.kind === 'appeal') {
      if (caseBelow(at, shapes) !== index) return [];
      const sent = linkedReports(at).find(
        (one) =>
          decidesAppeal(one.report.kind) && one.report.status === 'occurred' && one.report.effects.includes('remanded'),
      );
      return sent === undefined
        ? []
        : [{ proceeding: at, relation: 'remand-of', reason: 'sent back', words: wordsOf(sent) }];
    }
    if (shared(shape, other) === 0) return [];
    if (other.kind === shape.kind) {
      const told = [...linkedReports(index), ...linkedReports(at)].find(
        (one) => one.report.status === 'occurred' && one.report.effects.includes('consolidated'),
      );
      if (told !== undefined)
        return [
          {
            proceeding: at,
            relation: 'consolidated-with',
            reason: 'a side in common, and told as joined',
            words: wordsOf(told),
          },
        ];
    }
    return shape.kind === 'criminal' && other.kind === 'civil'
      ? [{ proceeding: at, relation: 'criminal-twin', reason: 'a civil case with a side in common', words: null }]
      : [{ proceeding: at, relation: 'related', reason: 'a side in common', words: null }];
  });
}

function decidesAppeal(kind: EventKindName): boolean {
  const { proceeding, bench } = traitsOf(kind);
  return proceeding === 'appeal' && bench === 'acts alone';
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

const wordsOf = ({ inDocument, report: { start, end } }: LinkedReport) => ({ inDocument, start, end });
