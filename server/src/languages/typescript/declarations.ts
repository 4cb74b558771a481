import type { Expression, ObjectEntry } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerKey } from './literals';
import { at, childOfType, type Lowering, nameOf, opaque, textOf } from './lowering';
import { requiredImport } from './modules';
import { declaredName } from './patterns';

/** `const`, `let`, `var`: a statement for each name or pattern. */
export function lowerDeclaration(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const statements: Statement[] = [];
  for (const child of node.namedChildren) {
    if (child.type === 'variable_declarator') statements.push(lowerDeclarator(child, to));
    else if (child.type === 'ERROR') statements.push(...to.statement(child));
  }
  return statements;
}

function lowerDeclarator(node: SyntaxNode, to: Lowering): Statement {
  const kids = node.namedChildren;
  const plain = kids.length === 2 && kids[1]!.type !== 'type_annotation' && !node.hasError;
  const name = plain ? kids[0] : node.childForFieldName('name');
  const value = plain ? kids[1] : node.childForFieldName('value');
  const annotation = plain ? null : childOfType(node, 'type_annotation');
  const target: Pattern = name ? to.pattern(name) : { kind: 'place', place: opaque(node, to) };
  const lowered = value ? to.expression(value) : null;
  const imported = lowered && requiredImport(node, target, lowered, to);
  if (imported) return imported;
  return {
    kind: 'assign',
    ...at(node, to),
    target,
    operator: '=',
    value: lowered,
    annotation: annotation ? to.type(annotation) : null,
    declares: true,
  };
}

/** `using a = b`: a value that is released at the end of its block. */
export function lowerUsing(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const declarators = node.namedChildren.filter(({ type }) => type === 'variable_declarator');
  const pairs =
    declarators.length > 0
      ? declarators.map(
          (child) => [child.childForFieldName('name'), child.childForFieldName('value')] as const,
        )
      : [[node.childForFieldName('left'), node.childForFieldName('right')] as const];
  const items = pairs.flatMap(([name, value]) =>
    value ? [{ value: to.expression(value), target: name ? to.pattern(name) : null }] : [],
  );
  return [{ kind: 'with', ...at(node, to), items, body: [] }];
}

/** An enum is an object; members without a value count on from the last number, or from 0. */
export function lowerEnum(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const name = declaredName(node);
  const body = childOfType(node, 'enum_body');
  if (!name || !body) return [];
  const value: Expression = { kind: 'object', ...at(body, to), entries: lowerEnumMembers(body, to) };
  return [
    {
      kind: 'assign',
      ...at(node, to),
      target: { kind: 'bind', name: nameOf(name, to) },
      operator: '=',
      value,
      annotation: null,
      declares: true,
    },
  ];
}

function lowerEnumMembers(body: SyntaxNode, to: Lowering): ObjectEntry[] {
  const entries: ObjectEntry[] = [];
  let next: number | null = 0;
  for (const child of body.namedChildren) {
    if (child.type === 'comment' || child.type === 'ERROR') continue;
    const assigned = child.type === 'enum_assignment';
    const key = assigned ? child.childForFieldName('name') : child;
    if (!key) continue;
    const written = assigned ? child.childForFieldName('value') : null;
    const value: Expression = written ? to.expression(written) : countedMember(child, next, to);
    next = value.kind === 'number' ? value.value + 1 : null;
    entries.push({ key: lowerKey(key, to), value });
  }
  return entries;
}

function countedMember(node: SyntaxNode, value: number | null, to: Lowering): Expression {
  if (value === null) return opaque(node, to);
  return { kind: 'number', ...at(node, to), value, source: String(value) };
}

/** The statements of a namespace; what it exports is not exported by the module. */
export function lowerNamespace(node: SyntaxNode, to: Lowering): readonly Statement[] {
  const body = childOfType(node, 'statement_block');
  const statements = body ? to.statements(body).filter(({ kind }) => kind !== 'export') : [];
  return statements.length > 0 ? [{ kind: 'block', ...at(node, to), statements }] : [];
}

/** `type A = { client: OpenAI }` is a class of fields; other types are of no use. */
export function lowerObjectType(node: SyntaxNode, to: Lowering): readonly Statement[] {
  if (!childOfType(node, 'object_type') || textOf(node, to).length === 0) return [];
  return [{ kind: 'class', ...at(node, to), node: to.classNode(node, []) }];
}
