import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';

/** Makes the statements that do something with a value. */
export type Use = (value: Expression) => readonly Statement[];

/**
 * Ruby's statements have values: that of the last one in a body is what a method gives, and what an `if` or `begin` on
 * the right of an assignment is. Hands it to `use`, at each end that the statements may come to.
 */
export function withLastValue(statements: readonly Statement[], use: Use): readonly Statement[] {
  const last = statements.at(-1);
  if (last === undefined) return [];
  return [...statements.slice(0, -1), ...used(last, use)];
}

/** A method gives its last value. */
export function returning(statements: readonly Statement[]): readonly Statement[] {
  return withLastValue(statements, (value) => {
    const { anchor, start, end } = value;
    return [{ kind: 'return', anchor, start, end, value, throws: false }];
  });
}

function used(statement: Statement, use: Use): readonly Statement[] {
  switch (statement.kind) {
    case 'expression':
      return use(statement.value);
    case 'assign': {
      const value = assigned(statement);
      return value === null ? [statement] : [statement, ...use(value)];
    }
    case 'if':
      return [
        {
          ...statement,
          // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
          then: withLastValue(statement.then, use),
          otherwise: withLastValue(statement.otherwise, use),
        },
      ];
    case 'switch':
      return [
        {
          ...statement,
          cases: statement.cases.map(({ tests, body }) => ({ tests, body: withLastValue(body, use) })),
        },
      ];
    case 'try':
      return [
        {
          ...statement,
          body: withLastValue(statement.body, use),
          handlers: statement.handlers.map((handler) => withLastValue(handler, use)),
        },
      ];
    case 'block':
      return [{ ...statement, statements: withLastValue(statement.statements, use) }];
    default:
      return [statement];
  }
}

/** What was assigned, read again: a name, or a variable of the receiver. */
function assigned({ target }: Extract<Statement, { kind: 'assign' }>): Expression | null {
  if (target.kind === 'bind') return target.name;
  if (target.kind !== 'place') return null;
  const { place } = target;
  return place.kind === 'member' && place.object.kind === 'self' ? place : null;
}
