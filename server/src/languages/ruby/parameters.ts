import type { Expression } from '../../core/ir/expressions';
import type { Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerTarget } from './targets';

/** What the block that a method gets is called inside of it, and how calls name it. */
export const BLOCK = '&';

/** Parameters of a method, block or lambda. The last positional one of a method takes what is named where nothing else does. */
export function lowerParameters(
  list: SyntaxNode | null,
  lower: Lowering,
  ofMethod = false,
): readonly Parameter[] {
  if (list === null) return [];
  const nodes = lower.named(list).filter(({ type }) => type !== 'block_parameters');
  const named = nodes.some(({ type }) => type === 'keyword_parameter' || type === 'hash_splat_parameter');
  const last = named || !ofMethod ? -1 : lastPositional(nodes);
  return nodes.flatMap((node, index) => lowerParameter(node, index === last, lower));
}

const POSITIONAL: ReadonlySet<string> = new Set([
  'identifier',
  'optional_parameter',
  'destructured_parameter',
]);

function lastPositional(nodes: readonly SyntaxNode[]): number {
  return nodes.findLastIndex(({ type }) => POSITIONAL.has(type));
}

function lowerParameter(node: SyntaxNode, isLast: boolean, lower: Lowering): readonly Parameter[] {
  const type = node.type;
  const [name, value] = lower.named(node);
  switch (type) {
    case 'identifier':
      return [parameter(isLast ? 'options' : 'plain', node, null, lower)];
    case 'destructured_parameter':
      return [parameter('plain', node, null, lower)];
    case 'optional_parameter': {
      const fallback = value === undefined ? null : lower.expression(value);
      const takesNames = isLast && (fallback?.kind === 'object' || fallback?.kind === 'null');
      return name ? [parameter(takesNames ? 'options' : 'plain', name, fallback, lower)] : [];
    }
    case 'keyword_parameter':
      return name ? [parameter('keyword-only', name, value ? lower.expression(value) : null, lower)] : [];
    case 'splat_parameter':
      return [unnamed('rest', name ?? node, name ? null : '*', lower)];
    case 'hash_splat_parameter':
      return [unnamed('keywords', name ?? node, name ? null : '**', lower)];
    case 'forward_parameter':
      return [unnamed('rest', node, '*', lower), unnamed('keywords', node, '**', lower)];
    case 'block_parameter':
      return blockParameter(node, name ?? null, lower);
    default:
      return [];
  }
}

function parameter(
  kind: Parameter['kind'],
  target: SyntaxNode,
  fallback: Expression | null,
  lower: Lowering,
): Parameter {
  return { target: lowerTarget(target, lower), fallback, annotation: null, kind };
}

function unnamed(kind: Parameter['kind'], node: SyntaxNode, name: string | null, lower: Lowering): Parameter {
  const bound = name === null ? lower.name(node) : lower.nameAt(node, name);
  return { target: { kind: 'bind', name: bound }, fallback: null, annotation: null, kind };
}

/** `&block`: calls give it by the name that all blocks have. */
function blockParameter(node: SyntaxNode, name: SyntaxNode | null, lower: Lowering): readonly Parameter[] {
  const block = hiddenBlock(node, lower);
  if (name === null) return [block];
  return [block, parameter('keyword-only', name, lower.nameAt(node, BLOCK), lower)];
}

/** The block of a method that runs it with `yield`. */
export function hiddenBlock(node: SyntaxNode, lower: Lowering): Parameter {
  const target = { kind: 'bind' as const, name: lower.nameAt(node, BLOCK) };
  return { target, fallback: { kind: 'null', ...lower.span(node) }, annotation: null, kind: 'keyword-only' };
}
