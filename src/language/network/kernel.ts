/**
 * The one loop the network spends its time in, matrix times matrix, as WebAssembly SIMD, in two kinds: 32-bit floats, and 16-bit
 * integers at twice the speed for the trained network. The module is assembled here from named instructions
 * (https://webassembly.github.io/spec/core/binary/), so there is no binary to trust and no build step. Floats without fused
 * multiply-add: the same bits on every machine.
 */

const i32 = 0x7f;
const f32 = 0x7d;
const v128 = 0x7b;

/** Unsigned LEB128, how WebAssembly writes integers. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? low | 0x80 : low);
  } while (rest);
  return bytes;
}

type Code = readonly (number | Code)[];
const flat = (code: Code): number[] => code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)));
const times = (count: number, make: (k: number) => Code): Code => Array.from({ length: count }, (_, k) => make(k));

const get = (local: number): Code => [0x20, leb(local)];
const set = (local: number): Code => [0x21, leb(local)];
const constant = (value: number): Code => [0x41, leb(value)]; // only 0..63: signed LEB128 equals unsigned there
const floatConstant = (value: number): Code => [0x43, ...new Uint8Array(new Float32Array([value]).buffer)];
const add: Code = [0x6a];
const multiply: Code = [0x6c];
const lessSigned: Code = [0x48];
const shiftLeft: Code = [0x74];
const floatDivide: Code = [0x95];
const floatMax: Code = [0x97];
const storeFloat: Code = [0x38, 2, 0];
const simd = (op: number): Code => [0xfd, leb(op)];
const load = (address: Code, offset: number): Code => [address, simd(0), 0, leb(offset)];
const store = (address: Code, value: Code, offset: number): Code => [address, value, simd(11), 0, leb(offset)];
/** Four times the 32 bits at the address. */
const loadSplat = (address: Code): Code => [address, simd(9), 0, 0];
const splatFloat = simd(0x13);
const lane = (k: number): Code => [simd(0x1f), k];
const floats4 = {
  add: simd(0xe4),
  subtract: simd(0xe5),
  divide: simd(0xe7),
  multiply: simd(0xe6),
  abs: simd(0xe0),
  max: simd(0xe9),
  nearest: simd(0x6a),
  fromIntegers: simd(0xfa),
};
const integers4 = { add: simd(0xae), dotPairs: simd(0xba), fromFloats: simd(0xf8) };
const narrow = simd(0x85);
const advance = (local: number, by: Code): Code => [get(local), by, add, set(local)];

/** `while (condition) body` */
const loop = (condition: Code, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  condition,
  0x45,
  0x0d,
  1,
  body,
  0x0c,
  0,
  0x0b,
  0x0b,
];

// Parameters of a product: addresses and strides in bytes, counts in elements (for integers, K in pairs).
const [A, A_ROW, A_COL, B, B_ROW, C, C_ROW, M, N, K, SCALES] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const [I, J, P, PA, PB, PC, PA1, PA2, PA3] = [11, 12, 13, 14, 15, 16, 17, 18, 19] as const;
const FIRST_VECTOR = 20;
/** Vectors of four numbers that a step takes from a row of B. */
const WIDTH = 2;
const SPLAT = FIRST_VECTOR + WIDTH + 4 * WIDTH;

