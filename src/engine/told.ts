import type { Problem } from '../document/problem.ts';

/** How far a long piece of work is: `done` of `of` documents, or matters. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly doing: 'opening' | 'reading' | 'linking';
}

export interface Told {
  readonly progress: (step: Progress) => void;
  readonly problem: (problem: Problem) => void;
}

/** Of what nobody waits for. */
export const silently: Told = { progress: () => {}, problem: () => {} };
