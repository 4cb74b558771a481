import type { FunctionNode, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { blockStatements } from './blocks';
import { returning } from './last-value';
import type { Lowering } from './lowering';

/** `let(:client) { ... }` of RSpec declares a method; null for any other call. */
export function lowerNamedValue(node: SyntaxNode, lower: Lowering): Statement | null {
  const method = node.childForFieldName('method');
  const block = node.childForFieldName('block');
  const list = node.childForFieldName('arguments');
  if (method === null || block === null || list === null) return null;
  if (node.childForFieldName('receiver') !== null || !/^(?:let!?|subject)$/.test(lower.text(method)))
    return null;
  const [symbol, ...others] = lower.named(list);
  if (symbol?.type !== 'simple_symbol' || others.length > 0) return null;
  const name = lower.nameAt(symbol, lower.text(symbol).slice(1));
  return { kind: 'function', ...lower.span(node), fn: valueMethod(node, name, block, lower) };
}

function valueMethod(
  node: SyntaxNode,
  name: FunctionNode['name'],
  block: SyntaxNode,
  lower: Lowering,
): FunctionNode {
  return {
    name,
    parameters: [],
    body: lower.nestedDefinition<FunctionNode['body']>(
      () =>
        lower.block(block, null, (inner, within) => returning(blockStatements(inner, within.within(true)))),
      () => lower.unseen(block),
    ),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: false,
    calledByName: true,
    ...lower.span(node),
  };
}
