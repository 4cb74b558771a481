import type { AssignmentExpression, Expression } from '../../core/ir/expressions';
import type { Loop, Pattern } from '../../core/ir/statements';

interface Counted {
  /** What the header still does before the first turn. */
  readonly before: readonly Expression[];
  readonly header: readonly Expression[];
  readonly counter: Loop['counter'];
}

/** `for ($i = from; $i < to; $i += step)`: the variable that counts, and how far. */
export function countedVariable(
  before: readonly Expression[],
  test: Expression | null,
  update: Expression | null,
): Counted {
  const plain: Counted = { before, header: [], counter: null };
  if (test?.kind !== 'binary' || (test.operator !== '<' && test.operator !== '<=')) return plain;
  if (test.left.kind !== 'name' || update === null) return plain;
  const { name } = test.left;
  const start = before.find((each) => assigns(each, name));
  if (start?.kind !== 'assignment' || !raises(update, name)) return plain;
  return {
    before: before.filter((each) => each !== start),
    header: [start.value],
    counter: {
      from: start.value,
      to: test.right,
      inclusive: test.operator === '<=',
      step: update.value,
      name,
    },
  };
}

function assigns(expression: Expression, name: string): boolean {
  return expression.kind === 'assignment' && expression.operator === '=' && binds(expression.target, name);
}

function raises(update: Expression, name: string): update is AssignmentExpression {
  return update.kind === 'assignment' && update.operator === '+=' && binds(update.target, name);
}

function binds(pattern: Pattern, name: string): boolean {
  return pattern.kind === 'bind' && pattern.name.name === name;
}
