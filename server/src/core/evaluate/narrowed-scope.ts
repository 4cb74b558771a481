import type { Expression } from '../ir/expressions';
import type { Pattern } from '../ir/statements';
import { rootKey } from './children';
import type { Context } from './context';
import { guardOn, present } from './narrowing';
import type { Scope } from './scope';

/**
 * The point behind a test that holds (`present`) or does not (`missing`): what it looks at is known to be there, when the
 * test says so.
 */
export function narrowed(
  context: Context,
  test: Expression,
  scope: Scope,
  when: 'present' | 'missing',
): Scope {
  const subject = subjectOf(test);
  const key = subject === null ? null : rootKey(subject);
  if (subject === null || key === null || guardOn(test, key) !== when) return scope;
  const value = context.value(subject, scope);
  const item = present(value, context.spell(subject));
  if (item === value) return scope;
  const target: Pattern =
    subject.kind === 'name' ? { kind: 'bind', name: subject } : { kind: 'place', place: subject };
  return { kind: 'clause', target, iterable: test, item, parent: scope };
}

/** What a test looks at, when it is one name or field. */
function subjectOf(test: Expression): Expression | null {
  switch (test.kind) {
    case 'name':
      return test;
    case 'member':
      return test.object.kind === 'self' ? test : null;
    case 'unary':
      return subjectOf(test.value);
    case 'binary':
      if (test.operator === '&&' || test.operator === 'and')
        return subjectOf(test.left) ?? subjectOf(test.right);
      return subjectOf(test.left);
    default:
      return null;
  }
}
