import type { Expression, Name, Opaque, StringLiteral } from '../../core/ir/expressions';
import type { ClassNode, FunctionNode, Pattern, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasContent } from '../wire/has-content';
import { isSlashComment } from '../wire/slash-comment';

/**
 * What the syntactic families need of each other. They are mutually recursive; each takes this instead of
 * importing the others.
 */
export interface Lowering {
  readonly context: LoweringContext;
  /** The same, for nodes under another anchor. */
  within(context: LoweringContext): Lowering;
  expression(node: SyntaxNode): Expression;
  /** A type, as far as it is made of names, members, arguments, literals and unions. */
  type(node: SyntaxNode): Expression;
  pattern(node: SyntaxNode): Pattern;
  statement(node: SyntaxNode): readonly Statement[];
  /** The statements among the children of a block. */
  statements(block: SyntaxNode): readonly Statement[];
  functionNode(node: SyntaxNode, decorators: readonly Expression[]): FunctionNode;
  classNode(node: SyntaxNode, decorators: readonly Expression[]): ClassNode;
}

/** Where a node stands, relative to the anchor. */
export function at(node: SyntaxNode, { context }: Lowering): Span {
  const { anchor, anchorStart } = context;
  return { anchor, start: node.startIndex - anchorStart, end: node.endIndex - anchorStart };
}

export function textOf(node: SyntaxNode, { context }: Lowering): string {
  return context.slice(node.startIndex, node.endIndex);
}

export function nameOf(node: SyntaxNode, to: Lowering): Name {
  return { kind: 'name', ...at(node, to), name: textOf(node, to) };
}

/** A name or key as a string literal, for keys of objects. */
export function keyOf(node: SyntaxNode, to: Lowering): StringLiteral {
  return { kind: 'string', ...at(node, to), value: textOf(node, to) };
}

export function opaque(node: SyntaxNode, to: Lowering, children: readonly Expression[] = []): Opaque {
  return { kind: 'opaque', ...at(node, to), children: children.filter(hasContent) };
}

/** The named child of these types, or null. */
export function childOfType(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
  return node.namedChildren.find((child) => types.includes(child.type)) ?? null;
}

/** Named children without comments. */
export function contentsOf(node: SyntaxNode, to: Lowering): readonly SyntaxNode[] {
  const children = node.namedChildren;
  return children.some((child) => isComment(child, to))
    ? children.filter((child) => !isComment(child, to))
    : children;
}

export function isComment(node: SyntaxNode, { context }: Lowering): boolean {
  return isSlashComment(node, context.text);
}
