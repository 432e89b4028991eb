/**
 * The one loop the network spends its time in, matrix times matrix, as WebAssembly SIMD. The module is assembled here from named
 * instructions (https://webassembly.github.io/spec/core/binary/), so there is no binary to trust and no build step. 32-bit
 * floats without fused multiply-add: the same bits on every machine.
 */

const i32 = 0x7f;
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

const get = (local: number): Code => [0x20, leb(local)];
const set = (local: number): Code => [0x21, leb(local)];
const constant = (value: number): Code => [0x41, leb(value)]; // only 0..63: signed LEB128 equals unsigned there
const add: Code = [0x6a];
const multiply: Code = [0x6c];
const lessSigned: Code = [0x48];
const shiftLeft: Code = [0x74];
const simd = (op: number): Code => [0xfd, leb(op)];
const load = (address: Code, offset: number): Code => [address, simd(0), 0, leb(offset)];
const store = (address: Code, value: Code, offset: number): Code => [address, value, simd(11), 0, leb(offset)];
const splat = (address: Code): Code => [address, simd(9), 0, 0];
const fmul = simd(0xe6);
const fadd = simd(0xe4);
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

// Parameters: addresses and strides in bytes, counts in elements.
const [A, A_ROW, A_COL, B, B_ROW, C, C_ROW, M, N, K] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [I, J, P, PA, PB, PC, PA1, PA2, PA3] = [10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
const FIRST_VECTOR = 19;
const WIDTH = 4; // vectors of four floats a step takes from a row of B

/** A block of `rows` rows of C, all columns. Every sum runs over k in order, whatever the block. */
function rowBlock(rows: number): Code {
  const accumulator = (row: number, vector: number) => FIRST_VECTOR + WIDTH + row * WIDTH + vector;
  const vectors = (columns: number): Code => {
    const address = [PA, PA1, PA2, PA3];
    const rowOfC = (row: number): Code => (row === 0 ? get(PC) : [get(PC), get(C_ROW), constant(row), multiply, add]);
    const each = (make: (row: number, vector: number) => Code): Code =>
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, vector) => make(row, vector)));
    return [
      each((row, vector) => [load(rowOfC(row), vector * 16), set(accumulator(row, vector))]),
      get(A),
      get(I),
      get(A_ROW),
      multiply,
      add,
      set(PA),
      Array.from({ length: rows - 1 }, (_, row) => [
        get(address[row] as number),
        get(A_ROW),
        add,
        set(address[row + 1] as number),
      ]),
      get(B),
      get(J),
      constant(2),
      shiftLeft,
      add,
      set(PB),
      constant(0),
      set(P),
      loop(
        [get(P), get(K), lessSigned],
        [
          Array.from({ length: columns }, (_, vector) => [load(get(PB), vector * 16), set(FIRST_VECTOR + vector)]),
          Array.from({ length: rows }, (_, row) => [
            splat(get(address[row] as number)),
            set(FIRST_VECTOR + WIDTH + 4 * WIDTH),
            Array.from({ length: columns }, (_, vector) => [
              get(accumulator(row, vector)),
              get(FIRST_VECTOR + WIDTH + 4 * WIDTH),
              get(FIRST_VECTOR + vector),
              fmul,
              fadd,
              set(accumulator(row, vector)),
            ]),
            advance(address[row] as number, get(A_COL)),
          ]),
          advance(PB, get(B_ROW)),
          advance(P, constant(1)),
        ],
      ),
      each((row, vector) => store(rowOfC(row), get(accumulator(row, vector)), vector * 16)),
    ];
  };
  return loop(
    [get(I), constant(rows - 1), add, get(M), lessSigned],
    [
      constant(0),
      set(J),
      get(C),
      get(I),
      get(C_ROW),
      multiply,
      add,
      set(PC),
      loop(
        [get(J), constant(WIDTH * 4 - 1), add, get(N), lessSigned],
        [vectors(WIDTH), advance(J, constant(WIDTH * 4)), advance(PC, [constant(WIDTH), constant(4), shiftLeft])],
      ),
      loop([get(J), get(N), lessSigned], [vectors(1), advance(J, constant(4)), advance(PC, constant(16))]),
      advance(I, constant(rows)),
    ],
  );
}

function assemble(): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: number[]) => [id, ...leb(body.length), ...body];
  const name = (text: string) => [...leb(text.length), ...new TextEncoder().encode(text)];
  const code = flat([rowBlock(4), rowBlock(1), 0x0b]);
  const vectorLocals = WIDTH + 4 * WIDTH + 1;
  const body = [...leb(2), ...leb(9), i32, ...leb(vectorLocals), v128, ...code];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 10, ...Array.from({ length: 10 }, () => i32), 0]),
    ...section(2, [1, ...name('m'), ...name('m'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('g'), 0, 0]),
    ...section(10, [1, ...leb(body.length), ...body]),
  ]);
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
}

/** The part of the platform's WebAssembly that is used here; Node's types leave it to those of the browser. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly g: (...numbers: number[]) => void } };
  readonly Memory: new (limits: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
};

let compiled: object | undefined;

/** A kernel with memory of its own. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(assemble());
  const memory = new WebAssembly.Memory({ initial: 1 });
  const run = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports.g;
  let view = new Float32Array(memory.buffer);
  let used = 0;
  return {
    floats: () => view,
    reserve(count) {
      const at = used;
      used += (count + 3) & ~3;
      const missing = used * 4 - memory.buffer.byteLength;
      if (missing > 0) {
        memory.grow(Math.ceil(missing / 65536));
        view = new Float32Array(memory.buffer);
      }
      return at;
    },
    multiply: (a, aRow, aColumn, b, bRow, c, cRow, m, n, k) =>
      run(a * 4, aRow * 4, aColumn * 4, b * 4, bRow * 4, c * 4, cRow * 4, m, n, k),
  };
}
