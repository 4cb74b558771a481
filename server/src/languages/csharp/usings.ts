import type { Import, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `using A.B;`, `using static A.B;`, `using C = A.B;`, each of them `global` or not. */
export function lowerUsing(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const alias = node.childForFieldName('name');
  const type = lower.named(node).at(-1);
  if (type === undefined) return [];
  const module = dottedName(type, lower);
  if (module === '') return [];
  if (alias !== null && alias.startIndex !== type.startIndex)
    return [aliasImport(node, module, lower.plainName(alias), lower)];
  return [starImport(node, module, lower)];
}

/** `using C = A.B` may mean a namespace or a type: `B` of `A` is both. */
function aliasImport(node: SyntaxNode, name: string, local: string, lower: Lowering): Import {
  const dot = name.lastIndexOf('.');
  const [module, imported] = dot < 0 ? [name, '*'] : [name.slice(0, dot), name.slice(dot + 1)];
  return { kind: 'import', ...lower.span(node), module, bindings: [{ imported, local }] };
}

export function starImport(node: SyntaxNode, module: string, lower: Lowering): Import {
  return { kind: 'import', ...lower.span(node), module, bindings: [{ imported: '*', local: null }] };
}

/** A file sees what other files declare in its namespace and in those around it. */
export function namespaceImports(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  if (name === null) return [];
  const parts = dottedName(name, lower)
    .split('.')
    .filter((part) => part !== '');
  return parts.map((_, index) => starImport(name, parts.slice(0, parts.length - index).join('.'), lower));
}

/** As spelled, without spaces, type arguments and `global::`. */
function dottedName(node: SyntaxNode, lower: Lowering): string {
  return lower
    .text(node)
    .replace(/^global::/, '')
    .replace(/<[\s\S]*$/, '')
    .replace(/[\s@]+/g, '');
}
