import { useMemo } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { useCase, useMatter } from '../frame/case.ts';
import { useAddress } from '../frame/place.ts';
import type { MatterIndex } from '../model/case-index.ts';
import { type FilterGround, filtered, groundOf } from '../model/filtering.ts';
import type { Filters } from '../model/filters.ts';

export interface Filtered {
  /** What the filters let through, in order of date. */
  readonly events: readonly CaseEvent[];
  /** What they chose from. */
  readonly all: readonly CaseEvent[];
  readonly filters: Filters;
  readonly ground: FilterGround;
}

/** The entries of the matter in view that the address's filters let through: the same for every view that shows a chronology. */
export function useFiltered(): Filtered {
  const { index } = useCase();
  const matter = useMatter();
  const { filters } = useAddress();
  const ground = useMemo(() => groundOf(index, matter), [index, matter]);
  const all = listOf(matter, filters);
  const events = useMemo(() => filtered(all, filters, ground), [all, filters, ground]);
  return useMemo(() => ({ events, all, filters, ground }), [events, all, filters, ground]);
}

function listOf({ matter }: MatterIndex, { of }: Filters): readonly CaseEvent[] {
  if (of === 'passing') return matter.passing;
  return of === 'rejected' ? matter.rejected : matter.events;
}
