import type { Statement } from '../../server/src/core/ir/statements';
import type { Language } from '../../server/src/core/source/language';

/**
 * A language as it would be if its calls could be written like reads, its functions were called by their names alone, and
 * parameters that stand for a mapping took what is named: what Ruby's lowering says of its programs, said of another one's.
 */
export function rubyLike(language: Language): Language {
  return {
    ...language,
    lowerTopLevel: (node, context) =>
      language.lowerTopLevel(node, context).map((each) => changed(each, '') as Statement),
  };
}

/** Members that are called or assigned stay what they are. */
const KEPT: ReadonlySet<string> = new Set(['callee', 'place']);

function changed(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, key));
  if (typeof value !== 'object' || value === null || key === 'anchor') return value;
  const node: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) node[name] = changed(each, name);
  if ('parameters' in node && node['name'] !== null) return { ...node, calledByName: true };
  if (isMapping(node['fallback']) && node['kind'] === 'plain') return { ...node, kind: 'options' };
  if (node['kind'] !== 'member' || KEPT.has(key)) return node;
  const { anchor, start, end } = node;
  return { kind: 'call', anchor, start, end, callee: node, args: [], construct: false, bare: true };
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}
