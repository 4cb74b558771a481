import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, cutChain, MAX_CHAIN } from '../wire/operator-chain';
import { builtIn } from './built-in';
import type { Lowering } from './lowering';

/** `a . b . c` is one text with holes; any other chain leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: ChainLink[] = [];
  let first = node;
  let type = 'binary_expression';
  while (type === 'binary_expression') {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left, right, lower), right });
    first = left;
    type = left.type;
  }
  return lowerLinks(links, 0, () => lower.expression(first, type), lower);
}

/** Lowers the links from `index` on, which stand left of the one before. Each takes a level. */
function lowerLinks(
  links: readonly ChainLink[],
  index: number,
  lowerFirst: () => Expression,
  lower: Lowering,
): Expression {
  const at = links[index];
  if (at === undefined) return lowerFirst();
  if (index === MAX_CHAIN) return cutChain(links.slice(index), lowerFirst, lower);
  if (at.operator === '.') return lowerConcatenation(links, index, lowerFirst, lower);
  return lower.nested(
    () => link(at, lowerLinks(links, index + 1, lowerFirst, lower), lower),
    () => lower.unseen(at.node),
  );
}

function link({ node, operator, right }: ChainLink, left: Expression, lower: Lowering): Expression {
  const span = lower.span(node);
  const other = lower.expression(right);
  switch (operator) {
    case '??':
      return { kind: 'coalesce', ...span, operator: '??', left, right: other };
    case '||':
    case 'or':
      return { kind: 'coalesce', ...span, operator: operator === 'or' ? 'or' : '||', left, right: other };
    case '+':
      if (isArray(left) || isArray(other)) return lowerUnion(left, other, node, lower);
  }
  return { kind: 'binary', ...span, operator, left, right: other };
}

export function isArray({ kind }: Expression): boolean {
  return kind === 'object' || kind === 'list';
}

/** `$a + ['k' => 1]`: entries of the left one win. */
export function lowerUnion(
  left: Expression,
  right: Expression,
  node: SyntaxNode,
  lower: Lowering,
): Expression {
  const args = [right, left].map((value) => ({ name: null, value, spread: 'none' }) as const);
  return { ...builtIn('array_merge', node, lower), args };
}

function operatorBetween(left: SyntaxNode, right: SyntaxNode, lower: Lowering): string {
  const text = lower.slice(left.endIndex, right.startIndex).trim();
  if (!/[\s/#]/.test(text)) return text.toLowerCase();
  return text
    .replace(/\/\*.*?\*\/|(?:#|\/\/)[^\n]*/gs, ' ')
    .trim()
    .toLowerCase();
}

/** Texts that are joined with dots, as far as they follow each other. */
function lowerConcatenation(
  links: readonly ChainLink[],
  index: number,
  lowerFirst: () => Expression,
  lower: Lowering,
): Expression {
  const end = links.findIndex(({ operator }, at) => at > index && operator !== '.');
  const last = Math.min(end < 0 ? links.length : end, MAX_CHAIN);
  const rest = lower.nested(
    () => lowerLinks(links, last, lowerFirst, lower),
    () => lower.unseen(links[index]!.node),
  );
  const rights = links.slice(index, last).map(({ right }) => lower.expression(right));
  const parts: TemplatePart[] = [];
  for (const term of [rest, ...rights.reverse()]) addTerm(parts, term);
  return joined(parts, links[index]!.node, lower);
}

function addTerm(parts: TemplatePart[], term: Expression): void {
  const added: readonly TemplatePart[] =
    term.kind === 'string'
      ? [{ kind: 'text', value: term.value }]
      : term.kind === 'template' && term.tag === null
        ? term.parts
        : [{ kind: 'hole', value: term }];
  for (const part of added) {
    const before = parts.at(-1);
    if (part.kind === 'text' && before?.kind === 'text')
      parts[parts.length - 1] = { kind: 'text', value: before.value + part.value };
    else parts.push(part);
  }
}

function joined(parts: readonly TemplatePart[], node: SyntaxNode, lower: Lowering): Expression {
  const [first, second] = parts;
  if (second === undefined && first?.kind === 'text')
    return { kind: 'string', ...lower.span(node), value: first.value };
  return { kind: 'template', ...lower.span(node), tag: null, parts };
}

export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.slice(node.startIndex, value.startIndex).trim();
  if (operator === '@' || operator === '&') return lower.expression(value);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

/** `a ? b : c`, and `a ?: c`, which is `a` unless that is empty. */
export function lowerConditional(node: SyntaxNode, lower: Lowering): Expression {
  const [test, second, third] = lower.named(node);
  if (test === undefined || second === undefined) return lower.opaque(node);
  const span = lower.span(node);
  if (third === undefined)
    return {
      kind: 'coalesce',
      ...span,
      operator: '||',
      left: lower.expression(test),
      right: lower.expression(second),
    };
  return {
    kind: 'conditional',
    ...span,
    test: lower.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(second),
    otherwise: lower.expression(third),
  };
}

/** `(int) $a` is a call of what stands in parentheses; a cast to an array or object leaves what it is. */
export function lowerCast(node: SyntaxNode, lower: Lowering): Expression {
  const [type, value] = lower.named(node);
  if (type === undefined || value === undefined) return lower.opaque(node);
  const name = lower.text(type).toLowerCase();
  if (name === 'array' || name === 'object') return lower.expression(value);
  const argument = { name: null, value: lower.expression(value), spread: 'none' } as const;
  return { ...builtIn(`(${name})`, node, lower), args: [argument] };
}
