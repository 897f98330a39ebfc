/** The words of an expression, one after the other; anything that is not taken is an error, never skipped. */
export class Tokens {
  readonly #words: readonly string[];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#words = text.match(/<>|<=|>=|[=<>(),+-]|[:#]?\w+(?:\.#?\w+)*|\S/g) ?? [];
  }

  get next(): string | undefined {
    return this.#words[this.#at];
  }

  take(): string {
    const word = this.#words[this.#at++];
    if (word === undefined) throw this.unknown('the end');
    return word;
  }

  takeIf(wanted: string): boolean {
    const isNext = this.next?.toUpperCase() === wanted;
    if (isNext) this.#at++;
    return isNext;
  }

  expect(wanted: string): void {
    if (!this.takeIf(wanted)) throw this.unknown(this.next);
  }

  end(): void {
    if (this.next !== undefined) throw this.unknown(this.next);
  }

  unknown(word: string | undefined): Error {
    return new Error(`the table in memory does not know "${word}" in the expression "${this.#text}"`);
  }
}
