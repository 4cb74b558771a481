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
    if (slots.some(({ statements }) => statements.some((statement) => importOf(statement) === name)))
      return true;
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

/** `langchain_core` of `langchain_core.prompts`, `@langchain` of `@langchain/core/messages`. */
function packageOf(module: string): string {
  return module.split(/[./]/)[0] ?? module;
}
