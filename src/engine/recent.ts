/** Remembers what was asked for last, up to a total weight; the newest is always kept. */
export class Recent<Value> {
  readonly #held = new Map<string, { readonly value: Value; readonly weight: number }>();
  readonly #most: number;
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | null {
    const found = this.#held.get(key);
    if (!found) return null;
    this.#held.delete(key);
    this.#held.set(key, found);
    return found.value;
  }

  set(key: string, value: Value, weight: number): void {
    const before = this.#held.get(key);
    if (before) this.#weight -= before.weight;
    this.#held.delete(key);
    this.#held.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, { weight: freed }] of this.#held) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.#held.delete(oldest);
      this.#weight -= freed;
    }
  }
}
