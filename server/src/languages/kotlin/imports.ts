import type { Expression, Name } from '../../core/ir/expressions';
import type { Import, ImportBinding, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** The file sees all of its own package. */
export function lowerPackage(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const path = lower.child(node, 'qualified_identifier', 'identifier');
  if (path === null) return [];
  return [
    importOf(
      node,
      namesIn(path, lower)
        .map(({ name }) => name)
        .join('.'),
      ALL,
      lower,
    ),
  ];
}

const ALL: readonly ImportBinding[] = [{ imported: '*', local: null }];

/**
 * `import a.b.C as D` takes `C` from the package `a.b`, and `import a.b.*` all of it. What stands behind the first class of
 * the name (classes inside, members) is a member of that class.
 */
export function lowerImport(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const path = lower.child(node, 'qualified_identifier', 'identifier');
  if (path === null) return [];
  const names = namesIn(path, lower);
  const all = names.map(({ name }) => name);
  if (/\*\s*;?$/.test(lower.slice(path.endIndex, node.endIndex)))
    return [importOf(node, all.join('.'), ALL, lower)];
  const alias = lower
    .named(node)
    .find(({ type, startIndex }) => type === 'identifier' && startIndex > path.startIndex);
  const first = all.findIndex((name) => /^\p{Lu}/u.test(name));
  const end = first < 0 ? all.length - 1 : first;
  const module = all.slice(0, end).join('.');
  const imported = all[end] ?? '';
  const local = alias === undefined ? null : lower.name(alias);
  const members = names.slice(end + 1);
  if (members.length > 0) return memberImport(node, module, imported, members, local, lower);
  return [importOf(node, module, [{ imported, local: local?.name ?? imported }], lower)];
}

function namesIn(path: SyntaxNode, lower: Lowering): readonly Name[] {
  if (path.type === 'identifier') return [lower.name(path)];
  return lower
    .named(path)
    .filter(({ type }) => type === 'identifier')
    .map((each) => lower.name(each));
}

/** A class of which only a member is imported has its whole name here: as it stands in the text, and nobody uses it otherwise. */
function memberImport(
  node: SyntaxNode,
  module: string,
  imported: string,
  members: readonly Name[],
  alias: Name | null,
  lower: Lowering,
): readonly Statement[] {
  const span = lower.span(node);
  const owner = module === '' ? imported : `${module}.${imported}`;
  const value = members.reduce<Expression>(
    (object, property) => ({ kind: 'member', ...span, object, property }),
    { kind: 'name', ...span, name: owner },
  );
  return [
    importOf(node, module, [{ imported, local: owner }], lower),
    {
      kind: 'assign',
      ...span,
      target: { kind: 'bind', name: alias ?? members.at(-1)! },
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
