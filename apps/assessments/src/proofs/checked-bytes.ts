import { createHash } from 'node:crypto';
import { largestProof, longestBeginning, tooLarge, typeOf, wrongType, type ProofType } from './proof-type.rules.js';

/** What is known of a file when all of it has been read. */
export interface Checked {
  readonly type: ProofType;
  readonly size: number;
  readonly sha256: Buffer;
}

/** Passes a file on as it arrives and fails at the first byte that shows that it is not taken: by its beginning, or one too many. */
export class CheckedBytes {
  readonly #hash = createHash('sha256');
  #size = 0;
  #type: ProofType | null = null;

  async *of(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let beginning: Uint8Array = new Uint8Array();
    for await (const chunk of bytes) {
      this.#size += chunk.length;
      if (this.#size > largestProof) throw tooLarge();
      this.#hash.update(chunk);
      if (this.#type !== null) {
        yield chunk;
        continue;
      }
      beginning = Buffer.concat([beginning, chunk]);
      if (beginning.length < longestBeginning) continue;
      this.#type = typeOf(beginning);
      if (this.#type === null) throw wrongType();
      yield beginning;
    }
    if (this.#type === null) throw wrongType();
  }

  /** After the last byte. */
  get found(): Checked {
    if (this.#type === null) throw new Error('Nothing was read.');
    return { type: this.#type, size: this.#size, sha256: this.#hash.digest() };
  }
}
