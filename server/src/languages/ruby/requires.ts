import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * `require "a"`, `require_relative "a"`, `load "a"`: the constants of the file are everywhere then. Null for any other
 * call, and where the file is computed.
 */
export function requireStatement(node: SyntaxNode, lower: Lowering): Statement | null {
  const method = node.childForFieldName('method');
  const list = node.childForFieldName('arguments');
  if (method === null || list === null || node.childForFieldName('receiver') !== null) return null;
  const name = lower.text(method);
  const [file] =
    name === 'require' || name === 'require_relative' || name === 'load' ? lower.named(list) : [];
  if (file === undefined) return null;
  const value = lower.expression(file);
  if (value.kind !== 'string' || value.value === '') return null;
  const module =
    name === 'require_relative' && !value.value.startsWith('.') ? `./${value.value}` : value.value;
  return { kind: 'import', ...lower.span(node), module, bindings: [] };
}
