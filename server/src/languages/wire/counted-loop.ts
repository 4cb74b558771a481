import type { Expression } from '../../core/ir/expressions';
import type { Loop, Pattern, Statement } from '../../core/ir/statements';

/** What a loop's header comes to whose variable counts. */
export interface Counted {
  /** What still stands before the loop. */
  readonly before: readonly Statement[];
  readonly header: readonly Expression[];
  /** Null: nothing is known to count. */
  readonly counter: Loop['counter'];
}

/** `for (int i = from; i < to; i++)`: the variable that counts has no value of its own before the loop. */
export function countedVariable(
  before: readonly Statement[],
  test: Expression | null,
  update: Expression | null,
): Counted {
  const startOf = (name: string) => before.find((statement) => assigns(statement, name));
  const counter = counterOf(test, update, (name) => {
    const found = startOf(name);
    return found?.kind === 'assign' ? found.value : null;
  });
  const start = counter && startOf(counter.name);
  if (!counter || start?.kind !== 'assign') return { before, header: [], counter: null };
  const declaration: readonly Statement[] = start.declares ? [{ ...start, value: null }] : [];
  return {
    before: before.flatMap((statement) => (statement === start ? declaration : [statement])),
    header: [counter.from],
    counter,
  };
}

/** What counts in a loop that is tested and goes on like this; `startOf` gives what a name is at first, or null. */
export function counterOf(
  test: Expression | null,
  update: Expression | null,
  startOf: (name: string) => Expression | null,
): Loop['counter'] {
  if (test?.kind !== 'binary' || (test.operator !== '<' && test.operator !== '<=')) return null;
  if (test.left.kind !== 'name' || update === null) return null;
  const { name } = test.left;
  const step = stepOf(update, name);
  const from = startOf(name);
  if (step === null || from === null) return null;
  return { from, to: test.right, inclusive: test.operator === '<=', step: step.by, name };
}

function assigns(statement: Statement, name: string): boolean {
  return statement.kind === 'assign' && binds(statement.target, name);
}

export function binds(pattern: Pattern, name: string): boolean {
  return pattern.kind === 'bind' && pattern.name.name === name;
}

/** By what the variable is raised (null: by one); null when something else happens to it. */
function stepOf(update: Expression, name: string): { readonly by: Expression | null } | null {
  if (update.kind === 'unary' && update.operator === '++')
    return update.value.kind === 'name' && update.value.name === name ? { by: null } : null;
  if (update.kind === 'assignment' && update.operator === '+=' && binds(update.target, name))
    return { by: update.value };
  return null;
}
