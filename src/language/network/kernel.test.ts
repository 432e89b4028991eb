import { describe, expect, it } from 'vitest';
import { createKernel } from './kernel.ts';

const [M, N, K] = [7, 20, 16];
const number = (k: number) => Math.sin(k * 12.9898) * 2;

describe('the kernel', () => {
  const kernel = createKernel();
  const a = kernel.reserve(M * K);
  const b = kernel.reserve(K * N);
  const c = kernel.reserve(M * N);
  const floats = kernel.floats();
  for (let k = 0; k < M * K; k++) floats[a + k] = number(k);
  for (let k = 0; k < K * N; k++) floats[b + k] = number(k + 1000);
  const expected = (i: number, j: number) => {
    let sum = 1;
    for (let k = 0; k < K; k++) sum += number(i * K + k) * number(k * N + j + 1000);
    return sum;
  };

  it('adds a product to what is there', () => {
    floats.fill(1, c, c + M * N);
    kernel.multiply(a, K, 1, b, N, c, N, M, N, K);
    for (let i = 0; i < M; i++)
      for (let j = 0; j < N; j++) expect(floats[c + i * N + j]).toBeCloseTo(expected(i, j), 4);
  });

  it('reads a matrix transposed by its strides', () => {
    floats.fill(1, c, c + M * N);
    const turned = kernel.reserve(M * K);
    const now = kernel.floats();
    for (let i = 0; i < M; i++) for (let k = 0; k < K; k++) now[turned + k * M + i] = now[a + i * K + k] as number;
    kernel.multiply(turned, 1, M, b, N, c, N, M, N, K);
    expect(now[c + 3 * N + 5]).toBeCloseTo(expected(3, 5), 4);
  });

  it('comes close in 16 bits', () => {
    const packed = kernel.pack(kernel.floats().slice(b, b + K * N), K, N);
    const now = kernel.floats();
    now.fill(1, c, c + M * N);
    kernel.multiplyPacked(a, packed, c, N, M);
    for (let i = 0; i < M; i++)
      for (let j = 0; j < N; j++) expect(Math.abs((now[c + i * N + j] as number) - expected(i, j))).toBeLessThan(0.02);
  });

  it('runs a recurrence as its formula says', () => {
    const width = 4;
    const [gates, input, out, base, state] = [2 * 12, 2 * 4, 2 * 4, 16, 4].map((count) => kernel.reserve(count)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const now = kernel.floats();
    for (let k = 0; k < 24; k++) now[gates + k] = number(k);
    for (let k = 0; k < 8; k++) now[input + k] = number(k + 50);
    for (let k = 0; k < 16; k++) now[base + k] = number(k + 90);
    kernel.recur(gates, 12, input, out, 4, base, state, width, 2);
    const soft = (x: number) => 0.5 + (0.5 * x) / (1 + Math.abs(x));
    let cell = 0;
    for (let t = 0; t < 2; t++) {
      const gate = (kind: number) => now[gates + t * 12 + kind * 4] as number;
      const forget = soft(gate(1) + (now[base] as number) * cell + (now[base + 8] as number));
      const reset = soft(gate(2) + (now[base + 4] as number) * cell + (now[base + 12] as number));
      cell = forget * cell + (1 - forget) * gate(0);
      expect(now[out + t * 4]).toBeCloseTo(reset * cell + (1 - reset) * (now[input + t * 4] as number), 4);
    }
  });
});
