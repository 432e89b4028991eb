import { useEffect, useMemo, useState } from 'react';
import { numberDay } from '../../../words/calendar.ts';
import { counted } from '../../../words/counts.ts';
import { dateWords } from '../../../words/dates.ts';
import type { TimelineEntry } from '../../model/timeline-entry.ts';
import { nearest, type Stretch } from '../../model/timeline-scale.ts';
import type { Moving } from './moving.ts';

interface ToolsProps {
  readonly entries: readonly TimelineEntry[];
  readonly width: number;
  readonly moving: Moving;
  showAll(): void;
}

/** What of the line is in view, in words, and the buttons that move it. */
export function Tools({ entries, width, moving: { stretch, zoom, pan }, showAll }: ToolsProps) {
  const { before, after, within } = useMemo(() => countsOf(entries, stretch, width), [entries, stretch, width]);
  return (
    <div className="timeline-tools">
      <p className="in-view">
        <Told line={`${counted(within, 'entry', 'entries')} in view${daysInView(stretch, width)}`} />
        {before > 0 && (
          <button type="button" onClick={() => pan(-width * 0.8)}>
            ← {before} earlier
          </button>
        )}
        {after > 0 && (
          <button type="button" onClick={() => pan(width * 0.8)}>
            {after} later →
          </button>
        )}
      </p>
      <p className="zooming">
        <button type="button" aria-label="Farther" title="Farther (−)" onClick={() => zoom(-4)}>
          −
        </button>
        <button
          type="button"
          aria-label="Nearer"
          title="Nearer (+)"
          disabled={stretch.scale >= nearest}
          onClick={() => zoom(4)}
        >
          +
        </button>
        <button type="button" onClick={showAll}>
          All
        </button>
      </p>
    </div>
  );
}

function countsOf(entries: readonly TimelineEntry[], stretch: Stretch, width: number) {
  const to = stretch.from + width / stretch.scale;
  const before = entries.filter(({ date }) => date.to <= stretch.from && date.open !== 'end').length;
  const after = entries.filter(({ date }) => date.from >= to).length;
  return { before, after, within: entries.length - before - after };
}

function daysInView(stretch: Stretch, width: number): string {
  const from = numberDay(Math.floor(stretch.from));
  const to = numberDay(Math.floor(stretch.from + width / stretch.scale));
  if (from === null || to === null) return '';
  return `, ${dateWords(coarse(from, stretch))} to ${dateWords(coarse(to, stretch))}`;
}

/** A day said as finely as the drawing shows days. */
function coarse(day: string, { scale }: Stretch): string {
  return scale > 4 ? day : scale > 0.3 ? day.slice(0, 7) : day.slice(0, 4);
}

/** A line that is read out once it has come to rest. */
function Told({ line }: { line: string }) {
  const [said, setSaid] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(line), 700);
    return () => clearTimeout(timer);
  }, [line]);
  return (
    <>
      <span aria-hidden="true">{line}</span>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}
