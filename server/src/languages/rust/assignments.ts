import type { Assignment, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { isPlainChoice } from './branches';
import type { Lowering } from './lowering';
import { lowerPattern } from './patterns';
import { assignedTo, dropped } from './tails';
import { lowerType } from './types';

/** `const A: &str = "x";`, `static A: T = x;` */
export function lowerConstant(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  if (name === null) return [];
  return [declaration(node, { kind: 'bind', name: lower.name(name) }, lower)];
}

function declaration(node: SyntaxNode, target: Pattern, lower: Lowering): Assignment {
  const value = node.childForFieldName('value');
  const annotation = node.childForFieldName('type');
  return {
    kind: 'assign',
    ...lower.span(node),
    target,
    operator: '=',
    value: value === null ? null : lower.expression(value),
    annotation: annotation === null ? null : lowerType(annotation, lower),
    declares: true,
  };
}

/** `type A = B;` */
export function lowerTypeAlias(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const type = node.childForFieldName('type');
  if (name === null || type === null) return [];
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: { kind: 'bind', name: lower.name(name) },
      operator: '=',
      value: lowerType(type, lower),
      annotation: null,
      declares: true,
    },
  ];
}

/** Values that are made in statements: what each branch ends in is assigned. */
const BRANCHING: ReadonlySet<string> = new Set([
  'if_expression',
  'match_expression',
  'block',
  'macro_block',
  'unsafe_block',
]);

function needsStatements(value: SyntaxNode, lower: Lowering): boolean {
  return BRANCHING.has(value.type) && !isPlainChoice(value, lower);
}

/** `let a = b;`, `let Some(a) = b else { return };`, and `let a = match b { ... };`, which each arm assigns to. */
export function lowerLet(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const pattern = node.childForFieldName('pattern');
  if (pattern === null) return [];
  const target = lowerPattern(pattern, lower);
  if (target === null) return unbound(node, lower);
  const value = node.childForFieldName('value');
  const otherwise = node.childForFieldName('alternative');
  if (otherwise !== null) return [declaration(node, target, lower), ...refuted(otherwise, lower)];
  if (value === null || !needsStatements(value, lower) || target.kind !== 'bind')
    return [declaration(node, target, lower)];
  return branching(node, value, target, lower);
}

function branching(
  node: SyntaxNode,
  value: SyntaxNode,
  target: Extract<Pattern, { kind: 'bind' }>,
  lower: Lowering,
): readonly Statement[] {
  const annotation = node.childForFieldName('type');
  const declared: Assignment = {
    kind: 'assign',
    ...lower.spanOf(node.startIndex, value.startIndex),
    target,
    operator: '=',
    value: null,
    annotation: annotation === null ? null : lowerType(annotation, lower),
    declares: true,
  };
  const { name } = target.name;
  const bind = (at: SyntaxNode) =>
    assignedTo((to) => ({
      kind: 'bind',
      name: { kind: 'name', ...to.spanOf(at.startIndex, at.startIndex), name },
    }));
  return [declared, ...lower.statement(value, (inner, to) => bind(inner)(inner, to))];
}

/** `let _ = f();` */
function unbound(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = node.childForFieldName('value');
  return value === null ? [] : lower.statement(value, dropped);
}

/** What runs when the pattern of a `let ... else` does not fit; it never comes to its end. */
function refuted(block: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements = lower.statementsIn(block);
  if (statements.length === 0) return [];
  const test = lower.spanOf(block.startIndex, block.startIndex);
  return [
    {
      kind: 'if',
      ...lower.span(block),
      test: { kind: 'opaque', ...test, children: [] },
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: statements,
      otherwise: [],
    },
  ];
}

/** `a = b;`, `a += b;`, `a.b = match c { ... };` */
export function lowerAssignmentStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (left === null || right === null) return dropped(node, lower);
  const operator = lower.slice(left.endIndex, right.startIndex).trim();
  const plain = operator.endsWith('=') ? operator : '=';
  if (needsStatements(right, lower))
    return lower.statement(
      right,
      assignedTo((to) => placeOf(left, to), plain),
    );
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: placeOf(left, lower),
      operator: plain,
      value: lower.expression(right),
      annotation: null,
      declares: false,
    },
  ];
}

/** What stands left of `=`: `*a = b` sets `a`. */
export function placeOf(node: SyntaxNode, lower: Lowering): Pattern {
  const type = node.type;
  if (type === 'identifier') return { kind: 'bind', name: lower.name(node) };
  if (type === 'unary_expression') {
    const [inner] = lower.named(node);
    if (inner !== undefined)
      return lower.nested(
        () => placeOf(inner, lower),
        () => unplaced(node, lower),
      );
  }
  if (type === 'tuple_expression')
    return {
      kind: 'unpack-list',
      items: lower.named(node).map((item) => (lower.text(item) === '_' ? null : placeOf(item, lower))),
    };
  return { kind: 'place', place: lower.expression(node, type) };
}

function unplaced(node: SyntaxNode, lower: Lowering): Pattern {
  return { kind: 'place', place: lower.unseen(node) };
}
