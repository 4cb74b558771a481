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
  const names = dottedName(path, lower).split('.');
  const isStar = children.some(({ type }) => type === 'asterisk');
  const first = names.findIndex((name) => /^\p{Lu}/u.test(name));
  const end = first < 0 ? names.length - (isStar ? 0 : 1) : first;
  const module = names.slice(0, end).join('.');
  const imported = names[end];
  if (imported === undefined || (isStar && first < 0))
    return [importOf(node, names.join('.'), [{ imported: '*', local: null }], lower)];
  if (isStar) return [importOf(node, names.join('.'), [{ imported: '*', local: null }], lower)];
  const members = names.slice(end + 1);
  if (members.length === 0)
    return [importOf(node, module, [{ imported, local: imported }], lower)];
  return memberImport(node, module, imported, members, lower);
}

/** A class of which only a member is imported has a local name that nobody can spell. */
function memberImport(
  node: SyntaxNode,
  module: string,
  imported: string,
  members: readonly string[],
  lower: Lowering,
): readonly Statement[] {
  const span = lower.span(node);
  const owner = `${imported} of ${module}`;
  const name = members.at(-1)!;
  const value = members.reduce(
    (object, member) =>
      ({ kind: 'member', ...span, object, property: { kind: 'name', ...span, name: member } }) as const,
    { kind: 'name', ...span, name: owner } as MemberPath,
  );
  return [
    importOf(node, module, [{ imported, local: owner }], lower),
    {
      kind: 'assign',
      ...span,
      target: { kind: 'bind', name: { kind: 'name', ...span, name } },
      operator: '=',
      value,
      annotation: null,
      declares: true,
    },
  ];
}

type MemberPath = Extract<Statement, { kind: 'expression' }>['value'];

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
