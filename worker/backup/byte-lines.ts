const NEWLINE = 10;
/** No line of ours comes near it. */
const LONGEST = 512 * 1024 * 1024;

/** The lines of a stream. `number`: of the one that was read last. */
export class ByteLines {
  readonly #parts: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);
  number = 0;

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#parts = stream[Symbol.asyncIterator]();
  }

  /** The next line with its end; what there is where the stream ends without one; undefined when nothing is left. */
  async line(): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    for (let size = 0; ; ) {
      const end = this.#held.indexOf(NEWLINE);
      if (end >= 0) {
        parts.push(this.#take(end + 1));
        break;
      }
      size += this.#held.length;
      parts.push(this.#take(this.#held.length));
      if (size > LONGEST) break;
      if (!(await this.#more())) break;
    }
    const line = Buffer.concat(parts);
    if (line.length === 0) return undefined;
    this.number += 1;
    return line;
  }

  #take(count: number): Buffer {
    const part = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return part;
  }

  async #more(): Promise<boolean> {
    for (;;) {
      const { value, done } = await this.#parts.next();
      if (done === true) return false;
      if (value.length === 0) continue;
      this.#held = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      return true;
    }
  }
}
