import type { Decision } from '../casefile/decisions/decision.ts';
import { placesOfGroup } from '../casefile/decisions/documents/groups.ts';
import { type DocumentRulings, decideDocuments } from '../casefile/decisions/documents/replay.ts';
import { anchorsOf, decisionsIn, knownOnly, type PlacedDecisions } from '../casefile/decisions/placed.ts';
import { Withheld } from '../casefile/schema.ts';
import type { Document } from '../document/document.ts';
import { sameSource } from '../document/duplicates.ts';
import type { Plan } from './matters.ts';

/** What of a case file is kept out of what is handed over. */
export interface LeftOut {
  /** Ids of documents; of one that is withheld its copies are too. */
  readonly documents: ReadonlySet<string>;
  /** Entries with one of these marks. */
  readonly marks: readonly Withheld[];
}

interface Ruled {
  /** By document id. */
  readonly rulings: ReadonlyMap<string, DocumentRulings>;
  /** Document id to the id of the document it repeats. */
  readonly sameSource: ReadonlyMap<string, string>;
}

/** @param named - what is asked for by name, and handed over all the same */
export function leftOutOf({ rulings, sameSource }: Ruled, named: readonly Withheld[]): LeftOut {
  const marks = Withheld.enum.filter((one) => !named.includes(one));
  const sourceOf = (id: string) => sameSource.get(id) ?? id;
  const own = [...rulings].flatMap(([id, { withheld }]) => (withheld !== null && marks.includes(withheld) ? [id] : []));
  const sources = new Set(own.map(sourceOf));
  const copies = [...sameSource.keys()].filter((id) => sources.has(sourceOf(id)));
  return { documents: new Set([...own, ...copies]), marks };
}

/**
 * The documents that may be shown to others, such as a language model: none that is withheld, repeats one that is, or tells an entry that is.
 *
 * @param named - what is asked for by name, and shown all the same
 */
export function shownToOthers(
  documents: readonly Document[],
  decisions: readonly Decision[],
  named: readonly Withheld[],
): readonly Document[] {
  const { rulings } = decideDocuments(decisions, documents);
  const leftOut = leftOutOf({ rulings, sameSource: sameSource(documents) }, named);
  const undone = new Set(decisions.flatMap(({ what }) => (what.act === 'undo' ? [what.decision] : [])));
  const marked = decisions.filter(
    ({ id, what }) =>
      what.act === 'mark' && what.set && leftOut.marks.some((mark) => mark === what.mark) && !undone.has(id),
  );
  const telling = new Set([...anchorsOf(marked)].map(({ document }) => document));
  return documents.filter(({ id }) => !leftOut.documents.has(id) && !telling.has(id));
}

/** A matter as it is handed over: as if what is left out were not there. `null` where all its documents are. */
export function planWithout(
  plan: Plan,
  { documents, marks }: LeftOut,
  placed: PlacedDecisions,
  keyOf: (parts: readonly unknown[]) => string,
): Plan | null {
  const rest = plan.documents.filter((id) => !documents.has(id));
  if (rest.length === 0 && plan.startedBy === undefined) return null;
  const isMarked = plan.decisions.some(
    ({ decision: { what } }) => what.act === 'mark' && marks.some((mark) => mark === what.mark),
  );
  if (rest.length === plan.documents.length && !isMarked) return plan;
  const left = new Set(placesOfGroup({ ...plan, documents: rest }));
  const linkKey = rest.length === plan.documents.length ? plan.linkKey : keyOf([plan.linkKey, ...rest]);
  return {
    ...plan,
    documents: rest,
    linkKey,
    key: linkKey,
    sameSource: new Map([...plan.sameSource].filter(([id, source]) => left.has(id) && left.has(source))),
    decisions: decisionsIn(knownOnly(placed.list, left), left),
    withheld: marks,
  };
}

/** For what reasons anything is withheld, each once. What a decision that was taken back says counts no more. */
export function withheldIn({
  rulings,
  placed,
}: Pick<Ruled, 'rulings'> & { readonly placed: PlacedDecisions }): readonly Withheld[] {
  const marked = placed.list.flatMap(({ decision: { what }, undone }) =>
    what.act === 'mark' && what.set && !undone ? [what.mark] : [],
  );
  const reasons = new Set<string | null>([...marked, ...[...rulings.values()].map(({ withheld }) => withheld)]);
  return Withheld.enum.filter((one) => reasons.has(one));
}
