import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { builtIn } from './built-in';
import type { Lowering } from './lowering';

/** What `include` gives is what the file returns. */
export const INCLUDE = 'include';

/** `return [...]` at the end of a file: what those get who include it. */
export function lowerFileResult(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [value] = lower.named(node);
  if (value === undefined) return [];
  return [{ kind: 'export', ...lower.span(node), module: null, names: [], value: lower.expression(value) }];
}

/** `$a = require 'b.php'`. */
export function lowerInclusion(node: SyntaxNode, lower: Lowering): Expression {
  const [path] = lower.named(node);
  if (path === undefined) return lower.opaque(node);
  const file = fileOf(lower.expression(path));
  const value: Expression =
    file === null ? lower.expression(path) : { kind: 'string', ...lower.span(path), value: file };
  return { ...builtIn(INCLUDE, node, lower), args: [{ name: null, value, spread: 'none' }] };
}

/** `require 'b.php';`: whatever that file binds is bound here from then on. */
export function lowerInclusionStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [path] = lower.named(node);
  if (path === undefined) return [];
  const value = lower.expression(path);
  const module = fileOf(value);
  if (module === null) return [{ kind: 'expression', ...lower.span(node), value: lower.expression(node) }];
  return [{ kind: 'import', ...lower.span(node), module, bindings: [{ imported: '*', local: null }] }];
}

/**
 * A path as a module, from the folder of the file that names it: `__DIR__ . '/a.php'`, `dirname(__FILE__) . '/../a.php'`,
 * `ABSPATH . 'a.php'`, `'a.php'`. What only the program knows at its beginning is left out. Null when nothing is known.
 */
function fileOf(path: Expression): string | null {
  if (path.kind === 'string') return relative(path.value);
  if (path.kind !== 'template') return null;
  const [base, rest, ...others] = path.parts;
  if (base?.kind !== 'hole' || rest?.kind !== 'text' || others.length > 0) return null;
  const ups = foldersUp(base.value);
  return ups === null
    ? relative(rest.value)
    : relative(`${'../'.repeat(ups)}${rest.value.replace(/^\/+/, '')}`);
}

/** How many folders above that of the file an expression means: `__DIR__` none; null when it means another place. */
function foldersUp(base: Expression): number | null {
  if (base.kind === 'name') return base.name === '__DIR__' ? 0 : null;
  if (base.kind !== 'call' || base.callee.kind !== 'name' || base.callee.name !== 'dirname') return null;
  const [inner, levels] = base.args.map(({ value }) => value);
  const more = levels?.kind === 'number' ? levels.value : 1;
  if (inner?.kind === 'name' && inner.name === '__FILE__') return more - 1;
  const below = inner === undefined ? null : foldersUp(inner);
  return below === null ? null : below + more;
}

function relative(path: string): string | null {
  const clean = path.replace(/^(?:\.?\/)+/, '');
  return /^[\w./-]+$/.test(clean) ? `./${clean}` : null;
}
