import type { Document } from '../document/document.ts';
import type { Status } from '../field/values.ts';

/** Where a date of an event is from: stated beside it, in its sentence; counted from another event or that of what was decided with it; or a guess by its story. */
export const dateOrigins = ['clause', 'sentence', 'counted', 'decided-together', 'story', 'published'] as const;
export type DateOrigin = (typeof dateOrigins)[number];

/** One date that is told for an event, with what decides how much it counts. */
export interface DateEvidence {
  /** EDTF. */
  readonly edtf: string;
  readonly from: DateOrigin;
  /** How sure it is, taken alone, 0 to 1. */
  readonly certainty: number;
  readonly status: Status;
  /** Independent source: documents with the same wire copy have the same. */
  readonly source: string;
  readonly documentKind: Document['kind'];
  /** It is an entry of the case's docket. */
  readonly record: boolean;
  readonly published: string | null;
  /** Why it is this day, in a line; `null` for what the report itself says. */
  readonly reason: string | null;
}
