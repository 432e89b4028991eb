import type { DrawnDate, Sign } from '../../model/timeline-entry.ts';
import type { Extent } from '../../model/timeline-layout.ts';

export const signWords: { readonly [sign in Sign]: string } = {
  occurred: 'Happened',
  held: 'Announced, and took place',
  coming: 'Scheduled',
  expected: 'Expected, no day set',
  overdue: 'Overdue: no word of it since',
  moved: 'Taken off its day',
  cancelled: 'Cancelled',
  passed: 'Its day has passed, and the case went on',
  alleged: 'Alleged',
  denied: 'Denied',
};

/** The shape of a sign around a point: each is another shape, so that none rests on its colour. */
export function SignShape({ sign, x, y }: { sign: Sign; x: number; y: number }) {
  return (
    <g className={`sign ${sign}`} transform={`translate(${x} ${y})`}>
      {shapes[sign]}
    </g>
  );
}

const ring = <circle className="hollow" r={5.2} />;
const shapes: { readonly [sign in Sign]: React.JSX.Element } = {
  occurred: <circle className="full" r={4.6} />,
  held: (
    <>
      {ring}
      <circle className="full" r={2.4} />
    </>
  ),
  coming: ring,
  expected: <circle className="hollow dashed" r={5.2} />,
  overdue: (
    <>
      <path className="hollow" d="M0 -6.4 L6.2 4.8 H-6.2 Z" />
      <path className="stroke" d="M0 -2.4 V1.4 M0 3 V3.6" />
    </>
  ),
  moved: (
    <>
      {ring}
      <path className="stroke" d="M-2.6 0 H2.4 M0.4 -2 L2.6 0 L0.4 2" />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path className="stroke" d="M-6 6 L6 -6" />
    </>
  ),
  passed: (
    <>
      {ring}
      <path className="stroke" d="M-2.6 0 H2.6" />
    </>
  ),
  alleged: (
    <>
      {ring}
      <path className="full" d="M0 -5.2 A5.2 5.2 0 0 0 0 5.2 Z" />
    </>
  ),
  denied: (
    <>
      {ring}
      <path className="stroke" d="M-2.6 -2.6 L2.6 2.6 M2.6 -2.6 L-2.6 2.6" />
    </>
  ),
};

/** Middles of marks in a row: a point beside its label, a bar below it. */
export const pointY = 14;
export const barY = 22;

/** A date as what it is: a day as a point, a month or a year as a bar over it, soft or fading where its ends are not known. */
export function DateMark({
  date,
  extent,
  sign,
  y = pointY,
}: {
  date: DrawnDate;
  extent: Extent;
  sign: Sign;
  y?: number;
}) {
  const { x0, x1 } = extent;
  if (date.shape === 'point' && date.open === null) return <SignShape sign={sign} x={(x0 + x1) / 2} y={y} />;
  const ends = date.open ?? (date.about ? 'both' : null);
  const solid = sign === 'occurred' || sign === 'held';
  return (
    <>
      <rect
        className={`bar ${sign}${solid ? ' solid' : ''}${date.perhaps ? ' perhaps' : ''}`}
        x={x0}
        y={barY - 2.5}
        width={Math.max(x1 - x0, 1)}
        height={5}
        rx={2.5}
        mask={ends === null ? undefined : `url(#fade-${ends})`}
      />
      {sign !== 'occurred' && <SignShape sign={sign} x={signX(date, extent)} y={barY} />}
    </>
  );
}

/** On a bar the sign stands at its middle, on an open one at the end that is known. */
function signX({ open }: DrawnDate, { x0, x1 }: Extent): number {
  return open === 'start' ? x1 - 6 : open === 'end' ? x0 + 6 : (x0 + x1) / 2;
}

/** The gradients that bars fade by. Each covers the bar it is used on. */
export function Fades() {
  const fades = [
    ['start', [0, 0], [1, 1]],
    ['end', [0, 1], [1, 0]],
    ['both', [0, 0], [0.35, 1], [0.65, 1], [1, 0]],
  ] as const;
  return (
    <defs>
      {fades.map(([name, ...stops]) => (
        <g key={name}>
          <linearGradient id={`fading-${name}`}>
            {stops.map(([at, shown]) => (
              <stop key={at} offset={at} stopColor="#fff" stopOpacity={shown} />
            ))}
          </linearGradient>
          <mask id={`fade-${name}`} maskContentUnits="objectBoundingBox">
            <rect width={1} height={1} fill={`url(#fading-${name})`} />
          </mask>
        </g>
      ))}
    </defs>
  );
}
