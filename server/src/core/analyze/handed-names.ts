import { calleeName } from '../evaluate/children';
import type { Argument, Call, Expression } from '../ir/expressions';
import type { ClassNode, FunctionNode, Parameter, Pattern, Statement } from '../ir/statements';
import { type IrNode, walk } from '../source/walk';

/** A method that sends, handed to a function by what that is called and where the method stands among its arguments. */
export interface Handed {
  readonly to: string;
  readonly at: number | string;
}

/** The methods that calls in some statements hand to functions: `with_retry(client.chat.completions.create, ...)`. */
export function handedIn(statements: readonly Statement[], methods: ReadonlySet<string>): readonly Handed[] {
  const found: Handed[] = [];
  for (const statement of statements)
    walk(statement, (node) => {
      if (node.kind === 'call') found.push(...handedBy(node, methods));
      return true;
    });
  return found;
}

function handedBy({ callee, args }: Call, methods: ReadonlySet<string>): readonly Handed[] {
  const to = calleeName(callee);
  if (to === '') return [];
  return args.flatMap((each, index) => (isMethod(each, methods) ? [{ to, at: each.name ?? index }] : []));
}

/** A method itself, or with some of what it gets: `partial(client.create, model=model)`, `client.create.bind(client)`. */
function isMethod({ value }: Argument, methods: ReadonlySet<string>): boolean {
  if (value.kind !== 'call') return value.kind === 'member' && methods.has(value.property.name);
  const inner = calleeName(value.callee) === 'partial' ? value.args[0]?.value : boundBy(value.callee);
  return inner?.kind === 'member' && methods.has(inner.property.name);
}

function boundBy(callee: Expression): Expression | null {
  return callee.kind === 'member' && callee.property.name === 'bind' ? callee.object : null;
}

/** The names by which functions, and constructors of classes, hold what is handed to them. */
export function takenIn(statements: readonly Statement[], handed: readonly Handed[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (node: IrNode): boolean => {
    for (const { name, fn } of functionsAt(node))
      for (const { to, at } of handed) if (to === name) taken(fn, at, found);
    return true;
  };
  for (const statement of statements) walk(statement, look);
  return found;
}

interface Named {
  readonly name: string;
  readonly fn: FunctionNode;
}

function functionsAt(node: IrNode): readonly Named[] {
  if (node.kind === 'function') return [{ name: node.fn.name?.name ?? '', fn: node.fn }];
  if (node.kind === 'class' || node.kind === 'class-expression') return methodsOf(node.node);
  if (node.kind !== 'assign' || node.value?.kind !== 'lambda' || node.target.kind !== 'bind') return [];
  return [{ name: node.target.name.name, fn: node.value.fn }];
}

/** A constructor is called by the name of its class. */
function methodsOf({ name: own, methods }: ClassNode): readonly Named[] {
  return methods.map(({ name, fn }) => ({ name: name === 'constructor' ? (own?.name ?? '') : name, fn }));
}

function taken(fn: FunctionNode, at: number | string, found: Set<string>): void {
  const name = nameAt(fn.parameters, at);
  if (name === null) return;
  found.add(name);
  // What a constructor keeps of it is called by another name.
  if ('kind' in fn.body) return;
  for (const statement of fn.body.statements)
    if (statement.kind === 'assign' && statement.value?.kind === 'name' && statement.value.name === name)
      found.add(nameOf(statement.target));
  found.delete('');
}

function nameAt(parameters: readonly Parameter[], at: number | string): string | null {
  const target = typeof at === 'number' ? parameters[at]?.target : null;
  if (typeof at === 'string') return parameters.some((each) => nameOf(each.target) === at) ? at : null;
  return target ? nameOf(target) || null : null;
}

function nameOf(target: Pattern): string {
  if (target.kind === 'bind') return target.name.name;
  return target.kind === 'place' ? calleeName(target.place) : '';
}
