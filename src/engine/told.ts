import type { PageTold } from '../document/formats/scan/page-told.ts';
import type { Problem } from '../document/problem.ts';

/** How far a long piece of work is: `done` of `of` documents, or matters. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: 'opening' | 'reading' | 'linking';
  /** The page of a scan that is being read: it takes seconds. */
  readonly scan?: PageTold;
}

export interface Told {
  readonly progress: (step: Progress) => void;
  readonly problem: (problem: Problem) => void;
}

/** Of what nobody waits for. */
export const silently: Told = { progress: () => {}, problem: () => {} };
