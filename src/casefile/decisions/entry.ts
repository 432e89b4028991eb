import type { EventKindName } from '../../field/kinds/index.ts';
import type { ParticipantRole } from '../../field/values.ts';
import type { PlacedEvent } from '../../linking/linked-event.ts';
import type { LinkedReport } from '../../linking/linked-report.ts';
import type { LinkedDocument } from '../../linking/sources.ts';
import { contentId } from '../identity.ts';
import type { DocumentSpan } from '../schema.ts';
import type { Decision } from './decision.ts';

/** An event whose reports belong together as persons decided. */
export interface DecidedEvent extends PlacedEvent {
  /** `CaseEvent.id`, which it keeps through merging, splitting and change of kind. */
  readonly id: string;
  /** What was decided on it, in the order in which it holds: of two on one field the later. */
  readonly decisions: readonly Decision[];
  /** What the program had, where a person changed what belongs together or where. */
  readonly instead: {
    readonly kind?: { readonly value: EventKindName; readonly decision: string };
    /** Place among the matter's proceedings. */
    readonly proceeding?: { readonly value: number | null; readonly decision: string };
    /** Triggers of the reports; `null` for an entry that was not there. */
    readonly reports?: { readonly value: readonly DocumentSpan[] | null; readonly decision: string };
  };
  /** Who took part, where a person said it. */
  readonly parts?: Parts | undefined;
}

/** Who took part in an entry as a person said. */
export interface Parts {
  /** Places among the matter's parties. */
  readonly value: readonly { readonly party: number; readonly role: ParticipantRole }[];
  readonly decision: string;
}

/** The id of an entry of the kind that this report opens. */
export function idOf(
  documents: readonly LinkedDocument[],
  kind: EventKindName,
  opener: LinkedReport | undefined,
): string {
  const document = opener && documents[opener.inDocument]?.document.id;
  return contentId(kind, document ?? '', opener?.report.trigger.start ?? '');
}
