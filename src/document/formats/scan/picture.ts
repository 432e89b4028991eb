import type { Canvas, Image } from '@napi-rs/canvas';
import type { Turn } from '../../original.ts';

/** A page as a picture in shades of grey. */
export interface Picture {
  /** As a portable grey map, which the recognizer reads without a detour. */
  readonly bytes: Uint8Array;
  /** Its shades, row by row: a part of `bytes`. */
  readonly shades: Uint8Array;
  /** Paper and ink differed little, and were drawn apart. */
  readonly pale: boolean;
  /** There is no ink on it. */
  readonly isBlank: boolean;
  /** Picture elements to a point (1/72 inch) of the page. */
  readonly scale: number;
  /** Size of the page in points. */
  readonly width: number;
  readonly height: number;
}

/**
 * Letters are read from so many picture elements an inch: of 5577 words on 16 pages drawn as a scanner has them (turned a little, grainy) 57
 * are lost and 74 are wrong (at 160: 71 and 110; at 200: 65 and 98), at about one time.
 */
const bestScale = 180 / 72;
/** Picture elements of a page at most: memory is bounded by it. */
const most = 12_000_000;

/** Elements to a point at which a page of a size is drawn. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(bestScale, Math.sqrt(most / Math.max(1, width * height)));

/** The library that draws; it holds compiled code, and may be missing for a rare machine. */
export const drawing = (): Promise<typeof import('@napi-rs/canvas')> => import('@napi-rs/canvas');

/** A portable grey map of a size, and the part of it that holds the shades, row by row. */
function greyMap(width: number, height: number): { readonly bytes: Uint8Array; readonly shades: Uint8Array } {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + width * height);
  bytes.set(head);
  return { bytes, shades: bytes.subarray(head.length) };
}

/** What was drawn, in shades of grey. */
export function pictureOf(canvas: Canvas, scale: number): Picture {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const { bytes, shades } = greyMap(width, height);
  for (let at = 0, from = 0; at < width * height; at += 1, from += 4) {
    // What is transparent is paper.
    const alpha = data[from + 3]!;
    const grey = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8;
    shades[at] = (grey * alpha + 255 * (255 - alpha)) / 255;
  }
  const isBlank = !hasInk(countsOf(shades));
  const pale = !isBlank && drawApart(shades, width, height, scale);
  return { bytes, shades, pale, isBlank, scale, width: width / scale, height: height / scale };
}

/** The stretch of a page that has the most ink, a quarter as high as the page. */
export function fullestBand({ shades, pale, scale, width }: Picture): Picture {
  const across = Math.round(width * scale);
  const down = shades.length / across;
  const rows = Array.from({ length: down }, (_, row) =>
    shades.subarray(row * across, (row + 1) * across).reduce((sum, shade) => sum + 255 - shade, 0),
  );
  const high = Math.max(1, Math.round(down / 4));
  let ink = rows.slice(0, high).reduce((sum, one) => sum + one, 0);
  let [top, most] = [0, ink];
  for (let row = high; row < down; row += 1) {
    ink += rows[row]! - rows[row - high]!;
    if (ink > most) [top, most] = [row - high + 1, ink];
  }
  const band = greyMap(across, high);
  band.shades.set(shades.subarray(top * across, (top + high) * across));
  return { ...band, pale, isBlank: false, scale, width, height: high / scale };
}

/** Shades between paper and the darkest ink: fewer make a pale page. */
const contrast = 110;
/** Fewer are the grain of an empty page. */
const grain = 20;
/** A page with a line of small print has so much ink. */
const hasInk = (counts: Uint32Array): boolean => lightest(counts, 0.4) - lightest(counts, 0.0002) >= grain;

/** Shades between the lightest and the darkest paper of a page: more are a shadow on it, or its fold. */
const shadow = 60;
/** Of a pale page, so many shades below its paper are ink at least: fewer are its grain. */
const faintest = 32;
/** The share of a page that is printed, at least. */
const printed = 0.015;

