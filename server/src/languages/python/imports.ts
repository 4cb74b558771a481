import type { Import, ImportBinding } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `import a, b.c, d as e`: one import a module; a dotted one binds its first name and loads the rest. */
export function lowerImport(node: SyntaxNode, lower: Lowering): readonly Import[] {
  const imports: Import[] = [];
  const add = (module: string, bindings: readonly ImportBinding[]) =>
    imports.push({ kind: 'import', ...lower.span(node), module, bindings });
  for (const child of lower.named(node)) {
    const { name, alias } = nameAndAlias(child, lower);
    const [head = ''] = name.split('.');
    if (head === '') continue;
    if (alias !== null) {
      add(name, [{ imported: '*', local: alias }]);
      continue;
    }
    add(head, [{ imported: '*', local: head }]);
    if (head !== name) add(name, []);
  }
  return imports;
}

/** `from ..a import b, c as d` and `from a import *`. */
export function lowerImportFrom(node: SyntaxNode, lower: Lowering): readonly Import[] {
  const [module, ...names] = lower.named(node);
  if (module === undefined) return [];
  const bindings = names.map((child): ImportBinding => {
    if (child.type === 'wildcard_import') return { imported: '*', local: null };
    const { name, alias } = nameAndAlias(child, lower);
    return { imported: name, local: alias ?? name };
  });
  return [{ kind: 'import', ...lower.span(node), module: dottedName(module, lower), bindings }];
}

function nameAndAlias(node: SyntaxNode, lower: Lowering): { name: string; alias: string | null } {
  if (node.type !== 'aliased_import') return { name: dottedName(node, lower), alias: null };
  const [name, alias] = lower.named(node);
  return {
    name: name === undefined ? '' : dottedName(name, lower),
    alias: alias === undefined ? null : lower.text(alias),
  };
}

/** As spelled, without the spaces and line continuations that may stand around the dots. */
function dottedName(node: SyntaxNode, lower: Lowering): string {
  return lower.text(node).replace(/[\s\\]+/g, '');
}
