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
  const plain: Counted = { before, header: [], counter: null };
  if (test?.kind !== 'binary' || (test.operator !== '<' && test.operator !== '<=')) return plain;
  if (test.left.kind !== 'name' || update === null) return plain;
  const { name } = test.left;
  const step = stepOf(update, name);
  const start = before.find((statement) => assigns(statement, name));
  if (step === null || start?.kind !== 'assign' || start.value === null) return plain;
  const declaration: readonly Statement[] = start.declares ? [{ ...start, value: null }] : [];
  return {
    before: before.flatMap((statement) => (statement === start ? declaration : [statement])),
    header: [start.value],
    counter: { from: start.value, to: test.right, inclusive: test.operator === '<=', step: step.by, name },
  };
}

function assigns(statement: Statement, name: string): boolean {
  return statement.kind === 'assign' && binds(statement.target, name);
}

function binds(pattern: Pattern, name: string): boolean {
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
