import type { LinkedEvent } from '../../linking/linked-event.ts';
import type { LinkedProceeding } from '../../linking/proceedings.ts';
import type { WholeMatter } from '../whole-document.ts';
import type { ProceedingKey } from './decision.ts';
import type { PlacedProceeding, PlacedReport } from './placed.ts';

/** The proceeding that a decision means, as a place among those of the matter; `undefined` where none or several are. */
export type FindProceeding = (placed: PlacedProceeding) => number | undefined;

/** Finds proceedings as linking left them, whatever persons call them now or moved to them. */
export function proceedingFinder({
  documents,
  events,
  proceedings,
}: Pick<WholeMatter, 'documents' | 'events' | 'proceedings'>): FindProceeding {
  let steps: ReadonlyMap<string, readonly Step[]> | null = null;
  return ({ key, steps: placed }) => {
    const called = (field: 'docketNumber' | 'caption' | 'label') => only(proceedings, field, key);
    const byNumber = called('docketNumber');
    if (byNumber !== undefined) return byNumber;
    steps ??= stepsByDocument(documents, events);
    return byMost(placed, steps) ?? called('caption') ?? called('label');
  };
}

/** The only one of that value; `undefined` where the key has none, or several have it. */
function only(
  list: readonly LinkedProceeding[],
  field: 'docketNumber' | 'caption' | 'label',
  key: ProceedingKey,
): number | undefined {
  const value = key[field];
  if (value === null) return undefined;
  const [found, ...others] = list.filter((one) => one[field] === value);
  return others.length === 0 ? found?.index : undefined;
}

interface Step {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly proceeding: number;
}

function stepsByDocument(
  documents: WholeMatter['documents'],
  events: readonly LinkedEvent[],
): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>(documents.map(({ document }) => [document.id, []]));
  for (const { reports, proceeding } of events) {
    if (proceeding.value === null) continue;
    for (const { inDocument, report } of reports)
      steps
        .get(documents[inDocument]?.document.id ?? '')
        ?.push({ ...report.trigger, kind: report.kind, proceeding: proceeding.value });
  }
  return steps;
}

/** The proceeding that most of the steps are given to now, of those that are still read. */
function byMost(placed: readonly PlacedReport[], steps: ReadonlyMap<string, readonly Step[]>): number | undefined {
  const counts = new Map<number, number>();
  let counted = 0;
  for (const { key, at } of placed) {
    if (!('place' in at)) continue;
    const { document, start, end } = at.place;
    const there = (steps.get(document) ?? []).filter((one) => one.start < end && one.end > start);
    const found = there.find(({ kind }) => kind === key.kind) ?? there[0];
    if (found === undefined) continue;
    counts.set(found.proceeding, (counts.get(found.proceeding) ?? 0) + 1);
    counted += 1;
  }
  for (const [proceeding, count] of counts) if (2 * count > counted) return proceeding;
  return undefined;
}

export const nameOf = (key: ProceedingKey | null): string => `“${key?.label ?? ''}”`;
