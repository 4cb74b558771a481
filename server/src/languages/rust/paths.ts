import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * A path as members of its first name: `a::b::C` is `a.b.C`. A first name in small letters is a module or crate where
 * nothing binds it; `Self` is the type around.
 */
export function lowerPath(node: SyntaxNode, lower: Lowering): Expression {
  return lower.nested(
    () => pathByType(node, node.type, lower),
    () => lower.unseen(node),
  );
}

function pathByType(node: SyntaxNode, type: string, lower: Lowering): Expression {
  switch (type) {
    case 'identifier':
    case 'type_identifier':
    case 'primitive_type':
      return nameOf(node, lower);
    case 'generic_type':
    case 'generic_type_with_turbofish':
    case 'generic_function': {
      const inner = node.childForFieldName('type') ?? node.childForFieldName('function');
      return inner === null ? lower.unseen(node) : lowerPath(inner, lower);
    }
    case 'bracketed_type':
    case 'qualified_type': {
      const [inner] = lower.named(node);
      return inner === undefined ? lower.unseen(node) : lowerPath(inner, lower);
    }
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return lowerScoped(node, lower);
    default:
      return lower.expression(node, type);
  }
}

function lowerScoped(node: SyntaxNode, lower: Lowering): Expression {
  const path = node.childForFieldName('path');
  const name = node.childForFieldName('name');
  if (name === null) return lower.unseen(node);
  if (path === null) return nameOf(name, lower);
  return {
    kind: 'member',
    ...lower.span(node),
    object: rootOf(path, lower),
    property: lower.name(name),
  };
}

/** What stands before `::`. */
function rootOf(path: SyntaxNode, lower: Lowering): Expression {
  const type = path.type;
  if (type === 'crate' || type === 'super' || type === 'self')
    return { kind: 'name', ...lower.span(path), name: lower.text(path), module: true };
  if (type !== 'identifier') return lowerPath(path, lower);
  const name = nameOf(path, lower);
  const isModule = name.kind === 'name' && /^[a-z_]/.test(name.name);
  return isModule ? { ...name, module: true } : name;
}

/** `Self` is named as the type around it. */
function nameOf(node: SyntaxNode, lower: Lowering): Expression {
  const name = lower.name(node);
  if (name.name === '') return lower.opaque(node);
  return name.name === 'Self' && lower.selfType !== null ? { ...name, name: lower.selfType } : name;
}
