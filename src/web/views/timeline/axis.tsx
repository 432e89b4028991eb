import { dayNumber } from '../../../words/calendar.ts';
import { type Stretch, ticks } from '../../model/timeline-scale.ts';

/** Three lines: the day up to which anything is known, years or months, and the finer lines. */
const axisHeight = 55;

interface AxisProps {
  readonly stretch: Stretch;
  readonly width: number;
  readonly known: string | null;
  readonly knownWords: string;
}

/** The calendar above the lanes. */
export function Axis({ stretch, width, known, knownWords }: AxisProps) {
  const { minor, major } = ticks(stretch, width);
  const x = (day: number) => (day - stretch.from) * stretch.scale;
  const knownX = known === null ? null : x(dayNumber(known) + 1);
  return (
    <svg className="timeline-axis" viewBox={`0 0 ${width} ${axisHeight}`} aria-hidden="true">
      {minor
        .filter(({ day }) => x(day) > -8)
        .map(({ day, label }) => (
          <text key={day} x={x(day) + 3} y={48} className="minor">
            {label}
          </text>
        ))}
      {major.map(({ day, label }, place) => {
        const end = x(major[place + 1]?.day ?? Infinity);
        // The one that began before the left edge keeps its label there, until the next pushes it out.
        const at = Math.min(Math.max(x(day), 0), end - label.length * 7 - 8);
        return (
          <text key={day} x={at + 3} y={29} className="major">
            {label}
          </text>
        );
      })}
      {knownX !== null && knownX > 60 && knownX < width && (
        <text x={knownX} y={11} className="known" textAnchor={knownX > width - 90 ? 'end' : 'middle'}>
          {knownWords}
        </text>
      )}
      {knownX !== null && <path className="known-line" d={`M${knownX} 15 V${axisHeight}`} />}
      <path className="axis-line" d={`M0 ${axisHeight - 0.5} H${width}`} />
    </svg>
  );
}
