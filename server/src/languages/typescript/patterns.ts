import type { Expression } from '../../core/ir/expressions';
import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerKey } from './literals';
import { childOfType, contentsOf, type Lowering, nameOf, textOf } from './lowering';

export function lowerPattern(node: SyntaxNode, to: Lowering): Pattern {
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
    case 'shorthand_property_identifier':
    case 'type_identifier': {
      const name = nameOf(node, to);
      return name.name === '' ? place(node, to) : { kind: 'bind', name };
    }
    case 'object_pattern':
      return lowerObjectPattern(node, to);
    case 'array_pattern':
      return lowerArrayPattern(node, to);
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return withFallback(node, to).target;
    case 'rest_pattern': {
      const inner = contentsOf(node, to)[0];
      return inner ? to.pattern(inner) : place(node, to);
    }
    default:
      return place(node, to);
  }
}

function place(node: SyntaxNode, to: Lowering): Pattern {
  return { kind: 'place', place: to.expression(node) };
}

/** A pattern and the value that it takes when there is none. */
export function withFallback(
  node: SyntaxNode,
  to: Lowering,
): { readonly target: Pattern; readonly fallback: Expression | null } {
  if (node.type !== 'assignment_pattern' && node.type !== 'object_assignment_pattern')
    return { target: to.pattern(node), fallback: null };
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  return { target: left ? to.pattern(left) : place(node, to), fallback: right ? to.expression(right) : null };
}

type ObjectPattern = Extract<Pattern, { kind: 'unpack-object' }>;

function lowerObjectPattern(node: SyntaxNode, to: Lowering): Pattern {
  const entries: ObjectPattern['entries'][number][] = [];
  let rest: Pattern | null = null;
  for (const child of node.namedChildren) {
    switch (child.type) {
      case 'shorthand_property_identifier_pattern':
        entries.push({ key: textOf(child, to), target: to.pattern(child), fallback: null });
        break;
      case 'object_assignment_pattern': {
        const left = child.childForFieldName('left');
        if (left) entries.push({ key: textOf(left, to), ...withFallback(child, to) });
        break;
      }
      case 'pair_pattern': {
        const key = child.childForFieldName('key');
        const value = child.childForFieldName('value');
        if (key && value) entries.push({ key: keyText(key, to), ...withFallback(value, to) });
        break;
      }
      case 'rest_pattern':
        rest = to.pattern(child);
        break;
    }
  }
  return { kind: 'unpack-object', entries, rest };
}

/** The key that is unpacked; a computed one that is not literal stands as it is spelled, in its brackets. */
function keyText(node: SyntaxNode, to: Lowering): string {
  const key = lowerKey(node, to);
  return key.kind === 'string' ? key.value : textOf(node, to);
}

/** Holes count: they are told apart from the commas between items. */
function lowerArrayPattern(node: SyntaxNode, to: Lowering): Pattern {
  const items: (Pattern | null)[] = [];
  let pending: Pattern | null = null;
  for (const child of node.children) {
    const { type } = child;
    if (type === 'rest_pattern') pending = { kind: 'rest', target: to.pattern(child) };
    else if (type === ',') {
      items.push(pending);
      pending = null;
    } else if (child.isNamed && type !== 'comment') pending = to.pattern(child);
  }
  if (pending) items.push(pending);
  return { kind: 'unpack-list', items };
}

/** Names that a pattern binds. */
export function boundNames(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'bind':
      return [pattern.name.name];
    case 'unpack-object':
      return [
        ...pattern.entries.flatMap((entry) => boundNames(entry.target)),
        ...(pattern.rest ? boundNames(pattern.rest) : []),
      ];
    case 'unpack-list':
      return pattern.items.flatMap((item) => (item ? boundNames(item) : []));
    case 'rest':
      return boundNames(pattern.target);
    case 'place':
      return [];
  }
}

/** The `name` of a declaration; null while it is missing. */
export function declaredName(node: SyntaxNode): SyntaxNode | null {
  const name = node.childForFieldName('name') ?? childOfType(node, 'identifier', 'type_identifier');
  return name && !name.isMissing ? name : null;
}
