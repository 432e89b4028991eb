import type { Sign, TimelineEntry } from '../../model/timeline-entry.ts';
import { SignShape, signWords } from './mark.tsx';

/** What the shapes mean: only those that occur. */
export function Legend({ entries }: { entries: readonly TimelineEntry[] }) {
  const signs = new Set(entries.map(({ sign }) => sign));
  const of = (Object.keys(signWords) as Sign[]).filter((sign) => signs.has(sign));
  const bars = entries.some(({ date }) => date.shape === 'bar' && date.open === null);
  const soft = entries.some(({ date }) => date.open !== null || date.about);
  const moved = entries.some(({ movedFrom }) => movedFrom.length > 0);
  const disputed = entries.some((entry) => entry.disputed);
  return (
    <ul className="timeline-legend" aria-label="What the marks mean">
      {of.map((sign) => (
        <li key={sign}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <SignShape sign={sign} x={0} y={0} />
          </svg>
          {signWords[sign]}
        </li>
      ))}
      {bars && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <rect className="bar occurred solid" x={1} y={-2.5} width={26} height={5} rx={2.5} />
          </svg>
          Some day of these
        </li>
      )}
      {soft && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <rect
              className="bar occurred solid"
              x={1}
              y={-2.5}
              width={26}
              height={5}
              rx={2.5}
              mask="url(#fade-start)"
            />
          </svg>
          No end known there
        </li>
      )}
      {moved && (
        <li>
          <svg viewBox="0 -8 28 16" className="long" aria-hidden="true">
            <path className="join" d="M1 0 H26 m-5 -3.5 L26 0 l-5 3.5" />
          </svg>
          Moved from its first day
        </li>
      )}
      {disputed && (
        <li>
          <span className="unequal" aria-hidden="true">
            ≠
          </span>
          The sources disagree
        </li>
      )}
    </ul>
  );
}
