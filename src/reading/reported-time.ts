/** The day that something is said to have happened or to have been said, with its reason. */
export interface ReportedTime {
  /** EDTF. */
  readonly edtf: string;
  /** Place in `Reading.times` of the words that state it; `null` when the day comes from the story's current day. */
  readonly expression: number | null;
  /** `clause`, `sentence`: stated beside it; `story`: the day the story speaks of; `published`: a headline or news present. */
  readonly from: 'clause' | 'sentence' | 'story' | 'published';
}

/** The day of an event as its report has it. */
export interface EventTime extends ReportedTime {
  /** How sure it is that this is the day, 0 to 1. */
  readonly certainty: number;
}
