import type { CueForm } from './cue.ts';
import type { Range } from './phrase.ts';
import type { RuleName } from './rules.ts';

/** A cue with its subject inside a frame; ranges count atoms. */
export interface Saying {
  readonly at: number;
  /** The verb with its auxiliaries and adverbs. */
  readonly group: Range;
  readonly form: CueForm;
  readonly source: Range | null;
  /** Where the saying begins: its subject's or its verb's first atom. */
  readonly from: number;
  /** First atom after verb and, if inverted, subject. */
  readonly to: number;
  readonly inverted: boolean;
  /** Its subject is, or goes back to, a "who", "which" or "that". */
  readonly relative: boolean;
  readonly rule: RuleName;
}
