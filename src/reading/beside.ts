import type { Span } from '../document/document.ts';
import type { EventKindName } from '../field/kinds/index.ts';
import type { ReaderDifference } from '../field/values.ts';
import type { Participant } from './report.ts';

/** What the built-in reader makes of the event that a language model reports: kept beside it, and shown where they differ. */
export interface BesideReading {
  readonly kind: EventKindName;
  readonly trigger: Span;
  /** EDTF; `null` where it gives no day. */
  readonly date: string | null;
  /** Who surely acts in it, and whom it surely befalls. */
  readonly participants: readonly Participant[];
  /** In what the two cannot both be right. */
  readonly differs: readonly ReaderDifference[];
}
