import type { Expression } from '../../core/ir/expressions';
import type { Loop } from '../../core/ir/statements';
import { binds, counterOf } from '../wire/counted-loop';

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
  const startOf = (name: string) => before.find((each) => assigns(each, name));
  const counter = counterOf(test, update, (name) => {
    const found = startOf(name);
    return found?.kind === 'assignment' ? found.value : null;
  });
  if (counter === null) return { before, header: [], counter };
  const start = startOf(counter.name);
  return { before: before.filter((each) => each !== start), header: [counter.from], counter };
}

function assigns(expression: Expression, name: string): boolean {
  return expression.kind === 'assignment' && expression.operator === '=' && binds(expression.target, name);
}
