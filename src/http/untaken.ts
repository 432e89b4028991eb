import { tooMuch } from './turns.ts';

/** Bytes of answers that are made and that nobody has taken yet; a connection has one such answer at most (`one-by-one.ts`). */
export class Untaken {
  readonly #most: number;
  #bytes = 0;

  /** @param most - bytes from which no large answer is made */
  constructor(most: number) {
    this.#most = most;
  }

  /** @throws Failure (503) while too many bytes wait to be taken */
  admit(): void {
    if (this.#bytes >= this.#most) throw tooMuch('Too many answers wait to be taken; ask again in a moment.');
  }

  /** Counts an answer until `taken` resolves. */
  hold(bytes: number, taken: Promise<void>): void {
    this.#bytes += bytes;
    void taken.then(() => {
      this.#bytes -= bytes;
    });
  }
}
