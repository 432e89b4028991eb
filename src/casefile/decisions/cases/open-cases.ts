import { labelOf } from '../../../linking/case-label.ts';
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
  called: Called;
  /** `Decision.id` of what made it, where a person did. */
  readonly madeBy: string | null;
}

/**
 * Whence a case has its label. `by-sides`, `by-caption`: it follows them, in the words for a case of this kind; `kept`: as it was called
 * by its sides when another was merged into it; `fixed`: a document or a person calls it so.
 */
export type Called =
  | { readonly how: 'by-sides' | 'by-caption'; readonly kind: LinkedProceeding['kind'] }
  | { readonly how: 'kept' | 'fixed' };

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
      called: calledOf(now, linked),
      madeBy: null,
    })),
    title: null,
    read: proceedingFinder(linked),
  };
}

/** Whence a case that was read has its label. */
function calledOf(
  { kind, caption, label, filed, parties }: LinkedProceeding,
  { parties: all }: Pick<WholeMatter, 'parties'>,
): Called {
  const isIt = (name: string) => label === name || (filed !== null && label === `${name} (${filed.slice(0, 4)})`);
  if (!isIt(labelOf(kind, caption, parties, all))) return { how: 'fixed' };
  return { how: isIt(labelOf(kind, null, parties, all)) ? 'by-sides' : 'by-caption', kind };
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
