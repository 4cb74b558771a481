import type { Expression } from '../ir/expressions';
import type { Statement } from '../ir/statements';
import { childrenOf, isStatement } from '../source/walk';
import { calleeName } from './children';

/** Another name that is given to a thing: `g = f`, `self.ask = ask`, `import { f as g }`. */
export interface Alias {
  readonly alias: string;
  readonly of: string;
}

/** Stands for "`name` is given another name somewhere" among the calls that a result depends on. */
export function aliasKey(name: string): string {
  return `= ${name}`;
}

/** Whether a result depends on who calls some function: whoever looks for its callers looks for its aliases. */
export function dependsOnCallers(reads: ReadonlySet<string>): boolean {
  // Behind a line break where the function is of another file.
  for (const key of reads) if (key.startsWith('= ') || key.includes('\n= ')) return true;
  return false;
}

/** The aliases that a statement makes itself. */
export function aliasesBy(statement: Statement): readonly Alias[] {
  if (statement.kind === 'import')
    return statement.bindings.flatMap(({ local, imported }) =>
      local === null || imported === '*' || local === imported ? [] : [{ alias: local, of: imported }],
    );
  const alias = assignedAlias(statement);
  return alias ? [alias] : [];
}

function assignedAlias(statement: Statement): Alias | null {
  if (statement.kind !== 'assign' || statement.operator !== '=' || statement.value === null) return null;
  const { target, value } = statement;
  const of = nameIn(value);
  if (of === '') return null;
  const alias =
    target.kind === 'bind' ? target.name.name : target.kind === 'place' ? calleeName(target.place) : '';
  return alias === '' || alias === of ? null : { alias, of };
}

function nameIn(value: Expression): string {
  return value.kind === 'name' || value.kind === 'member' ? calleeName(value) : '';
}

/** The aliases that statements make, those inside functions and classes included. */
export function findAliases(statements: readonly Statement[]): readonly Alias[] {
  const found: Alias[] = [];
  const look = (statement: Statement): void => {
    found.push(...aliasesBy(statement));
    for (const child of childrenOf(statement)) if (isStatement(child)) look(child);
  };
  for (const statement of statements) look(statement);
  return found;
}
