import type { Span } from '../document/document.ts';
import type { MediumKind } from '../field/values.ts';
import type { ReportedTime } from './reported-time.ts';

/** When, where, by what means and to whom something was said, as far as the document tells. */
export interface Circumstances {
  /** "in a filing", "told the court", "on Facebook": the words that say it, and what sort of means it is. */
  readonly medium: (Span & { readonly kind: MediumKind }) | null;
  /** "in Salem", "outside the courthouse". */
  readonly place: Span | null;
  /** "told [reporters]", "in an interview with [the Salem Courier]", and the entity that is meant, if one is. */
  readonly addressee: (Span & { readonly entity: number | null }) | null;
  /** The day, from words beside the cue (`clause`), farther off in its sentence (`sentence`), or the story's own; `null` when nothing says. */
  readonly time: ReportedTime | null;
  /** Some of it is told where the same speaker speaks right before: "In an interview on Monday, Orr said ... He added ...". */
  readonly carried: boolean;
}
