import { traitsOf } from '../field/kinds/index.ts';
import { outcomesOnlyIn } from '../field/values.ts';
import type { Shape } from './cases.ts';
import type { Chosen } from './chosen.ts';
import type { JoinedReports } from './linked-event.ts';
import { mostOf } from './most-of.ts';
import type { LinksTold } from './told-links.ts';

/** Whether nothing that an event's own words say speaks for its case. */
const isOpen = ({ value, rule }: Chosen<Shape>): boolean => value === null || rule === 'surroundings';
/** How often such a case is right is not measured: no surer than the least sure of the others. */
const told = 0.6;

/**
 * Gives an event for whose case nothing speaks but its surroundings that of the others which a model puts together with it, where it can be of
 * it and most of those are, by their own words.
 */
export function withToldCases(
  caseOf: ReadonlyMap<JoinedReports, Chosen<Shape>>,
  { by, caseOf: groupOf }: Pick<LinksTold, 'by' | 'caseOf'>,
): ReadonlyMap<JoinedReports, Chosen<Shape>> {
  const group = new Map([...caseOf.keys()].map((event) => [event, mostOf(counts(event.reports.map(groupOf)))]));
  const votes = new Map<number, Map<Shape, number>>();
  for (const [event, chosen] of caseOf) {
    const number = group.get(event);
    const { value } = chosen;
    if (number == null || value === null || isOpen(chosen)) continue;
    const own = votes.get(number) ?? new Map<Shape, number>();
    votes.set(number, own.set(value, (own.get(value) ?? 0) + 1));
  }
  return new Map(
    [...caseOf].map(([event, chosen]) => {
      const own = votes.get(group.get(event) ?? -1);
      const shape = own && most(own);
      if (shape == null || shape === chosen.value || !isOpen(chosen) || !fits(event, shape)) return [event, chosen];
      const before = chosen.value === null ? [] : [{ value: chosen.value, confidence: chosen.confidence }];
      const others = chosen.alternatives.filter(({ value }) => value !== shape);
      const reason = `${by} puts it with others of this case`;
      return [event, { value: shape, rule: 'told', reason, alternatives: [...before, ...others], confidence: told }];
    }),
  );
}

function counts(numbers: readonly (number | null)[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const number of numbers) if (number !== null) found.set(number, (found.get(number) ?? 0) + 1);
  return found;
}

/** That of more than half of all; `null` for none. */
function most(votes: ReadonlyMap<Shape, number>): Shape | null {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  return [...votes].find(([, count]) => 2 * count > all)?.[0] ?? null;
}

/** Nobody is convicted in a suit, and no suit is a prosecution's step. */
function fits({ kind, reports }: JoinedReports, shape: Shape): boolean {
  const { marks } = traitsOf(kind);
  const isGuilt = reports.some(
    ({ report }) => report.outcome !== null && outcomesOnlyIn[report.outcome] === 'criminal',
  );
  const own = isGuilt ? 'criminal' : marks;
  return own === undefined || own === shape.kind;
}
