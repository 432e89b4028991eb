import type { EventKindName } from '../field/kinds/index.ts';
import type { Fate, Status } from '../field/values.ts';
import type { Chosen } from './chosen.ts';
import type { LinkedReport } from './linked-report.ts';

/** Reports of one kind that were taken for one event. */
export interface JoinedReports {
  readonly kind: EventKindName;
  /** In order of `LinkedReport.index`; the first opens the event. */
  readonly reports: readonly LinkedReport[];
  /** Why its reports were taken for one event: a line for each that joined those before it. */
  readonly reasons: readonly string[];
  /** Log-odds, on average over pairs of reports, that the likest event of the kind with more reports is this one too; none for one that a person made. */
  readonly likest?: number;
}

/** With the case it is a step of. */
export interface PlacedEvent extends JoinedReports {
  /** Place among the matter's proceedings. */
  readonly proceeding: Chosen<number>;
  readonly given?: Given;
}

/** What a person set for an event; it holds whatever was read. */
export interface Given {
  readonly status?: Status | undefined;
  /** EDTF; `null`: it has none. */
  readonly date?: string | null | undefined;
}

/** An event of a matter, with all that linking chose for it. */
export interface LinkedEvent extends PlacedEvent {
  readonly status: Status;
  /** EDTF. */
  readonly date: Chosen<string>;
  /** What became of it, where it was set for a day ahead. */
  readonly fate: Fate | null;
}
