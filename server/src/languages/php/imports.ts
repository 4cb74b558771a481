import type { Import, ImportBinding, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `<?php`: names of the global namespace need no import. */
export function lowerOpening(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  return /^<\?php$/i.test(lower.text(node).trim()) ? [namesOf('', node, lower)] : [];
}

/** `namespace A\B;`: its other files are seen without an import. */
export function lowerNamespace(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const name = node.childForFieldName('name');
  const statements = lower.statementsIn(node.childForFieldName('body'));
  return name === null ? statements : [namesOf(moduleOf(lower.text(name)), name, lower), ...statements];
}

function namesOf(module: string, node: SyntaxNode, lower: Lowering): Import {
  return { kind: 'import', ...lower.span(node), module, bindings: [{ imported: '*', local: null }] };
}

/** `use A\B;`, `use A\{B, C as D};`, `use function A\f;`: one import for each name. */
export function lowerUse(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parts = lower.named(node);
  const group = parts.find(({ type }) => type === 'namespace_use_group');
  const prefix = parts.find(({ type }) => type === 'namespace_name');
  const clauses = group === undefined ? parts : lower.named(group);
  const above = group === undefined || prefix === undefined ? '' : `${lower.text(prefix)}\\`;
  return clauses
    .filter(({ type }) => type.startsWith('namespace_use'))
    .flatMap((clause) => lowerClause(clause, above, lower));
}

function lowerClause(clause: SyntaxNode, above: string, lower: Lowering): readonly Import[] {
  const alias = clause.childForFieldName('alias');
  const named = lower.named(clause).find((child) => child.startIndex !== alias?.startIndex);
  if (named === undefined) return [];
  return imported(`${above}${lower.text(named)}`, alias === null ? null : lower.text(alias), clause, lower);
}

function imported(
  spelled: string,
  alias: string | null,
  node: SyntaxNode,
  lower: Lowering,
): readonly Import[] {
  const parts = spelled.split('\\').map((part) => part.trim());
  const name = parts.at(-1) ?? '';
  if (name === '') return [];
  const binding: ImportBinding = { imported: name, local: alias ?? name };
  const module = moduleOf(parts.slice(0, -1).join('\\'));
  return [{ kind: 'import', ...lower.span(node), module, bindings: [binding] }];
}

/** A namespace as a module: `A\B` is `A.B`. */
export function moduleOf(namespace: string): string {
  return namespace
    .split('\\')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('.');
}

/** Names that begin at the top: `\A\B`. One part alone is a global name. */
const FULLY_QUALIFIED = /(?<![\w\\])\\(?:[A-Za-z_]\w*\\)+[A-Za-z_]\w*/g;

/** At most so many of them are imported for one statement. */
const MOST_IMPORTED = 64;

/** Imports for the names of a statement that begin at the top: what such a name means, it says itself. */
export function fullyQualifiedImports(node: SyntaxNode, lower: Lowering): readonly Import[] {
  const text = lower.text(node);
  if (!text.includes('\\')) return [];
  const names = new Set(
    [...text.matchAll(FULLY_QUALIFIED)].slice(0, MOST_IMPORTED * 4).map(([name]) => name),
  );
  return [...names].slice(0, MOST_IMPORTED).flatMap((name) => imported(name, name, node, lower));
}
