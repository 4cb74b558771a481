import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { bodyOf } from './functions';
import type { Lowering } from './lowering';
import { patternOf, typeIn } from './patterns';
import { isType } from './types';

export interface PropertyParts {
  /** A `variable_declaration`, or several in parentheses. */
  readonly declared: SyntaxNode | null;
  readonly value: SyntaxNode | null;
  /** What stands behind `by`. */
  readonly delegate: SyntaxNode | null;
  readonly getter: SyntaxNode | null;
}

const NO_VALUES: ReadonlySet<string> = new Set([
  ...[
    'modifiers',
    'getter',
    'setter',
    'property_delegate',
    'type_parameters',
    'type_constraints',
    'annotation',
  ],
]);

export function propertyParts(node: SyntaxNode, lower: Lowering): PropertyParts {
  const parts = lower.named(node);
  const declared = lower.child(node, 'variable_declaration', 'multi_variable_declaration');
  const delegate = lower.child(node, 'property_delegate');
  const value = parts.find(
    (part) =>
      declared !== null && part.startIndex >= declared.endIndex && !NO_VALUES.has(part.type) && !isType(part),
  );
  return {
    declared,
    value: value ?? null,
    delegate: delegate === null ? null : (lower.named(delegate)[0] ?? null),
    getter: lower.child(node, 'getter'),
  };
}

/** What a property is when it is declared; null when nothing says so. */
export function initialValue({ value, delegate }: PropertyParts, lower: Lowering): Expression | null {
  const given = value ?? delegate;
  return given === null ? null : lower.expression(given);
}

/** What `get()` gives, as a function. */
export function getterOf(node: SyntaxNode, getter: SyntaxNode, lower: Lowering): FunctionNode {
  return plainFunction(lower.span(node), [], bodyOf(getter, lower));
}

/** A local or top-level `val` or `var`; one with a getter is what that gives. */
export function lowerProperty(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parts = propertyParts(node, lower);
  const { declared, getter } = parts;
  const target = declared === null ? null : patternOf(declared, lower);
  const value = initialValue(parts, lower);
  if (declared === null || target === null)
    return value === null ? [] : [{ kind: 'expression', ...lower.span(node), value }];
  const span = lower.span(node);
  const given = value ?? (getter === null ? null : called(node, getterOf(node, getter, lower), lower));
  return [
    {
      kind: 'assign',
      ...span,
      target,
      operator: '=',
      value: given,
      annotation: typeIn(declared, lower),
      declares: true,
    },
  ];
}

function called(node: SyntaxNode, fn: FunctionNode, lower: Lowering): Expression {
  const span = lower.span(node);
  if ('kind' in fn.body) return fn.body;
  return { kind: 'call', ...span, callee: { kind: 'lambda', ...span, fn }, args: [], construct: false };
}
