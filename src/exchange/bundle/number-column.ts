/** A growing column of numbers, one for each id of an `IdTable`; what was never set is `absent`. */
export class NumberColumn {
  readonly #absent: number;
  #values: Float64Array;

  constructor(absent: number) {
    this.#absent = absent;
    this.#values = new Float64Array(1024).fill(absent);
  }

  get(index: number): number {
    return this.#values[index] ?? this.#absent;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = new Float64Array(Math.max(index + 1, this.#values.length * 2)).fill(this.#absent);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }
}
