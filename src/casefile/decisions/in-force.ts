import type { Decision } from './decision.ts';

/** Decisions told apart by what undoing makes of them. */
export interface Standing {
  /** All, each once, in order of number. */
  readonly inOrder: readonly Decision[];
  /** For each decision taken back, the undoing in force that did it. */
  readonly undoneBy: ReadonlyMap<string, string>;
  /** Undoings of what is not kept, or came after them. */
  readonly ofNothing: readonly Decision[];
}

/** What holds once every undoing has been carried out, the last first: an undoing that was itself undone undoes nothing. */
export function standing(decisions: readonly Decision[]): Standing {
  const inOrder = firstOfEach([...decisions].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)));
  const place = new Map(inOrder.map(({ id }, at) => [id, at]));
  const undoneBy = new Map<string, string>();
  const ofNothing: Decision[] = [];
  for (let at = inOrder.length - 1; at >= 0; at -= 1) {
    const decision = inOrder[at]!;
    if (undoneBy.has(decision.id)) continue;
    if (decision.what.act !== 'undo') continue;
    if ((place.get(decision.what.decision) ?? at) >= at) ofNothing.push(decision);
    // Undone twice, it is the later undoing that has to be undone to have it back: the earlier then still holds.
    else if (!undoneBy.has(decision.what.decision)) undoneBy.set(decision.what.decision, decision.id);
  }
  return { inOrder, undoneBy, ofNothing: ofNothing.reverse() };
}

/** A decision that came twice counts once. */
function firstOfEach(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>();
  return decisions.filter(({ id }) => !seen.has(id) && seen.add(id));
}
