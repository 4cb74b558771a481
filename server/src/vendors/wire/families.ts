/** Whether an id is of a family: the family's name itself, or the name with a version or variant behind it. */
export function isOfFamily(model: string, family: string): boolean {
  if (!model.startsWith(family)) return false;
  const next = model[family.length];
  return next === undefined || /[-.:@\d_]/.test(next) || /[-.\d_]$/.test(family);
}

/** Whether an id is of one of the families. */
export const isOfAny: (model: string, families: readonly string[]) => boolean = remembered(
  (model, families: readonly string[]) => families.some((family) => isOfFamily(model, family)),
);

/** The entry of the longest family that an id is of; null when it is of none. */
export function ofFamily<T>(model: string, table: Readonly<Record<string, T>>): T | null {
  const family = longestFamily(model, table);
  return family === null ? null : (table[family] ?? null);
}

const longestFamily: (model: string, table: object) => string | null = remembered((model, table: object) => {
  let best: string | null = null;
  for (const family of Object.keys(table))
    if (isOfFamily(model, family) && (best === null || family.length > best.length)) best = family;
  return best;
});

/** A workspace names few models; whoever makes up more has them looked up each time. */
const MOST_KEPT = 500;

/** Keeps answers by table and model: every text of a prompt asks the same of them at each keystroke. */
function remembered<Table extends object, Answer>(
  answer: (model: string, table: Table) => Answer,
): (model: string, table: Table) => Answer {
  const kept = new WeakMap<Table, Map<string, Answer>>();
  return (model, table) => {
    let answers = kept.get(table);
    if (!answers) {
      answers = new Map();
      kept.set(table, answers);
    }
    const known = answers.get(model);
    if (known !== undefined) return known;
    const found = answer(model, table);
    if (answers.size < MOST_KEPT) answers.set(model, found);
    return found;
  };
}
