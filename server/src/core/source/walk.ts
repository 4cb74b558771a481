import type { Expression } from '../ir/expressions';
import type { Block, ClassNode, FunctionNode, Pattern, Statement } from '../ir/statements';

export type IrNode = Expression | Statement;

/**
 * The expressions and statements directly inside a node, in the order of the text. Bodies of functions, lambdas
 * and classes are inside; annotations and the names of members are not. Lowering bounds the depth of its trees
 * (`DEPTH_LIMIT`), so recursion over children is safe.
 */
export function childrenOf(node: IrNode): readonly IrNode[] {
  switch (node.kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'name':
    case 'self':
    case 'import':
    case 'jump':
      return [];
    case 'template':
      return [
        ...present(node.tag),
        ...node.parts.flatMap((part) => (part.kind === 'hole' ? [part.value] : [])),
      ];
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.index];
    case 'call':
      return [node.callee, ...node.args.map(({ value }) => value)];
    case 'object':
      return node.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case 'list':
      return node.items;
    case 'conditional':
      return [node.test, node.then, node.otherwise];
    case 'coalesce':
    case 'binary':
      return [node.left, node.right];
    case 'match':
      return [node.subject, ...node.arms];
    case 'lambda':
    case 'function':
      return childrenOfFunction(node.fn);
    case 'class-expression':
    case 'class':
      return childrenOfClass(node.node);
    case 'assignment':
      return [...childrenOfPattern(node.target), node.value];
    case 'comprehension':
      return [
        node.element,
        ...node.clauses.flatMap(({ target, iterable }) => [...childrenOfPattern(target), iterable]),
        ...node.conditions,
      ];
    case 'opaque':
      return node.children;
    case 'spread':
    case 'unary':
    case 'await':
    case 'expression':
      return [node.value];
    default:
      return childrenOfStatement(node);
  }
}

type Compound = Exclude<
  Statement,
  { readonly kind: 'import' | 'jump' | 'function' | 'class' | 'expression' }
>;

function childrenOfStatement(node: Compound): readonly IrNode[] {
  switch (node.kind) {
    case 'assign':
      return [...childrenOfPattern(node.target), ...present(node.value)];
    case 'export':
    case 'return':
      return present(node.value);
    case 'if':
      return [node.test, ...node.then, ...node.otherwise];
    case 'loop': {
      const target = node.target ? childrenOfPattern(node.target) : [];
      return [...target, ...present(node.iterable), ...node.header, ...node.body];
    }
    case 'try':
      return [...node.body, ...node.handlers.flat(), ...node.finalizer];
    case 'with': {
      const items = node.items.flatMap(({ value, target }) => [
        value,
        ...(target ? childrenOfPattern(target) : []),
      ]);
      return [...items, ...node.body];
    }
    case 'switch':
      return [node.subject, ...node.cases.flatMap(({ tests, body }) => [...tests, ...body])];
    case 'block':
      return node.statements;
  }
}

function present(value: Expression | null): readonly Expression[] {
  return value ? [value] : [];
}

export function childrenOfPattern(pattern: Pattern): readonly Expression[] {
  switch (pattern.kind) {
    case 'bind':
      return [];
    case 'place':
      return [pattern.place];
    case 'rest':
      return childrenOfPattern(pattern.target);
    case 'unpack-list':
      return pattern.items.flatMap((item) => (item ? childrenOfPattern(item) : []));
    case 'unpack-object': {
      const entries = pattern.entries.flatMap(({ target, fallback }) => [
        ...childrenOfPattern(target),
        ...present(fallback),
      ]);
      return pattern.rest ? [...entries, ...childrenOfPattern(pattern.rest)] : entries;
    }
  }
}

function childrenOfFunction(fn: FunctionNode): readonly IrNode[] {
  const parameters = fn.parameters.flatMap(({ target, fallback }) => [
    ...childrenOfPattern(target),
    ...present(fallback),
  ]);
  return [...fn.decorators, ...parameters, ...(isBlock(fn.body) ? fn.body.statements : [fn.body])];
}

function childrenOfClass(node: ClassNode): readonly IrNode[] {
  return [
    ...node.decorators,
    ...node.bases,
    ...node.fields.flatMap(({ value }) => present(value)),
    ...node.methods.flatMap(({ fn }) => childrenOfFunction(fn)),
    ...node.statements,
  ];
}

/** Whether a function's body is a block of statements; else it is the one expression that it returns. */
export function isBlock(body: Block | Expression): body is Block {
  return !('kind' in body);
}

const STATEMENT_KINDS: ReadonlySet<string> = new Set<Statement['kind']>([
  'assign',
  'expression',
  'import',
  'export',
  'function',
  'class',
  'if',
  'loop',
  'try',
  'with',
  'switch',
  'return',
  'jump',
  'block',
]);

export function isStatement(node: IrNode): node is Statement {
  return STATEMENT_KINDS.has(node.kind);
}

/** The outermost expressions inside a statement, those of the statements in it included. */
export function expressionsIn(node: Statement): Expression[] {
  return childrenOf(node).flatMap((child) => (isStatement(child) ? expressionsIn(child) : [child]));
}

/** Visits a node and all nodes below it, each before its children. `enter` says whether to go below. */
export function walk(node: IrNode, enter: (node: IrNode) => boolean): void {
  if (!enter(node)) return;
  for (const child of childrenOf(node)) walk(child, enter);
}
