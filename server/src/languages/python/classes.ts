import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, Field, Method, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { decoratorName, undecorated } from './decorators';
import { type Binding, lowerFunction } from './functions';
import type { Lowering } from './lowering';

/** `whole` is the definition with its decorators. */
export function lowerClass(
  node: SyntaxNode,
  whole: SyntaxNode,
  decorators: readonly Expression[],
  lower: Lowering,
): ClassNode {
  let name: SyntaxNode | null = null;
  let bases: readonly Expression[] = [];
  let body: SyntaxNode | null = null;
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'identifier') name ??= child;
    else if (type === 'argument_list') bases = lowerBases(child, lower);
    else if (type === 'block') body = child;
  }
  return {
    ...lower.span(whole),
    name: name === null ? null : lower.name(name),
    bases,
    decorators,
    ...lower.nestedDefinition(
      () => lowerMembers(body, lower),
      () => NONE,
    ),
  };
}

interface Members {
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  readonly statements: readonly Statement[];
}

const KEYWORDS: ReadonlySet<string> = new Set(['keyword_argument', 'dictionary_splat']);

/** Base classes; `metaclass=...` and other keywords are none. */
function lowerBases(list: SyntaxNode, lower: Lowering): Expression[] {
  return lower
    .named(list)
    .filter((base) => !KEYWORDS.has(base.type))
    .map((base) => lower.expression(base));
}

function lowerMembers(block: SyntaxNode | null, lower: Lowering): Members {
  const members = block === null ? [] : lower.pieces('member', block, lower.parts(block), lowerMember);
  return {
    fields: members.flatMap(({ fields }) => fields),
    methods: members.flatMap(({ methods }) => methods),
    statements: members.flatMap(({ statements }) => statements),
  };
}

function lowerMember(node: SyntaxNode, lower: Lowering): Members {
  const type = node.type;
  const { decorators, definition } = isDefinition(type)
    ? undecorated(node, type, lower)
    : { decorators: [], definition: null };
  if (definition === null) return lowerField(node, lower);
  return definition.type === 'class_definition'
    ? { ...NONE, fields: [lowerInnerClass(definition, node, decorators, lower)] }
    : { ...NONE, methods: [lowerMethod(definition, node, decorators, lower)] };
}

const NONE: Members = { fields: [], methods: [], statements: [] };

function isDefinition(type: string): boolean {
  return type === 'function_definition' || type === 'class_definition' || type === 'decorated_definition';
}

/** `x = 1` and `x: str = 'a'` are fields; other statements stay what they are. */
function lowerField(node: SyntaxNode, lower: Lowering): Members {
  const fields: Field[] = [];
  const statements: Statement[] = [];
  for (const statement of lower.statement(node)) {
    const field = fieldOf(statement);
    if (field === null) statements.push(statement);
    else fields.push(field);
  }
  return { ...NONE, fields, statements };
}

function fieldOf(statement: Statement): Field | null {
  if (statement.kind !== 'assign' || statement.operator !== '=' || statement.target.kind !== 'bind')
    return null;
  const { anchor, start, end, target, value, annotation } = statement;
  return { anchor, start, end, name: target.name.name, value, annotation, static: true };
}

function lowerInnerClass(
  node: SyntaxNode,
  whole: SyntaxNode,
  decorators: readonly Expression[],
  lower: Lowering,
): Field {
  const inner = lowerClass(node, whole, decorators, lower);
  const span = lower.span(whole);
  return {
    ...span,
    name: inner.name?.name ?? '',
    value: { kind: 'class-expression', ...span, node: inner },
    annotation: null,
    static: true,
  };
}

/** These take the class although nothing says so. */
const IMPLICITLY_OF_CLASS: ReadonlySet<string> = new Set([
  '__new__',
  '__init_subclass__',
  '__class_getitem__',
]);

function lowerMethod(
  node: SyntaxNode,
  whole: SyntaxNode,
  decorators: readonly Expression[],
  lower: Lowering,
): Method {
  const named = lower.named(node).find((child) => child.type === 'identifier');
  const name = named === undefined ? '' : lower.text(named);
  const labels = decorators.map(decoratorName);
  const binding: Binding = labels.includes('staticmethod')
    ? 'static'
    : labels.includes('classmethod') || IMPLICITLY_OF_CLASS.has(name)
      ? 'class'
      : 'instance';
  return {
    name: methodName(name, labels),
    fn: lowerFunction(node, { span: lower.span(whole), decorators, binding }, lower),
    getter: labels.some((label) => label?.endsWith('property')),
  };
}

/** A property's setter and deleter must not hide its getter: they get names that nobody can spell. */
function methodName(name: string, labels: readonly (string | null)[]): string {
  if (name === '__init__') return 'constructor';
  const accessor = labels.find((label) => label === 'setter' || label === 'deleter');
  return accessor === undefined || accessor === null ? name : `${name}.${accessor}`;
}