/** A block of `rows` rows of C, all columns. Every sum runs over k in order, whatever the block. */
function rowBlock(rows: number, kind: 'floats' | 'integers'): Code {
  const floats = kind === 'floats';
  const accumulator = (row: number, vector: number) => FIRST_VECTOR + WIDTH + row * WIDTH + vector;
  const address = [PA, PA1, PA2, PA3] as const;
  const rowOfC = (row: number): Code => (row === 0 ? get(PC) : [get(PC), get(C_ROW), constant(row), multiply, add]);
  const vectors = (columns: number): Code => {
    const each = (make: (row: number, vector: number) => Code): Code =>
      times(rows, (row) => times(columns, (vector) => make(row, vector)));
    const zero: Code = [constant(0), simd(0x11)];
    return [
      each((row, vector) => [floats ? load(rowOfC(row), vector * 16) : zero, set(accumulator(row, vector))]),
      [get(A), get(I), get(A_ROW), multiply, add, set(PA)],
      times(rows - 1, (row) => [get(address[row] as number), get(A_ROW), add, set(address[row + 1] as number)]),
      [get(B), get(J), constant(2), shiftLeft, add, set(PB)],
      [constant(0), set(P)],
      loop(
        [get(P), get(K), lessSigned],
        [
          times(columns, (vector) => [load(get(PB), vector * 16), set(FIRST_VECTOR + vector)]),
          times(rows, (row) => [
            [loadSplat(get(address[row] as number)), set(SPLAT)],
            times(columns, (vector) => [
              [get(accumulator(row, vector)), get(SPLAT), get(FIRST_VECTOR + vector)],
              floats ? [floats4.multiply, floats4.add] : [integers4.dotPairs, integers4.add],
              set(accumulator(row, vector)),
            ]),
            advance(address[row] as number, get(A_COL)),
          ]),
          advance(PB, get(B_ROW)),
          advance(P, constant(1)),
        ],
      ),
      floats
        ? each((row, vector) => store(rowOfC(row), get(accumulator(row, vector)), vector * 16))
        : times(rows, (row) => [
            [loadSplat([get(SCALES), get(I), constant(row), add, constant(2), shiftLeft, add]), set(SPLAT)],
            times(columns, (vector) =>
              store(
                rowOfC(row),
                [
                  load(rowOfC(row), vector * 16),
                  get(accumulator(row, vector)),
                  floats4.fromIntegers,
                  get(SPLAT),
                  floats4.multiply,
                  floats4.add,
                ],
                vector * 16,
              ),
            ),
          ]),
    ];
  };
  return loop(
    [get(I), constant(rows - 1), add, get(M), lessSigned],
    [
      [constant(0), set(J)],
      [get(C), get(I), get(C_ROW), multiply, add, set(PC)],
      loop(
        [get(J), constant(WIDTH * 4 - 1), add, get(N), lessSigned],
        [vectors(WIDTH), advance(J, constant(WIDTH * 4)), advance(PC, [constant(WIDTH), constant(4), shiftLeft])],
      ),
      loop([get(J), get(N), lessSigned], [vectors(1), advance(J, constant(4)), advance(PC, constant(16))]),
      advance(I, constant(rows)),
    ],
  );
}

/** Rows of floats to rows of 16-bit integers with a scale each: the largest of a row becomes `LARGEST`. */
function quantizer(): Code {
  const [FROM, TO, TO_SCALES, ROWS, COLUMNS, WEIGHT_SCALE] = [0, 1, 2, 3, 4, 5] as const;
  const [ROW, AT, COLUMN, TOP, INVERSE, LARGEST_OF] = [6, 7, 8, 9, 10, 11] as const;
  const scaled = (offset: number): Code => [
    load(get(AT), offset),
    get(INVERSE),
    floats4.multiply,
    floats4.nearest,
    integers4.fromFloats,
  ];
  return loop(
    [get(ROW), get(ROWS), lessSigned],
    [
      [constant(0), simd(0x11), set(LARGEST_OF), get(FROM), set(AT), constant(0), set(COLUMN)],
      loop(
        [get(COLUMN), get(COLUMNS), lessSigned],
        [
          [get(LARGEST_OF), load(get(AT), 0), floats4.abs, floats4.max, set(LARGEST_OF)],
          advance(AT, constant(16)),
          advance(COLUMN, constant(4)),
        ],
      ),
      [
        get(LARGEST_OF),
        lane(0),
        get(LARGEST_OF),
        lane(1),
        floatMax,
        get(LARGEST_OF),
        lane(2),
        floatMax,
        get(LARGEST_OF),
        lane(3),
        floatMax,
      ],
      [floatConstant(1e-9), floatMax, set(TOP)],
      [floatConstant(LARGEST), get(TOP), floatDivide, splatFloat, set(INVERSE)],
      [get(TO_SCALES), get(TOP), floatConstant(LARGEST), floatDivide, get(WEIGHT_SCALE), 0x94, storeFloat],
      [get(FROM), set(AT), constant(0), set(COLUMN)],
      loop(
        [get(COLUMN), get(COLUMNS), lessSigned],
        [
          store(get(TO), [scaled(0), scaled(16), narrow], 0),
          advance(TO, constant(16)),
          advance(AT, constant(32)),
          advance(COLUMN, constant(8)),
        ],
      ),
      [get(AT), set(FROM), advance(TO_SCALES, constant(4)), advance(ROW, constant(1))],
    ],
  );
}

