import { forEachLeaf } from '../evaluate/children';
import type { Expression } from '../ir/expressions';
import type { FunctionNode, Pattern } from '../ir/statements';
import { childrenOf, type IrNode, isBlock, isStatement } from '../source/walk';

/** Stands for the receiver (`this`, `self`) among the names of a program. */
export const RECEIVER = '<self>';

/** Calls `visit` with the names and members that an expression is made of. Of a function inside it, what it gives counts. */
export function forEachMention(expression: Expression, visit: (name: string) => void): void {
  switch (expression.kind) {
    case 'name':
      visit(expression.name);
      for (const receiver of expression.of ?? []) visit(receiver);
      return;
    case 'self':
      visit(RECEIVER);
      return;
    case 'member':
      visit(expression.property.name);
      forEachMention(expression.object, visit);
      return;
    case 'lambda':
      forEachResult(expression.fn, (result) => forEachMention(result, visit));
      return;
    case 'class-expression':
      for (const base of expression.node.bases) forEachMention(base, visit);
      return;
    default:
      for (const child of childrenOf(expression)) if (!isStatement(child)) forEachMention(child, visit);
  }
}

/** Calls `visit` with the members that an expression reads, one behind the other. */
export function forEachMember(expression: Expression, visit: (name: string) => void): void {
  if (expression.kind === 'member') visit(expression.property.name);
  for (const child of childrenOf(expression)) if (!isStatement(child)) forEachMember(child, visit);
}

/** The expressions that a function may give: what it returns, or its body where that is one expression. */
export function forEachResult(fn: FunctionNode, visit: (result: Expression) => void): void {
  if (!isBlock(fn.body)) {
    visit(fn.body);
    return;
  }
  const look = (node: IrNode): void => {
    switch (node.kind) {
      case 'function':
      case 'lambda':
      case 'class':
      case 'class-expression':
        return;
      case 'return':
        if (node.value) visit(node.value);
        return;
      case 'opaque':
        // A `yield` is opaque.
        if (fn.generator) for (const child of node.children) visit(child);
    }
    for (const child of childrenOf(node)) look(child);
  };
  for (const statement of fn.body.statements) look(statement);
}

/** Calls `visit` with the names that a pattern binds, and with the last name of a place that it sets. */
export function forEachTarget(pattern: Pattern, visit: (name: string) => void): void {
  forEachLeaf(pattern, (leaf) => {
    const name = leaf.kind === 'bind' ? leaf.name.name : heldBy(leaf.place);
    if (name !== null) visit(name);
  });
}

/** The name by which a program holds what a place is in: `client` of `self.client`, `clients` of `clients[0]`. */
export function heldBy(place: Expression): string | null {
  for (let at = place; ; ) {
    switch (at.kind) {
      case 'name':
        return at.name;
      case 'self':
        return RECEIVER;
      case 'member':
        return at.property.name;
      case 'index':
        at = at.object;
        break;
      case 'call':
        at = at.callee;
        break;
      case 'await':
        at = at.value;
        break;
      default:
        return null;
    }
  }
}
