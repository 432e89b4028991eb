import type { Span } from '../document/document.ts';
import type { SayingAct } from '../field/values.ts';
import type { Circumstances } from './circumstances.ts';

/** What somebody is said to have said, in the writer's words. `start`/`end` go from the speaker or the first word of it to the last. */
export interface IndirectSaying extends Span {
  /** Several stretches where the word of saying breaks it: "The suit, Orr said, would go on". */
  readonly content: readonly Span[];
  readonly speaker: { readonly span: Span; readonly entity: number };
  readonly cue: Span | null;
  readonly act: SayingAct;
  /** Name of the rule that found the speaker. */
  readonly rule: string;
  readonly circumstances: Circumstances;
}
