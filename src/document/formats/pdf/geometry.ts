/** A rectangle of a page, in points from its upper left corner to the right and down. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Six numbers of an affine map, as PDF has them. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The second map first, then the first. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Where a map takes a point. */
export const at = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

/** The box around a rectangle that a map takes somewhere. */
export function boxOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [at(m, x0, y0), at(m, x1, y0), at(m, x0, y1), at(m, x1, y1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Without borders. */
export const everywhere: Box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

/** Where two boxes overlap. */
export const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

/** Codes of the steps of a path. */
const [moveTo, lineTo, closePath] = [0, 1, 4];

/** The rectangles of a path that is nothing but rectangles; a frame, one within another, is none. */
export function rectanglesOf(data: ArrayLike<number>): readonly (readonly [number, number, number, number])[] {
  const found: [number, number, number, number][] = [];
  let points: (readonly [number, number])[] = [];
  const close = (): boolean => {
    if (points.length > 1) {
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const corner = ([x, y]: readonly [number, number]) => (x === x0 || x === x1) && (y === y0 || y === y1);
      if (points.length > 6 || points.length < 4 || !points.every(corner)) return false;
      found.push([x0, y0, x1, y1]);
    }
    points = [];
    return true;
  };
  for (let place = 0; place < data.length; ) {
    const step = data[place]!;
    if (step === moveTo && !close()) return [];
    if (step === moveTo || step === lineTo) {
      points.push([data[place + 1]!, data[place + 2]!]);
      place += 3;
    } else if (step === closePath) place += 1;
    else return [];
  }
  if (!close()) return [];
  const inside = (one: (typeof found)[number], other: (typeof found)[number]) =>
    one !== other && one[0] >= other[0] && one[1] >= other[1] && one[2] <= other[2] && one[3] <= other[3];
  return found.filter((one) => !found.some((other) => inside(one, other) || inside(other, one)));
}
