import type { Day } from '../../words/calendar.ts';
import { useReader } from '../frame/reader.ts';

export interface KnownDay {
  /** `null` where no document has a day. */
  readonly day: Day | null;
  readonly by: 'last document' | 'as of' | 'known on';
}

/** The day up to which anything is known: that of the last document, or of the clock that is turned back furthest. */
export function useKnownDay(): KnownDay {
  const { address, index } = useReader();
  const days: KnownDay[] = [
    { day: index.lastKnown, by: 'last document' },
    { day: address.knownBy, by: 'known on' },
    { day: address.asOf, by: 'as of' },
  ];
  return days.reduce((known, each) =>
    each.day !== null && (known.day === null || each.day < known.day) ? each : known,
  );
}
