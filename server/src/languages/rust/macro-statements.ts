import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { TokenCursor } from './token-cursor';
import { readExpression } from './token-expressions';

/** `lazy_static! { static ref A: T = x; }`: constants that are made when they are first asked for; null for other macros. */
export function lowerLazyStatics(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const macro = node.childForFieldName('macro');
  if (macro === null || !/(?:^|:)(?:lazy_static|thread_local)$/.test(lower.text(macro))) return null;
  const tree = lower.named(node).find(({ type }) => type === 'token_tree');
  if (tree === undefined) return [];
  const cursor = TokenCursor.inside(tree, lower, 0);
  const statements: Statement[] = [];
  while (!cursor.isDone) {
    const statement = cursor.takes('static') ? lowerStatic(cursor) : null;
    if (statement !== null) statements.push(statement);
    else cursor.next();
  }
  return statements;
}

const TYPE_ENDS: ReadonlySet<string> = new Set(['=', ';']);

function lowerStatic(cursor: TokenCursor): Statement | null {
  const { lower } = cursor;
  cursor.takes('ref');
  const name = cursor.next();
  if (name === null || !cursor.takes(':')) return null;
  cursor.skipType(TYPE_ENDS);
  const value = cursor.takes('=') ? readExpression(cursor) : null;
  if (value === null) return null;
  return {
    kind: 'assign',
    ...lower.spanOf(name.startIndex, value.endIndex),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value: lower.expression(value),
    annotation: null,
    declares: true,
  };
}
