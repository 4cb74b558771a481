import type { Expression } from '../../core/ir/expressions';
import type { Pattern } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What stands left of `=`, between the bars of a block, after `for` or `=>`. */
export function lowerTarget(node: SyntaxNode, lower: Lowering): Pattern {
  const type = node.type;
  switch (type) {
    case 'identifier':
    case 'constant':
    case 'global_variable':
      return { kind: 'bind', name: lower.name(node) };
    case 'left_assignment_list':
    case 'destructured_left_assignment':
    case 'destructured_parameter':
    case 'mlhs':
      return lower.nested<Pattern>(
        () => ({ kind: 'unpack-list', items: lower.named(node).map((item) => lowerTarget(item, lower)) }),
        () => ({ kind: 'place', place: lower.unseen(node) }),
      );
    case 'rest_assignment':
    case 'splat_parameter':
      return { kind: 'rest', target: lowerRest(node, lower) };
    case 'exception_variable':
    case 'keyword_parameter':
    case 'optional_parameter': {
      const [inner] = lower.named(node);
      return inner ? lowerTarget(inner, lower) : { kind: 'place', place: lower.opaque(node) };
    }
    default:
      return { kind: 'place', place: lowerPlace(node, type, lower) };
  }
}

function lowerRest(node: SyntaxNode, lower: Lowering): Pattern {
  const [inner] = lower.named(node);
  return inner ? lowerTarget(inner, lower) : { kind: 'bind', name: lower.nameAt(node, '*') };
}

/** `object.field =` calls a method that is taken to set the field; the receiver's own keep their variable's name. */
function lowerPlace(node: SyntaxNode, type: string, lower: Lowering): Expression {
  if (type !== 'call') return lower.expression(node, type);
  const receiver = node.childForFieldName('receiver');
  const method = node.childForFieldName('method');
  if (receiver === null || method === null) return lower.opaque(node);
  const object = lower.expression(receiver);
  if (object.kind === 'self') return lower.hiddenVariable(node, `@${lower.text(method)}`);
  return { kind: 'member', ...lower.span(node), object, property: lower.name(method) };
}

/** A target at another place, where its value is: what an `if` on the right of an assignment assigns. Null for most places. */
export function movedTarget(target: Pattern, to: Span): Pattern | null {
  const at = { anchor: to.anchor, start: to.start, end: to.start };
  switch (target.kind) {
    case 'bind':
      return { kind: 'bind', name: { ...target.name, ...at } };
    case 'place': {
      const { place } = target;
      if (place.kind !== 'member' || place.object.kind !== 'self') return null;
      const property = { ...place.property, ...at };
      return { kind: 'place', place: { ...place, ...at, object: { ...place.object, ...at }, property } };
    }
    case 'unpack-list': {
      const items = target.items.map((item) => item && movedTarget(item, to));
      return items.some((item, index) => item === null && target.items[index] !== null)
        ? null
        : { ...target, items };
    }
    default:
      return null;
  }
}
