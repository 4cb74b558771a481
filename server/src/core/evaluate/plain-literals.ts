import type { Expression } from '../ir/expressions';
import type { Assignment, FunctionNode, Pattern, Statement } from '../ir/statements';
import { childrenOf, type IrNode } from '../source/walk';
import { bindsKey, forEachKey } from './children';
import type { Context } from './context';
import type { ModuleScope, Scope } from './scope';

/**
 * Whether an expression is, as written, a text, number or list, or a name that is bound to nothing else. Calls of what such
 * things can do (`lines.append(...)`) are the most frequent of all: they are told without following what happened to them.
 */
export function isPlainLiteral(context: Context, expression: Expression, scope: Scope): boolean {
  return (
    isLiteral(expression) || (expression.kind === 'name' && isBoundToOne(context, expression.name, scope))
  );
}

function isLiteral(expression: Expression): boolean {
  switch (expression.kind) {
    case 'string':
    case 'number':
    case 'list':
    case 'comprehension':
      return true;
    case 'template':
      return expression.tag === null;
    default:
      return false;
  }
}

function isBoundToOne(context: Context, name: string, from: Scope): boolean {
  let found = false;
  for (let at = from; ; at = at.parent) {
    switch (at.kind) {
      case 'module':
        return found || isModuleName(context, name, at);
      case 'block': {
        const { plain, others } = bindingsOf(at.statements);
        if (others.has(name)) return false;
        found ||= plain.has(name);
        break;
      }
      case 'function':
        if (found) return true;
        if (at.fn.parameters.some(({ target }) => bindsKey(target, name))) return false;
        break;
      case 'class':
        if (at.node.ownScope) return false;
        break;
      case 'clause':
        if (bindsKey(at.target, name)) return false;
    }
  }
}

function isModuleName(context: Context, name: string, { slot }: ModuleScope): boolean {
  const { index, prefix } = context.modules.of(slot.home);
  context.machine.readName(prefix + name);
  const touches = index.touching(name);
  const first = touches[0];
  return (
    first !== undefined &&
    boundLiteral(first.statement) === name &&
    touches.every(({ scope }) => !bindingsOf(scope.slot.statements).others.has(name))
  );
}

/** The names that a list of statements binds. */
interface Bindings {
  /** Those that its own statements bind to literals. */
  readonly plain: ReadonlySet<string>;
  /** Those that something in it, however deep, binds to anything else. */
  readonly others: ReadonlySet<string>;
}

const known = new WeakMap<readonly Statement[], Bindings>();

function bindingsOf(statements: readonly Statement[]): Bindings {
  let bindings = known.get(statements);
  if (!bindings) {
    const plain = new Set<string>();
    for (const each of statements) {
      const name = boundLiteral(each);
      if (name !== null) plain.add(name);
    }
    bindings = { plain, others: othersIn(statements) };
    known.set(statements, bindings);
  }
  return bindings;
}

function othersIn(statements: readonly Statement[]): ReadonlySet<string> {
  const found = new Set<string>();
  const bind = (pattern: Pattern | null) => {
    if (pattern) forEachKey(pattern, (key, binds) => binds && found.add(key));
  };
  const look = (node: IrNode): void => {
    for (const pattern of patternsOf(node)) bind(pattern);
    for (const name of namesOf(node)) found.add(name);
    for (const child of childrenOf(node)) look(child);
  };
  for (const each of statements) look(each);
  return found;
}

/** What a node binds, but for literals. */
function patternsOf(node: IrNode): readonly (Pattern | null)[] {
  switch (node.kind) {
    case 'assign':
      return boundLiteral(node) === null && grownName(node) === null ? [node.target] : [];
    case 'assignment':
    case 'loop':
      return [node.target];
    case 'with':
      return node.items.map(({ target }) => target);
    case 'comprehension':
      return node.clauses.map(({ target }) => target);
    case 'function':
    case 'lambda':
      return parametersOf(node.fn);
    case 'class':
    case 'class-expression':
      return node.node.methods.flatMap(({ fn }) => parametersOf(fn));
    default:
      return [];
  }
}

function namesOf(node: IrNode): readonly string[] {
  switch (node.kind) {
    case 'import':
      return node.bindings.map(({ local }) => local ?? '*');
    case 'loop':
      return node.counter ? [node.counter.name] : [];
    case 'function':
      return node.fn.name ? [node.fn.name.name] : [];
    case 'class':
      return node.node.name ? [node.node.name.name] : [];
    default:
      return [];
  }
}

function parametersOf({ parameters }: FunctionNode): readonly Pattern[] {
  return parameters.map(({ target }) => target);
}

/** The name that a statement binds to a literal. */
function boundLiteral(statement: Statement): string | null {
  if (statement.kind !== 'assign' || statement.operator !== '=') return null;
  return statement.value !== null && isLiteral(statement.value) ? nameOf(statement) : null;
}

/** The name whose text or list a statement makes longer: it is one as before. */
function grownName(statement: Statement): string | null {
  if (statement.kind !== 'assign') return null;
  return statement.operator === '+=' || statement.operator === '.=' ? nameOf(statement) : null;
}

function nameOf({ target }: Assignment): string | null {
  return target.kind === 'bind' ? target.name.name : null;
}
