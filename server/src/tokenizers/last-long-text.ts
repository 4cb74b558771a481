/** UTF-16 units of a text that is kept at most. */
const LONGEST = 1 << 23;

/** Remembers what was found of the one long text that was asked for last: dozens of models are asked for the same one by one. */
export class LastLongText {
  #text = '';
  #found = 0;

  /** `least`: shorter texts are none. */
  constructor(private readonly least: number) {}

  get(text: string): number | undefined {
    return text.length > this.least && text === this.#text ? this.#found : undefined;
  }

  set(text: string, found: number): void {
    if (text.length <= this.least || text.length > LONGEST) return;
    this.#text = text;
    this.#found = found;
  }
}
