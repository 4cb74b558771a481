import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { stringValue } from './literals';
import type { Lowering } from './lowering';

/** The text that a format string and its arguments make. */
export function formatTemplate(node: SyntaxNode, args: readonly SyntaxNode[], lower: Lowering): Expression {
  const [format, ...rest] = args;
  if (format === undefined) return { kind: 'string', ...lower.span(node), value: '' };
  const text = literalText(format, lower);
  if (text === null) return lower.expression(format);
  const given = argumentsOf(rest, lower);
  const parts = partsOf(text, format, given, lower);
  return asText(node, parts, lower) ?? { kind: 'template', ...lower.span(node), tag: null, parts };
}

/** The text of a format string, `concat!` of literals included; null when it is no literal. */
function literalText(node: SyntaxNode, lower: Lowering): string | null {
  const type = node.type;
  if (type === 'string_literal' || type === 'raw_string_literal') return stringValue(lower.text(node));
  if (type !== 'macro_invocation') return null;
  const value = lower.expression(node);
  if (value.kind !== 'template') return null;
  const texts = value.parts.map((part) => (part.kind === 'text' ? part.value : null));
  return texts.includes(null) ? null : texts.join('');
}

interface Given {
  readonly positional: readonly Expression[];
  readonly named: ReadonlyMap<string, Expression>;
}

/** `name = value` is an argument by name, which the reader of tokens takes for an assignment. */
function argumentsOf(args: readonly SyntaxNode[], lower: Lowering): Given {
  const positional: Expression[] = [];
  const named = new Map<string, Expression>();
  for (const each of args) {
    const left = each.type === 'assignment_expression' ? each.childForFieldName('left') : null;
    const right = each.type === 'assignment_expression' ? each.childForFieldName('right') : null;
    if (left !== null && right !== null) named.set(lower.text(left), lower.expression(right));
    else positional.push(lower.expression(each));
  }
  return { positional, named };
}

/** `{}`, `{0}`, `{name}`, `{name:?}`; doubled braces are braces. Bounded, so that it can't run away. */
const BRACES = /\{\{|\}\}|\{([^{}:]{0,100})(?::([^{}]{0,40}))?\}/g;

function partsOf(text: string, format: SyntaxNode, given: Given, lower: Lowering): TemplatePart[] {
  const parts: TemplatePart[] = [];
  const used = new Set<Expression>();
  let next = 0;
  let known = '';
  let at = 0;
  for (const match of text.matchAll(BRACES)) {
    known += text.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[0] === '{{' || match[0] === '}}') {
      known += match[0].charAt(0);
      continue;
    }
    if (known !== '') parts.push({ kind: 'text', value: known });
    known = '';
    const name = (match[1] ?? '').trim();
    const value = name === '' ? given.positional[next++] : namedValue(name, format, given, lower);
    parts.push(holeOf(value, match[2] ?? '', used, format, lower));
  }
  known += text.slice(at);
  if (known !== '') parts.push({ kind: 'text', value: known });
  return parts;
}

function namedValue(name: string, format: SyntaxNode, given: Given, lower: Lowering): Expression | undefined {
  if (/^\d+$/.test(name)) return given.positional[Number(name)];
  const named = given.named.get(name);
  if (named !== undefined) return named;
  if (name === 'self') return { kind: 'self', ...lower.span(format) };
  return { kind: 'name', ...lower.span(format), name };
}

/** An argument that is used twice is lowered once: its text is not known the second time if it holds calls. */
function holeOf(
  value: Expression | undefined,
  format: string,
  used: Set<Expression>,
  node: SyntaxNode,
  lower: Lowering,
): TemplatePart {
  if (value === undefined || (used.has(value) && value.kind !== 'name'))
    return { kind: 'hole', value: lower.unseen(node) };
  used.add(value);
  return format === '' ? { kind: 'hole', value } : { kind: 'hole', value, format };
}

/** A template without holes is a text. */
function asText(node: SyntaxNode, parts: readonly TemplatePart[], lower: Lowering): Expression | null {
  const [only, ...others] = parts;
  if (others.length > 0 || only?.kind === 'hole') return null;
  return { kind: 'string', ...lower.span(node), value: only?.value ?? '' };
}