/** One direction of a recurrent layer over the rows of a sentence; strides are negative when it is read backwards. See `Kernel.recur`. */
function recurrence(): Code {
  const [GATES, GATES_ROW, INPUT, OUT, OUT_ROW, BASE, STATE, WIDTH_BYTES, STEPS] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const [STEP, K, FORGET, RESET, PREVIOUS, NOW, HALF, ONE, ARGUMENT] = [9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
  const at = (base: Code, parts: number): Code => [base, get(K), add, times(parts, () => [get(WIDTH_BYTES), add])];
  // 1/2 + 1/2 · x / (1 + |x|)
  const softStep = (gate: number, peephole: number, bias: number, into: number): Code => [
    [
      load(at(get(GATES), gate), 0),
      load(at(get(BASE), peephole), 0),
      get(PREVIOUS),
      floats4.multiply,
      floats4.add,
      load(at(get(BASE), bias), 0),
      floats4.add,
      set(ARGUMENT),
    ],
    [
      get(HALF),
      get(HALF),
      get(ARGUMENT),
      floats4.multiply,
      get(ONE),
      get(ARGUMENT),
      floats4.abs,
      floats4.add,
      floats4.divide,
      floats4.add,
      set(into),
    ],
  ];
  const mix = (share: number, first: Code, second: Code): Code => [
    [
      get(share),
      first,
      floats4.multiply,
      get(ONE),
      get(share),
      floats4.subtract,
      second,
      floats4.multiply,
      floats4.add,
    ],
  ];
  return [
    [floatConstant(0.5), splatFloat, set(HALF), floatConstant(1), splatFloat, set(ONE)],
    loop(
      [get(STEP), get(STEPS), lessSigned],
      [
        [constant(0), set(K)],
        loop(
          [get(K), get(WIDTH_BYTES), lessSigned],
          [
            [load(at(get(STATE), 0), 0), set(PREVIOUS)],
            softStep(1, 0, 2, FORGET),
            softStep(2, 1, 3, RESET),
            [mix(FORGET, get(PREVIOUS), load(at(get(GATES), 0), 0)), set(NOW)],
            store(at(get(STATE), 0), get(NOW), 0),
            store(at(get(OUT), 0), mix(RESET, get(NOW), load(at(get(INPUT), 0), 0)), 0),
            advance(K, constant(16)),
          ],
        ),
        advance(GATES, get(GATES_ROW)),
        advance(INPUT, get(OUT_ROW)),
        advance(OUT, get(OUT_ROW)),
        advance(STEP, constant(1)),
      ],
    ),
  ];
}

/** The sum of six rows, nothing below zero. */
function positiveSum(): Code {
  const [OUT, COUNT_BYTES, K] = [6, 7, 8] as const;
  const part = (k: number): Code => load([get(k), get(K), add], 0);
  return loop(
    [get(K), get(COUNT_BYTES), lessSigned],
    [
      store(
        [get(OUT), get(K), add],
        [part(0), times(5, (k) => [part(k + 1), floats4.add]), constant(0), simd(0x11), floats4.max],
        0,
      ),
      advance(K, constant(16)),
    ],
  );
}

/** With weights up to `LARGEST_WEIGHT` a sum over 256 products stays within 32 bits. */
const LARGEST = 2047;
const LARGEST_WEIGHT = 4095;

function assemble(): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: number[]) => [id, ...leb(body.length), ...body];
  const name = (text: string) => [...leb(text.length), ...new TextEncoder().encode(text)];
  const sized = (body: number[]) => [...leb(body.length), ...body];
  const product = (kind: 'floats' | 'integers') =>
    sized([
      ...leb(2),
      ...leb(9),
      i32,
      ...leb(SPLAT - FIRST_VECTOR + 1),
      v128,
      ...flat([rowBlock(4, kind), rowBlock(1, kind), 0x0b]),
    ]);
  const quantize = sized([...leb(3), ...leb(3), i32, ...leb(1), f32, ...leb(2), v128, ...flat([quantizer(), 0x0b])]);
  const recur = sized([...leb(2), ...leb(2), i32, ...leb(7), v128, ...flat([recurrence(), 0x0b])]);
  const sum = sized([...leb(1), ...leb(1), i32, ...flat([positiveSum(), 0x0b])]);
  const integers = (count: number) => Array.from({ length: count }, () => i32);
  const exported = ['floats', 'integers', 'quantize', 'recur', 'sum'];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [
      4,
      0x60,
      11,
      ...integers(11),
      0,
      0x60,
      6,
      ...integers(5),
      f32,
      0,
      0x60,
      9,
      ...integers(9),
      0,
      0x60,
      8,
      ...integers(8),
      0,
    ]),
    ...section(2, [1, ...name('m'), ...name('m'), 2, 0, 1]),
    ...section(3, [5, 0, 0, 1, 2, 3]),
    ...section(7, [exported.length, ...exported.flatMap((one, index) => [...name(one), 0, index])]),
    ...section(10, [5, ...product('floats'), ...product('integers'), ...quantize, ...recur, ...sum]),
  ]);
}

/** A matrix of weights in 16 bits, pairs of rows interleaved as the kernel reads them. */
export interface PackedMatrix {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly scale: number;
}

