/** Who is to be told of something, in the order in which they asked. */
export class Listeners<Told extends readonly unknown[] = []> {
  private readonly all: ((...told: Told) => void)[] = [];

  add(listener: (...told: Told) => void): void {
    this.all.push(listener);
  }

  tell(...told: Told): void {
    for (const listener of this.all) listener(...told);
  }
}
