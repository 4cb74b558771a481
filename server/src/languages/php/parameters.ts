import type { Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerType } from './types';

/** Parameters; a call names them without the `$`. */
export function lowerParameters(list: SyntaxNode | null, lower: Lowering): readonly Parameter[] {
  if (list === null) return [];
  return lower.named(list).flatMap((node) => lowerParameter(node, lower));
}

function lowerParameter(node: SyntaxNode, lower: Lowering): readonly Parameter[] {
  const variable = variableOf(node);
  if (variable === null) return [];
  const name = lower.name(variable);
  const fallback = node.childForFieldName('default_value');
  return [
    {
      target: { kind: 'bind', name },
      label: name.name.slice(1),
      fallback: fallback === null ? null : lower.expression(fallback),
      annotation: lowerType(node.childForFieldName('type'), lower),
      kind: node.type === 'variadic_parameter' ? 'rest' : 'plain',
    },
  ];
}

function variableOf(node: SyntaxNode): SyntaxNode | null {
  const name = node.childForFieldName('name');
  if (name?.type !== 'by_ref') return name;
  return name.namedChildren.find(({ type }) => type === 'variable_name') ?? null;
}

/** Parameters of a constructor that are properties as well. */
export function promotedIn(list: SyntaxNode | null, lower: Lowering): readonly SyntaxNode[] {
  if (list === null) return [];
  return lower.named(list).filter(({ type }) => type === 'property_promotion_parameter');
}

/** `private Client $client` in a constructor assigns `$this->client = $client` before its body runs. */
export function assignPromoted(parameter: SyntaxNode, lower: Lowering): readonly Statement[] {
  const variable = variableOf(parameter);
  if (variable === null) return [];
  const name = lower.name(variable);
  const { anchor, start, end } = name;
  const property = { kind: 'name', anchor, start: start + 1, end, name: name.name.slice(1) } as const;
  const span = { anchor, start, end };
  return [
    {
      kind: 'assign',
      ...span,
      target: {
        kind: 'place',
        place: { kind: 'member', ...span, object: { kind: 'self', ...span }, property },
      },
      operator: '=',
      value: name,
      annotation: null,
      declares: false,
    },
  ];
}
