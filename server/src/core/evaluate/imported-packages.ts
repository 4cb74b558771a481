import type { Statement } from '../ir/statements';
import type { Context } from './context';
import type { Scope } from './scope';

/** Whether the file of a point imports anything of some packages, at module level. Files that are asked for from others are not looked at. */
export function importsAny(context: Context, packages: Iterable<string>, scope: Scope): boolean {
  const { modules, machine } = context;
  const { home } = modules;
  if (modules.at(scope) !== home) return false;
  const { program } = home.index;
  for (const each of packages) {
    const name = packageOf(each);
    machine.readName(importKey(name));
    const slots = program.slotsMentioning(name.replace('@', ''));
    const isOf = (statement: Statement) =>
      REVERSED.test(each) ? isBelow(statement, each.replace(/\/\*$/, '')) : importOf(statement) === name;
    if (slots.some(({ statements }) => statements.some(isOf))) return true;
  }
  return false;
}

/** The package that a statement imports from, or null. */
export function importOf(statement: Statement): string | null {
  return statement.kind === 'import' ? packageOf(statement.module) : null;
}

/** Under which it is noted whether a package is imported. */
export function importKey(name: string): string {
  return `import ${name}`;
}

function isBelow(statement: Statement, prefix: string): boolean {
  if (statement.kind !== 'import') return false;
  const { module } = statement;
  return module === prefix || module.startsWith(`${prefix}.`);
}

/** Names of packages that begin with a domain, turned round: many have the first word in common, and the second. */
const REVERSED = /^(?:ai|app|cloud|cn|co|com|de|dev|io|me|net|org)\.[^./]/;

/** `langchain_core` of `langchain_core.prompts`, `@langchain` of `@langchain/core/messages`, `com.openai` of `com.openai.client`. */
function packageOf(module: string): string {
  const [first = module, second] = module.split(/[./]/);
  return REVERSED.test(module) ? `${first}.${second}` : first;
}
