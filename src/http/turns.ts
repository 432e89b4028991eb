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
   * Resolves when it is the caller's turn, which lasts until `over` resolves.
   * @throws Failure (503) when too many wait
   */
  async take(over: Promise<void>): Promise<void> {
    if (this.#working >= this.#atOnce) {
      if (this.#line.length >= this.#waiting) {
        throw new Failure(503, 'Too much is asked for at once; ask again in a moment.', { 'Retry-After': '5' });
      }
      await new Promise<void>((resolve) => this.#line.push(resolve));
    } else this.#working++;
    // The place is handed on, so that nobody who comes meanwhile goes before those who wait.
    void over.then(() => {
      const next = this.#line.shift();
      if (next) next();
      else this.#working--;
    });
  }
}
