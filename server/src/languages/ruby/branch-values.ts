import type { Expression } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lambda } from './functions';
import { returning } from './last-value';
import type { Lowering } from './lowering';

/** An `if`, `case` or `begin` where an expression stands: what its branches give. */
export function lowerBranching(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (type === 'parenthesized_statements') {
    const [only, ...others] = lower.named(node);
    if (only !== undefined && others.length === 0) return lower.expression(only);
  }
  const body = lower.nestedDefinition(
    () => lower.block(node, lower.methodHead, (inner, within) => returning(within.statement(inner))),
    () => null,
  );
  if (body === null) return lower.unseen(node);
  return plainValue(body.statements) ?? runAtOnce(node, body, lower);
}

/** Branches of one expression each. */
function plainValue(statements: readonly Statement[]): Expression | null {
  const [only, ...others] = statements;
  if (only === undefined || others.length > 0) return null;
  if (only.kind === 'return' && !only.throws) return only.value;
  if (only.kind !== 'if') return null;
  const { anchor, start, end, test } = only;
  const then = plainValue(only.then);
  const otherwise: Expression | null =
    only.otherwise.length === 0 ? { kind: 'null', anchor, start: end, end } : plainValue(only.otherwise);
  if (then === null || otherwise === null) return null;
  return { kind: 'conditional', anchor, start, end, test, then, otherwise };
}

/** Statements that make a value, as a function that is called where it is written. */
function runAtOnce(node: SyntaxNode, body: Block, lower: Lowering): Expression {
  const span = lower.span(node);
  const callee = lambda(span, [], body, []);
  return { kind: 'call', ...span, callee, args: [], construct: false };
}
