import type { Canvas, Image } from '@napi-rs/canvas';
import type { Turn } from '../../original.ts';

/** A page as a picture in shades of grey. */
export interface Picture {
  /** As a portable grey map, which the recognizer reads without a detour. */
  readonly bytes: Uint8Array;
  /** Paper and ink differed little, and were drawn apart. */
  readonly pale: boolean;
  /** Picture elements to a point (1/72 inch) of the page. */
  readonly scale: number;
  /** Size of the page in points. */
  readonly width: number;
  readonly height: number;
}

/**
 * Letters are read from so many picture elements an inch: of 910 words of a printed opinion 908 come out right (at 150: 909, for a twelfth
 * more time; at 130: 906; at 135: 903).
 */
const bestScale = 140 / 72;
/** Picture elements of a page at most: memory is bounded by it. */
const most = 12_000_000;

/** Elements to a point at which a page of a size is drawn. */
export const scaleFor = (width: number, height: number): number =>
  Math.min(bestScale, Math.sqrt(most / Math.max(1, width * height)));

/** The library that draws; it holds compiled code, and may be missing for a rare machine. */
export const drawing = (): Promise<typeof import('@napi-rs/canvas')> => import('@napi-rs/canvas');

/** What was drawn, in shades of grey. */
export function pictureOf(canvas: Canvas, scale: number): Picture {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + width * height);
  bytes.set(head);
  for (let at = 0, from = 0; at < width * height; at += 1, from += 4) {
    // What is transparent is paper.
    const alpha = data[from + 3]!;
    const grey = (data[from]! * 77 + data[from + 1]! * 151 + data[from + 2]! * 28) >> 8;
    bytes[head.length + at] = (grey * alpha + 255 * (255 - alpha)) / 255;
  }
  const pale = drawApart(bytes.subarray(head.length));
  return { bytes, pale, scale, width: width / scale, height: height / scale };
}

/** Shades between paper and the darkest ink: fewer make a pale page. */
const contrast = 110;
/** Fewer are the grain of an empty page. */
const grain = 20;

/** Draws the ink of a pale page to black and its paper to white; whether it was pale. */
function drawApart(shades: Uint8Array): boolean {
  const counts = new Uint32Array(256);
  for (const shade of shades) counts[shade]! += 1;
  const below = (share: number): number => {
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= share * shades.length;
    });
  };
  const [ink, paper] = [below(0.002), below(0.4)];
  if (paper - ink >= contrast || paper - ink < grain) return false;
  for (const [at, shade] of shades.entries())
    shades[at] = Math.max(0, Math.min(255, ((shade - ink) * 255) / (paper - ink)));
  return true;
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
