import type { ProceedingKind } from '../field/values.ts';
import type { CaseHead, DocketNumber } from '../reading/case-head.ts';

/** A case as the heads of its papers state it. */
export interface StatedCase {
  readonly kind: ProceedingKind;
  readonly dockets: DocketNumber[];
  readonly citations: string[];
  /** Of the first paper that names it. */
  caption: CaseHead['caption'];
  court: string | null;
  /** EDTF: when it was begun, as its docket says. */
  begun: string | null;
  readonly first: number[];
  readonly second: number[];
  readonly judges: number[];
  /** Who stood where in the case that this appeal is from. */
  readonly belowFirst: number[];
  readonly belowSecond: number[];
  /** Nobody else stands on a side: both are named, or the docket lists who takes part. */
  complete: boolean;
  below: CaseHead['below'];
  /** Papers of the case and its docket, by their places in the matter's documents. */
  readonly papers: Set<number>;
  readonly sheets: Set<number>;
}
