/**
 * Something about a file that its owner should know. The reading goes on; `skipped` tells whether anything of the file
 * is missing from the case file.
 */
export interface Problem {
  /** Path inside the pile. */
  readonly path: string;
  /** What was found: `not text (a PNG image)`. */
  readonly what: string;
  /** What was done about it: `skipped`, `read without a date`, `read as windows-1252`. */
  readonly done: string;
  /** True when the file, folder or line is not in the case file because of this. */
  readonly skipped: boolean;
}

/** Something that was found in a file and what was done about it, before it is said of which file. */
export type Note = Pick<Problem, 'what' | 'done'>;

/** Nothing of it could be used. */
export function skipped(path: string, what: string): Problem {
  return { path, what, done: 'skipped', skipped: true };
}

/** It was used all the same, in the way that `done` says. */
export function noted(path: string, what: string, done: string): Problem {
  return { path, what, done, skipped: false };
}

/** The problem as one line: `papers/map.png: not text (a PNG image); skipped`. */
export function problemLine(problem: Problem): string {
  return `${problem.path}: ${problem.what}; ${problem.done}`;
}
