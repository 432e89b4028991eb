import type { Kernel } from '../../../../src/language/network/kernel.ts';

/** A matrix of weights in the kernel's memory, with its gradient, the two moments of Adam and its running average; all are places of floats. */
export interface Parameter {
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly gradient: number;
  readonly first: number;
  readonly second: number;
  readonly average: number;
}

/** What a parameter starts with: numbers drawn evenly from -`spread` to `spread`, or one number everywhere. */
export type Start = { readonly spread: number } | { readonly all: number };

/** The parameters of a network, in the order in which they were made. */
export interface Parameters {
  readonly list: readonly Parameter[];
  /** A new one; its numbers are there after `initialize`. */
  create(name: string, rows: number, columns: number, start: Start): Parameter;
  /** Draws the numbers that all start with, one parameter after the other. */
  initialize(): void;
  /** Mixes the parameters into their running average. */
  average(keep: number): void;
  /** Exchanges the parameters with their running average. */
  swapAverage(): void;
}

/** Glorot and Bengio's spread for weights from `rows` to `columns` numbers. */
export const glorot = (rows: number, columns: number, share = 1): Start => ({
  spread: Math.sqrt(6 / (rows + columns)) * share,
});

export function createParameters(kernel: Kernel, random: () => number): Parameters {
  const list: Parameter[] = [];
  const starts = new Map<Parameter, Start>();
  return {
    list,
    create(name, rows, columns, start) {
      const piece = () => kernel.reserve(rows * columns);
      const [at, gradient, first, second, average] = [piece(), piece(), piece(), piece(), piece()];
      const made = { name, rows, columns, at, gradient, first, second, average };
      list.push(made);
      starts.set(made, start);
      return made;
    },
    initialize() {
      const floats = kernel.floats();
      for (const [{ at, rows, columns }, start] of starts) {
        if ('all' in start) floats.fill(start.all, at, at + rows * columns);
        else for (let k = 0; k < rows * columns; k++) floats[at + k] = (random() * 2 - 1) * start.spread;
      }
    },
    average(keep) {
      const floats = kernel.floats();
      for (const { at, average, rows, columns } of list) {
        for (let k = 0; k < rows * columns; k++)
          floats[average + k] = keep * floats[average + k]! + (1 - keep) * floats[at + k]!;
      }
    },
    swapAverage() {
      const floats = kernel.floats();
      for (const { at, average, rows, columns } of list) {
        const kept = floats.slice(average, average + rows * columns);
        floats.copyWithin(average, at, at + rows * columns);
        floats.set(kept, at);
      }
    },
  };
}
