import type { Decision } from '../casefile/decisions/decision.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { byCodeUnits } from '../words/code-unit-order.ts';
import type { Overview } from './schema.ts';

/** The saved views: of two of one name the later holds, until it is let go. */
export function viewsOf(decisions: readonly Decision[]): Overview['views'] {
  const { inOrder, undoneBy } = standing(decisions);
  const views = new Map<string, Overview['views'][number]>();
  for (const { id, what } of inOrder) {
    if (what.act !== 'view' || undoneBy.has(id)) continue;
    if (what.address === null) views.delete(what.name);
    else views.set(what.name, { name: what.name, address: what.address, decision: id });
  }
  return [...views.values()].sort((a, b) => byCodeUnits(a.name, b.name));
}
