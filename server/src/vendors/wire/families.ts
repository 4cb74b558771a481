/** Whether an id is of a family: the family's name itself, or the name with a version or variant behind it. */
export function isOfFamily(model: string, family: string): boolean {
  if (!model.startsWith(family)) return false;
  const next = model[family.length];
  return next === undefined || /[-.:@\d_]/.test(next) || /[-.\d_]$/.test(family);
}

export function isOfAny(model: string, families: readonly string[]): boolean {
  return families.some((family) => isOfFamily(model, family));
}

/** The entry of the longest family that an id is of; null when it is of none. */
export function ofFamily<T>(model: string, table: Readonly<Record<string, T>>): T | null {
  let best: string | null = null;
  for (const family of Object.keys(table))
    if (isOfFamily(model, family) && (best === null || family.length > best.length)) best = family;
  return best === null ? null : (table[best] ?? null);
}
