import type { ParseArgsConfig } from 'node:util';
import type { Effects } from '../effects.ts';

/** One thing the program does when its name is the first argument. To add one: a file here and a line in `index.ts`. */
export interface Verb {
  readonly name: string;
  /** What stands behind the name: `DIR... [--json]`. */
  readonly usage: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** The options, each with its words for `--help`. */
  readonly options: Readonly<Record<string, Option>>;
  /**
   * Does it and returns the exit status: 0, or 1 when something was left out or found wrong.
   * @throws UsageError when the arguments cannot be meant.
   */
  readonly act: (effects: Effects, paths: readonly string[], values: Values) => Promise<number>;
}

export interface Option {
  readonly type: NonNullable<ParseArgsConfig['options']>[string]['type'];
  /** What stands for the value in the help: `DAY`. */
  readonly value?: string;
  readonly help: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The arguments cannot be meant: exit status 2, with this message. */
export class UsageError extends Error {}
