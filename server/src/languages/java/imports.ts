import type { Expression, Name } from '../../core/ir/expressions';
import type { Import, ImportBinding, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** The file sees all of its own package. */
export function lowerPackage(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = lower.named(node).find(({ type }) => /identifier$/.test(type));
  if (name === undefined) return [];
  return [importOf(node, dottedName(name, lower), [{ imported: '*', local: null }], lower)];
}

/**
 * `import a.b.C` takes `C` from the package `a.b`, and `import a.b.*` all of it. What stands behind the first class of the
 * name (classes inside, static members) is a member of that class.
 */
export function lowerImport(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const children = lower.named(node);
  const path = children.find(({ type }) => /identifier$/.test(type));
  if (path === undefined) return [];
  const names = namesIn(path, lower);
  const all = names.map(({ name }) => name);
  if (children.some(({ type }) => type === 'asterisk'))
    return [importOf(node, all.join('.'), [{ imported: '*', local: null }], lower)];
  const first = all.findIndex((name) => /^\p{Lu}/u.test(name));
  const end = first < 0 ? all.length - 1 : first;
  const module = all.slice(0, end).join('.');
  const imported = all[end] ?? '';
  const members = names.slice(end + 1);
  if (members.length > 0) return memberImport(node, module, imported, members, lower);
  return [importOf(node, module, [{ imported, local: imported }], lower)];
}

function namesIn(path: SyntaxNode, lower: Lowering): readonly Name[] {
  const names: Name[] = [];
  let at: SyntaxNode | null = path;
  while (at !== null) {
    const name: SyntaxNode | null = at.type === 'scoped_identifier' ? at.childForFieldName('name') : at;
    if (name !== null) names.unshift(lower.name(name));
    at = at.type === 'scoped_identifier' ? at.childForFieldName('scope') : null;
  }
  return names;
}

/** The member is that of its class, which then is known here, too. */
function memberImport(
  node: SyntaxNode,
  module: string,
  imported: string,
  members: readonly Name[],
  lower: Lowering,
): readonly Statement[] {
  const span = lower.span(node);
  const name = members.at(-1)!;
  const value = members.reduce<Expression>(
    (object, property) => ({ kind: 'member', ...span, object, property }),
    { kind: 'name', ...span, name: imported },
  );
  return [
    importOf(node, module, [{ imported, local: imported }], lower),
    {
      kind: 'assign',
      ...span,
      target: { kind: 'bind', name },
      operator: '=',
      value,
      annotation: null,
      declares: true,
    },
  ];
}

function importOf(
  node: SyntaxNode,
  module: string,
  bindings: readonly ImportBinding[],
  lower: Lowering,
): Import {
  return { kind: 'import', ...lower.span(node), module, bindings };
}

/** As spelled, without the white space that may stand around the dots. */
function dottedName(node: SyntaxNode, lower: Lowering): string {
  return lower.text(node).replace(/\s+/g, '');
}
