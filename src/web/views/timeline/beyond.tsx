import { type Lane, sizes } from '../../model/timeline-layout.ts';

/** What a lane of which nothing is in view holds before and after it, as a way there. */
export function Beyond({
  lane,
  left,
  right,
  goTo,
}: {
  lane: Lane;
  left: number;
  right: number;
  goTo(x: number): void;
}) {
  let [before, after] = [0, 0];
  let [nearestBefore, nearestAfter] = [-Infinity, Infinity];
  for (const { x0, x1, count } of placesOf(lane)) {
    if (x1 > left && x0 < right) return null;
    if (x1 <= left) {
      before += count;
      nearestBefore = Math.max(nearestBefore, x0);
    } else {
      after += count;
      nearestAfter = Math.min(nearestAfter, x0);
    }
  }
  const ways = [
    ...(before > 0 ? [{ words: `← ${before} earlier`, x: nearestBefore, at: 0 }] : []),
    ...(after > 0 ? [{ words: `${after} later →`, x: nearestAfter, at: before > 0 ? 110 : 0 }] : []),
  ];
  return ways.map(({ words, x, at }) => (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing
    <g key={words} role="button" tabIndex={-1} className="beyond" aria-label={words} onClick={() => goTo(x)}>
      <rect x={at} y={sizes.name} width={104} height={26} />
      <text x={at} y={sizes.name + 17}>
        {words}
      </text>
    </g>
  ));
}

function* placesOf({ placed, gathered }: Lane) {
  for (const { mark } of placed) yield { ...mark, count: 1 };
  for (const { x, entries } of gathered)
    yield { x0: x - sizes.cell / 2, x1: x + sizes.cell / 2, count: entries.length };
}
