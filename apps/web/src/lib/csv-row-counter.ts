const quote = 0x22;
const lineFeed = 0x0a;

/** Counts the rows of a CSV file while its bytes come in, heading aside. A line break inside quotes is no new row. */
export class CsvRowCounter {
  #lines = 0;
  #quoted = false;

  /** Complete rows so far, after these bytes too. */
  add(bytes: Uint8Array): number {
    for (const byte of bytes) {
      if (byte === quote) this.#quoted = !this.#quoted;
      else if (byte === lineFeed && !this.#quoted) this.#lines += 1;
    }
    return this.rows;
  }

  get rows(): number {
    return Math.max(0, this.#lines - 1);
  }
}
