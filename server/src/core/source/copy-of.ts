/**
 * A text of its own. Engines cut a string by pointing into the whole, which stays in memory as long as the cut does; this
 * one is joined and cut again, so that it points into the joined text alone.
 */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
