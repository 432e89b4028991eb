import { Failure } from './failure.ts';

/** So many may work at once and so many more wait for their turn; whoever comes after those is turned away. */
export class Turns {
  readonly #atOnce: number;
  readonly #waiting: number;
  readonly #line: (() => void)[] = [];
  #working = 0;

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.#atOnce = atOnce;
    this.#waiting = waiting;
  }

  /**
   * Works when it is the caller's turn, which is over as soon as the work is.
   * @throws Failure (503) when too many wait, and what `work` throws
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#turn();
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody who comes meanwhile goes before those who wait.
      const next = this.#line.shift();
      if (next) next();
      else this.#working--;
    }
  }

  async #turn(): Promise<void> {
    if (this.#working < this.#atOnce) {
      this.#working++;
      return;
    }
    if (this.#line.length >= this.#waiting) throw tooMuch('Too much is asked for at once; ask again in a moment.');
    await new Promise<void>((resolve) => this.#line.push(resolve));
  }
}

/** An answer for who comes when there is too much to do. */
export const tooMuch = (line: string): Failure => new Failure(503, line, { 'Retry-After': '5' });