/** Draws the ink of a page that is pale or in shadow to black and its paper to white, place by place; whether it was such a page. */
function drawApart(shades: Uint8Array, width: number, height: number, scale: number): boolean {
  const all = countsOf(shades);
  const isPale = lightest(all, 0.4) - lightest(all, 0.002) < contrast;
  const paper = paperOf(shades, width, height, Math.max(8, Math.round(24 * scale)));
  const papers = countsOf(paper.shades);
  if (!isPale && lightest(papers, 0.95) - lightest(papers, 0.05) < shadow) return false;
  // The border of a scan is black where the paper ends.
  const [across, down] = [Math.floor(width / 12), Math.floor(height / 12)];
  const below = new Uint32Array(256);
  for (let y = down; y < height - down; y += 1)
    for (let x = across; x < width - across; x += 1) below[255 - inkAt(shades, paper, x, y, width)]! += 1;
  const ink = Math.max(faintest, 255 - lightest(below, printed));
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1)
      shades[at] = 255 - Math.min(255, (255 * inkAt(shades, paper, x, y, width)) / ink);
  return true;
}

/** How many elements have each shade. */
function countsOf(shades: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const shade of shades) counts[shade]! += 1;
  return counts;
}

/** The lightest shade of the darkest share of elements. */
function lightest(counts: Uint32Array, share: number): number {
  const least = share * counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum >= least;
  });
}

/** The shade of the paper in each square of a page. */
interface Paper {
  readonly shades: Uint8Array;
  readonly across: number;
  readonly down: number;
  /** Elements along a side of a square. */
  readonly side: number;
}

function paperOf(shades: Uint8Array, width: number, height: number, side: number): Paper {
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const papers = new Uint8Array(across * down);
  const counts = new Uint32Array(256);
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      counts.fill(0);
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 1)
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 1)
          counts[shades[y * width + x]!]! += 1;
      // Most of a square is paper, however full it is printed.
      papers[row * across + column] = lightest(counts, 0.75);
    }
  return { shades: papers, across, down, side };
}

/** Shades by which an element is darker than the paper around it; the paper goes over from square to square. */
function inkAt(
  shades: Uint8Array,
  { shades: papers, across, down, side }: Paper,
  x: number,
  y: number,
  width: number,
): number {
  const [column, row] = [Math.max(0, x / side - 0.5), Math.max(0, y / side - 0.5)];
  const [left, top] = [Math.min(across - 1, Math.floor(column)), Math.min(down - 1, Math.floor(row))];
  const [right, low] = [Math.min(across - 1, left + 1), Math.min(down - 1, top + 1)];
  const [aside, beneath] = [Math.min(1, column - left), Math.min(1, row - top)];
  const above = papers[top * across + left]! * (1 - aside) + papers[top * across + right]! * aside;
  const under = papers[low * across + left]! * (1 - aside) + papers[low * across + right]! * aside;
  return Math.max(0, Math.round(above * (1 - beneath) + under * beneath) - shades[y * width + x]!);
}

/** A page that was photographed is some eleven inches high, however many elements its picture has. */
const pageHeight = 792;

/** A picture file as a page, turned. */
export async function pictureOfImage(image: Image, turn: Turn): Promise<Picture> {
  const points = pageHeight / Math.max(1, turn % 180 === 0 ? image.height : image.width);
  const scale = scaleFor(image.width * points, image.height * points);
  return pictureOf(await drawnTurned(image, turn, points * scale), scale);
}

/** A picture file turned, in its own format. */
export async function turnedImage(
  bytes: Uint8Array,
  format: 'image/png' | 'image/jpeg',
  turn: Turn,
): Promise<Uint8Array> {
  const { loadImage } = await drawing();
  const canvas = await drawnTurned(await loadImage(Buffer.from(bytes)), turn, 1);
  return new Uint8Array(format === 'image/png' ? await canvas.encode('png') : await canvas.encode('jpeg', 90));
}

async function drawnTurned(image: Image, turn: Turn, scale: number): Promise<Canvas> {
  const { createCanvas } = await drawing();
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const canvas = turn % 180 === 0 ? createCanvas(width, height) : createCanvas(height, width);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(image, -width / 2, -height / 2, width, height);
  return canvas;
}
