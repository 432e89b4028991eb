import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { at, type Box, boxOf, common, everywhere, identity, type Matrix, rectanglesOf, times } from './geometry.ts';

/** A letter where a page paints it, in the order of painting. */
export interface Glyph {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Place in the order of painting: boxes with a higher one lie over it. */
  readonly order: number;
  /** `null` for a colour that is not plain. */
  readonly colour: Colour | null;
  /** Neither filled nor stroked, or wholly transparent. */
  readonly invisible: boolean;
  /** Letters of one stretch of painting share it. */
  readonly run: number;
}

/** A filled rectangle that nothing shines through. */
export interface Filled extends Box {
  readonly order: number;
  readonly colour: Colour;
}

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** All that a page paints, as far as it decides what of its text can be seen. */
export interface Painted {
  readonly glyphs: readonly Glyph[];
  readonly boxes: readonly Filled[];
  /** How many lines and shapes are drawn. */
  readonly shapes: number;
  /** Where pictures and shadings lie. */
  readonly pictures: readonly (Box & { readonly order: number })[];
}

/** What holds until it is restored. */
interface State {
  matrix: Matrix;
  clip: Box;
  fill: Colour | null;
  /** 0 to 1; 0 where something is blended or masked, so that it covers nothing. */
  cover: number;
  alpha: number;
  mode: number;
  fontSize: number;
  type3: boolean;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Line {
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

function colourOf(value: unknown): Colour | null {
  if (typeof value !== 'string' || !/^#[\da-f]{6}$/i.test(value)) return null;
  return [1, 3, 5].map((from) => Number.parseInt(value.slice(from, from + 2), 16)) as unknown as Colour;
}

type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs')['OPS'];

/** Goes through the operators of a page as one who paints it, and notes what it would paint where. */
export async function paintedOn(page: PDFPageProxy, operators: Operators): Promise<Painted> {
  const list = await page.getOperatorList();
  const painter = new Painter(page, operators);
  for (const [order, code] of list.fnArray.entries())
    painter.step(code, (list.argsArray[order] ?? []) as readonly unknown[], order);
  return painter.painted;
}

/** Whether the letters of a font are shapes in one colour that stand side by side. */
function isPlain(page: PDFPageProxy, font: string): boolean {
  try {
    const { isType3Font, vertical } = page.commonObjs.get(font) as { isType3Font?: boolean; vertical?: boolean };
    return isType3Font !== true && vertical !== true;
  } catch {
    return false;
  }
}

class Painter {
  readonly painted = {
    glyphs: [] as Glyph[],
    boxes: [] as Filled[],
    shapes: 0,
    pictures: [] as (Box & { order: number })[],
  };
  readonly #page: PDFPageProxy;
  readonly #steps: ReadonlyMap<number, (args: readonly unknown[], order: number) => void>;
  #state: State;
  #kept: State[] = [];
  #line: Line = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 };
  #clips = false;

  constructor(page: PDFPageProxy, operators: Operators) {
    this.#page = page;
    this.#state = {
      matrix: page.getViewport({ scale: 1 }).transform as unknown as Matrix,
      clip: everywhere,
      fill: [0, 0, 0],
      cover: 1,
      alpha: 1,
      mode: 0,
      fontSize: 0,
      type3: false,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
    this.#steps = this.#stepsOf(operators);
  }

  step(code: number, args: readonly unknown[], order: number): void {
    this.#steps.get(code)?.(args, order);
  }

  #stepsOf(ops: Operators): ReadonlyMap<number, (args: readonly unknown[], order: number) => void> {
    const set =
      <Key extends keyof State>(key: Key, value: (args: readonly unknown[]) => State[Key]) =>
      (args: readonly unknown[]) => {
        this.#state[key] = value(args);
      };
    const number = (args: readonly unknown[]) => Number(args[0] ?? 0);
    const save = () => {
      this.#kept.push({ ...this.#state });
    };
    const restore = () => {
      this.#state = this.#kept.pop() ?? this.#state;
    };
    const transform = (matrix: unknown) => {
      if (matrix) this.#state.matrix = times(this.#state.matrix, matrix as Matrix);
    };
    const within = (...matrices: readonly unknown[]) => {
      save();
      matrices.forEach(transform);
    };
    const picture = (_: readonly unknown[], order: number) => {
      this.painted.pictures.push({ ...common(boxOf(this.#state.matrix, 0, 0, 1, 1), this.#state.clip), order });
    };
    const shaded = (_: readonly unknown[], order: number) => {
      this.painted.pictures.push({ ...this.#state.clip, order });
    };
    const clips = () => {
      this.#clips = true;
    };
    const fills = new Set<unknown>([
      ops.fill,
      ops.eoFill,
      ops.fillStroke,
      ops.eoFillStroke,
      ops.closeFillStroke,
      ops.closeEOFillStroke,
    ]);
    return new Map<number, (args: readonly unknown[], order: number) => void>([
      [ops.save, save],
      [ops.restore, restore],
      [ops.transform, (args) => transform(args)],
      [ops.paintFormXObjectBegin, ([matrix]) => within(matrix)],
      [ops.paintFormXObjectEnd, restore],
      [ops.beginAnnotation, ([, , matrix, own]) => within(matrix, own)],
      [ops.endAnnotation, restore],
      [ops.beginGroup, save],
      [ops.endGroup, restore],
      [ops.setGState, ([entries]) => this.#graphics(entries as readonly (readonly [string, unknown])[])],
      [ops.setFillRGBColor, set('fill', ([colour]) => colourOf(colour))],
      [ops.setFillColorN, set('fill', () => null)],
      [ops.clip, clips],
      [ops.eoClip, clips],
      [ops.constructPath, (args, order) => this.#path(args, order, fills)],
      [ops.shadingFill, shaded],
      [ops.paintImageXObject, picture],
      [ops.paintInlineImageXObject, picture],
      [ops.paintImageMaskXObject, picture],
      [ops.paintImageXObjectRepeat, shaded],
      [ops.paintImageMaskXObjectRepeat, shaded],
      [ops.paintImageMaskXObjectGroup, shaded],
      [ops.paintInlineImageXObjectGroup, shaded],
      [ops.beginText, () => this.#textMatrix(identity)],
      [ops.setTextMatrix, ([matrix]) => this.#textMatrix(Array.from(matrix as ArrayLike<number>) as unknown as Matrix)],
      [ops.moveText, ([x, y]) => this.#move(Number(x), Number(y))],
      [ops.setLeadingMoveText, ([x, y]) => this.#moveLeading(Number(x), Number(y))],
      [ops.nextLine, () => this.#move(0, this.#state.leading)],
      [ops.setLeading, set('leading', (args) => -number(args))],
      [ops.setCharSpacing, set('charSpacing', number)],
      [ops.setWordSpacing, set('wordSpacing', number)],
      [ops.setHScale, set('scale', (args) => number(args) / 100)],
      [ops.setTextRise, set('rise', number)],
      [ops.setTextRenderingMode, set('mode', number)],
      [ops.setFont, ([name, size]) => this.#font(String(name), Number(size))],
      [ops.showText, ([glyphs], order) => this.#show(glyphs as readonly unknown[], order)],
    ]);
  }

  #graphics(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.#state.alpha = Number(value);
      if (key === 'BM') this.#state.cover = value === 'source-over' || value === 'normal' || value === 'Normal' ? 1 : 0;
      if (key === 'SMask') this.#state.cover = value ? 0 : 1;
    }
  }

  #path([kind, paths, bounds]: readonly unknown[], order: number, fills: ReadonlySet<unknown>): void {
    const { matrix, clip, fill, alpha, cover } = this.#state;
    this.painted.shapes += 1;
    const [data] = (paths ?? []) as readonly (ArrayLike<number> | null | undefined)[];
    if (fills.has(kind) && data && fill !== null && alpha > 0.9 && cover === 1)
      for (const [x0, y0, x1, y1] of rectanglesOf(data))
        this.painted.boxes.push({ ...common(boxOf(matrix, x0, y0, x1, y1), clip), colour: fill, order });
    if (this.#clips && bounds) {
      const [x0, y0, x1, y1] = Array.from(bounds as ArrayLike<number>) as [number, number, number, number];
      this.#state.clip = common(clip, boxOf(matrix, x0, y0, x1, y1));
    }
    this.#clips = false;
  }

  #textMatrix(matrix: Matrix): void {
    this.#line = { matrix, x: 0, y: 0, lineX: 0, lineY: 0 };
  }

  #move(x: number, y: number): void {
    const line = this.#line;
    line.lineX += x;
    line.lineY += y;
    [line.x, line.y] = [line.lineX, line.lineY];
  }

  #moveLeading(x: number, y: number): void {
    this.#state.leading = y;
    this.#move(x, y);
  }

  #font(name: string, size: number): void {
    this.#state.fontSize = size;
    this.#state.type3 = !isPlain(this.#page, name);
  }

  #show(glyphs: readonly unknown[], order: number): void {
    const state = this.#state;
    const line = this.#line;
    const matrix = times(state.matrix, line.matrix);
    const upright = Math.abs(matrix[1]) <= 0.2 * Math.hypot(matrix[0], matrix[1]) && matrix[0] > 0;
    const size = Math.abs(state.fontSize) * Math.hypot(matrix[2], matrix[3]);
    for (const one of glyphs) {
      if (typeof one === 'number') {
        line.x -= (one * state.fontSize * state.scale) / 1000;
        continue;
      }
      const glyph = one as { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean } | null;
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const width = ((glyph.width ?? 0) / 1000) * state.fontSize * state.scale;
      const [left, baseline] = at(matrix, line.x, line.y + state.rise);
      const [right] = at(matrix, line.x + width, line.y + state.rise);
      line.x += width + spacing * state.scale;
      if (!upright || !glyph.unicode) continue;
      this.painted.glyphs.push({
        words: glyph.unicode,
        left,
        right,
        baseline,
        size,
        order,
        colour: state.type3 ? null : state.fill,
        invisible: state.mode === 3 || state.mode === 7 || state.alpha < 0.05,
        run: order,
      });
    }
  }
}
