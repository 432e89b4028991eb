import { useCallback, useMemo, useRef, useState } from 'react';
import { shownText } from '../../../words/shown-text.ts';
import { useMatter } from '../../frame/case.ts';
import { useReader } from '../../frame/reader.ts';
import type { TimelineEntry } from '../../model/timeline-entry.ts';
import type { Gathered } from '../../model/timeline-layout.ts';
import { type Stretch, stretchOver } from '../../model/timeline-scale.ts';
import { useKnownDay } from '../known-day.ts';
import { Axis } from './axis.tsx';
import { useFitted } from './fitted.ts';
import { GatheredList } from './gathered-list.tsx';
import { moveByKey } from './keys.ts';
import { Lanes } from './lanes.tsx';
import { leadX, useFocusKept, useLead } from './lead.ts';
import { Legend } from './legend.tsx';
import { useMoving, useWidth } from './moving.ts';
import { Tools } from './tools.tsx';
import { Whole } from './whole.tsx';

/** The entries drawn, in order of time; there is at least one. */
export function Drawing({ entries }: { entries: readonly TimelineEntry[] }) {
  const { address, entryHref } = useReader();
  const { matter, proceeding } = useMatter();
  const known = useKnownDay();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const first = entries[0]!.date.from;
  const last = useMemo(() => Math.max(...entries.map(({ date }) => date.to - 1), first), [entries, first]);
  const moving = useMoving(frame, matter.id, width || 800, first, last, () => begin(entries, width));
  const { stretch, show } = moving;
  const [listed, setListed] = useState<{ readonly of: Gathered; readonly lane: string } | null>(null);
  const lead = useLead(frame, entries, address.entry, width, moving);
  const order = useMemo(() => [...matter.proceedings.map(({ id }) => id), null], [matter]);
  const layout = useFitted(frame, entries, order, stretch.scale, lead);

  const showAll = () => show(stretchOver(first, last + (last - first) * 0.12, width));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = leadX(entries, lead, stretch, width);
    if (!moveByKey(event.key, moving, { width, first, last, at, showAll })) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const nameOf = useCallback(
    (lane: string | null) =>
      lane === null ? 'Outside the proceedings' : shownText(proceeding.get(lane)?.label ?? lane),
    [proceeding],
  );
  const open = useCallback(
    (gathered: Gathered, lane: string | null) => {
      const next = stretchOver(gathered.from, gathered.to - 1, width, 0.15);
      if (areApart(gathered) && next.scale > stretch.scale * 1.02) show(next);
      else setListed({ of: gathered, lane: nameOf(lane) });
    },
    [width, stretch.scale, show, nameOf],
  );

  return (
    <>
      <Tools entries={entries} width={width} moving={moving} showAll={showAll} />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <div
        ref={frame}
        className="timeline-frame"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is moved by keys
        tabIndex={0}
        aria-label="Timeline, drawn"
        aria-describedby="timeline-keys"
        onKeyDown={onKeyDown}
        {...useFocusKept(frame)}
      >
        {width > 0 && (
          <>
            <Axis stretch={stretch} width={width} known={known.day} knownWords={known.by} />
            <Lanes
              lanes={layout.lanes}
              height={layout.height}
              stretch={stretch}
              width={width}
              known={known.day}
              chosen={address.entry}
              reachable={lead}
              href={entryHref}
              nameOf={nameOf}
              open={open}
              goTo={(x) => show({ ...stretch, from: (x - width * 0.3) / stretch.scale })}
            />
          </>
        )}
      </div>
      <Whole entries={entries} stretch={stretch} width={width} first={first} last={last} show={show} />
      <p id="timeline-keys" className="timeline-keys">
        Drag or use the arrow keys to move, the wheel or + and − to come nearer; j and k go from entry to entry, Enter
        opens one. The list holds all of it in words.
      </p>
      {listed !== null && (
        <GatheredList
          title={`${listed.of.entries.length} entries, ${listed.lane}`}
          entries={listed.of.entries}
          href={entryHref}
          close={() => {
            setListed(null);
            frame.current?.focus();
          }}
        />
      )}
      <Legend entries={entries} />
    </>
  );
}

/** All but the outermost: one law of 1868 is not to press a suit of last year into a corner. */
function begin(entries: readonly TimelineEntry[], width: number): Stretch {
  const days = entries.map(({ date }) => date.from);
  const at = (share: number) => days[Math.round((days.length - 1) * share)] ?? 0;
  const [low, high] = entries.length < 12 ? [at(0), at(1)] : [at(0.03), at(0.97)];
  const last = Math.max(high, days.length < 12 ? Math.max(...entries.map(({ date }) => date.to - 1)) : high);
  // Room at the right for the last label.
  return stretchOver(low, last + (last - low) * 0.18 + 5, Math.max(width, 200));
}

/** Whether coming nearer can tell the entries apart: they are not all of one day. */
function areApart({ entries }: Gathered): boolean {
  return entries.some(({ date }) => date.from !== entries[0]?.date.from || date.to !== entries[0]?.date.to);
}