/** Memory that the kernel works in, handed out piece by piece, and the kernel. */
export interface Kernel {
  /** All of the memory as floats; taken again after `reserve`, because growing memory moves it. */
  floats(): Float32Array;
  /** Sets aside `count` floats, zeroed, at the index returned (a multiple of 4). */
  reserve(count: number): number;
  /** C += A · B, with C m × n and A m × k, all indices and strides in floats. `n` is a multiple of 4. A may be read transposed by its strides. */
  multiply(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    m: number,
    n: number,
    k: number,
  ): void;
  /** Packs floats, `rows` (a multiple of 8, at most 256) by `columns` (a multiple of 4). */
  pack(values: Float32Array, rows: number, columns: number): PackedMatrix;
  /** C += A · B for a packed B, with A in floats, m × B's rows without gaps between its rows; A is rounded to 12 bits a row. */
  multiplyPacked(a: number, b: PackedMatrix, c: number, cRow: number, m: number): void;
  /**
   * A simple recurrent unit (Lei and others 2018) over `steps` rows, `width` of its numbers, with x / (1 + |x|) for the sigmoid.
   * `gates` holds candidate, forget and reset gate side by side, `base` the gates' two peepholes and two biases. Rows follow at
   * strides that may be negative; `input` and `out` have the same. `state` begins as the caller left it.
   */
  recur(
    gates: number,
    gatesRow: number,
    input: number,
    out: number,
    row: number,
    base: number,
    state: number,
    width: number,
    steps: number,
  ): void;
  /** out = max(0, sum of the six), `count` numbers, a multiple of 4. */
  positiveSum(a: number, b: number, c: number, d: number, e: number, f: number, out: number, count: number): void;
}

/** The part of the platform's WebAssembly that is used here; Node's types leave it to those of the browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => {
    readonly exports: Readonly<
      Record<'floats' | 'integers' | 'quantize' | 'recur' | 'sum', (...numbers: number[]) => void>
    >;
  };
  readonly Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
};

let compiled: object | undefined;

/** Rows of A that are rounded in one go by `multiplyPacked`. */
const ROUNDED_ROWS = 64;
const LONGEST_ROW = 256;

/** A kernel with memory of its own. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(assemble());
  const memory = new WebAssembly.Memory({ initial: 1 });
  const run = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports;
  let view = new Float32Array(memory.buffer);
  let used = 0;
  const reserve = (count: number) => {
    const at = used;
    used += (count + 3) & ~3;
    const missing = used * 4 - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / 65536));
      view = new Float32Array(memory.buffer);
    }
    return at;
  };
  const rounded = reserve((ROUNDED_ROWS * LONGEST_ROW) / 2);
  const scales = reserve(ROUNDED_ROWS);
  return {
    floats: () => view,
    reserve,
    multiply: (a, aRow, aColumn, b, bRow, c, cRow, m, n, k) =>
      run.floats(a * 4, aRow * 4, aColumn * 4, b * 4, bRow * 4, c * 4, cRow * 4, m, n, k, 0),
    recur: (gates, gatesRow, input, out, row, base, state, width, steps) =>
      run.recur(gates * 4, gatesRow * 4, input * 4, out * 4, row * 4, base * 4, state * 4, width * 4, steps),
    positiveSum: (a, b, c, d, e, f, out, count) =>
      run.sum(a * 4, b * 4, c * 4, d * 4, e * 4, f * 4, out * 4, count * 4),
    pack(values, rows, columns) {
      const at = reserve((rows * columns) / 2);
      const into = new Int16Array(memory.buffer, at * 4, rows * columns);
      let top = 1e-9;
      for (const value of values) top = Math.max(top, Math.abs(value));
      const scale = top / LARGEST_WEIGHT;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          into[((row >> 1) * columns + column) * 2 + (row & 1)] = Math.round(
            (values[row * columns + column] as number) / scale,
          );
        }
      }
      return { at, rows, columns, scale };
    },
    multiplyPacked(a, b, c, cRow, m) {
      for (let row = 0; row < m; row += ROUNDED_ROWS) {
        const rows = Math.min(ROUNDED_ROWS, m - row);
        run.quantize((a + row * b.rows) * 4, rounded * 4, scales * 4, rows, b.rows, b.scale);
        run.integers(
          rounded * 4,
          b.rows * 2,
          4,
          b.at * 4,
          b.columns * 4,
          (c + row * cRow) * 4,
          cRow * 4,
          rows,
          b.columns,
          b.rows / 2,
          scales * 4,
        );
      }
    },
  };
}
