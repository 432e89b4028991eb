import type { CaseEvent } from '../../casefile/schema.ts';

/** What became of an entry, as its mark says it. */
export const fateWords: { readonly [fate in NonNullable<CaseEvent['fate']>]: string } = {
  held: 'Held',
  moved: 'Moved',
  cancelled: 'Cancelled',
  passed: 'Passed',
  overdue: 'Overdue',
  dismissed: 'Later dismissed',
  acquitted: 'Later acquitted',
  overturned: 'Conviction later overturned',
  pardoned: 'Later pardoned',
  diverted: 'Later diverted',
};
