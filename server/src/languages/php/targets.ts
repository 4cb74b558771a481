import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What stands left of `=` or behind `as`: a variable, a place in something, or a list of both. */
export function lowerTarget(node: SyntaxNode, lower: Lowering): Pattern {
  const type = node.type;
  switch (type) {
    case 'variable_name':
      if (lower.text(node) !== '$this') return { kind: 'bind', name: lower.name(node) };
      break;
    case 'by_ref': {
      const [inner] = lower.named(node);
      if (inner !== undefined) return lowerTarget(inner, lower);
      break;
    }
    case 'list_literal':
    case 'array_creation_expression':
      return lower.nested<Pattern>(
        () => lowerUnpacking(node, lower),
        () => ({ kind: 'place', place: lower.unseen(node) }),
      );
  }
  return { kind: 'place', place: lower.expression(node, type) };
}

/** `[$a, , $b]`, `['key' => $a]`. Keys and targets stand in one row of children. */
function lowerUnpacking(node: SyntaxNode, lower: Lowering): Pattern {
  const text = lower.text(node);
  const children = lower.named(node).flatMap((child) => initialized(child, lower));
  if (!text.includes('=>')) return { kind: 'unpack-list', items: positions(node, children, lower) };
  const entries: { key: string; target: Pattern; fallback: null }[] = [];
  for (let at = 0; at + 1 < children.length; at += 2)
    entries.push({
      key: keyOf(children[at]!, lower),
      target: lowerTarget(children[at + 1]!, lower),
      fallback: null,
    });
  return { kind: 'unpack-object', entries, rest: null };
}

function initialized(child: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  return child.type === 'array_element_initializer' ? lower.named(child) : [child];
}

/** Items by their positions: commas without anything between them leave one out. */
function positions(
  node: SyntaxNode,
  children: readonly SyntaxNode[],
  lower: Lowering,
): readonly (Pattern | null)[] {
  const items: (Pattern | null)[] = [];
  let from = node.startIndex;
  for (const child of children) {
    const commas = lower.slice(from, child.startIndex).split(',').length - 1;
    const skipped = items.length === 0 ? commas : commas - 1;
    for (let count = 0; count < skipped; count++) items.push(null);
    items.push(lowerTarget(child, lower));
    from = child.endIndex;
  }
  return items;
}

function keyOf(node: SyntaxNode, lower: Lowering): string {
  const key = lower.expression(node);
  if (key.kind === 'string') return key.value;
  return key.kind === 'number' ? key.source : '';
}
