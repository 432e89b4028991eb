import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import { edtfContains, edtfDays } from '../words/edtf.ts';
import type { EventGroup } from './events.ts';
import { order } from './parties.ts';
import { statesDay } from './telling.ts';

/** How many sentences off its companion may be told. */
const neighbourhood = 2;

/** A date that an event has from another told beside it. */
export interface CompanionDate {
  /** EDTF. */
  readonly edtf: string;
  readonly kind: EventKindName;
  readonly piece: number;
  /** Why it is this day, in a line. */
  readonly reason: string;
}

/**
 * For each event that no report gives a day, the day of what was decided with it and is told within a sentence or two. Where a report gives
 * the month, the day must lie in it.
 */
export function companionDates(groups: readonly EventGroup[]): readonly (CompanionDate | null)[] {
  const byPlace = new Map<string, { readonly kind: EventKindName; readonly edtf: string }[]>();
  for (const { kind, tellings } of groups) {
    for (const telling of tellings) {
      if (!statesDay(telling)) continue;
      const key = `${telling.piece} ${telling.sentence}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), { kind, edtf: telling.report.time!.edtf }]);
    }
  }
  return groups.map(({ kind, tellings }) => {
    // What is decided together comes on one day, and is often told without a day of its own.
    const kinds = traitsOf(kind).decidedWith;
    if (
      kinds === undefined ||
      tellings.some((one) => (statesDay(one) && one.days?.width === 1) || one.report.status === 'scheduled')
    )
      return null;
    const coarse = tellings.filter(statesDay).map((one) => one.report.time!.edtf);
    const found: (Omit<CompanionDate, 'reason'> & { readonly off: number })[] = [];
    for (const { piece, sentence } of tellings) {
      for (let off = -neighbourhood; off <= neighbourhood; off += 1) {
        for (const one of byPlace.get(`${piece} ${sentence + off}`) ?? []) {
          if (kinds.includes(one.kind) && coarse.every((month) => edtfContains(month, one.edtf)))
            found.push({ ...one, piece, off: Math.abs(off) });
        }
      }
    }
    found.sort((a, b) => edtfDays(a.edtf) - edtfDays(b.edtf) || a.off - b.off || order(a.edtf, b.edtf));
    const best = found[0];
    return best
      ? {
          edtf: best.edtf,
          kind: best.kind,
          piece: best.piece,
          reason: `the day of the ${best.kind.replace('-', ' ')} told beside it`,
        }
      : null;
  });
}
