import type { SyntaxNode } from '../../core/source/syntax';

/** The parts of `receiver.method(list) { block }`; each may be left out. */
export interface CallParts {
  readonly receiver: SyntaxNode | null;
  readonly method: SyntaxNode | null;
  readonly list: SyntaxNode | null;
  readonly block: SyntaxNode | null;
}

export function callParts(node: SyntaxNode): CallParts {
  return {
    receiver: node.childForFieldName('receiver'),
    method: node.childForFieldName('method'),
    list: node.childForFieldName('arguments'),
    block: node.childForFieldName('block'),
  };
}
