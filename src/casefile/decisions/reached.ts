/** What became of a decision in a matter. */
export interface Reached {
  /** What was not found; `null` where all was. */
  readonly lost: string | null;
  /** `CaseEvent.id` of the entry that it is about now, the decision taken back or not; `null` for one that is about none. */
  readonly entry: string | null;
}
