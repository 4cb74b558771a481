import type { Loop, Statement } from '../ir/statements';
import type { Count } from './frames';

/** How surely statements leave the function with a value: `tries` when they do so unless something fails. */
type Leaving = 'never' | 'may' | 'tries';

/**
 * How often a loop's body runs when it may return from within: a loop of attempts is left by the first that succeeds.
 * At least once where it runs at all.
 */
export function untilReturn(count: Count, loop: Loop): Count {
  if (count.high !== null && count.high <= 1) return count;
  const leaving = leavingOf(loop.body);
  if (leaving === 'never') return count;
  const low = Math.min(1, count.low);
  const how = count.high === null ? 'unbounded' : 'assumed';
  return { low, likely: leaving === 'tries' ? 1 : count.likely, high: count.high, how };
}

function leavingOf(statements: readonly Statement[]): Leaving {
  let leaving: Leaving = 'never';
  for (const statement of statements) {
    const found = leavingBy(statement);
    if (found === 'tries') return found;
    if (found === 'may') leaving = found;
  }
  return leaving;
}

function leavingBy(statement: Statement): Leaving {
  switch (statement.kind) {
    case 'return':
      return statement.throws ? 'never' : 'tries';
    case 'block':
      return leavingOf(statement.statements);
    case 'with':
      return leavingOf(statement.body);
    case 'try':
      return stronger(leavingOf([...statement.body, ...statement.finalizer]), mayLeave(statement.handlers));
    case 'if':
      return mayLeave([statement.then, statement.otherwise]);
    case 'switch':
      return mayLeave(statement.cases.map(({ body }) => body));
    case 'loop':
      return mayLeave([statement.body]);
    default:
      return 'never';
  }
}

function mayLeave(branches: readonly (readonly Statement[])[]): Leaving {
  return branches.some((branch) => leavingOf(branch) !== 'never') ? 'may' : 'never';
}

function stronger(a: Leaving, b: Leaving): Leaving {
  return a === 'never' ? b : a;
}
