import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { valuesOf } from './arguments';
import { callParts } from './call-parts';
import type { Lowering } from './lowering';
import { targetOf } from './targets';

interface Append {
  readonly node: SyntaxNode;
  readonly isLine: boolean;
  readonly value: SyntaxNode | null;
}

/** A statement that is a chain of `append` and `appendLine`: its builder grows; null for any other. */
export function appendStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const appends: Append[] = [];
  let at: SyntaxNode | null = node;
  while (at !== null) {
    const parts = callParts(at, lower);
    if (parts === null) break;
    const isLine = parts.name === 'appendLine' || parts.name === 'appendln';
    const [value, other] = valuesOf(parts.args, lower);
    if ((!isLine && parts.name !== 'append') || other !== undefined || parts.lambda !== null) return null;
    if (value === undefined && !isLine) return null;
    appends.unshift({ node: at, isLine, value: value ?? null });
    at = parts.object;
  }
  const target = appends.length === 0 ? null : builderOf(at, node, lower);
  if (target === null) return null;
  return appends.map((append) => ({
    kind: 'assign',
    ...lower.span(append.node),
    target,
    operator: '+=',
    value: appendedText(append, lower),
    annotation: null,
    declares: false,
  }));
}

/** What stands in front of the chain, or the receiver of the lambda around. */
function builderOf(at: SyntaxNode | null, node: SyntaxNode, lower: Lowering): Pattern | null {
  if (at !== null) return at.type === 'identifier' ? targetOf(at, lower) : null;
  const receiver = lower.around.receivers.find(({ kind }) => kind !== 'unseen');
  if (receiver === undefined) return null;
  const start = lower.spanOf(node.startIndex, node.startIndex);
  return { kind: 'bind', name: { kind: 'name', ...start, name: receiver.name } };
}

function appendedText({ node, isLine, value }: Append, lower: Lowering): Expression {
  const span = lower.span(node);
  const text = value === null ? null : lower.expression(value);
  if (!isLine) return text ?? lower.unseen(node);
  if (text === null) return { kind: 'string', ...span, value: '\n' };
  if (text.kind === 'string') return { ...text, value: `${text.value}\n` };
  const end: TemplatePart = { kind: 'text', value: '\n' };
  if (text.kind === 'template') return { ...text, parts: [...text.parts, end] };
  return { kind: 'template', ...span, tag: null, parts: [{ kind: 'hole', value: text }, end] };
}
