import type { Expression } from '../ir/expressions';
import type { Jump, Loop, Statement } from '../ir/statements';
import type { Count } from './frames';

/** How surely statements leave a loop: `tries` when they do so unless something fails. */
export type Leaving = 'never' | 'may' | 'tries';

/**
 * How often a loop's body runs when it may be left from within: a loop of attempts is left by the first that succeeds.
 * At least once where it runs at all.
 */
export function untilLeft(count: Count, loop: Loop): Count {
  if (count.high !== null && count.high <= 1) return count;
  const leaving = leavingOf(loop.body, { of: loop, returns: true });
  if (leaving === 'never') return count;
  const { likely, high } = count;
  const low = Math.min(1, count.low);
  if (leaving === 'may') return { low, likely, high, how: high === null ? 'unbounded' : 'assumed' };
  return { low: isEndless(loop) ? 1 : low, likely: 1, high, how: 'assumed' };
}

/** How surely a loop is left so that what stands behind it runs next. */
export function breaking(loop: Loop): Leaving {
  return leavingOf(loop.body, { of: loop, returns: false });
}

function isEndless({ iterable, counter, header }: Loop): boolean {
  return iterable === null && counter === null && header.every(isTrue);
}

function isTrue(test: Expression): boolean {
  return (test.kind === 'boolean' && test.value) || (test.kind === 'number' && test.value !== 0);
}

/** Which ways out of a loop are looked for, and what of it is around the statements that are looked at. */
interface Way {
  readonly of: Loop;
  /** Whether leaving the function counts. */
  readonly returns: boolean;
  /** Labels of the loops around them. */
  readonly labels?: readonly string[] | undefined;
  /** Whether a `break` without a label ends something smaller than the loop. */
  readonly taken?: boolean;
}

const STRENGTH: Readonly<Record<Leaving, number>> = { never: 0, may: 1, tries: 2 };

function leavingOf(statements: readonly Statement[], way: Way): Leaving {
  return strongest(statements.map((statement) => leavingBy(statement, way)));
}

function strongest(all: readonly Leaving[]): Leaving {
  return all.reduce((one, other) => (STRENGTH[other] > STRENGTH[one] ? other : one), 'never');
}

function leavingBy(statement: Statement, way: Way): Leaving {
  switch (statement.kind) {
    case 'return':
      return way.returns && !statement.throws ? 'tries' : 'never';
    case 'jump':
      return leaves(statement, way) ? 'tries' : 'never';
    case 'block':
      return leavingOf(statement.statements, way);
    case 'with':
      return leavingOf(statement.body, way);
    case 'try':
      return strongest([
        leavingOf(statement.body, way),
        leavingOf(statement.finalizer, way),
        ...statement.handlers.map((handler) => perhaps(leavingOf(handler, way))),
      ]);
    case 'if': {
      const ways = [leavingOf(statement.then, way), leavingOf(statement.otherwise, way)];
      return ways.every((each) => each === 'tries') ? 'tries' : perhaps(strongest(ways));
    }
    case 'switch': {
      const inside = statement.takesBreak ? { ...way, taken: true } : way;
      return perhaps(strongest(statement.cases.map(({ body }) => leavingOf(body, inside))));
    }
    case 'loop': {
      const labels = statement.label === undefined ? way.labels : [...(way.labels ?? []), statement.label];
      return perhaps(leavingOf(statement.body, { ...way, labels, taken: true }));
    }
    default:
      return 'never';
  }
}

function perhaps(leaving: Leaving): Leaving {
  return leaving === 'tries' ? 'may' : leaving;
}

function leaves({ word, label }: Jump, { of, labels, taken }: Way): boolean {
  if (label === null) return word === 'break' && !taken;
  if (labels?.includes(label)) return false;
  return word === 'break' || label !== of.label;
}
