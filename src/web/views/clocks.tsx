import { useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../words/calendar.ts';
import { dateWords } from '../../words/dates.ts';
import { useClocks, useOverview } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { clockDays, placeOf } from '../model/clock-days.ts';

/** Steps of each matter as it was seen with its clocks running: turned back it has fewer, and the sliders would lose their way forward. */
const whole = new Map<string, ReturnType<typeof clockDays>>();

/** Milliseconds a clock rests before the case file is asked for as of its day. */
const rest = 300;

/** Both clocks: what had happened by a day, and what had been published by one. Quiet while they run; a line with the way back when turned. */
export function Clocks() {
  const { clocks, turned, href, set } = useClocks();
  const { overview } = useOverview();
  const { matter } = useMatter();
  const { happened, published } = useMemo(() => {
    if (!turned) whole.set(matter.id, clockDays(matter, overview?.documents ?? []));
    return whole.get(matter.id) ?? clockDays(matter, overview?.documents ?? []);
  }, [matter, overview, turned]);
  if (happened.length + published.length === 0) return null;
  return (
    <details className={`clocks${turned ? ' turned' : ''}`} open={turned ? true : undefined}>
      <summary>
        {turned ? (
          <>
            Turned back: {clocks.asOf !== null && <>as of {dateWords(clocks.asOf)}</>}
            {clocks.asOf !== null && clocks.knownBy !== null && ', '}
            {clocks.knownBy !== null && <>as known on {dateWords(clocks.knownBy)}</>}
          </>
        ) : (
          'Turn the clocks back'
        )}
      </summary>
      <div className="clock-hands">
        <Clock
          name="As of"
          note="What came later has not happened."
          id="clock-as-of"
          days={happened}
          value={clocks.asOf}
          set={(asOf) => set({ asOf })}
        />
        <Clock
          name="As known on"
          note="What was published later is not known."
          id="clock-known-by"
          days={published}
          value={clocks.knownBy}
          set={(knownBy) => set({ knownBy })}
        />
      </div>
      {turned && (
        <p className="clock-back">
          The page shows an earlier day; nothing can be decided on it.{' '}
          <a href={href({ asOf: null, knownBy: null })}>Back to the last day</a>
        </p>
      )}
    </details>
  );
}

/** Where an earlier day has nothing to show: the way back. */
export function ClocksBack() {
  const { turned, href } = useClocks();
  return turned ? (
    <p className="clock-back">
      By that day there was nothing of it. <a href={href({ asOf: null, knownBy: null })}>Back to the last day</a>
    </p>
  ) : null;
}

interface ClockProps {
  readonly name: string;
  readonly note: string;
  readonly id: string;
  /** The days on which something changes, in order: the steps of the slider. */
  readonly days: readonly Day[];
  readonly value: Day | null;
  set(day: Day | null): void;
}

function Clock({ name, note, id, days, value, set }: ClockProps) {
  // What is being set; the address follows once the hand rests.
  const [asked, setAsked] = useState<{ readonly day: Day | null } | null>(null);
  const setNow = useRef(set);
  setNow.current = set;
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => {
      setNow.current(asked.day);
      setAsked(null);
    }, rest);
    return () => clearTimeout(timer);
  }, [asked]);
  const [first] = days;
  if (first === undefined) return null;
  const day = asked === null ? value : asked.day;
  return (
    <div className="clock">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={days.length}
        // The last step lets the clock run on.
        value={day === null ? days.length : placeOf(days, day)}
        aria-valuetext={day === null ? 'the last day' : dateWords(day)}
        aria-describedby={`${id}-note`}
        onChange={(event) => setAsked({ day: days[Number(event.target.value)] ?? null })}
      />
      <input
        type="date"
        aria-label={`${name}, day`}
        min={first}
        value={day ?? ''}
        onChange={({ target }) => {
          // A year that is still being typed is none of the case.
          if (target.value === '' || target.value >= first) setAsked({ day: target.value || null });
        }}
      />
      <p id={`${id}-note`} className="clock-note">
        {note}
      </p>
    </div>
  );
}
