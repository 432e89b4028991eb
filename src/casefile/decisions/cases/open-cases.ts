import type { LinkedProceeding } from '../../../linking/proceedings.ts';
import type { ProceedingDecided } from '../../schema.ts';
import type { WholeMatter } from '../../whole-document.ts';
import { type FindProceeding, proceedingFinder } from '../find-proceeding.ts';

/** A proceeding while decisions are replayed on it. */
export interface OpenProceeding {
  now: LinkedProceeding;
  /** The proceeding that it was merged into; `null` for one that is none; else it stands for itself. */
  standsFor: number | null;
  decided: readonly ProceedingDecided[];
  /** By claim, where persons said that it stands. */
  stands: ReadonlyMap<string, ClaimGiven>;
  /** `Decision.id` of what made it, where a person did. */
  readonly madeBy: string | null;
}

/** Where a claim stands as a person said. */
export interface ClaimGiven {
  readonly posture: string;
  readonly decision: string;
}

/** The proceedings of a matter while decisions are replayed on them. */
export interface OpenCases {
  readonly linked: WholeMatter;
  readonly list: OpenProceeding[];
  title: TitleGiven | null;
  readonly read: FindProceeding;
}

/** What a person called the matter. */
export interface TitleGiven {
  readonly value: string | null;
  readonly decision: string;
}

export function openCases(linked: WholeMatter): OpenCases {
  return {
    linked,
    list: linked.proceedings.map((now) => ({
      now,
      standsFor: now.index,
      decided: [],
      stands: new Map(),
      madeBy: null,
    })),
    title: null,
    read: proceedingFinder(linked),
  };
}

/** The proceeding that a decision means now, whatever was merged since; `undefined` where none or several are. */
export const meantBy =
  (cases: OpenCases): FindProceeding =>
  (placed) => {
    const { madeBy } = placed.key;
    const made = cases.list.findIndex((one) => one.madeBy === madeBy);
    const found = madeBy === undefined ? cases.read(placed) : made < 0 ? undefined : made;
    return found === undefined ? undefined : (standIn(cases, found) ?? undefined);
  };

/** The proceeding that one of before is now; `null` for none. */
export function standIn({ list }: OpenCases, proceeding: number): number | null {
  let at = proceeding;
  for (let steps = 0; steps <= list.length; steps += 1) {
    const next = list[at]?.standsFor ?? null;
    if (next === null || next === at) return next;
    at = next;
  }
  return null;
}

/** Notes what the program had, beside what persons had set before. */
export function note(one: OpenProceeding, decided: ProceedingDecided): void {
  const before = one.decided.find(({ field }) => field === decided.field);
  const instead = before === undefined ? decided.instead : before.instead;
  one.decided = [...one.decided.filter(({ field }) => field !== decided.field), { ...decided, instead }];
}
