/** A pattern with at most one `*`, and what the star stands for in a name; null where it does not match. */
export function matchStar(pattern: string, name: string): string | null {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === name ? '' : null;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after);
  return fits ? name.slice(before.length, name.length - after.length) : null;
}

/** The order in which patterns are tried: those without a star, then the longest text before the star. */
export function byPrecision(one: string, other: string): number {
  return precision(other) - precision(one) || (one < other ? -1 : 1);
}

function precision(pattern: string): number {
  const star = pattern.indexOf('*');
  return star === -1 ? Number.MAX_SAFE_INTEGER : star;
}

export function fillStar(pattern: string, star: string): string {
  return pattern.split('*').join(star);
}
