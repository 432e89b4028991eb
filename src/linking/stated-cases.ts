import type { ProceedingKind } from '../field/values.ts';
import type { CaseHead } from '../reading/case-head.ts';
import { newShape, type Shape } from './cases.ts';
import { noteNumbers, shareNumber } from './dockets.ts';
import { daysOf } from './linked-report.ts';
import type { Parties } from './parties.ts';
import { partyOfEntity } from './parties.ts';
import type { ReadDocument } from './read-document.ts';
import type { StatedCase } from './stated-case.ts';
import { writtenAs } from './written-names.ts';

/** How much a party's place in a head counts against sentences that put somebody on a side. */
const headWeight = 4;

/** The cases that the heads of a matter's papers state, each once. The fullest head is read first, whatever the order of the documents. */
export function statedCases(documents: readonly ReadDocument[], parties: Parties): readonly StatedCase[] {
  const cases: StatedCase[] = [];
  for (const [inDocument, { reading }] of documents.entries()) {
    const { head } = reading;
    if (head === null || (head.dockets.length === 0 && head.citation === null && head.caption === null)) continue;
    const known = cases.find((one) => isOf(head, one, parties));
    const one = known ?? newCase(head);
    if (known === undefined) cases.push(one);
    add(one, head, inDocument, parties);
  }
  return cases;
}

const newCase = (head: CaseHead): StatedCase => ({
  kind: head.kind ?? 'civil',
  dockets: [],
  citations: [],
  caption: null,
  court: null,
  begun: null,
  first: [],
  second: [],
  judges: [],
  belowFirst: [],
  belowSecond: [],
  complete: false,
  below: null,
  papers: new Set(),
  sheets: new Set(),
});

/** The same number; or, where one of the two has none, the same kind of case under the same name. */
function isOf(head: CaseHead, one: StatedCase, { written }: Parties): boolean {
  if ((head.kind ?? 'civil') !== one.kind) return false;
  if (head.dockets.length > 0 && one.dockets.length > 0) return shareNumber(head.dockets, one.dockets);
  if (head.citation !== null && one.citations.length > 0) return one.citations.includes(head.citation);
  if (head.caption === null || one.caption === null) return false;
  const same = (a: string, b: string) => writtenAs(written, a).folded === writtenAs(written, b).folded;
  const [second, other] = [head.caption.second, one.caption.second];
  return (
    same(head.caption.first, one.caption.first) &&
    (second === null || other === null ? second === other : same(second, other))
  );
}

function add(one: StatedCase, head: CaseHead, inDocument: number, parties: Parties): void {
  (head.form === 'docket' ? one.sheets : one.papers).add(inDocument);
  noteNumbers(one.dockets, head.dockets);
  if (head.citation !== null && !one.citations.includes(head.citation)) one.citations.push(head.citation);
  one.caption ??= head.caption;
  one.court ??= head.court;
  one.begun ??= head.begun;
  one.below ??= head.below;
  for (const { role, entity, below } of head.parties) {
    const party = partyOfEntity(parties, inDocument, entity);
    if (party === null) continue;
    const side =
      role === 'judge'
        ? one.judges
        : role === 'plaintiff' || role === 'appellant'
          ? one.first
          : role === 'defendant' || role === 'appellee'
            ? one.second
            : null;
    if (side && !side.includes(party)) side.push(party);
    const sideBelow = below === 'plaintiff' ? one.belowFirst : below === 'defendant' ? one.belowSecond : null;
    if (sideBelow && !sideBelow.includes(party)) sideBelow.push(party);
  }
  one.complete ||=
    (one.first.length > 0 && one.second.length > 0) ||
    (head.form === 'docket' && head.parties.some(({ role }) => role !== 'judge'));
}

/** The shape of a case that heads state: what documents tell of it is added to this. */
export function shapeOf(stated: StatedCase): Shape {
  const shape = newShape(stated.kind);
  for (const party of stated.first) shape.first.set(party, headWeight);
  for (const party of stated.second) shape.second.set(party, headWeight);
  noteNumbers(shape.dockets, stated.dockets);
  shape.stated = stated;
  shape.days = stated.begun === null ? null : daysOf(stated.begun);
  shape.weight = stated.papers.size + stated.sheets.size;
  shape.reasons.push(stated.sheets.size > 0 ? 'stated in its docket' : 'stated at the head of its papers');
  return shape;
}

/**
 * The cases below that papers of appeals tell of and nothing else shows: an appeal's paper tells more steps of the case below than of the appeal.
 *
 * @param kind - what the events of a matter say such a case is
 */
export function casesBelow(shapes: readonly Shape[], kind: ProceedingKind): readonly Shape[] {
  return shapes.flatMap((appeal) => {
    const { stated } = appeal;
    if (appeal.kind !== 'appeal' || !stated || stated.papers.size === 0 || caseBelowOf(shapes, appeal) !== null)
      return [];
    const told = stated.below?.dockets.find((one) => one.kind !== null && one.kind !== 'appeal')?.kind ?? kind;
    const shape = newShape(told);
    for (const party of stated.belowFirst) shape.first.set(party, 1);
    for (const party of stated.belowSecond) shape.second.set(party, 1);
    shape.appealed = appeal;
    shape.reasons.push('the case that an appeal is from, by its papers');
    return [shape];
  });
}

/** The case that a stated appeal is from, where one fits and no other does. */
export function caseBelowOf(shapes: readonly Shape[], appeal: Shape): Shape | null {
  const own = shapes.find((shape) => shape.appealed === appeal);
  if (own) return own;
  const sides = [...appeal.first.keys(), ...appeal.second.keys()];
  const fitting = shapes.filter(
    (shape) => shape.kind !== 'appeal' && sides.some((party) => shape.first.has(party) || shape.second.has(party)),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The case whose paper, or whose docket, a document is. */
export function homeOf(
  shapes: readonly Shape[],
  inDocument: number,
): { readonly shape: Shape; readonly sheet: boolean } | null {
  for (const shape of shapes) {
    if (shape.stated?.sheets.has(inDocument)) return { shape, sheet: true };
    if (shape.stated?.papers.has(inDocument)) return { shape, sheet: false };
  }
  return null;
}
