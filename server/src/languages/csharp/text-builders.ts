import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** `new StringBuilder("a")` is its text; a number is only the room that it has. */
export function builderText(node: SyntaxNode, list: SyntaxNode | null, lower: Lowering): Expression {
  const [argument] = list === null ? [] : lower.named(list);
  const value = argument === undefined ? undefined : lower.named(argument).at(-1);
  if (value === undefined || value.type === 'integer_literal')
    return { kind: 'string', ...lower.span(node), value: '' };
  return lower.expression(value);
}

const APPENDS: ReadonlySet<string> = new Set(['Append', 'AppendFormat', 'AppendLine']);

interface Appended {
  readonly method: string;
  readonly call: SyntaxNode;
  readonly values: readonly SyntaxNode[];
}

/** A statement that is a chain of `Append` and `AppendLine`: its builder grows; null for any other. */
export function appendedStatements(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const steps: Appended[] = [];
  let at: SyntaxNode = node;
  while (at.type === 'invocation_expression') {
    const step = appendStep(at, lower);
    if (step === null) return null;
    steps.unshift(step.appended);
    at = step.object;
  }
  if (steps.length === 0 || (at.type !== 'identifier' && at.type !== 'member_access_expression')) return null;
  const target = lowerTarget(at, lower);
  return steps.map((step) => ({
    kind: 'assign',
    ...lower.span(node),
    target,
    operator: '+=',
    value: appendedText(step, lower),
    annotation: null,
    declares: false,
  }));
}

function appendStep(
  node: SyntaxNode,
  lower: Lowering,
): { readonly appended: Appended; readonly object: SyntaxNode } | null {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (callee?.type !== 'member_access_expression' || list === null) return null;
  const name = callee.childForFieldName('name');
  const object = callee.childForFieldName('expression');
  const method = name === null ? '' : lower.text(name);
  if (object === null || !APPENDS.has(method)) return null;
  const values = lower.named(list).map((argument) => lower.named(argument).at(-1) ?? argument);
  return { appended: { method, call: node, values }, object };
}

function appendedText({ method, call, values }: Appended, lower: Lowering): Expression {
  const span = lower.span(call);
  const [first, ...others] = values;
  const text = first === undefined ? null : lower.expression(first);
  if (method === 'AppendLine') return withLineEnd(text, span);
  if (text === null) return { kind: 'opaque', ...span, children: [] };
  if (method === 'Append' && others.length === 0) return text;
  const rest = others.map((other) => lower.expression(other));
  if (method === 'Append') return { kind: 'opaque', ...span, children: [text, ...rest] };
  return {
    kind: 'call',
    ...span,
    callee: { kind: 'member', ...span, object: text, property: { kind: 'name', ...span, name: 'Format' } },
    args: rest.map((value) => ({ name: null, value, spread: 'none' })),
    construct: false,
  };
}

function withLineEnd(text: Expression | null, span: ReturnType<Lowering['span']>): Expression {
  if (text === null) return { kind: 'string', ...span, value: '\n' };
  if (text.kind === 'string') return { ...text, value: `${text.value}\n` };
  const end: TemplatePart = { kind: 'text', value: '\n' };
  if (text.kind === 'template') return { ...text, parts: [...text.parts, end] };
  return { kind: 'template', ...span, tag: null, parts: [{ kind: 'hole', value: text }, end] };
}
